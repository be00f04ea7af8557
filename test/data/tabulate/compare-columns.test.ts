import { describe, expect, it } from 'vitest';
import { columnsBelow, columnsDiffer, pointsBetween } from '../../../src/data/tabulate/compare-columns.ts';
import { tabulateRequest } from '../../../src/data/tabulate/tabulate.ts';
import { conditionOf, surveyOf, times } from './survey-fixture.ts';

/** How many of each group said yes, of how many. */
const GROUPS = { north: [30, 100], south: [45, 100], east: [60, 100], tiny: [29, 29] } as const;

function columns() {
  const survey = surveyOf({
    rows: 'measured',
    questions: [
      { code: 'Q1', kind: 'single', options: ['yes', 'no'], answers: Object.values(GROUPS).flatMap(([yes, all]) => times({ yes, no: all - yes })) },
      { code: 'Q2', kind: 'single', options: Object.keys(GROUPS), answers: Object.entries(GROUPS).flatMap(([name, [, all]]) => times({ [name]: all })) },
    ],
  });
  const by = Object.keys(GROUPS).map((name) => ({ name, where: conditionOf(`Q2 = ${name}`) }));
  return tabulateRequest(survey, { question: 'Q1', by }).columns.slice(1);
} // prettier-ignore

describe('columns of a banner', () => {
  it('name those that they are significantly above, and never a small one, nor does that name any', () => {
    // 45 − 30: pooled 0.375, error 0.068465, z = 2.191. 60 − 45: pooled 0.525, error 0.070622, z = 2.124.
    expect(columnsBelow(columns(), 'yes')).toEqual([[], [0], [0, 1], []]);
    expect(columnsBelow(columns(), 'no')).toEqual([[1, 2], [2], [], []]);
  });

  it('differ two by two, whichever is above', () => {
    const [north, south, , tiny] = columns();
    expect([columnsDiffer(north!, south!, 'yes'), columnsDiffer(south!, north!, 'yes')]).toEqual([true, true]);
    expect([columnsDiffer(north!, tiny!, 'yes'), columnsDiffer(north!, north!, 'yes')]).toEqual([false, false]);
    expect(columnsDiffer(north!, south!, 'nobody')).toBe(false);
  });
});

describe('a difference in points', () => {
  const [a, b] = [{ exact: 33.349, displayed: 33.3 }, { exact: 20.05, displayed: 20.1 }]; // prettier-ignore

  it('is that of the printed percentages where a reader should find it again', () => {
    expect(pointsBetween(a, b, 1, 'sum_of_displayed')).toBe(13.2);
    expect(pointsBetween(b, a, 1, 'sum_of_displayed')).toBe(-13.2);
  });

  it('is otherwise that of the exact ones', () => {
    expect(pointsBetween(a, b, 1, 'exact')).toBe(13.3);
    expect(pointsBetween(b, a, 1, 'exact')).toBe(-13.3);
  });
});
