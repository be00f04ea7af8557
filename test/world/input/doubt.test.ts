import { describe, expect, it } from 'vitest';
import { doubtOf } from '../../../src/world/input/doubt.ts';

const western = (text: string): number => doubtOf({ encoding: 'Windows-1252', text });

describe('doubt of a reading', () => {
  it('is none of what people write', () => {
    expect(['Une règle simple', '«oui», peut-être', '50 €', 'plain'].map(western)).toEqual([0, 0, 0, 0]);
  });

  it('is the share of characters that nobody would put where they are, one of one at the most', () => {
    // Japanese as it looks in Western letters: letters beside signs, a capital after a small letter.
    expect(['ƒ©', 'é§', 'aÈ', 'é±é±'].map(western)).toEqual([1, 1, 1, 1]);
    expect(western('é¶ règle')).toBeCloseTo(2 / 3, 9);
  });
});
