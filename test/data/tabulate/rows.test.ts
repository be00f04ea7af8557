import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankedRows } from '../../../src/data/tabulate/rows.ts';
import { tabulate, totalOf } from '../../../src/data/tabulate/tabulate.ts';
import type { TableColumn } from '../../../src/data/tabulate/types.ts';
import { surveyOf, times } from './survey-fixture.ts';

const ROLES = ['answer', 'other', 'none', 'dont_know', 'rest'] as const;

const tableOf = (options: readonly { code: string; role: (typeof ROLES)[number]; count: number }[]): TableColumn => {
  const answers = times(Object.fromEntries(options.map((o) => [o.code, o.count])));
  const [table] = tabulate(surveyOf({ questions: [{ code: 'Q', kind: 'single', options, answers }] })).values();
  if (!table) throw new Error('no table');
  return totalOf(table);
};

describe('rankedRows', () => {
  it('descends, equal counts in the order of the questionnaire, special roles pinned last however large', () => {
    const table = tableOf([
      { code: 'unpublished', role: 'rest', count: 90 },
      { code: 'dk', role: 'dont_know', count: 80 },
      { code: 'a', role: 'answer', count: 3 },
      { code: 'others_2', role: 'other', count: 1 },
      { code: 'b', role: 'answer', count: 5 },
      { code: 'none', role: 'none', count: 70 },
      { code: 'c', role: 'answer', count: 3 },
      { code: 'others_1', role: 'other', count: 9 },
    ]);
    expect(rankedRows(table).map((row) => row.option)).toEqual([
      'b', 'a', 'c', 'others_2', 'others_1', 'none', 'dk', 'unpublished',
    ]); // prettier-ignore
  });

  it('is a permutation of the rows whose answers come first and descend', () => {
    const options = fc.array(fc.record({ role: fc.constantFrom(...ROLES), count: fc.nat(5) }), { maxLength: 8 });
    fc.assert(
      fc.property(options, (shapes) => {
        const table = tableOf(shapes.map((shape, i) => ({ ...shape, code: `o${i}` })));
        const rows = rankedRows(table);
        expect(new Set(rows)).toEqual(new Set(table.rows));
        const answers = rows.filter((row) => row.role === 'answer');
        expect(rows.slice(0, answers.length)).toEqual(answers);
        expect(answers.map((row) => row.count)).toEqual(answers.map((row) => row.count).toSorted((a, b) => b - a));
      }),
    );
  });
});
