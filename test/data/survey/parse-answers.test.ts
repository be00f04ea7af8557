import { describe, expect, it } from 'vitest';
import type { ChoiceColumn } from '../../../src/data/survey/kinds/choice.ts';
import type { AnswerColumn } from '../../../src/data/survey/types.ts';
import { answer, codes, HEADER, ROWS } from './sources.ts';

/** `ROWS` with the row of respondent `id` replaced. */
const withRow = (row: string): string[] => ROWS.map((old) => (old.split(',')[0] === row.split(',')[0] ? row : old));
/** The only mistake that the row leads to. */
function only(row: string): { code: string; en: { found: string; expected?: string; hint?: string }; ja: string } {
  const { answers, found } = answer(withRow(row));
  expect(answers).toBeUndefined();
  expect(found).toHaveLength(1);
  const [d] = found;
  expect(d?.severity).toBe('error');
  return { code: codes(found)[0]!, en: d!.says.en, ja: d!.says.ja.found };
}

describe('parseAnswers', () => {
  const { answers, found } = answer(ROWS);
  const column = (code: string): AnswerColumn => answers!.columns.get(code)!;
  const asked = (code: string): number[] => [...column(code).asked];

  it('reads every kind of answer', () => {
    expect(found).toEqual([]);
    expect(answers?.file).toBe('s/responses.csv');
    expect(answers?.ids).toEqual(['r1', 'r2', 'r3', 'r4', 'r5']);
    expect(column('Q1')).toMatchObject({ kind: 'single', choice: Int16Array.of(0, 1, 3, 0, 2) });
    expect(column('Q2')).toMatchObject({
      kind: 'multiple',
      ticks: [Uint8Array.of(1, 0, 0, 1, 0), Uint8Array.of(0, 1, 0, 0, 0), Uint8Array.of(1, 0, 0, 0, 0)],
    });
    expect(column('Q3')).toMatchObject({ kind: 'scale', choice: Int16Array.of(2, -1, -1, 0, -1) });
    expect(column('Q4')).toMatchObject({ kind: 'numeric', values: Float64Array.of(3.5, 12, 0, 99, 10) });
    expect(column('Q5')).toMatchObject({ kind: 'free', texts: ['', 'hello', '', '', ''] });
    expect(column('Q6')).toMatchObject({ kind: 'free', texts: ['', 'many, words', '', '', ''] });
    expect(column('Q7')).toMatchObject({ ticks: [Uint8Array.of(0, 1, 0, 1, 0), Uint8Array.of(0, 1, 1, 0, 0)] });
  });

  it('knows who was asked', () => {
    expect(asked('Q1')).toEqual([1, 1, 1, 1, 1]);
    expect(asked('Q2')).toEqual([1, 1, 0, 1, 0]);
    // "None of": r2 ticked cheap; r3 and r5 were not asked Q2 at all.
    expect(asked('Q3')).toEqual([1, 0, 0, 1, 0]);
    // An unknown filter excludes nobody.
    expect(asked('Q5')).toEqual([1, 1, 1, 1, 1]);
    // 10 belongs to the band from 10; 3.5 does not.
    expect(asked('Q6')).toEqual([0, 1, 0, 1, 1]);
  });

  it('does not care about the order of columns', () => {
    const order = [3, 0, 10, 1, 2, 4, 5, 6, 7, 8, 9];
    const cells = [HEADER, ...ROWS.filter((row) => !row.includes('"'))].map((line) => line.split(','));
    const [header, ...rows] = cells.map((row) => order.map((i) => row[i]).join(','));
    const other = answer(rows, header);
    expect(other.found).toEqual([]);
    expect(other.answers?.ids).toEqual(['r1', 'r3', 'r4', 'r5']);
    expect([...(other.answers?.columns.get('Q1') as ChoiceColumn).choice]).toEqual([0, 3, 0, 2]);
  });
});

