import { describe, expect, it } from 'vitest';
import { parseAnswersTable } from '../../../../src/world/input/answers-table.ts';
import { parseAnswers } from '../../../../src/data/survey/parse-answers.ts';
import { tabulate, tabulateRequest } from '../../../../src/data/tabulate/tabulate.ts';
import type { TableColumn } from '../../../../src/data/tabulate/types.ts';
import type { Diagnostic } from '../../../../src/base/diagnostic.ts';
import { define } from '../sources.ts';

// Options put in order, totals divided among options, and days: what is read, what is a mistake, what is counted.

const surveyYaml = (questions: string): string => `
id: small
base_language: en
data_date: 2026-01-31
rows: measured
rounding: { single_answer: half_up, net: exact }
fieldwork: { from: 2026-01-05, to: 2026-01-09 }
questions:
${questions}
`;

/** The tables of rows under a header, and what was found. */
function count(questions: string, header: string, rows: readonly string[], more = '') {
  const { definition, found } = define(`${more}${surveyYaml(questions)}`);
  const table = parseAnswersTable('r.csv', [header, ...rows, ''].join('\n'), (one) => found.push(one))!;
  const answers = definition && parseAnswers(table, definition, (one) => found.push(one));
  return { survey: definition && answers ? { definition, answers } : undefined, found };
}

const told = (found: readonly Diagnostic[]): readonly string[] =>
  found.map(({ code, severity, says }) => `${severity} ${code}: ${says.en.found}`);

const counts = ({ rows }: TableColumn): unknown =>
  rows.map(({ option, count: n, displayed }) => [option, n, displayed]);

