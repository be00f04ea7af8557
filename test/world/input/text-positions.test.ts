import { describe, expect, it } from 'vitest';
import { placesIn } from '../../../src/world/input/text-positions.ts';

describe('placesIn', () => {
  const text = 'ab😀c\r\ndef\rg\nh';
  const columns = (offsets: readonly number[]): readonly string[] => {
    const at = placesIn('a.yaml', text);
    return offsets.map((offset) => `${at(offset).line}:${at(offset).column}`);
  };

  it('counts lines at every kind of line end, and an emoji as one character', () => {
    expect(columns([0, 2, 4, 5, 7, 9, 11, 13])).toEqual(['1:1', '1:3', '1:4', '1:5', '2:1', '2:3', '3:1', '4:1']);
  });

  it('gives the same whatever was asked for before', () => {
    const all = [...text].map((_, i) => i);
    const alone = all.map((offset) => columns([offset])[0]);
    expect(columns(all)).toEqual(alone);
    expect(columns(all.toReversed())).toEqual(alone.toReversed());
  });
});