describe('a wrong answer', () => {
  it('an unknown option, with the one that was meant', () => {
    const { code, en, ja } = only('r1,emial,1,0,1,good,3.5,,,0,0');
    expect(code).toBe('answers/unknown-option@2');
    expect(en).toEqual({
      found: '"emial" in column Q1 (respondent r1) is none of its options',
      expected: 'one of "email", "phone", "other", "none"',
      hint: 'did you mean "email"?',
    });
    expect(ja).toBe('Q1列の「emial」（回答者r1）は選択肢にありません');
  });

  it.each(['email;phone', '"email,phone"', 'email phone', 'phone、email', 'email|phone'])(
    'two answers to a single-answer question: %s',
    (cell) => {
      const { code, en } = only(`r1,${cell},1,0,1,good,3.5,,,0,0`);
      expect(code).toBe('answers/two-answers@2');
      expect(en.found).toMatch(/^2 answers .* in column Q1 \(respondent r1\), a single-answer question$/);
    },
  );

  it('an unknown option that merely holds a separator is not two answers', () => {
    expect(only('r1,email;x,1,0,1,good,3.5,,,0,0').code).toBe('answers/unknown-option@2');
    expect(only('r1,email;email,1,0,1,good,3.5,,,0,0').code).toBe('answers/unknown-option@2');
    expect(only('r1, email,1,0,1,good,3.5,,,0,0').en.hint).toBe('did you mean "email"?');
  });

  it.each([
    ['single, none where asked', 'r3,,,,,,0,,,0,1', 'answers/no-answer@4'],
    ['multiple, none where asked', 'r4,email,,,,1,99,,,1,0', 'answers/no-answer@5'],
    ['multiple, where not asked', 'r3,none,1,0,0,,0,,,0,1', 'answers/not-asked@4'],
    ['multiple, zeros where not asked', 'r3,none,0,0,0,,0,,,0,1', 'answers/not-asked@4'],
    ['multiple, nothing ticked', 'r4,email,0,0,0,1,99,,,1,0', 'answers/none-ticked@5'],
    ['multiple, more than allowed', 'r2,phone,1,1,1,,12,,,1,1', 'answers/too-many@3'],
    ['multiple, another value', 'r4,email,1,x,0,1,99,,,1,0', 'answers/not-0-or-1@5'],
    ['multiple, one cell empty', 'r4,email,1,,0,1,99,,,1,0', 'answers/not-0-or-1@5'],
    ['published only, none where asked', 'r5,other,,,,,10,,,,', 'answers/no-answer@6'],
    ['scale, none where asked', 'r4,email,1,0,0,,99,,,1,0', 'answers/no-answer@5'],
    ['scale, where not asked', 'r3,none,,,,good,0,,,0,1', 'answers/not-asked@4'],
    ['scale, a value of no point', 'r4,email,1,0,0,4,99,,,1,0', 'answers/unknown-option@5'],
    ['numeric, none where asked', 'r5,other,,,,,,,,0,0', 'answers/no-answer@6'],
    ['numeric, no number', 'r1,email,1,0,1,good,１２,,,0,0', 'answers/not-a-number@2'],
    ['numeric, a formula', 'r1,email,1,0,1,good,=1+1,,,0,0', 'answers/not-a-number@2'],
    ['numeric, infinite', 'r1,email,1,0,1,good,1e999,,,0,0', 'answers/not-a-number@2'],
    ['numeric, in no band', 'r1,email,1,0,1,good,100,,,0,0', 'answers/outside-bands@2'],
    ['free, where not asked', 'r3,none,,,,,0,,text,0,1', 'answers/not-asked@4'],
    ['no id', ',other,,,,,10,,,0,0', 'answers/missing-id@6'],
  ])('%s', (_name, row, code) => {
    const rows = row.startsWith(',') ? [...ROWS.slice(0, 4), row] : withRow(row);
    const { answers, found } = answer(rows);
    expect(answers).toBeUndefined();
    expect(codes(found)).toEqual([code]);
  });

  it('says which filter excludes, in which column', () => {
    expect(only('r3,none,1,0,0,,0,,,0,1').en).toEqual({
      found: '"1" in column Q2.fast, although respondent r3 was not asked',
      expected: 'an empty cell',
      hint: 'empty the cell, or correct the answer it depends on: only those are asked who answered Q1 in (email, phone)',
    });
  });

  it('says how many were ticked and how many may be', () => {
    const { en, ja } = only('r2,phone,1,1,1,,12,,,1,1');
    expect(en).toMatchObject({ found: 'respondent r2 ticked 3 options of Q2', expected: 'at most 2' });
    expect(ja).toBe('回答者r2はQ2で3個を選んでいます');
  });

  it('nothing follows from an answer that is itself wrong', () => {
    // Whether r1 was asked Q2 and Q3 depends on what "?" should have been; for r2, Q2 decides about Q3.
    expect(codes(answer(withRow('r1,?,,,,,3.5,,,0,0')).found)).toEqual(['answers/unknown-option@2']);
    expect(codes(answer(withRow('r2,phone,0,9,0,good,12,,,1,1')).found)).toEqual(['answers/not-0-or-1@3']);
  });

  it('a respondent twice', () => {
    const { found } = answer([...ROWS, ROWS[1]!]);
    expect(codes(found)).toEqual(['answers/duplicate-id@7']);
    expect(found[0]?.says.en.found).toBe('the respondent "r2" stands here a second time (first in line 3)');
  });

  it('all of them are reported', () => {
    const { found } = answer(['r1,x1,,,,,y,,,0,2', 'r1,email,0,0,0,,,,,0,0']);
    expect(codes(found)).toEqual([
      'answers/duplicate-id@3',
      'answers/unknown-option@2',
      'answers/none-ticked@3',
      'answers/not-a-number@2',
      'answers/no-answer@3',
      'answers/not-0-or-1@2',
    ]);
  });

  it('after twenty of a kind in a column only their number', () => {
    const rows = Array.from({ length: 77 }, (_, i) => `n${i},fax,,,,,x,,,0,0`);
    const { found } = answer(rows);
    const unknown = found.filter((d) => d.code === 'answers/unknown-option');
    expect(unknown).toHaveLength(21);
    expect(unknown.slice(0, 20).map((d) => d.place?.line)).toEqual(Array.from({ length: 20 }, (_, i) => i + 2));
    expect(unknown[20]?.says.en.found).toMatch(/^and 57 more like it/);
    expect(found.filter((d) => d.code === 'answers/not-a-number')).toHaveLength(21);
    expect(found).toHaveLength(42);
  });
});

