import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Survey } from '../../../src/data/survey/types.ts';
import { netOf } from '../../../src/data/tabulate/net.ts';
import { tabulateRequest, totalOf } from '../../../src/data/tabulate/tabulate.ts';
import type { TableColumn, TableRequest } from '../../../src/data/tabulate/types.ts';
import { conditionOf, surveyOf } from './survey-fixture.ts';

/**
 * Ten people in two waves. The table of what they answered, from which every number below was computed by hand:
 *
 * ```
 * row      0    1    2    3    4  | 5    6    7    8    9
 * wave     24   24   24   24   24 | 25   25   25   25   25
 * weight   0.5  1.5  2    0.5  0.5| 1    2    1    0.5  0.5
 * A (SA)   x    y    x    x    –  | y    y    x    y    not asked
 * M (MA)   p    pq   q    none p  | q    pq   p    none not asked
 * age      20   35   50   40   25 | 60   30   29   45   70
 * ```
 */
const SURVEY: Survey = (() => {
  const survey = surveyOf({
    rows: 'measured',
    rounding: { decimals: 1, singleAnswer: 'half_up_adjust_largest', net: 'exact' },
    questions: [
      { code: 'A', kind: 'single', options: ['x', 'y'], nonResponse: 'in_base', answers: ['x', 'y', 'x', 'x', '', 'y', 'y', 'x', 'y', undefined] }, // prettier-ignore
      { code: 'M', kind: 'multiple', options: ['p', 'q', { code: 'none', role: 'none' }], answers: [['p'], ['p', 'q'], ['q'], ['none'], ['p'], ['q'], ['p', 'q'], ['p'], ['none'], undefined] }, // prettier-ignore
      { code: 'age', kind: 'numeric', options: [{ code: 'young', to: 30 }, { code: 'old', from: 30 }], answers: [20, 35, 50, 40, 25, 60, 30, 29, 45, 70] }, // prettier-ignore
    ],
  });
  return {
    ...survey,
    answers: {
      ...survey.answers,
      weights: new Map([['w', Float64Array.of(0.5, 1.5, 2, 0.5, 0.5, 1, 2, 1, 0.5, 0.5)]]),
      waves: ['2024', '2024', '2024', '2024', '2024', '2025', '2025', '2025', '2025', '2025'],
    },
  };
})();

const columnsOf = (request: TableRequest): readonly TableColumn[] => tabulateRequest(SURVEY, request).columns;
const total = (request: TableRequest): TableColumn => totalOf(tabulateRequest(SURVEY, request));
const cells = ({ rows }: TableColumn) => rows.map((row) => [row.option, row.count, row.weighted, row.displayed]);
const bases = ({ base, weightedBase, effectiveBase }: TableColumn) => [base, weightedBase, effectiveBase];