describe('options put in order', () => {
  const RANKED = '  Q1: { kind: ranked, max: 3, base: answered, options: { a: , b: , c: , d: } }';
  const HEADER = 'id,Q1.a,Q1.b,Q1.c,Q1.d';

  it('are counted by who put them first, and within more places', () => {
    const { survey, found } = count(RANKED, HEADER, ['r1,1,2,3,', 'r2,2,1,,', 'r3,1,,,3', 'r4,,,1,2', 'r5,,,,']);
    expect(found).toEqual([]);
    const tables = tabulate(survey!);
    expect([...tables.keys()]).toEqual(['Q1', 'Q1, within: 2', 'Q1, within: 3']);
    const [first, two, three] = [...tables.values()].map(({ columns }) => columns[0]);
    expect(counts(first!)).toEqual([['a', 2, 50], ['b', 1, 25], ['c', 1, 25], ['d', 0, 0]]); // prettier-ignore
    expect(counts(two!)).toEqual([['a', 3, 75], ['b', 2, 50], ['c', 1, 25], ['d', 1, 25]]); // prettier-ignore
    expect(counts(three!)).toEqual([['a', 3, 75], ['b', 2, 50], ['c', 2, 50], ['d', 2, 50]]); // prettier-ignore
    // The mean place is of those who gave the option one.
    expect(first!.rows.map(({ place }) => place)).toEqual([
      { exact: 4 / 3, displayed: 1.3, count: 3 },
      { exact: 1.5, displayed: 1.5, count: 2 },
      { exact: 2, displayed: 2, count: 2 },
      { exact: 2.5, displayed: 2.5, count: 2 },
    ]);
    expect([first!.base, first!.answered]).toEqual([4, 4]);
  });

  it('keep a share within places unadjusted where first places are made to add up', () => {
    const yaml = surveyYaml('  Q1: { kind: ranked, options: { a: , b: , c: } }').replace('half_up,', 'half_up_adjust_largest,'); // prettier-ignore
    const { definition } = define(yaml);
    const table = parseAnswersTable('r.csv', 'id,Q1.a,Q1.b,Q1.c\nr1,1,2,3\nr2,2,1,3\nr3,3,2,1\n', () => undefined)!;
    const survey = { definition: definition!, answers: parseAnswers(table, definition!, () => undefined)! };
    const shares = (within?: number) => tabulateRequest(survey, { question: 'Q1', ...(within === undefined ? {} : { within }) }).columns[0].rows.map(({ displayed, adjustment }) => [displayed, adjustment]); // prettier-ignore
    expect(shares()).toEqual([[33.4, 0.1], [33.3, 0], [33.3, 0]]); // prettier-ignore
    expect(shares(2)).toEqual([[66.7, 0], [100, 0], [33.3, 0]]); // prettier-ignore
  });

  it.each([
    ['r1,1,1,2,', 'error answers/same-place: respondent r1 gave place 1 of Q1 to more than one option'],
    ['r1,1,4,,', 'error answers/not-a-place: "4" in column Q1.b (respondent r1) is no place in a ranking'],
    ['r1,1,0,,', 'error answers/not-a-place: "0" in column Q1.b (respondent r1) is no place in a ranking'],
    ['r1,1,1.5,,', 'error answers/not-a-place: "1.5" in column Q1.b (respondent r1) is no place in a ranking'],
  ])('take %s for a mistake', (row, expected) => {
    const { survey, found } = count(RANKED, HEADER, [row, 'r2,1,2,3,']);
    expect(told(found)).toEqual([expected]);
    expect(survey).toBeUndefined();
  });

  it('leave out a place that two options share, where the definition says so, and say it', () => {
    const { survey, found } = count(RANKED.replace('max: 3', 'max: 3, contradictions: clean'), HEADER, ['r1,1,1,2,', 'r2,3,3,,', 'r3,1,,,']); // prettier-ignore
    expect(told(found).map((line) => line.slice(0, 40))).toEqual(['warning answers/same-place-left-out: res', 'warning answers/same-place-left-out: res']); // prettier-ignore
    const [{ rows, base }] = tabulate(survey!).get('Q1')!.columns;
    expect([base, ...rows.map(({ count: n }) => n)]).toEqual([2, 1, 0, 0, 0]);
    expect(rows[2]!.place).toEqual({ exact: 2, displayed: 2, count: 1 });
  });

  it('cannot have more places than options', () => {
    const { found } = count(RANKED.replace('max: 3', 'max: 5'), HEADER, []);
    expect(found.map(({ code }) => code)).toContain('definition/max-above-options');
  });
});

