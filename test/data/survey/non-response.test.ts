import { describe, expect, it } from 'vitest';
import type { ChoiceColumn } from '../../../src/data/survey/kinds/choice.ts';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { parseAnswersTable } from '../../../src/world/input/answers-table.ts';
import { parseAnswers } from '../../../src/data/survey/parse-answers.ts';
import type { AnswerColumn, Answers } from '../../../src/data/survey/types.ts';
import { codes, define, HEADER, ROWS } from './sources.ts';
import { DEFINITION } from './sources.ts';

interface Read {
  readonly answers: Answers | undefined;
  readonly found: readonly Diagnostic[];
}

/** Reads `ROWS`, with `rows` replacing those with the same id, against the changed definition. */
function read(rows: readonly string[], settings: string, change: (definition: string) => string = (d) => d): Read {
  const text = change(DEFINITION.replace('rows: measured\n', `rows: measured\n${settings}`));
  const { definition, found: wrong } = define(text);
  expect(wrong).toEqual([]);
  const found: Diagnostic[] = [];
  const all = ROWS.map((old) => rows.find((row) => row.split(',')[0] === old.split(',')[0]) ?? old);
  const table = parseAnswersTable('s/responses.csv', [HEADER, ...all, ''].join('\n'), (d) => found.push(d));
  return { answers: parseAnswers(table!, definition!, (d) => found.push(d)), found };
}

const column = ({ answers }: Read, code: string): AnswerColumn => answers!.columns.get(code)!;
const answered = (result: Read, code: string): number[] => [...column(result, code).answered];
const asked = (result: Read, code: string): number[] => [...column(result, code).asked];

const IN = 'non_response: in_base\n';
const OUT = 'non_response: out_of_base\n';

describe('people who were asked and gave no answer', () => {
  const blanks = ['r1,,,,,,,,,0,0', 'r4,email,,,,,99,,,,', 'r2,phone,0,0,0,,12,,,1,1'];

  it('are a mistake where nothing says what they mean; each hint names the setting', () => {
    const { answers, found } = read(['r1,email,1,0,1,,3.5,,,0,0', 'r2,phone,0,0,0,,12,,,1,1', 'r5,other,,,,,,,,,'], '');
    expect(answers).toBeUndefined();
    expect(codes(found)).toEqual([
      'answers/none-ticked@3',
      'answers/no-answer@2',
      'answers/no-answer@6',
      'answers/no-answer@6',
    ]);
    for (const d of found) {
      expect(d.says.en.hint).toContain('non_response: in_base or out_of_base');
      expect(d.says.ja.hint).toContain('non_response: in_base か out_of_base');
    }
  });

  it.each([IN, OUT])('of every kind are read as such where it is declared (%s)', (setting) => {
    const result = read(blanks, setting);
    expect(result.found).toEqual([]);
    expect(answered(result, 'Q1')).toEqual([0, 1, 1, 1, 1]);
    expect([...(column(result, 'Q1') as ChoiceColumn).choice]).toEqual([-1, 1, 3, 0, 2]);
    // r1 gave no answer to Q1, so was not asked Q2; r2 ticked nothing, r4 left everything blank.
    expect(asked(result, 'Q2')).toEqual([0, 1, 0, 1, 0]);
    expect(answered(result, 'Q2')).toEqual([0, 0, 0, 0, 0]);
    expect(answered(result, 'Q4')).toEqual([0, 1, 1, 1, 1]);
    // Ticking none of the published options is an answer (r1, r5); leaving all cells blank is not (r4).
    expect(answered(result, 'Q7')).toEqual([1, 1, 1, 0, 1]);
  });

  it('pass no filter, neither "any of" nor "none of"', () => {
    // r4 was asked Q2 and skipped it: whether "cheap" applies is unknown, and Q3 is for those who did not tick it.
    const result = read(blanks, IN);
    expect(asked(result, 'Q3')).toEqual([0, 0, 0, 0, 0]);
    // An answer to a question that the respondent was not asked is still a mistake.
    expect(codes(read(['r4,email,,,,good,99,,,0,0'], IN).found)).toEqual(['answers/not-asked@5']);
  });

  it('may be declared of one question only, and a question’s own word wins', () => {
    const own = (text: string): string => text.replace('Q4:\n', 'Q4:\n    non_response: out_of_base\n');
    expect(codes(read(['r5,,,,,,,,,0,0'], '', own).found)).toEqual(['answers/no-answer@6']);
    const { definition } = define(own(DEFINITION.replace('rows: measured\n', `rows: measured\n${IN}`)));
    expect(definition?.questions.map((q) => q.nonResponse)).toEqual([
      'in_base',
      'in_base',
      'in_base',
      'out_of_base',
      undefined,
      undefined,
      'in_base',
    ]);
  });

  it('do not excuse a half-filled row', () => {
    expect(codes(read(['r4,email,1,,0,1,99,,,1,0'], IN).found)).toEqual(['answers/not-0-or-1@5']);
  });
});