describe('a table that is requested', () => {
  it('is of the survey’s own base, or of another', () => {
    // Nine were asked A, one of them gave no answer.
    expect(cells(total({ question: 'A' }))).toEqual([
      ['x', 4, 4, 44.5],
      ['y', 4, 4, 44.4],
      ['no_answer', 1, 1, 11.1],
    ]);
    expect(cells(total({ question: 'A', base: 'answered' }))).toEqual([
      ['x', 4, 4, 50],
      ['y', 4, 4, 50],
    ]);
    // Of all ten, the one who was not asked is in no row, so nothing adds up to 100.
    expect(cells(total({ question: 'A', base: 'all' }))).toEqual([
      ['x', 4, 4, 40],
      ['y', 4, 4, 40],
      ['no_answer', 1, 1, 10],
    ]);
    expect(['asked', 'answered', 'all'].map((base) => total({ question: 'A', base: base as 'asked' }).base)).toEqual([9, 8, 10]); // prettier-ignore
  });

  it('counts only those of whom its condition holds', () => {
    // Rows 1, 2, 3, 5, 6, 8 were 30 or older when asked A; row 9 was not asked.
    const old = total({ question: 'A', where: conditionOf('age >= 30') });
    expect(cells(old)).toEqual([
      ['x', 2, 2, 33.3],
      ['y', 4, 4, 66.7],
    ]);
    expect(bases(old)).toEqual([6, 6, 6]);
  });

  it('weighs: counts stay whole, shares are of weights, the effective base is Kish’s', () => {
    const weighted = total({ question: 'A', weight: 'w' });
    // x: 0.5 + 2 + 0.5 + 1, y: 1.5 + 1 + 2 + 0.5, no answer: 0.5; of 9.5.
    expect(cells(weighted)).toEqual([
      ['x', 4, 4, 42.1],
      ['y', 4, 5, 52.6],
      ['no_answer', 1, 0.5, 5.3],
    ]);
    // Σw² = 0.25 + 2.25 + 4 + 0.25 + 0.25 + 1 + 4 + 1 + 0.25 = 13.25.
    expect(bases(weighted)).toEqual([9, 9.5, 9.5 ** 2 / 13.25]);
    expect(weighted.rows.map(({ rank, tied }) => [rank, tied])).toEqual([[2, false], [1, false], [undefined, false]]); // prettier-ignore
    expect(total({ question: 'A' }).rows[0]).toMatchObject({ rank: 1, tied: true });
  });

  it('has a column for each segment of its banner, after the total, each with its own bases and ranks', () => {
    const [all, young, old] = columnsOf({
      question: 'M',
      by: [
        { name: 'young', where: conditionOf('age = 20 or age < 30') },
        { name: 'old', where: conditionOf('not age < 30') },
      ],
    });
    expect([all, young, old].map((column) => column?.segment?.name)).toEqual([undefined, 'young', 'old']);
    expect([all, young, old].map((column) => column?.base)).toEqual([9, 3, 6]);
    expect(cells(young!)).toEqual([['p', 3, 3, 100], ['q', 0, 0, 0], ['none', 0, 0, 0]]); // prettier-ignore
    expect(cells(old!)).toEqual([['p', 2, 2, 33.3], ['q', 4, 4, 66.7], ['none', 2, 2, 33.3]]); // prettier-ignore
    expect(old!.rows.map(({ rank }) => rank)).toEqual([2, 1, undefined]);
    expect(young!.rows.map(({ rank }) => rank)).toEqual([1, 2, undefined]);
  });

  it('is weighted, filtered and bannered over two waves at once', () => {
    // Aged 25 or older, of those asked M: rows 1, 2, 3, 4 in 2024 and 5, 6, 7, 8 in 2025.
    const table = tabulateRequest(SURVEY, {
      question: 'M',
      where: conditionOf('age >= 25'),
      weight: 'w',
      by: [
        { name: '2024', wave: '2024' },
        { name: '2025', wave: '2025' },
        { name: 'old in 2025', wave: '2025', where: conditionOf('age > 29') },
      ],
    });
    expect(table.key).toBe('M, where: age >= 25, by: (2024: wave 2024; 2025: wave 2025; "old in 2025": age > 29, wave 2025), weight: w'); // prettier-ignore
    const [all, before, now, old] = table.columns;
    // p: 1.5 + 0.5 of 4.5; q: 1.5 + 2; none: 0.5.
    expect(cells(before!)).toEqual([['p', 2, 2, 44.4], ['q', 2, 3.5, 77.8], ['none', 1, 0.5, 11.1]]); // prettier-ignore
    expect(bases(before!)).toEqual([4, 4.5, 4.5 ** 2 / (2.25 + 4 + 0.25 + 0.25)]);
    // p: 2 + 1 of 4.5; q: 1 + 2; none: 0.5.
    expect(cells(now!)).toEqual([['p', 2, 3, 66.7], ['q', 2, 3, 66.7], ['none', 1, 0.5, 11.1]]); // prettier-ignore
    expect(now!.rows[0]).toMatchObject({ rank: 1, tied: true });
    // Without row 7: p 2, q 3, none 0.5 of 3.5.
    expect(cells(old!)).toEqual([['p', 1, 2, 57.1], ['q', 2, 3, 85.7], ['none', 1, 0.5, 14.3]]); // prettier-ignore
    expect(cells(all)).toEqual([['p', 4, 5, 55.6], ['q', 4, 6.5, 72.2], ['none', 2, 1, 11.1]]); // prettier-ignore
    expect(bases(all)).toEqual([8, 9, 9 ** 2 / (2.25 + 4 + 0.25 + 0.25 + 1 + 4 + 1 + 0.25)]);
  });

  it('counts one wave only where it asks for one', () => {
    expect(bases(total({ question: 'A', wave: '2025', weight: 'w' }))).toEqual([4, 4.5, 4.5 ** 2 / (1 + 4 + 1 + 0.25)]);
    expect(cells(total({ question: 'A', wave: '2025' }))).toEqual([['x', 1, 1, 25], ['y', 3, 3, 75]]); // prettier-ignore
  });

  it('has means and medians of its own respondents, weighted', () => {
    const numbers = total({ question: 'age', wave: '2024', weight: 'w' });
    // (20·0.5 + 35·1.5 + 50·2 + 40·0.5 + 25·0.5) / 5; half of the weights, 2.5, is reached at 35 exactly: 35 and 40.
    expect([numbers.mean, numbers.median]).toEqual([195 / 5, 37.5]);
    const plain = total({ question: 'age', wave: '2024' });
    expect([plain.mean, plain.median]).toEqual([34, 35]);
  });

  it('adds up nets among its own respondents', () => {
    const before = columnsOf({ question: 'M', weight: 'w', by: [{ name: 'b', wave: '2024' }] })[1]!;
    // Rows 0, 1, 2, 4 gave p or q: 0.5 + 1.5 + 2 + 0.5 of 5.
    expect(netOf(SURVEY, before, ['p', 'q'])).toEqual({ count: 4, weighted: 4.5, exact: 90, displayed: 90 });
    const all = total({ question: 'A', where: conditionOf('age < 30') });
    // Rows 0, 4, 7: two x, one without an answer.
    expect(netOf(SURVEY, all, ['x', 'no_answer'])).toMatchObject({ count: 3, exact: 100, displayed: 100 });
  });

  it('throws for what the survey does not have', () => {
    expect(() => tabulateRequest(SURVEY, { question: 'Z' })).toThrow('no answers to Z');
    expect(() => tabulateRequest(SURVEY, { question: 'A', weight: 'v' })).toThrow('no weights "v"');
    expect(() => tabulateRequest(SURVEY, { question: 'A', wave: '2023' })).toThrow('no wave "2023"');
    expect(() => tabulateRequest(SURVEY, { question: 'A', where: conditionOf('Z = a') })).toThrow('rests on Z');
    const broken = {
      ...SURVEY,
      answers: { ...SURVEY.answers, weights: new Map([['w', new Float64Array(10).fill(NaN)]]) },
    };
    expect(() => tabulateRequest(broken, { question: 'A', weight: 'w' })).toThrow('has no weight "w"');
  });
});

