import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds } from '../../../src/data/figures/conditions.ts';
import { nearestWordings } from '../../../src/data/figures/nearest-wording.ts';
import { WORDING_FORMS, type Figure, type WordingForm } from '../../../src/data/figures/types.ts';
import { conditionOf } from '../../../src/data/figures/wordings.ts';
import { surveyOf, times } from '../tabulate/survey-fixture.ts';
import { figureOf, percentFigure, TOLERANCES } from './ledger-fixture.ts';

const first = (share: number, form: WordingForm | undefined): string => {
  const [wording] = nearestWordings(percentFigure(share), form, TOLERANCES);
  return `${wording?.form} ${wording?.n ?? ''}`.trim();
};

describe('nearestWordings of a percentage', () => {
  it.each<[number, WordingForm | undefined, string]>([
    [10.3, 'under_percent', 'about_tenths 1'],
    [12.4, 'under_percent', 'under_percent 15'],
    [69, 'at_least_tenths', 'about_tenths 7'],
    [66, 'at_least_tenths', 'at_least_tenths 6'],
    [44, 'about_tenths', 'at_least_tenths 4'],
    [48, 'at_least_half', 'about_tenths 5'],
    [50, 'over_half', 'at_least_half'],
    [52, 'minority', 'about_tenths 5'],
    [25, 'few', 'one_in 4'],
    [65, 'most', 'at_least_percent 65'],
    [38, 'one_in', 'about_tenths 4'],
    [25.2, 'one_in', 'one_in 4'],
    [40.1, 'about_percent', 'about_percent 40'],
    [11.2, 'of_hundred', 'of_hundred 11'],
    [33.2, undefined, 'one_in 3'],
    // Nobody and everybody are not "about" anything.
    [0, 'at_least_percent', 'under_percent 5'],
    [100, 'about_percent', 'at_least_percent 95'],
    [0, 'one_in', 'under_percent 5'],
    [0, 'of_hundred', 'of_hundred 0'],
  ])('of %s %% instead of %s says %s', (share, form, expected) => {
    expect(first(share, form)).toBe(expected);
  });

  it('keeps the side of a limit on a place of a ranking, since that speaks of all other answers too', () => {
    const place = { ...percentFigure(30.7), isRanked: true };
    const forms = (form: WordingForm) => nearestWordings(place, form, TOLERANCES).map((wording) => `${wording.form} ${wording.n ?? ''}`.trim()); // prettier-ignore
    expect(forms('at_most_percent')).toEqual(['at_most_percent 35', 'under_percent 35', 'under_tenths 4', 'minority']);
    expect(forms('at_least_percent').some((wording) => /under|most|about|one_in|of_/.test(wording.replace('at_least', '')))).toBe(false); // prettier-ignore
    expect(forms('about_tenths')[0]).toBe('about_tenths 3');
  });

  /** The wording in a form; undefined if no number makes that form true. */
  const inForm = (figure: Figure, form: WordingForm, more: object = {}): number | undefined =>
    nearestWordings(figure, form, { ...TOLERANCES, ...more }).find((wording) => wording.form === form)?.n;

  it('rounds what is printed, half up', () => {
    expect(inForm(percentFigure(52.5), 'about_percent')).toBe(53);
    expect(inForm(percentFigure(9.5), 'of_hundred')).toBe(10);
    expect(inForm(percentFigure(45), 'about_tenths', { about_tenths: 5 })).toBe(5);
    expect(inForm(percentFigure(22.5), 'one_in', { one_in: 3 })).toBe(4);
    expect(inForm(percentFigure(52.4), 'about_percent')).toBe(52);
  });

  it('never says about 52 % of what is printed as 52.5 %, however wide the tolerance', () => {
    for (const about_percent of [0.5, 0.6, 1, 2]) {
      for (const exact of [52.45, 52.4996, 52.5, 52.5499]) {
        expect([53, undefined]).toContain(inForm(percentFigure(exact, 52.5), 'about_percent', { about_percent }));
      }
    }
    expect(inForm(percentFigure(52.4996, 52.5), 'about_percent', { about_percent: 1 })).toBe(53);
  });

  it('names each form once', () => {
    const forms = nearestWordings(percentFigure(43), 'about_tenths', TOLERANCES).map(({ form }) => form);
    expect(new Set(forms).size).toBe(forms.length);
    expect(forms).toContain('about_percent');
  });

  it('does not tell a reconstructed figure to the percent where something rounder is true', () => {
    const figure: Figure = { ...percentFigure(64), provenance: 'reconstructed' };
    const forms = nearestWordings(figure, 'about_tenths', TOLERANCES).map(({ form }) => form);
    expect(forms.indexOf('about_percent')).toBeGreaterThan(forms.indexOf('under_percent'));
    expect(forms.slice(0, 3)).not.toContain('about_percent');
  });

  it('always says something true, whatever the tolerances', () => {
    const tolerance = fc.integer({ min: 0, max: 60 }).map((n) => n / 10);
    const tolerances = fc.record({
      about_percent: tolerance,
      about_tenths: tolerance,
      one_in: tolerance,
      of_hundred: tolerance,
      few: fc.nat(100),
      most: fc.nat(100),
      top: fc.integer({ min: 1, max: 5 }),
    });
    const counts = fc
      .integer({ min: 1, max: 2000 })
      .chain((base) => fc.tuple(fc.integer({ min: 0, max: base }), fc.constant(base)));
    const offByRounding = fc.integer({ min: -3, max: 3 });
    const form = fc.option(fc.constantFrom(...WORDING_FORMS), { nil: undefined });
    fc.assert(
      fc.property(counts, offByRounding, form, tolerances, ([count, base], off, wanted, declared) => {
        const exact = (100 * count) / base;
        const displayed = Math.min(100, Math.max(0, (Math.round(exact * 10) + off) / 10));
        const { rank: _, rankSpan: __, ...unranked } = percentFigure(exact, displayed);
        const figure: Figure = { ...unranked, count: Math.max(1, count), base };
        const wordings = nearestWordings(figure, wanted, declared);
        expect(wordings.length).toBeGreaterThan(0);
        for (const wording of wordings) expect(holds(conditionOf(wording, declared), figure)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('nearestWordings of a rank', () => {
  const answers = times({ a: 5, b: 5, c: 3, d: 2 });
  const survey = surveyOf({ questions: [{ code: 'Q', kind: 'single', options: ['a', 'b', 'c', 'd'], answers }] });

  it('is the rank itself where it stands alone', () => {
    const second = figureOf('share(Q9, sales_material)');
    expect(nearestWordings(second, 'first', TOLERANCES)).toEqual([
      { form: 'rank', n: 2 },
      { form: 'top', n: 2 },
    ]);
    expect(nearestWordings(figureOf('share(Q9, estimates)'), 'rank', TOLERANCES)[0]).toEqual({ form: 'rank', n: 1 });
    expect(nearestWordings(figureOf('share(Q9, estimates)'), 'first', TOLERANCES)[0]).toEqual({ form: 'first' });
    expect(nearestWordings(figureOf('share(Q9, documents)'), 'top', TOLERANCES)[0]).toEqual({ form: 'top', n: 3 });
  });

  it('is the top so many where it is tied', () => {
    expect(nearestWordings(figureOf('share(Q, b)', survey), 'first', TOLERANCES)).toEqual([{ form: 'top', n: 2 }]);
    expect(nearestWordings(figureOf('share(Q, c)', survey), 'first', TOLERANCES)[0]).toEqual({ form: 'rank', n: 3 });
  });

  it('is a percentage where there is no rank', () => {
    expect(nearestWordings(figureOf('share(Q8, strongly, somewhat)'), 'first', TOLERANCES)[0]).toEqual({
      form: 'one_in',
      n: 3,
    });
  });
});

describe('nearestWordings of a count', () => {
  const of = (n: number) => nearestWordings({ ...figureOf('respondents()'), count: n }, 'count_at_least', TOLERANCES);

  it('is a round number not far below it, then rounder ones no more', () => {
    expect(of(302).map(({ n }) => n)).toEqual([300, 302, undefined]);
    expect(of(295).map(({ n }) => n)).toEqual([290, 295, undefined]);
    // Three in a hundred are little to leave out, more are not: "100" of 103, but not of 104.
    expect(of(103).map(({ n }) => n)).toEqual([100, 103, undefined]);
    expect(of(104).map(({ n }) => n)).toEqual([104, undefined]);
    expect(of(155).map(({ n }) => n)).toEqual([155, undefined]);
    expect(of(154).map(({ n }) => n)).toEqual([150, 154, undefined]);
    expect(of(7)).toEqual([{ form: 'count_at_least', n: 7 }, { form: 'some' }]);
  });

  it('is nothing of nobody, and nothing of a mean', () => {
    expect(of(0)).toEqual([]);
    expect(nearestWordings({ ...percentFigure(3.5), measure: 'value' }, undefined, TOLERANCES)).toEqual([]);
  });
});