describe('a total that is divided', () => {
  const SUM = '  Q1: { kind: constant_sum, base: answered, options: { a: , b: , c: } }';
  const HEADER = 'id,Q1.a,Q1.b,Q1.c';

  it('has a mean amount for each option, by which they are ranked, and who gave any', () => {
    const { survey, found } = count(SUM, HEADER, ['r1,90,5,5', 'r2,0,50,50', 'r3,,40,60', 'r4,,,']);
    expect(found).toEqual([]);
    const [{ rows, base }] = tabulate(survey!).get('Q1')!.columns;
    expect(base).toBe(3);
    expect(rows.map(({ option, count: n, displayed, amount, rank }) => [option, n, displayed, amount?.displayed, rank])).toEqual([
      ['a', 1, 33.3, 30, 3],
      ['b', 3, 100, 31.7, 2],
      ['c', 3, 100, 38.3, 1],
    ]); // prettier-ignore
    expect(rows[1]!.amount!.exact).toBeCloseTo(95 / 3, 12);
  });

  it.each(['asked', 'all'])('is of those who gave amounts though the survey has base: %s, and says so of its own', (base) => {
    const own = define(surveyYaml(SUM.replace('answered', base)));
    expect(told(own.found)).toEqual(['warning source/base-of-amounts: a base that counts people who gave no amounts']);
    expect(own.found[0]?.place).toMatchObject({ line: 9, column: 35 });
    const { survey, found } = count(SUM.replace('base: answered, ', ''), HEADER, ['r1,90,5,5', 'r2,,,'], `base: ${base}`);
    expect(found).toEqual([]);
    const [column] = tabulate(survey!).get('Q1')!.columns;
    expect([column.base, column.ofAll, column.rows.map(({ option }) => option)]).toEqual([1, undefined, ['a', 'b', 'c']]);
  }); // prettier-ignore

  it.each([
    ['r1,90,5,4', 'error answers/other-sum: the amounts of Q1 of respondent r1 add up to 99'],
    ['r1,90,5,-5', 'error answers/not-an-amount: "-5" in column Q1.c (respondent r1) is no amount'],
    ['r1,ten,90,', 'error answers/not-an-amount: "ten" in column Q1.a (respondent r1) is no amount'],
  ])('takes %s for a mistake', (row, expected) => {
    expect(told(count(SUM, HEADER, [row, 'r2,100,,']).found)).toEqual([expected]);
  });

  it('may be another, be missed by a little, or by whatever people gave', () => {
    const own = SUM.replace('kind: constant_sum', 'kind: constant_sum, total: 24, unit: hours, tolerance: 0.5');
    expect(told(count(own, HEADER, ['r1,8,8,8', 'r2,8.2,8.2,8.1', 'r3,8,8,8.6']).found)).toEqual([
      'error answers/other-sum: the amounts of Q1 of respondent r3 add up to 24.6',
    ]);
    const keep = count(SUM.replace('kind: constant_sum', 'kind: constant_sum, contradictions: keep'), HEADER, ['r1,10,10,', 'r2,100,,']); // prettier-ignore
    expect(keep.found).toEqual([]);
    expect(tabulate(keep.survey!).get('Q1')!.columns[0].rows[0]!.amount!.exact).toBe(55);
    const clean = count(SUM.replace('kind: constant_sum', 'kind: constant_sum, contradictions: clean'), HEADER, ['r1,10,10,', 'r2,100,,']); // prettier-ignore
    expect(told(clean.found)).toEqual(['warning answers/other-sum-left-out: the amounts of Q1 of respondent r1 add up to 20']); // prettier-ignore
    expect(tabulate(clean.survey!).get('Q1')!.columns[0].base).toBe(1);
  });

  it('adds up decimals as people do', () => {
    expect(count(SUM, HEADER, ['r1,33.3,33.3,33.4', 'r2,0.1,0.2,99.7']).found).toEqual([]);
  });
});

describe('days', () => {
  const DATE =
    '  Q1: { kind: date, options: { old: { to: 2024-01-01 }, y2024: { from: 2024-01-01, to: 2025-01-01 } } }';

  it('fall into bands, from included and to excluded', () => {
    const { survey, found } = count(DATE, 'id,Q1', ['r1,2023-12-31', 'r2,2024-01-01', 'r3,2024-02-29']);
    expect(found).toEqual([]);
    expect(counts(tabulate(survey!).get('Q1')!.columns[0])).toEqual([['old', 1, 33.3], ['y2024', 2, 66.7]]); // prettier-ignore
  });

  it.each([
    ['r1,2023-02-29', 'error answers/not-a-date: "2023-02-29" in column Q1 (respondent r1) is no date'],
    ['r1,2024/1/1', 'error answers/not-a-date: "2024/1/1" in column Q1 (respondent r1) is no date'],
    ['r1,2025-01-01', "error answers/outside-bands: 2025-01-01 in column Q1 (respondent r1) falls into none of the question's bands"], // prettier-ignore
  ])('take %s for a mistake', (row, expected) => {
    expect(told(count(DATE, 'id,Q1', [row, 'r2,2024-01-01']).found)).toEqual([expected]);
  });

  it('have bands that do not overlap', () => {
    const { found } = count(DATE.replace('from: 2024-01-01', 'from: 2023-12-31'), 'id,Q1', []);
    expect(found.map(({ code }) => code)).toContain('definition/overlapping-bands');
  });
});
