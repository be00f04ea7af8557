import { describe, expect, it } from 'vitest';
import { gridOf } from '../../../src/data/tabulate/grid.ts';
import { tabulateRequest } from '../../../src/data/tabulate/tabulate.ts';
import { conditionOf, surveyOf, times } from './survey-fixture.ts';

const survey = surveyOf({
  rows: 'measured',
  questions: [
    { code: 'Q1', kind: 'single', options: ['yes', 'no'], answers: times({ yes: 30, no: 10 }) },
    { code: 'Q2', kind: 'single', options: ['yes', 'no'], answers: times({ yes: 10, no: 30 }) },
    { code: 'Q3', kind: 'single', options: ['no', 'yes'], answers: times({ yes: 20, no: 20 }) },
  ],
});
const table = (question: string) => tabulateRequest(survey, { question, where: conditionOf('Q1 = yes') });

describe('questions side by side', () => {
  it('are the totals of their tables as columns, named by the questions', () => {
    const grid = gridOf([table('Q1'), table('Q2')]);
    expect(grid.key).toBe('Q1, where: Q1 = yes | Q2, where: Q1 = yes');
    expect(grid.columns.map(({ segment, question, rows }) => [segment?.name, question, rows.map(({ count }) => count)])).toEqual([
      ['Q1', 'Q1', [30, 0]],
      ['Q2', 'Q2', [10, 20]],
    ]);
  }); // prettier-ignore

  it('have the same options in the same order', () => {
    expect(() => gridOf([table('Q1'), table('Q2'), table('Q3')])).toThrow('Q3, where: Q1 = yes has other options than Q1');
  }); // prettier-ignore
});
