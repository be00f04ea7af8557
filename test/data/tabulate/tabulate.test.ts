import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tabulate, totalIn, totalOf } from '../../../src/data/tabulate/tabulate.ts';
import type { TableColumn } from '../../../src/data/tabulate/types.ts';
import { survey2025, surveyOf, type QuestionShape } from './survey-fixture.ts';

const only = (shape: Parameters<typeof surveyOf>[0]): TableColumn => {
  const [table] = tabulate(surveyOf(shape)).values();
  if (!table) throw new Error('no table');
  return totalOf(table);
};

describe('the 2025 survey', () => {
  const tables = tabulate(survey2025());
  const displayed = (code: string): number[] => totalIn(tables, code)?.rows.map((row) => row.displayed) ?? [];

  it('prints the published percentages', () => {
    expect(displayed('Q1')).toEqual([14.2, 85.8]);
    expect(displayed('Q2')).toEqual([9.9, 11.9, 21.5, 55.4, 1.3]);
    expect(displayed('Q3')).toEqual([37.9, 34.8, 27.3]);
    expect(displayed('Q4')).toEqual([53, 37.9, 25.8]);
    expect(displayed('Q5')).toEqual([5.2, 33.6, 61.2]);
    expect(displayed('Q6')).toEqual([31.5, 29.7]);
    expect(displayed('Q8')).toEqual([6, 27.2, 66.8]);
    expect(displayed('Q9')).toEqual([30.5, 27.2, 24.5]);
    expect(displayed('Q10')).toEqual([24.2, 23.8, 19.5]);
  });

  it('knows the bases, and that the base of Q7 is not known', () => {
    const bases = [...tables.values()].map((table) => totalOf(table).base);
    expect(bases).toEqual([302, 302, 66, 66, 232, 232, undefined, 302, 302, 302]);
    expect(totalIn(tables, 'Q7')?.smallBase).toBe(false);
  });

  it('carries counts, exact shares, provenance and the range of what is made up', () => {
    expect(totalIn(tables, 'Q2')?.rows[3]).toEqual({
      option: 'nothing',
      role: 'answer',
      count: 167,
      weighted: 167,
      exact: (100 * 167) / 302,
      displayed: 55.4,
      adjustment: 0.1,
      rank: 1,
      tied: false,
      provenance: 'published',
    });
    expect(totalIn(tables, 'Q3')?.rows[1]).toMatchObject({ provenance: 'reconstructed', range: [22, 24] });
  });

  it('quotes the free answers with their respondents', () => {
    expect(totalIn(tables, 'Q7')).toMatchObject({ rows: [], verbatims: [{ id: 'r1', text: 'なんとなく' }] });
  });
});

