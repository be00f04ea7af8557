import { describe, expect, it } from 'vitest';
import { en } from '../../../src/base/messages/first-deck/en.ts';
import { bandsOf, everyone } from '../../../src/upkeep/first-deck/guess-numbers.ts';

/** How many people are in each band. */
const sizes = (numbers: readonly number[]): readonly number[] =>
  bandsOf(numbers, en).map(
    ({ from = -Infinity, to = Infinity }) => numbers.filter((n) => n >= Number(from) && n < Number(to)).length,
  );

describe('bands of numbers', () => {
  it('leaves none empty for a few far values, and tells the others apart', () => {
    const numbers = [
      ...Array.from({ length: 180 }, (_, i) => 500 + i * 10),
      ...Array.from({ length: 20 }, () => 30000),
    ];
    const gap = [...Array.from({ length: 70 }, (_, i) => i), ...Array.from({ length: 30 }, () => 200)];
    expect(sizes(gap)).not.toContain(0);
    expect(sizes(numbers)).not.toContain(0);
    expect(Math.max(...sizes(numbers))).toBeLessThan(120);
  });

  it('goes by people, not by the numbers that they gave', () => {
    const given = [
      { number: 40, count: 1 },
      { number: 1, count: 50 },
      { number: 3, count: 49 },
    ];
    expect(everyone(given)).toHaveLength(100);
    expect(everyone(given).slice(49, 51)).toEqual([1, 3]);
    expect(bandsOf(everyone(given), en).length).toBeLessThan(5);
  });
});
