import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figure, Tolerances } from '../../../src/data/figures/types.ts';
import { approximate } from '../../../src/deck/text/approximate.ts';
import type { Approximation } from '../../../src/deck/text/functions.ts';
import { percentFigure, TOLERANCES } from '../../data/figures/ledger-fixture.ts';

const said = (figure: Figure, as: Approximation, tolerances: Tolerances = TOLERANCES): string => {
  const found = approximate(figure, as, () => true, tolerances);
  return found ? `${found.wording.n} ${found.holds}` : 'none';
};

describe('approximate', () => {
  it.each<[Approximation, number, number, boolean]>([
    ['percent', 52.5, 53, true],
    ['percent', 51.5, 52, true],
    ['percent', 52.4, 52, true],
    ['percent', 99.5, 100, true],
    ['percent', 0.5, 1, true],
    ['tenths', 45, 5, false],
    ['tenths', 44.9, 4, false],
    ['tenths', 38.8, 4, true],
    ['tenths', 95, 10, false],
    ['tenths', 98, 10, false],
    ['tenths', 92, 9, true],
    ['of_hundred', 9.5, 10, true],
    ['of_hundred', 10.5, 11, true],
    ['of_hundred', 9.4, 9, true],
    // Hardly anybody is 0 out of 100.
    ['of_hundred', 0, 0, true],
    ['of_hundred', 0.3, 0, true],
    ['of_hundred', 0.5, 1, true],
    ['percent', 0, 1, false],
    // As near to a quarter as to a fifth: half up is towards the larger share.
    ['one_in', 22.5, 4, false],
    ['one_in', 22.4, 5, false],
    ['one_in', 33.2, 3, true],
    ['one_in', 1.2, 83, true],
    // Nobody says "one in one", nor "about zero tenths".
    ['one_in', 70, 2, false],
    ['one_in', 95, 2, false],
    ['one_in', 100, 2, false],
    ['tenths', 2, 1, false],
    // However wide the tolerance, nobody cannot be "one in 100".
    ['one_in', 0, 100, false],
  ])('%s of %s %% is %s', (as, share, n, holds) => {
    expect(said(percentFigure(share, share), as)).toBe(`${n} ${holds}`);
  });

  it('takes ties upwards where the tolerance reaches them', () => {
    expect(said(percentFigure(45, 45), 'tenths', { ...TOLERANCES, about_tenths: 5 })).toBe('5 true');
    expect(said(percentFigure(22.5, 22.5), 'one_in', { ...TOLERANCES, one_in: 2.5 })).toBe('4 true');
  });

  describe('without a form of its own', () => {
    const chosen = (share: number, forms: readonly string[]): string => {
      const found = approximate(percentFigure(share), undefined, (form) => forms.includes(form), TOLERANCES);
      return found ? `${found.wording.form} ${found.wording.n} ${found.holds}` : 'none';
    };
    const ROUND = ['about_tenths', 'one_in'];

    it.each([
      // The nearest of those that are true …
      [33.2, ROUND, 'one_in 3 true'],
      [38.8, ROUND, 'about_tenths 4 true'],
      [20, ROUND, 'about_tenths 2 true'],
      [24.4, [...ROUND, 'about_percent'], 'about_percent 24 true'],
      // … and before it is nearer, it is true: 3 points of a tenth are allowed, 1.5 of a fraction.
      [47.6, ROUND, 'about_tenths 5 true'],
      [52.5, ROUND, 'about_tenths 5 true'],
      [22.6, ROUND, 'about_tenths 2 true'],
      [97, ROUND, 'about_tenths 10 false'],
      [97, [...ROUND, 'about_percent'], 'about_percent 97 true'],
      [36.5, ROUND, 'one_in 3 false'],
      [55.1, ROUND, 'about_tenths 6 false'],
      // "n" of a hundred needs words beside it, and is never chosen.
      [11.2, ['of_hundred'], 'none'],
      [11.2, [], 'none'],
    ])('of %d percent, of the forms %j, is %s', (share, forms, expected) => {
      expect(chosen(share, forms)).toBe(expected);
    });
  });

  it('rounds the printed value, which a reader sees beside it', () => {
    expect(said(percentFigure(52.4996, 52.5), 'percent')).toBe('53 true');
    expect(said(percentFigure(52.45, 52.5), 'percent')).toBe('53 true');
    expect(said(percentFigure(52.5499, 52.5), 'percent')).toBe('53 true');
    expect(said(percentFigure(52.4499, 52.4), 'percent')).toBe('52 true');
    // A share adjusted so that the total is 100 is printed farther from its exact value than rounding would take it.
    expect(said(percentFigure(52.4, 52.6), 'percent')).toBe('53 true');
  });

  it('is the printed percentage rounded half up, for every share', () => {
    const shares = fc.integer({ min: 2, max: 2000 }).chain((base) => fc.tuple(fc.integer({ min: 1, max: base }), fc.constant(base))); // prettier-ignore
    fc.assert(
      fc.property(shares, ([count, base]) => {
        const tenths = Math.floor((2000 * count + base) / (2 * base));
        const figure = percentFigure((100 * count) / base, tenths / 10);
        const rounded = Math.floor((tenths + 5) / 10);
        expect(said(figure, 'percent').split(' ')[0]).toBe(`${Math.max(1, rounded)}`);
        expect(said(figure, 'of_hundred').split(' ')[0]).toBe(`${rounded}`);
        expect(said(figure, 'tenths').split(' ')[0]).toBe(`${Math.max(1, Math.floor((tenths + 50) / 100))}`);
      }),
    );
  });
});