describe('weights', () => {
  it.each([
    [[1], 1],
    [[], 0],
    [[0.5, 0.5, 0.5, 0.5], 4],
    [[1, 3], 1.6],
  ])('%j are those of an effective base of %d', (weights, effective) => {
    const answers = weights.map(() => 'a');
    const survey = surveyOf({ questions: [{ code: 'Q', kind: 'single', options: ['a', 'b'], answers }] });
    const weighed = {
      ...survey,
      answers: { ...survey.answers, weights: new Map([['w', Float64Array.from(weights)]]) },
    };
    expect(totalOf(tabulateRequest(weighed, { question: 'Q', weight: 'w' })).effectiveBase).toBe(effective);
  });

  const people = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 40 });

  it('that are all equal change no share, and the effective base is the base', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(0.25, 1, 2, 8), (answers, weight) => {
        const survey = surveyOf({ questions: [{ code: 'Q', kind: 'single', options: ['a', 'b', 'c'], answers }] });
        const weights = new Map([['w', new Float64Array(answers.length).fill(weight)]]);
        const weighed = { ...survey, answers: { ...survey.answers, weights } };
        const plain = totalOf(tabulateRequest(weighed, { question: 'Q' }));
        const own = totalOf(tabulateRequest(weighed, { question: 'Q', weight: 'w' }));
        expect(own.rows.map(({ displayed, rank, tied }) => [displayed, rank, tied])).toEqual(
          plain.rows.map(({ displayed, rank, tied }) => [displayed, rank, tied]),
        );
        expect([own.base, own.effectiveBase]).toEqual([plain.base, plain.base]);
      }),
    );
  });

  it('keep shares of a single answer at 100.0, and the effective base at most the base', () => {
    const weighted = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 500 })), { minLength: 1, maxLength: 40 }); // prettier-ignore
    fc.assert(
      fc.property(weighted, (rows) => {
        const answers = rows.map(([answer]) => answer);
        const survey = surveyOf({ questions: [{ code: 'Q', kind: 'single', options: ['a', 'b', 'c'], answers }] });
        const weights = new Map([['w', Float64Array.from(rows, ([, weight]) => weight / 100)]]);
        const column = totalOf(tabulateRequest({ ...survey, answers: { ...survey.answers, weights } }, { question: 'Q', weight: 'w' })); // prettier-ignore
        expect(column.rows.reduce((sum, { displayed }) => sum + displayed, 0)).toBeCloseTo(100, 9);
        expect(column.effectiveBase).toBeLessThanOrEqual((column.base ?? 0) + 1e-9);
      }),
    );
  });
});
