import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deviationOf, meanOf, medianOf, type Weighted } from '../../../src/data/tabulate/statistics.ts';

const plain = (...values: readonly number[]): readonly Weighted[] => values.map((value) => ({ value, weight: 1 }));

describe('means and medians', () => {
  it('are undefined of nobody, and of people who count for nothing', () => {
    for (const of of [meanOf, medianOf]) {
      expect(of([])).toBeUndefined();
      expect(of([{ value: 7, weight: 0 }])).toBeUndefined();
    }
  });

  it('are the usual ones where everybody counts the same', () => {
    expect([meanOf(plain(9, 1, 2)), medianOf(plain(9, 1, 2))]).toEqual([4, 2]);
    expect([meanOf(plain(9, 1, 2, 4)), medianOf(plain(9, 1, 2, 4))]).toEqual([4, 3]);
  });

  it('are weighted', () => {
    const values = [{ value: 10, weight: 3 }, { value: 1, weight: 1 }, { value: 20, weight: 0 }]; // prettier-ignore
    expect([meanOf(values), medianOf(values)]).toEqual([31 / 4, 10]);
    // The half is met exactly: between that value and the next one that counts.
    const met = [{ value: 1, weight: 2 }, { value: 3, weight: 1 }, { value: 5, weight: 1 }, { value: 2, weight: 0 }]; // prettier-ignore
    expect(medianOf(met)).toBe(2);
  });

  it('come with the deviation of a sample, which takes two', () => {
    expect(deviationOf(plain(7))).toBeUndefined();
    expect(deviationOf([{ value: 7, weight: 3 }])).toBeUndefined();
    expect(deviationOf(plain(4, 4))).toBe(0);
    // √(32 / 7), as R's sd(c(2, 4, 4, 4, 5, 5, 7, 9)) has it.
    expect(deviationOf(plain(2, 4, 4, 4, 5, 5, 7, 9))).toBeCloseTo(2.138089935, 9);
    // A weight counts as so many respondents.
    const weighted = [{ value: 2, weight: 1 }, { value: 4, weight: 3 }, { value: 5, weight: 2 }, { value: 7, weight: 1 }, { value: 9, weight: 1 }]; // prettier-ignore
    expect(deviationOf(weighted)).toBeCloseTo(2.138089935, 9);
  });

  it('do not depend on the order of the respondents, to the last bit', () => {
    const weight = fc.constantFrom(0, 0.1, 0.2, 0.3, 0.7, 1.1, 1e-9, 1e9);
    const values = fc.array(fc.record({ value: fc.constantFrom(0.1, 0.2, 3, 1e15), weight }), { maxLength: 12 });
    const shuffled = values.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))); // prettier-ignore
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect([meanOf(other), medianOf(other)]).toEqual([meanOf(all), medianOf(all)]);
      }),
    );
  });

  it('add up each answer by itself, however often it was given, to the last bit', () => {
    const one = fc.record({ value: fc.constantFrom(0.1, 0.2, 3, 1e15), weight: fc.constantFrom(0.1, 0.3, 1, 1e9) });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 40 }), (all) => {
        const inOrder = all.toSorted((a, b) => a.value - b.value || a.weight - b.weight);
        const weights = inOrder.reduce((sum, { weight }) => sum + weight, 0);
        expect(meanOf(all)).toBe(inOrder.reduce((sum, { value, weight }) => sum + value * weight, 0) / weights);
        let passed = 0;
        const at = inOrder.findIndex(({ weight }) => (passed += weight) >= weights / 2);
        const [own, next] = [inOrder[at]!.value, inOrder[at + 1]?.value];
        expect(medianOf(all)).toBe(passed === weights / 2 && next !== undefined ? (own + next) / 2 : own);
      }),
    );
  });
});
