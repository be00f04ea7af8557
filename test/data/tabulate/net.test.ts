import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rounding, Survey } from '../../../src/data/survey/types.ts';
import { netOf, type NetShare } from '../../../src/data/tabulate/net.ts';
import { tabulate, totalIn } from '../../../src/data/tabulate/tabulate.ts';
import { survey2025, surveyOf } from './survey-fixture.ts';

const net = (survey: Survey, code: string, ...options: string[]): NetShare => {
  const table = totalIn(tabulate(survey), code);
  if (!table) throw new Error(`no table ${code}`);
  return netOf(survey, table, options);
};

describe('netOf', () => {
  it('is the sum of the displayed shares by the report: Q8 33.2, though 100 of 302 is 33.1', () => {
    expect(net(survey2025(), 'Q8', 'strongly', 'somewhat')).toEqual({
      count: 100,
      weighted: 100,
      exact: 10000 / 302,
      displayed: 33.2,
    });
    expect(net(survey2025(), 'Q5', 'strongly', 'somewhat')).toMatchObject({ count: 90, displayed: 38.8 });
    expect(net(survey2025(), 'Q2', 'company_wide', 'some_departments')).toMatchObject({ count: 66, displayed: 21.8 });
  });

  it('is rounded from the exact share where the survey says so', () => {
    const exact = survey2025({ net: 'exact' });
    expect(net(exact, 'Q8', 'strongly', 'somewhat')).toEqual({
      count: 100,
      weighted: 100,
      exact: 10000 / 302,
      displayed: 33.1,
    });
    expect(net(exact, 'Q2', 'company_wide', 'some_departments')).toMatchObject({ count: 66, displayed: 21.9 });
  });

  it('prints one option as its row is printed, adjusted, under either switch', () => {
    for (const rounding of ['exact', 'sum_of_displayed'] as const) {
      expect(net(survey2025({ net: rounding }), 'Q2', 'nothing')).toMatchObject({ count: 167, displayed: 55.4 });
    }
  });

  it('counts respondents with any of several options of a multiple answer, not the sum of the counts', () => {
    const survey = surveyOf({
      questions: [
        {
          code: 'Q',
          kind: 'multiple',
          options: ['a', 'b', 'c'],
          answers: [['a', 'b'], ['b'], ['c'], ['a'], [], [], ['b'], undefined],
        },
      ],
    });
    expect(net(survey, 'Q', 'a', 'b')).toEqual({ count: 4, weighted: 4, exact: 400 / 7, displayed: 57.1 });
  });

  it('counts numbers in any of several bands', () => {
    const options = [{ code: 'low', to: 10 }, { code: 'mid', from: 10, to: 20 }, { code: 'high', from: 20 }]; // prettier-ignore
    const survey = surveyOf({ questions: [{ code: 'Q', kind: 'numeric', options, answers: [1, 10, 15, 20] }] });
    expect(net(survey, 'Q', 'low', 'high')).toEqual({ count: 2, weighted: 2, exact: 50, displayed: 50 });
  });

  it('refuses unknown and repeated options', () => {
    expect(() => net(survey2025(), 'Q8', 'strong')).toThrow(/no option "strong"/);
    expect(() => net(survey2025(), 'Q8', 'strongly', 'strongly')).toThrow(/twice/);
    expect(() => net(survey2025(), 'Q8')).toThrow(/needs options/);
  });

  it('is at least its largest part, at most their sum, and exactly 100 % of all single answers adjusted', () => {
    const OPTIONS = ['a', 'b', 'c'];
    const people = fc.array(fc.tuple(fc.constantFrom(...OPTIONS), fc.subarray(OPTIONS)), {
      minLength: 1,
      maxLength: 50,
    });
    fc.assert(
      fc.property(people, fc.constantFrom<Rounding['net']>('exact', 'sum_of_displayed'), (rows, rounding) => {
        const survey = surveyOf({
          rounding: { net: rounding },
          questions: [
            { code: 'S', kind: 'single', options: OPTIONS, answers: rows.map(([single]) => single) },
            { code: 'M', kind: 'multiple', options: OPTIONS, answers: rows.map(([, multiple]) => multiple) },
          ],
        });
        expect(net(survey, 'S', ...OPTIONS)).toEqual({
          count: rows.length,
          weighted: rows.length,
          exact: 100,
          displayed: 100,
        });
        const parts = totalIn(tabulate(survey), 'M')?.rows.map((row) => row.count) ?? [];
        const any = net(survey, 'M', ...OPTIONS);
        expect(any.count).toBe(rows.filter(([, multiple]) => multiple.length > 0).length);
        expect(any.count).toBeGreaterThanOrEqual(Math.max(...parts));
        expect(any.displayed).toBeLessThanOrEqual(100);
      }),
    );
  });
});
