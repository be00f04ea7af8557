import { describe, expect, it } from 'vitest';
import { placeAmong } from '../../../src/data/figures/among-items.ts';

const value = (exact: number, displayed = Math.round(exact * 10) / 10) => ({ exact, displayed });

describe('the place of a value among those of other items', () => {
  it.each([
    ['the largest', 70, [50, 60], { rank: 1, rankSpan: [1, 1], tied: false }],
    ['one between', 55, [50, 60], { rank: 2, rankSpan: [2, 2], tied: false }],
    ['the last', 40, [50, 60], { rank: 3, rankSpan: [3, 3], tied: false }],
    ['one that another has too', 60, [50, 60], { rank: 1, rankSpan: [1, 2], tied: true }],
    // A reader sees the same number: nobody is first alone.
    ['one that is printed like another', 60.02, [60.01, 10], { rank: 1, rankSpan: [1, 2], tied: true }],
  ] as const)('%s', (_, own, others, expected) => {
    expect(
      placeAmong(
        value(own),
        others.map((other) => value(other)),
      ),
    ).toEqual({ ...expected, ranked: 3 });
  });
});
