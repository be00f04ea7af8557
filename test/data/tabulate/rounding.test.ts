import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  roundedShare,
  roundedValue,
  roundShares as roundParts,
  shareUnits,
  toUnits,
} from '../../../src/data/tabulate/rounding.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

type Rounding = Parameters<typeof roundParts>[3];
const part = (count: number) => ({ count, weighted: count });
const roundShares = (counts: readonly number[], base: number, decimals: number, rounding: Rounding) =>
  roundParts(counts.map(part), part(base), decimals, rounding);

describe('shareUnits', () => {
  it('gives the published percentages of the 2025 survey from their counts', () => {
    expect([30, 36, 65, 167, 4].map((count) => roundedShare(count, 302, 1))).toEqual([9.9, 11.9, 21.5, 55.3, 1.3]);
    expect(roundedShare(35, 66, 1)).toBe(53);
    expect(roundedShare(73, 232, 1)).toBe(31.5);
  });

  it('rounds an exact half up, where floating point would round it down', () => {
    expect((23 / 80) * 100).toBeLessThan(28.75);
    expect(roundedShare(23, 80, 1)).toBe(28.8);
    expect(shareUnits(23, 160, 2)).toBe(1438);
    expect(roundedShare(201, 20000, 2)).toBe(1.01);
    expect(roundedShare(1, 2000, 1)).toBe(0.1);
    expect(roundedShare(1, 2001, 1)).toBe(0);
    expect(roundedShare(1, 8, 0)).toBe(13);
  });

  it('is 0 of nobody and refuses what integers cannot hold', () => {
    expect(shareUnits(0, 0, 1)).toBe(0);
    expect(() => shareUnits(2 ** 40, 2 ** 41, 8)).toThrow(/not exact/);
  });

  it('is half up for every count and base', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(5000),
        fc.integer({ min: 0, max: 3 }),
        (base, c, decimals) => {
          const count = c % (base + 1);
          const units = BigInt(shareUnits(count, base, decimals));
          const scaled = 2n * BigInt(count) * 10n ** BigInt(decimals + 2);
          // units − 1/2 <= 100 × count / base < units + 1/2, in integers.
          expect((2n * units - 1n) * BigInt(base) <= scaled && scaled < (2n * units + 1n) * BigInt(base)).toBe(true);
        },
      ),
    );
  });
});

describe('roundShares', () => {
  it('gives the difference to 100 to the largest option, as the published Q2 shows', () => {
    const q2 = roundShares([30, 36, 65, 167, 4], 302, 1, 'half_up_adjust_largest');
    expect(q2.map((s) => s.displayed)).toEqual([9.9, 11.9, 21.5, 55.4, 1.3]);
    expect(q2.map((s) => s.adjustment)).toEqual([0, 0, 0, 0.1, 0]);
  });

  it('takes away where the rounded shares exceed 100, as in the published Q8', () => {
    const q8 = roundShares([18, 82, 202], 302, 1, 'half_up_adjust_largest');
    expect(q8.map((s) => s.displayed)).toEqual([6, 27.2, 66.8]);
    expect(q8[2]?.adjustment).toBe(-0.1);
  });

  it('leaves every share alone under half_up', () => {
    const q2 = roundShares([30, 36, 65, 167, 4], 302, 1, 'half_up');
    expect(q2.map((s) => s.displayed)).toEqual([9.9, 11.9, 21.5, 55.3, 1.3]);
    expect(q2.every((s) => s.adjustment === 0)).toBe(true);
  });

  it('adjusts the first of several largest options', () => {
    expect(roundShares([1, 1, 1], 3, 1, 'half_up_adjust_largest').map((s) => s.displayed)).toEqual([33.4, 33.3, 33.3]);
    expect(roundShares([1, 4, 4], 9, 0, 'half_up_adjust_largest').map((s) => s.displayed)).toEqual([11, 45, 44]);
  });

  it('does not fill up what is missing because answers are missing', () => {
    expect(roundShares([1, 1], 3, 1, 'half_up_adjust_largest').map((s) => s.displayed)).toEqual([33.3, 33.3]);
    expect(roundShares([0, 0], 0, 1, 'half_up_adjust_largest').map((s) => s.displayed)).toEqual([0, 0]);
  });

  it('never prints a negative percentage', () => {
    const counts = Array.from({ length: 60 }, () => 1);
    expect(roundShares(counts, 60, 0, 'half_up_adjust_largest').every((s) => s.displayed === 2)).toBe(true);
  });

  const cells = fc.array(fc.nat(400), { minLength: 1, maxLength: 12 }).filter((counts) => sum(counts) > 0);

  it('sums to exactly 100, moving one largest option only', () => {
    fc.assert(
      fc.property(cells, (counts) => {
        const base = sum(counts);
        const shares = roundShares(counts, base, 1, 'half_up_adjust_largest');
        expect(sum(shares.map((s) => toUnits(s.displayed, 1)))).toBe(1000);
        const moved = shares.flatMap((s, i) => (s.adjustment === 0 ? [] : [i]));
        expect(moved.length).toBeLessThanOrEqual(1);
        for (const i of moved) expect(i).toBe(counts.indexOf(Math.max(...counts)));
      }),
    );
  });

  it('keeps each share within half a unit of the exact one, apart from the adjusted one', () => {
    fc.assert(
      fc.property(cells, fc.constantFrom('half_up' as const, 'half_up_adjust_largest' as const), (counts, rounding) => {
        const base = sum(counts);
        roundShares(counts, base, 1, rounding).forEach((share, i) => {
          const rounded = toUnits(share.displayed, 1) - toUnits(share.adjustment, 1);
          expect(Math.abs(2 * rounded * base - 2000 * (counts[i] ?? 0))).toBeLessThanOrEqual(base);
        });
      }),
    );
  });
});

describe('roundedValue', () => {
  it('rounds halves of the written decimal away from zero', () => {
    expect(roundedValue(1.005, 2)).toBe(1.01);
    expect([roundedValue(1.5e-7, 7), roundedValue(-2e-7, 7), roundedValue(2e-7, 2)]).toEqual([2e-7, -2e-7, 0]);
    expect(roundedValue(3.25, 1)).toBe(3.3);
    expect(roundedValue(-3.25, 1)).toBe(-3.3);
    expect(roundedValue(-0.01, 1)).toBe(0);
    expect(Object.is(roundedValue(-0.01, 1), -0)).toBe(false);
    expect(roundedValue(1e-9, 1)).toBe(0);
    expect(roundedValue(2e21, 0)).toBe(2e21);
    expect(() => roundedValue(NaN, 1)).toThrow(/finite/);
  });
});
