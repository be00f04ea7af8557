import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { readSurvey } from '../../../src/data/survey/read-survey.ts';
import { tabulate } from '../../../src/data/tabulate/tabulate.ts';
import { totalIn } from '../../../src/data/tabulate/tabulate.ts';
import { parseAnswersTable } from '../../../src/world/input/answers-table.ts';
import { parseYaml } from '../../../src/world/input/yaml.ts';
import { throwIt, worded } from '../../build-from-disk.ts';

const DEFINITION = (of = 'Q2', filter = '') => `id: s
base_language: en
data_date: 2026-01-02
rows: measured
rounding: { single_answer: half_up, net: exact }
fieldwork: { from: 2026-01-01, to: 2026-01-02 }
questions:
  Q1: { kind: single, options: { yes: , no: } }
  Q2: { kind: free${filter} }
  Q2_coded: { kind: coded, of: ${of}, file: codes.csv, options: { price: , staff: , other: { role: other } } }
`;
const ANSWERS = 'id,Q1,Q2\na,yes,Too dear\nb,yes,"Dear, and rude staff"\nc,yes,\nd,yes,Hm\ne,no,\n';
const CODES = 'id,code,code2\na,price,\nb,price;staff,\nd,,other\n';

function read(codes = CODES, definition = DEFINITION()) {
  const found: Diagnostic[] = [];
  const table = parseAnswersTable('codes.csv', codes, throwIt)!;
  const survey = readSurvey(parseYaml('survey.yaml', definition, throwIt)!, parseAnswersTable('responses.csv', ANSWERS, throwIt)!, (one) => found.push(one), undefined, new Map([['Q2_coded', table]])); // prettier-ignore
  return { table: survey && totalIn(tabulate(survey), 'Q2_coded'), found: found.map(worded) };
}

describe('answers coded by hand', () => {
  it('are counted like several answers, of those who answered', () => {
    const { table, found } = read();
    expect(found).toEqual([]);
    expect(table).toMatchObject({ base: 3, unanswered: 2 });
    expect(table?.rows.map(({ option, count, displayed }) => [option, count, displayed])).toEqual([['price', 2, 66.7], ['staff', 1, 33.3], ['other', 1, 33.3]]); // prettier-ignore
    expect(table?.codes).toEqual({ of: 'Q2', answers: [{ id: 'a', options: ['price'] }, { id: 'b', options: ['price', 'staff'] }, { id: 'd', options: ['other'] }] }); // prettier-ignore
  });

  it('may stand in several rows of one respondent', () => {
    expect(read('id,code\na,price\nb,price\nb,staff\nd,other\n').table?.rows.map(({ count }) => count)).toEqual([2, 1, 1]); // prettier-ignore
  });

  it('are of those who were asked for the texts', () => {
    expect(read(CODES, DEFINITION('Q2', ', asked_of: Q1 = yes')).table).toMatchObject({ base: 3, unanswered: 1 });
  });

  it.each([
    ['an id that nobody has', 'id,code\na,price\nbb,staff\nb,staff\nd,other\n', ['codes.csv:3:1 no respondent has the id "bb"']],
    ['a code that is none', 'id,code\na,prise\nb,staff\nd,other\n', ['codes.csv:2:3 "prise" is no code of Q2_coded']],
    ['codes of no answer', 'id,code\na,price\nb,staff\nc,staff\nd,other\n', ['codes.csv:4:1 the respondent "c" has codes, and gave no answer to Q2']],
    ['an answer without a code', 'id,code\na,price\nb,\n', ['codes.csv:3:1 the answer of "b" to Q2 has no code', 'codes.csv:1:1 the answer of "d" to Q2 has no code']],
    ['no ids', 'respondent,code\na,price\n', ['codes.csv:1:1 the file of codes has no column id, only "respondent", "code"']],
  ])('%s stops the build', (_what, codes, expected) => {
    const { table, found } = read(codes);
    expect(table).toBeUndefined();
    for (const one of expected) expect(found.join('\n')).toContain(one.replace(/^\S+ /, ''));
  }); // prettier-ignore

  it('are of a question with texts that stands further up', () => {
    expect(read(CODES, DEFINITION('Q1')).found.join()).toContain('which is no question with texts further up');
    expect(read(CODES, DEFINITION('Q3')).found.join()).toContain('"Q3", which is no question with texts');
  });
});
