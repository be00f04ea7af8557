import type { ProjectCopy } from '../project.ts';
import { CSV, replacing, SURVEY_YAML, WORDS, type Mistake } from './mistake.ts';

/** Changes one line of the answers or, without `which`, all of them. */
const lines = (change: (line: string, index: number) => string) => async (project: ProjectCopy) => {
  const text = (await project.read(CSV)).trimEnd();
  await project.write(CSV, `${text.split('\n').map(change).join('\n')}\n`);
};
const in3 = (from: string, to: string) => replacing(CSV, from, to);

/** Adds a fourth service that can be ticked; the first respondent ticks all four. */
async function fourTicks(project: ProjectCopy): Promise<void> {
  await project.replace(SURVEY_YAML, '      training:\n', '      training:\n      fourth:\n');
  await project.replace(WORDS, '  option.Q10.tools:', '  option.Q10.fourth: 四つ目のサービス\n  option.Q10.tools:');
  await lines((line, i) => (i === 0 ? `${line},Q10.fourth` : i === 1 ? line.replace(/\d,\d,\d$/, '1,1,1,1') : `${line},0`))(project); // prettier-ignore
}

const OPTIONS_OF_Q2 = '"company_wide", "some_departments", "personal", "nothing", "dont_know"';

export const IN_ANSWERS: readonly Mistake[] = [
  {
    name: 'an unknown option code',
    file: CSV,
    spoil: in3('R003,rest,personal', 'R003,rest,persnal'),
    at: 'persnal',
    code: 'answers/unknown-option',
    found: '"persnal" in column Q2 (respondent R003) is none of its options',
    expected: `one of ${OPTIONS_OF_Q2}`,
    hint: 'did you mean "personal"?',
    ja: 'Q2列の「persnal」（回答者R003）は選択肢にありません',
  },
  {
    name: 'an answer where the filter excludes',
    file: CSV,
    spoil: in3('R001,regular,nothing,,', 'R001,regular,nothing,daily,'),
    at: 'daily,,,,rest',
    code: 'answers/not-asked',
    found: '"daily" in column Q3, although respondent R001 was not asked',
    expected: 'an empty cell',
    hint: 'empty the cell, or correct the answer it depends on: only those are asked who answered Q2 in (company_wide, some_departments)', // prettier-ignore
    ja: '対象外の回答者R001のQ3列に「daily」があります',
  },
  {
    name: 'no answer where the filter asks',
    file: CSV,
    spoil: in3('R002,rest,company_wide,daily,', 'R002,rest,company_wide,,'),
    at: ',0,0,1,,,,,strongly',
    code: 'answers/no-answer',
    found: 'no answer in column Q3, although respondent R002 was asked',
    expected: 'an answer',
    hint: 'fill it in, or correct the answer by which it was asked (asked_of in survey.yaml); if blanks are allowed, write non_response: in_base or out_of_base',
    ja: '対象の回答者R002のQ3列が空です',
  },
  {
    name: 'no answer to a question with several answers',
    file: CSV,
    spoil: in3('R002,rest,company_wide,daily,0,0,1', 'R002,rest,company_wide,daily,,,'),
    at: ',,,,,,,strongly',
    code: 'answers/no-answer',
    found: 'no answer in column Q4.*, although respondent R002 was asked',
    expected: 'an answer',
    hint: 'fill it in, or correct the answer by which it was asked (asked_of in survey.yaml); if blanks are allowed, write non_response: in_base or out_of_base',
    ja: '対象の回答者R002のQ4.*列が空です',
  },
  {
    name: 'a duplicate respondent id',
    file: CSV,
    spoil: in3('\nR003,', '\nR001,'),
    at: 'R001,rest,personal',
    code: 'answers/duplicate-id',
    found: 'the respondent "R001" stands here a second time (first in line 2)',
    expected: 'one row a respondent',
    hint: 'remove one of the two',
    ja: '回答者「R001」が重複しています（最初は2行目）',
  },
  {
    name: 'two answers to a single-answer question',
    file: CSV,
    spoil: in3('R003,rest,personal', 'R003,rest,personal;nothing'),
    at: 'personal;nothing',
    code: 'answers/two-answers',
    found: '2 answers ("personal;nothing") in column Q2 (respondent R003), a single-answer question',
    expected: 'one answer',
    hint: 'keep one of "personal", "nothing", or make it a question of kind: multiple',
    ja: '単一回答のQ2列に2つの回答「personal;nothing」があります（回答者R003）',
  },
  {
    name: 'more than three in "up to three"',
    file: CSV,
    spoil: fourTicks,
    at: '1,1,1,1\nR002',
    code: 'answers/too-many',
    found: 'respondent R001 ticked 4 options of Q10',
    expected: 'at most 3',
    hint: 'change some 1 to 0, or raise "max:" of the question in survey.yaml',
    ja: '回答者R001はQ10で4個を選んでいます',
  },
  {
    name: 'neither ticked nor not',
    file: CSV,
    spoil: in3('R002,rest,company_wide,daily,0,0,1', 'R002,rest,company_wide,daily,0,x,1'),
    at: 'x,1,',
    code: 'answers/not-0-or-1',
    found: '"x" in column Q4.speed (respondent R002)',
    expected: '1 (ticked) or 0 (not ticked)',
    hint: 'write 1 or 0; leave all cells of the question empty if it was not asked',
    ja: 'Q4.speed列が「x」です（回答者R002）',
  },
  {
    name: 'a missing column',
    file: CSV,
    spoil: lines((line) => line.replace(/,[^,]*$/, '')),
    code: 'answers/missing-column',
    found: 'there is no column "Q10.industry"',
    expected: 'a column for every question; for every option of a question with several answers',
    hint: 'add it, or correct the name in the first line',
    ja: '「Q10.industry」の列がありません',
  },
  {
    name: 'an extra column',
    file: CSV,
    spoil: lines((line, i) => `${line},${i === 0 ? 'Q10.trainings' : '1'}`),
    at: 'Q10.trainings',
    code: 'answers/extra-column',
    found: 'the column "Q10.trainings" belongs to no question',
    expected: 'columns of the questions in survey.yaml, and no others',
    hint: 'remove it, or define the question',
    ja: '「Q10.trainings」の列に当たる設問がありません',
  },
  {
    name: 'a misspelt column',
    file: CSV,
    spoil: in3('Q10.training,', 'Q10.trainin,'),
    at: 'Q10.trainin',
    code: 'answers/extra-column',
    found: 'the column "Q10.trainin" belongs to no question',
    expected: 'columns of the questions in survey.yaml, and no others',
    hint: 'did you mean "Q10.training"?',
    ja: '「Q10.trainin」の列に当たる設問がありません',
  },
  {
    name: 'a ragged row',
    file: CSV,
    spoil: in3('R003,rest,personal', 'R003,rest,personal,,'),
    at: 'R003,rest,personal,,',
    code: 'table/ragged-row',
    found: 'this row has 20 cells',
    expected: '18, as many as there are columns',
    hint: 'is a comma missing or too many? a text with a comma must stand in "…"',
    ja: 'この行のセルは20個です',
  },
  {
    name: 'an unclosed quote',
    file: CSV,
    spoil: in3('R003,rest,personal', 'R003,"rest,personal'),
    at: '"rest,personal',
    code: 'table/unclosed-quote',
    found: 'the quotation mark that opens here is never closed',
    expected: '"…" around a whole cell, and "" for a quotation mark inside it',
    hint: 'add the closing quotation mark, or remove this one',
    ja: 'ここで始まる引用符（"）が閉じられていません',
  },
  {
    name: 'an empty file',
    file: CSV,
    spoil: (project) => project.write(CSV, ''),
    code: 'input/empty-file',
    found: 'the file is empty',
    expected: 'a file with something in it',
    hint: 'was it saved? is it the right file?',
    ja: 'ファイルが空です',
  },
  {
    name: 'a control character in an answer',
    file: CSV,
    spoil: in3('業界として', '業界\u0001として'),
    at: '\u0001として',
    code: 'text/forbidden-character',
    found: 'the invisible control character U+0001',
    expected: 'visible text',
    hint: 'delete it; it often comes in with text that was copied',
    ja: '見えない制御文字 U+0001 があります',
  },
];
