import { describe, expect, it } from 'vitest';
import { holds } from '../../../src/data/figures/conditions.ts';
import { WORDING_FORMS, type Wording, type WordingForm } from '../../../src/data/figures/types.ts';
import { conditionOf, takesNumber } from '../../../src/data/figures/wordings.ts';
import { figureOf, percentFigure, TOLERANCES } from './ledger-fixture.ts';

const isTrue = (form: WordingForm, n: number | undefined, share: number): boolean =>
  holds(conditionOf(n === undefined ? { form } : { form, n }, TOLERANCES), percentFigure(share, share));

describe('conditionOf', () => {
  /** Form, number, shares for which it is just true, shares for which it is just false. */
  it.each<[WordingForm, number | undefined, readonly number[], readonly number[]]>([
    ['under_percent', 10, [0, 9.9], [10]],
    ['at_most_percent', 10, [10], [10.1]],
    ['at_least_percent', 10, [10], [9.9]],
    ['over_percent', 10, [10.1], [10]],
    ['about_percent', 39, [38.5, 39.4], [38.4, 39.5]],
    ['under_tenths', 4, [39.9], [40]],
    ['at_least_tenths', 7, [70], [69.9]],
    ['about_tenths', 4, [37, 43], [36.9, 43.1]],
    ['one_in', 3, [100 / 3 - 1.49, 31.9, 33.2, 34.8], [31.8, 34.9]],
    ['one_in', 2, [48.5, 51.5], [48.4, 51.6]],
    ['of_hundred', 10, [9.5, 10.4], [9.4, 10.5]],
    ['at_least_half', undefined, [50], [49.9]],
    ['over_half', undefined, [50.1], [50]],
    ['most', undefined, [70], [69.9]],
    ['minority', undefined, [49.9], [50]],
    ['few', undefined, [20], [20.1]],
  ])('%s %s is true of %j and false of %j', (form, n, yes, no) => {
    for (const share of yes) expect([share, isTrue(form, n, share)]).toEqual([share, true]);
    for (const share of no) expect([share, isTrue(form, n, share)]).toEqual([share, false]);
  });

  it('reaches one in three at a share of respondents that is just within', () => {
    // 209 of 600 is 34.8333… %, exactly 1.5 points from a third.
    expect(isTrue('one_in', 3, (100 * 209) / 600)).toBe(true);
  });

  it('knows ranks and counts', () => {
    const condition = (wording: Wording) => conditionOf(wording, TOLERANCES);
    const second = figureOf('share(Q9, sales_material)');
    expect(holds(condition({ form: 'rank', n: 2 }), second)).toBe(true);
    expect(holds(condition({ form: 'rank', n: 1 }), second)).toBe(false);
    expect(holds(condition({ form: 'first' }), second)).toBe(false);
    expect(holds(condition({ form: 'first' }), figureOf('share(Q9, estimates)'))).toBe(true);
    expect(holds(condition({ form: 'top', n: 1 }), second)).toBe(false);
    expect(holds(condition({ form: 'top' }), figureOf('share(Q9, documents)'))).toBe(true);
    expect(holds(condition({ form: 'top', n: 2 }), figureOf('share(Q9, documents)'))).toBe(false);
    expect(holds(condition({ form: 'count_at_least', n: 302 }), figureOf('respondents()'))).toBe(true);
    expect(holds(condition({ form: 'count_at_least', n: 303 }), figureOf('respondents()'))).toBe(false);
    expect(holds(condition({ form: 'some' }), figureOf('count(Q2, personal)'))).toBe(true);
    expect(holds(condition({ form: 'some' }), { ...percentFigure(0), count: 0 })).toBe(false);
  });

  it('has a condition for every form, and wants a number where the words have one', () => {
    for (const form of WORDING_FORMS) {
      expect(conditionOf({ form, n: 3 }, TOLERANCES).measure).toMatch(/percent|count|rank/);
      if (takesNumber(form) && form !== 'top')
        expect(() => conditionOf({ form }, TOLERANCES)).toThrow(/needs a number/);
      else expect(() => conditionOf({ form }, TOLERANCES)).not.toThrow();
    }
    expect(WORDING_FORMS.filter((form) => !takesNumber(form))).toEqual([
      'at_least_half', 'over_half', 'most', 'minority', 'few', 'first', 'last', 'some',
    ]); // prettier-ignore
  });
});