describe('tabulate', () => {
  it('marks a base below the threshold, not one at it', () => {
    const answers = Array.from({ length: 30 }, () => 'a');
    const question: QuestionShape = { code: 'Q', kind: 'single', options: ['a', 'b'], answers };
    expect(only({ questions: [question] }).smallBase).toBe(false);
    expect(only({ questions: [question], smallBase: 31 }).smallBase).toBe(true);
  });

  it('shares multiple answers among those asked, ticked or not, and never adjusts them', () => {
    const table = only({
      questions: [
        {
          code: 'Q',
          kind: 'multiple',
          options: ['a', 'b', 'c'],
          answers: [['a', 'b'], ['a', 'b', 'c'], [], undefined],
        },
      ],
    });
    expect(table.base).toBe(3);
    expect(table.rows.map((row) => [row.count, row.displayed, row.adjustment])).toEqual([
      [2, 66.7, 0],
      [2, 66.7, 0],
      [1, 33.3, 0],
    ]);
  });

  it('ranks answers by competition and leaves the other roles out', () => {
    const table = only({
      questions: [
        {
          code: 'Q',
          kind: 'single',
          options: ['a', 'b', 'c', 'd', { code: 'none', role: 'none' }],
          answers: ['b', 'b', 'c', 'c', 'a', 'none', 'none', 'none', 'd', 'd', 'd'],
        },
      ],
    });
    expect(table.rows.map((row) => [row.option, row.rank, row.tied])).toEqual([
      ['a', 4, false],
      ['b', 2, true],
      ['c', 2, true],
      ['d', 1, false],
      ['none', undefined, false],
    ]);
    expect(table.rows[4]).not.toHaveProperty('rank');
  });

  it('gives a scale the mean of its points, without the points that have no value', () => {
    const options = [
      { code: 'bad', value: 1 },
      { code: 'good', value: 4 },
      { code: 'dk', role: 'dont_know' as const },
    ];
    const table = only({ questions: [{ code: 'Q', kind: 'scale', options, answers: ['good', 'good', 'bad', 'dk'] }] });
    expect(table.mean).toBe(3);
    expect(table.rows.map((row) => row.displayed)).toEqual([25, 50, 25]);
  });

  it('counts numbers in bands, lower end included, and gives mean and median of those who answered', () => {
    const options = [{ code: 'low', to: 10 }, { code: 'mid', from: 10, to: 20 }, { code: 'high', from: 20 }]; // prettier-ignore
    const answers = [9.5, 10, 19.99, 20, 100, NaN, undefined];
    const table = only({ questions: [{ code: 'Q', kind: 'numeric', options, answers }] });
    expect(table.base).toBe(6);
    expect(table.rows.map((row) => row.count)).toEqual([1, 2, 2]);
    expect(table.rows.map((row) => row.displayed)).toEqual([16.7, 33.3, 33.3]);
    expect(table.mean).toBeCloseTo(31.898, 10);
    expect(table.median).toBe(19.99);
    const even = only({ questions: [{ code: 'Q', kind: 'numeric', options, answers: [1, 2, 30, 4] }] });
    expect(even.median).toBe(3);
  });

  it('has neither mean nor median where nobody answered', () => {
    const table = only({ questions: [{ code: 'Q', kind: 'numeric', options: [{ code: 'all' }], answers: [NaN] }] });
    expect(table).not.toHaveProperty('mean');
    expect(table).not.toHaveProperty('median');
  });

  it('counts nothing of who was not asked', () => {
    const survey = surveyOf({
      questions: [{ code: 'Q', kind: 'single', options: ['a', 'b'], answers: ['a', 'b', 'b'] }],
    });
    survey.answers.columns.get('Q')?.asked.set([0], 1);
    expect(totalIn(tabulate(survey), 'Q')).toMatchObject({ base: 2, rows: [{ count: 1 }, { count: 1 }] });
  });

  it('survives a base of nobody', () => {
    const table = only({ questions: [{ code: 'Q', kind: 'single', options: ['a', 'b'], answers: [undefined] }] });
    expect(table).toMatchObject({
      base: 0,
      smallBase: true,
      rows: [
        { exact: 0, displayed: 0 },
        { exact: 0, displayed: 0 },
      ],
    });
  });

  it('calls nothing reconstructed where the rows are measured', () => {
    const options = [{ code: 'a', provenance: 'reconstructed' as const, range: [1, 2] as const }];
    const table = only({ rows: 'measured', questions: [{ code: 'Q', kind: 'single', options, answers: ['a'] }] });
    expect(table.rows[0]?.provenance).toBe('measured');
    expect(table.rows[0]).not.toHaveProperty('range');
  });

  it('refuses answers that were read as another kind', () => {
    const survey = surveyOf({ questions: [{ code: 'Q', kind: 'single', options: ['a'], answers: ['a'] }] });
    const wrong = { ...survey, answers: { ...survey.answers, columns: new Map([['Q', { kind: 'free', asked: Uint8Array.of(1), answered: Uint8Array.of(1) }]]) } }; // prettier-ignore
    expect(() => tabulate(wrong)).toThrow(/Q \(single\) were read as "free"/);
    expect(() => tabulate({ ...survey, answers: { ...survey.answers, columns: new Map() } })).toThrow(
      /no answers to Q/,
    );
  });
});

describe('laws of tabulation', () => {
  const OPTIONS = ['a', 'b', 'c', 'd', 'e'];
  const respondent = fc.record({
    single: fc.constantFrom(...OPTIONS),
    multiple: fc.subarray(OPTIONS),
    numeric: fc.double({ min: 0, max: 100, noNaN: true }),
    asked: fc.boolean(),
  });
  const people = fc.array(respondent, { minLength: 1, maxLength: 60 });
  const bands = [
    { code: 'low', to: 30 },
    { code: 'high', from: 30 },
  ];
  const survey = (rows: readonly (typeof respondent extends fc.Arbitrary<infer R> ? R : never)[]) =>
    surveyOf({
      questions: [
        { code: 'S', kind: 'single', options: OPTIONS, answers: rows.map((r) => (r.asked ? r.single : undefined)) },
        { code: 'M', kind: 'multiple', options: OPTIONS, answers: rows.map((r) => (r.asked ? r.multiple : undefined)) },
        { code: 'N', kind: 'numeric', options: bands, answers: rows.map((r) => (r.asked ? r.numeric : undefined)) },
      ],
    });

  it('does not depend on the order of the respondents', () => {
    fc.assert(
      fc.property(people, fc.nat(), (rows, seed) => {
        const shuffled = rows.map((row, i) => ({ row, key: (i * 7919 + seed) % 61 })).toSorted((a, b) => a.key - b.key);
        expect(tabulate(survey(shuffled.map(({ row }) => row)))).toEqual(tabulate(survey(rows)));
      }),
    );
  });

  it('never adjusts multiple answers, and their shares are of respondents', () => {
    fc.assert(
      fc.property(people, (rows) => {
        const table = totalIn(tabulate(survey(rows)), 'M');
        for (const row of table?.rows ?? []) {
          expect(row.adjustment).toBe(0);
          expect(row.count).toBe(rows.filter((r) => r.asked && r.multiple.includes(row.option)).length);
          expect(Math.abs(row.displayed - row.exact)).toBeLessThanOrEqual(0.05 + 1e-9);
        }
      }),
    );
  });
});