describe('an option called no_answer', () => {
  const named = DEFINITION.replace('      phone:\n', '      no_answer:\n').replace('[email, phone]', '[email]');

  it('clashes with the row that in_base adds, and with nothing else', () => {
    const { found } = define(named.replace('rows: measured\n', `rows: measured\n${IN}`));
    expect(codes(found)).toEqual(['definition/reserved-option@14']);
    expect(found[0]?.says.en.hint).toContain('non_response: out_of_base for this question');
    expect(define(named).found).toEqual([]);
    expect(define(named.replace('rows: measured\n', `rows: measured\n${OUT}`)).found).toEqual([]);
  });

  it('can be asked for in published figures, but leads to no question', () => {
    const inBase = DEFINITION.replace('rows: measured\n', `rows: measured\n${IN}`);
    expect(define(inBase.replace('options: [email], percent', 'options: [no_answer], percent')).found).toEqual([]);
    expect(codes(define(inBase.replace('any_of: [email, phone]', 'any_of: [no_answer]')).found)).toEqual([
      'definition/unknown-option@20',
    ]);
  });
});

describe('options that exclude all others', () => {
  const roles = (text: string): string =>
    text.replace('{ fast: , cheap: , kind: }', '{ fast: , cheap: { role: dont_know }, kind: { role: none } }')
      .replace('asked_of: { question: Q2, none_of: [cheap] }', 'asked_of: { question: Q2, any_of: [fast] }'); // prettier-ignore
  // r1: fast and kind (none). r2: cheap (don't know) alone. r4: fast, cheap, kind.
  const rows = ['r1,email,1,0,1,good,3.5,,,0,0', 'r4,email,1,1,1,1,99,,,1,0'];

  it('are refused beside an answer; the hint names the setting', () => {
    const { answers, found } = read(rows, '', roles);
    expect(answers).toBeUndefined();
    expect(codes(found)).toEqual(['answers/contradiction@2', 'answers/contradiction@5']);
    expect(found[0]?.says.en).toMatchObject({
      found: 'respondent r1 ticked "kind" of Q2 together with other options',
      hint: expect.stringContaining('contradictions: clean') as string,
    });
    expect(found[1]?.says.ja.found).toBe('回答者r4はQ2で「cheap」「kind」を他の選択肢と一緒に選んでいます');
  });

  it('are dropped where the survey, or the question, says so, and remembered', () => {
    const bySurvey = read(rows, 'contradictions: clean\n', roles);
    const byQuestion = read(rows, '', (text) => roles(text).replace('max: 2', 'max: 2\n    contradictions: clean'));
    for (const result of [bySurvey, byQuestion]) {
      expect(result.found).toEqual([]);
      expect(column(result, 'Q2')).toMatchObject({
        ticks: [Uint8Array.of(1, 0, 0, 1, 0), Uint8Array.of(0, 1, 0, 0, 0), new Uint8Array(5)],
        dropped: [new Uint8Array(5), Uint8Array.of(0, 0, 0, 1, 0), Uint8Array.of(1, 0, 0, 1, 0)],
      });
    }
    const refused = (text: string): string => roles(text).replace('max: 2', 'max: 2\n    contradictions: refuse');
    expect(read(rows, 'contradictions: clean\n', refused).answers).toBeUndefined();
  });

  it('leave nothing to choose where they contradict each other only', () => {
    const { found } = read(['r4,email,0,1,1,,99,,,1,0', rows[0]!], 'contradictions: clean\n', roles);
    expect(codes(found)).toEqual(['answers/exclusive-only@5']);
    expect(found[0]?.says.en.hint).toContain('keep one');
  });

  it('count no more towards the greatest number of answers', () => {
    const two = (text: string): string => roles(text).replace('max: 2', 'max: 1');
    expect(read(rows, 'contradictions: clean\n', two).found).toEqual([]);
  });
});