describe('wrong columns', () => {
  it('a missing one, an extra one, and a misspelt one', () => {
    const header = HEADER.replace('Q4', 'Q44').replace(',Q5', ',remarks').replace('Q7.b', 'Q7.bb');
    const { answers, found } = answer(ROWS, header);
    expect(answers).toBeUndefined();
    expect(found.map((d) => [d.code, d.says.en.found, d.says.en.hint])).toEqual([
      ['answers/extra-column', 'the column "Q44" belongs to no question', 'did you mean "Q4"?'],
      ['answers/extra-column', 'the column "remarks" belongs to no question', 'remove it, or define the question'],
      ['answers/extra-column', 'the column "Q7.bb" belongs to no question', 'did you mean "Q7.b"?'],
      ['answers/missing-column', 'there is no column "Q5"', 'add it, or correct the name in the first line'],
    ]);
  });

  it('without ids there are no answers', () => {
    const { answers, found } = answer(ROWS, HEADER.replace('id', 'number'));
    expect(answers).toBeUndefined();
    expect(codes(found)).toEqual(['answers/extra-column@1', 'answers/missing-column@1']);
  });

  it('a question without its column makes nobody an intruder elsewhere', () => {
    const rows = ROWS.map((row) => row.replace(/^(r\d),\w+/, '$1'));
    const { found } = answer(rows, HEADER.replace(',Q1', ''));
    expect(found.map((d) => d.says.en.found)).toEqual(['there is no column "Q1"']);
  });
});

describe('what is said about answers', () => {
  it('warns of respondents whom only capitals or widths tell apart', () => {
    const { answers, found } = answer([...ROWS, ROWS[0]!.replace('r1', 'R1'), ROWS[0]!.replace('r1', 'ｒ２')]);
    expect(answers?.ids).toHaveLength(7);
    expect(found.map(({ code, severity, place }) => [code, severity, place?.line])).toEqual([
      ['answers/similar-id', 'warning', 7],
      ['answers/similar-id', 'warning', 8],
    ]);
    expect(found[1]?.says.en.found).toContain('"ｒ２" from "r2" (line 3)');
  });

  it('repeats no more of a cell than is needed to find it', () => {
    const { en } = only('r1,sato@example.com;090-1234-5678;Tokyo;42;divorced;diabetes,1,0,1,,3.5,,,0,0');
    expect(en.found).toContain('sato@example.com;090-1234-5678;Tokyo;42;…');
    expect(JSON.stringify(en)).not.toContain('diabetes');
  });

  it('is once that the names of the columns are missing, and nobody’s answers are listed', () => {
    const { answers, found } = answer(['b,2,x'], 'Hanako Sato,sato@example.com,diabetes');
    expect(answers).toBeUndefined();
    expect(codes(found)).toEqual(['answers/no-header@1']);
    expect(JSON.stringify(found)).not.toMatch(/Sato|diabetes/);
  });
});
