import { describe, expect, it } from 'vitest';
import { withoutRepeats } from '../../../../src/data/survey/source/without-repeats.ts';
import { columnOf } from './reading.ts';

const FILES = [
  { rows: Uint32Array.of(1, 2, 3, 4), by: [columnOf(['mail', 'a@x', 'b@x', ' A@X', 'a@x'])] },
  { rows: Uint32Array.of(1, 2, 3), by: [columnOf(['mail', '', 'b@x', ''])] },
];
const left = (keep: 'first' | 'last') => withoutRepeats(FILES, keep).map((rows) => [...rows]);

describe('withoutRepeats', () => {
  it('knows a respondent in another file; who has no name is another each time', () => {
    expect(left('first')).toEqual([
      [1, 2, 3],
      [1, 3],
    ]);
    expect(left('last')).toEqual([
      [3, 4],
      [1, 2, 3],
    ]);
  });

  it('compares all columns together', () => {
    const by = [columnOf(['1', '1', '11', '']), columnOf(['11', '1', '1', '1'])];
    expect([...withoutRepeats([{ rows: Uint32Array.of(0, 1, 2, 3), by }], 'first')[0]!]).toEqual([0, 1, 2, 3]);
  });
});
