import { describe, expect, it } from 'vitest';
import { stops, type Diagnostic } from '../../../../src/base/diagnostic.ts';
import type { Codebook, Variable } from '../../../../src/base/export.ts';
import { listedCodes } from '../../../../src/world/input/exports/codebooks/listed-codes.ts';
import { codebookIn, readCodebook } from '../../../../src/world/input/exports/codebooks/read-codebook.ts';
import { bytesOf, damaged, read, told } from './reading.ts';
import { textRows, workbookOf } from './workbook.ts';

interface Run {
  readonly book: Codebook | undefined;
  readonly said: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  of(
    name: string,
  ): (Omit<Variable, 'labels'> & { readonly labels?: readonly (readonly [string, string])[] }) | undefined;
}

async function run(from: string | Uint8Array, language?: string): Promise<Run> {
  const diagnostics: Diagnostic[] = [];
  const bytes = typeof from === 'string' ? bytesOf(from) : from;
  const book = await readCodebook('book', bytes, (one) => diagnostics.push(one), language);
  const of = (name: string): ReturnType<Run['of']> => {
    const found = book?.variables.find((one) => one.name === name);
    if (!found) return undefined;
    const { labels, ...rest } = found;
    return { ...rest, ...(labels ? { labels: [...labels] } : {}) };
  };
  return { book, said: told(diagnostics), diagnostics, of };
}
const names = ({ book }: Run): readonly string[] => book?.variables.map(({ name }) => name) ?? [];

const DICTIONARY = `"Variable / Field Name","Form Name","Section Header","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Field Note","Text Validation Type OR Show Slider Number","Text Validation Min","Text Validation Max",Identifier?,"Branching Logic (Show field only if...)","Required Field?","Custom Alignment","Question Number (surveys only)","Matrix Group Name","Matrix Ranking?","Field Annotation"
person,demo,,text,Person,,,,,,,,,,,,,
intro,demo,,descriptive,Welcome,,,,,,,,,,,,,
sex,demo,,radio,"<b>Sex</b> &amp; more","1, Male|2, Female, or so | x",,,,,,,,,,,,
media,demo,,checkbox,Media,"1, TV | -9, None | A1, Web",,,,,,,,,,,,
smokes,demo,,yesno,Smokes?,,,,,,,,,,,,,
age,demo,,text,Age,,,integer,0,120,,,,,,,,
born,demo,,text,Born,,,date_ymd,,,,,,,,,,
total,demo,,calc,Total,"[age]*2, 1",,,,,,,,,,,,
m1,demo,,radio,Price,"1, Bad | 2, Good",,,,,,,,,,mat,,
`;

describe('a data dictionary of REDCap', () => {
  it('has kinds, choices, and a column for each box', async () => {
    const found = await run(DICTIONARY);
    expect(names(found)).toEqual(['person', 'sex', 'media___1', 'media____9', 'media___a1', 'smokes', 'age', 'born', 'total', 'm1']); // prettier-ignore
    expect(found.book?.tool).toBe('REDCap');
    expect(found.of('person')?.use).toBe('serial');
    expect(found.of('sex')).toEqual({ name: 'sex', label: 'Sex & more', labels: [['1', 'Male'], ['2', 'Female, or so']], type: 'single', kind: 'radio' }); // prettier-ignore
    expect(found.of('media____9')).toMatchObject({ label: 'None', group: 'media', type: 'logical' });
    expect(found.book?.sets).toEqual([{ name: 'media', label: 'Media', members: ['media___1', 'media____9', 'media___a1'], form: 'ticks', counted: '1' }]); // prettier-ignore
    expect(found.of('smokes')).toMatchObject({
      type: 'logical',
      labels: [
        ['1', 'Yes'],
        ['0', 'No'],
      ],
    });
    expect(['age', 'born', 'total'].map((name) => found.of(name)?.type)).toEqual(['number', 'date', 'number']);
    expect(found.of('total')?.labels).toBeUndefined();
    expect(found.of('m1')?.group).toBe('mat');
    expect(found.said).toEqual(['export/odd-choices@4:41']);
  });
});

const FORM = [
  {
    name: 'survey',
    rows: textRows([
      ['type', 'name', 'label::English (en)', 'label::日本語 (ja)'],
      ['start', 'start', '', ''],
      ['begin_group', 'g', 'Group', 'グループ'],
      ['select_one sex', 'q1', 'Sex?', '性別は?'],
      ['select multiple media or_other', 'q2', 'Media?', '媒体は?'],
      ['integer', 'q3', 'Age?', '年齢は?'],
      ['note', 'n1', 'Thanks', 'どうも'],
      ['select_one towns', 'q4', 'Town?', '町は?'],
      ['end_group', '', '', ''],
    ]),
  },
  {
    name: 'choices',
    rows: textRows([
      ['list_name', 'name', 'label::English (en)', 'label::日本語 (ja)'],
      ['sex', '1', 'Male', '男性'],
      ['sex', '2', 'Female', '女性'],
      ['media', 'tv', 'TV', 'テレビ'],
      ['media', 'web', 'Web', 'ウェブ'],
    ]),
  },
];

describe('an XLSForm', () => {
  it('takes choices from their lists, in the language that is asked for', async () => {
    const found = await run(workbookOf(FORM));
    expect([found.book?.tool, names(found)]).toEqual(['XLSForm', ['start', 'q1', 'q2', 'q2/tv', 'q2/web', 'q3', 'q4']]);
    expect(found.of('q1')).toMatchObject({
      label: 'Sex?',
      type: 'single',
      labels: [
        ['1', 'Male'],
        ['2', 'Female'],
      ],
    });
    expect(found.of('q2')).toMatchObject({
      type: 'multiple',
      labels: [
        ['tv', 'TV'],
        ['web', 'Web'],
      ],
    });
    expect(found.book?.sets).toEqual([{ name: 'q2', label: 'Media?', members: ['q2/tv', 'q2/web'], form: 'ticks', counted: '1' }]); // prettier-ignore
    expect(found.of('q3')?.type).toBe('number');
    expect(found.said).toEqual(['export/unknown-list@8:1']);
    const japanese = await run(workbookOf(FORM), 'ja-JP');
    expect([japanese.of('q1')?.label, japanese.of('q2/tv')?.label]).toEqual(['性別は?', 'テレビ']);
  });
});

describe('a group of an XLSForm', () => {
  const form = (type: string) => [
    { name: 'survey', rows: textRows([['type', 'name', 'label'], ['begin_group', 'g', 'How good?'], ['select_one s', 'a', 'Price'], [type, 'b', 'Speed'], ['end_group', '', ''], ['select_one s', 'c', 'Sex?']]) }, // prettier-ignore
    { name: 'choices', rows: textRows([['list_name', 'value', 'label'], ['s', '1', 'x'], ['s', '2', 'y'], ['t', '1', 'z'], ['t', '2', 'w']]) }, // prettier-ignore
  ];

  it('of questions with one list is a grid, and any other is a heading', async () => {
    const grid = await run(workbookOf(form('select_one s')));
    expect(['a', 'b', 'c'].map((name) => grid.of(name)?.label)).toEqual(['How good? [Price]', 'How good? [Speed]', 'Sex?']); // prettier-ignore
    const others = await run(workbookOf(form('select_one t')));
    expect(['a', 'b', 'c'].map((name) => others.of(name)?.label)).toEqual(['Price', 'Speed', 'Sex?']);
  });
});

const row = (fields: Readonly<Record<string, string>>): string => `<row>${Object.entries(fields).map(([name, text]) => `<${name}><![CDATA[${text}]]></${name}>`).join('')}</row>`; // prettier-ignore
const table = (name: string, rows: readonly Readonly<Record<string, string>>[]): string => `<${name}><fields/><rows>${rows.map(row).join('')}</rows></${name}>`; // prettier-ignore
const question = (qid: string, type: string, title: string, words: string, more = {}): Record<string, string> => ({ qid, parent_qid: '0', gid: '1', type, title, question: words, other: 'N', question_order: qid, language: 'en', ...more }); // prettier-ignore
const sub = (qid: string, parent: string, title: string, words: string, scale = '0'): Record<string, string> => ({ qid, parent_qid: parent, gid: '1', title, question: words, question_order: qid, scale_id: scale, language: 'en' }); // prettier-ignore
const LIME = `<?xml version="1.0" encoding="UTF-8"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType><languages><language>en</language><language>de</language></languages>${
  table('groups', [{ gid: '1' }]) +
  table('questions', [
    question('1', 'L', 'Q1', '<p>Sex?</p>', { other: 'Y' }),
    question('1', 'L', 'Q1', 'Geschlecht?', { other: 'Y', language: 'de' }),
    question('2', 'M', 'Q2', 'Media?', { other: 'Y' }),
    question('3', 'F', 'Q3', 'How good?'),
    question('4', 'Y', 'Q4', 'Yes?'),
    question('5', 'R', 'Q5', 'Rank'),
    question('6', 'X', 'X1', 'Thanks'),
    question('7', 'N', 'Q7', 'Age'),
    question('8', '1', 'Q8', 'Dual'),
    question('9', ':', 'Q9', 'Numbers'),
  ]) +
  table('subquestions', [sub('21', '2', 'SQ002', 'Web'), sub('20', '2', 'SQ001', 'TV'), sub('30', '3', 'SQ001', 'Price'), sub('80', '8', 'SQ001', 'Item'), sub('90', '9', 'A', 'Row'), sub('91', '9', 'B', 'Column', '1')]) +
  table('answers', [
    { qid: '1', code: 'A2', answer: 'Male', sortorder: '2', language: 'en', scale_id: '0' },
    { qid: '1', code: 'A1', answer: 'Female', sortorder: '1', language: 'en', scale_id: '0' },
    { qid: '1', code: 'A1', answer: 'Weiblich', sortorder: '1', language: 'de', scale_id: '0' },
    { qid: '3', code: '1', answer: 'Bad', sortorder: '1', language: 'en', scale_id: '0' },
    { qid: '5', code: 'x', answer: 'X', sortorder: '1', language: 'en', scale_id: '0' },
    { qid: '5', code: 'y', answer: 'Y', sortorder: '2', language: 'en', scale_id: '0' },
    { qid: '8', code: 'l', answer: 'Left', sortorder: '1', language: 'en', scale_id: '0' },
    { qid: '8', code: 'r', answer: 'Right', sortorder: '1', language: 'en', scale_id: '1' },
  ])
}</document>`; // prettier-ignore

describe('a structure of LimeSurvey', () => {
  it('names columns as its exports do, by the kind of question', async () => {
    const found = await run(LIME);
    expect(names(found)).toEqual(['Q1', 'Q1[other]', 'Q2[SQ001]', 'Q2[SQ002]', 'Q2[other]', 'Q3[SQ001]', 'Q4', 'Q5[1]', 'Q5[2]', 'Q7', 'Q8[SQ001][1]', 'Q8[SQ001][2]', 'Q9[A_B]']); // prettier-ignore
    expect(found.of('Q1')).toMatchObject({ label: 'Sex?', labels: [['A1', 'Female'], ['A2', 'Male'], ['-oth-', 'Other']] }); // prettier-ignore
    expect(found.book?.sets).toEqual([{ name: 'Q2', label: 'Media?', members: ['Q2[SQ001]', 'Q2[SQ002]'], form: 'ticks', counted: 'Y' }]); // prettier-ignore
    expect(found.of('Q3[SQ001]')).toMatchObject({ label: 'How good? [Price]', group: 'Q3', labels: [['1', 'Bad']] });
    expect(found.of('Q5[2]')?.labels).toEqual([['x', 'X'], ['y', 'Y']]); // prettier-ignore
    expect(found.of('Q8[SQ001][2]')?.labels).toEqual([['r', 'Right']]);
    expect([found.of('Q7')?.type, found.of('Q9[A_B]')?.label]).toEqual(['number', 'Numbers [Row] [Column]']);
    expect((await run(LIME, 'de-DE')).of('Q1')).toMatchObject({ label: 'Geschlecht?', labels: [['A1', 'Weiblich'], ['-oth-', 'Other']] }); // prettier-ignore
  });

  it('reads words from their own tables, as since version 4', async () => {
    const later = `<document><LimeSurveyDocType>Survey</LimeSurveyDocType>${
      table('questions', [{ qid: '1', parent_qid: '0', type: 'L', title: 'Q1' }]) +
      table('question_l10ns', [{ qid: '1', question: 'Sex?', language: 'en' }]) +
      table('answers', [{ aid: '7', qid: '1', code: 'A1', sortorder: '0', scale_id: '0' }]) +
      table('answer_l10ns', [{ aid: '7', answer: 'Male', language: 'en' }])
    }</document>`;
    expect((await run(later)).of('Q1')).toMatchObject({ label: 'Sex?', labels: [['A1', 'Male']] });
  });

  it('has the name of the survey, in the language that is wanted', async () => {
    const titles = table('surveys_languagesettings', [
      { surveyls_language: 'en', surveyls_title: 'Town &amp; library' },
      { surveyls_language: 'de', surveyls_title: 'Stadt' },
    ]);
    const named = LIME.replace('</document>', `${titles}</document>`);
    expect((await run(named)).book?.title).toBe('Town & library');
    expect((await run(named, 'de')).book?.title).toBe('Stadt');
    expect((await run(LIME)).book).not.toHaveProperty('title');
  });
});

describe('a list of labels', () => {
  it.each([
    ['two columns', 'column,label\nQ1,Sex?\nQ2,Media?\n', { name: 'Q1', label: 'Sex?' }],
    ['three', 'Variable,Value,Label\nQ1,1,Male\n,2,Female\nQ2,1,TV\n', { name: 'Q1', labels: [['1', 'Male'], ['2', 'Female']] }],
    ['four, with blanks', 'variable;question;code;option\nQ1;Sex?;1;Male\n;;2;Female\nQ2;Media?;1;TV\n', { name: 'Q1', label: 'Sex?', labels: [['1', 'Male'], ['2', 'Female']] }],
    ['Japanese, below a title', 'コード表,,,\n,,,\n設問番号,設問文,選択肢番号,選択肢\nQ1,性別は?,1,男性\nQ1,,2,女性\n', { name: 'Q1', label: '性別は?', labels: [['1', '男性'], ['2', '女性']] }],
    ['options side by side', 'カラム名,設問文,選択肢1,選択肢2,選択肢3\nQ1,性別は?,男性,女性,\n', { name: 'Q1', label: '性別は?', labels: [['1', '男性'], ['2', '女性']] }],
  ])('%s', async (_, text, expected) => {
    const found = await run(text);
    expect(found.of('Q1')).toEqual(expected);
    expect(found.book?.tool).toBe('sheet');
    expect(found.book?.sets).toBeUndefined();
  }); // prettier-ignore

  const WORKBOOK = workbookOf([
    { name: 'ローデータ', rows: textRows([['SAMPLEID', 'Q1', 'q2c1', 'q2c2'], ['1', '1', '1', '0']]) },
    { name: '設問文', rows: textRows([['設問番号', '設問文', '設問タイプ'], ['Q1', '性別は?', 'SA'], ['q2', '媒体は?', 'MA']]) },
    { name: '選択肢', rows: textRows([['設問番号', '選択肢番号', '選択肢'], ['Q1', '1', '男性'], ['', '2', '女性']]) },
    { name: '対応表', rows: textRows([['カラム', '設問番号', '設問文', '選択肢'], ['q2c1', 'q2', '媒体は?', 'テレビ'], ['q2c2', '', '', 'ウェブ']]) },
  ]); // prettier-ignore

  it('is put together from the sheets of one workbook, beside the answers', async () => {
    const { read: answers } = await read(WORKBOOK);
    const book = codebookIn('book', answers?.sheets ?? [], () => undefined);
    const found = await run(WORKBOOK);
    expect(found.book).toEqual(book);
    expect(found.of('Q1')).toEqual({ name: 'Q1', label: '性別は?', kind: 'SA', labels: [['1', '男性'], ['2', '女性']] }); // prettier-ignore
    expect(found.of('q2c2')).toMatchObject({ label: 'ウェブ', group: 'q2' });
    expect(found.book?.sets).toEqual([{ name: 'q2', label: '媒体は?', members: ['q2c1', 'q2c2'], form: 'ticks', counted: '1' }]); // prettier-ignore
  });

  it('has items: options of a question of several answers, rows of a grid', async () => {
    const found = await run('列名,設問文,タイプ,項目,選択肢番号,選択肢\nq2c1,媒体は?,MA,テレビ,,\nq2c2,媒体は?,MA,ウェブ,,\nq2t,媒体は?(その他),FA,,,\nq3s1,当てはまりますか,SA,甘い,1,はい\n,,,,2,いいえ\nq3s2,当てはまりますか,SA,辛い,1,はい\nq4_1,何分?,数値,朝,,\nq4_2,何分?,数値,夜,,\n'); // prettier-ignore
    expect(found.book?.sets).toEqual([{ name: 'q2', label: '媒体は?', members: ['q2c1', 'q2c2'], form: 'ticks', counted: '1' }]); // prettier-ignore
    expect(found.of('q2c2')).toMatchObject({ label: 'ウェブ', group: 'q2' });
    expect(found.of('q2t')).toEqual({ name: 'q2t', label: '媒体は?(その他)', kind: 'FA' });
    expect(found.of('q3s1')).toMatchObject({ label: '当てはまりますか [甘い]', group: 'q3', labels: [['1', 'はい'], ['2', 'いいえ']] }); // prettier-ignore
    expect(found.of('q4_2')).toEqual({ name: 'q4_2', label: '何分? [夜]', group: 'q4', kind: '数値' });
  });

  it('says what was expected where nothing fits', async () => {
    const found = await run('a,b,c\n1,2,3\n');
    expect([found.book, found.said]).toEqual([undefined, ['export/no-codebook@1:1']]);
    expect(found.diagnostics[0]?.says.en.expected).toContain('variable, wording, value, label');
    expect(codebookIn('x', (await read('a,b\n1,2\n')).read?.sheets ?? [], () => undefined)).toBeUndefined();
    expect((await run('%PDF-1.7')).said).toEqual(['export/refused-format@1:1']);
    expect((await run('$FL2@(#)')).said).toEqual(['export/no-codebook@1:1']);
  });
});

describe('codes and labels in one cell', () => {
  it.each([
    [
      '1=Male; 2=Female',
      [
        ['1', 'Male'],
        ['2', 'Female'],
      ],
    ],
    [
      '1: Male, or so\n2: Female\n-9: no answer',
      [
        ['1', 'Male, or so'],
        ['2', 'Female'],
        ['-9', 'no answer'],
      ],
    ],
    [
      '1 = low, 2 = high, rather',
      [
        ['1', 'low'],
        ['2', 'high, rather'],
      ],
    ],
    [
      '1. 男性、2. 女性',
      [
        ['1', '男性'],
        ['2', '女性'],
      ],
    ],
    [
      "'m' = 'Male' | 'f' = 'Female'",
      [
        ['m', 'Male'],
        ['f', 'Female'],
      ],
    ],
    ['1=Male', []],
    ['1.5; 2.5', []],
    ['Male; Female', []],
    ['from 1: never to 5: always', []],
  ])('%j', (cell, pairs) => {
    expect(listedCodes(cell)).toEqual(pairs);
  });

  it('are read from a table with a title above it', async () => {
    const found = await run('Codebook,,\n,,\nVariable name,Question,Codes\nsex,Sex?,1=Male; 2=Female\nage,Age?,\n');
    expect(found.of('sex')).toEqual({ name: 'sex', label: 'Sex?', labels: [['1', 'Male'], ['2', 'Female']] }); // prettier-ignore
    expect(found.of('age')).toEqual({ name: 'age', label: 'Age?' });
  });

  it('are told from the label of the column', async () => {
    const found = await run('Variable,Label,Value,Value Label\nS1,Gender,1,Male\n,,2,Female\nS2,Age,,\n');
    expect(found.of('S1')).toEqual({ name: 'S1', label: 'Gender', labels: [['1', 'Male'], ['2', 'Female']] }); // prettier-ignore
    expect(found.of('S2')).toEqual({ name: 'S2', label: 'Age' });
  });
});

describe('a damaged codebook', () => {
  it.each([
    ['REDCap', bytesOf(DICTIONARY)], ['XLSForm', workbookOf(FORM)], ['LimeSurvey', bytesOf(LIME)], ['a list', bytesOf('variable,value,label\nQ1,1,a\n,2,b\n')],
  ])('is read or refused: %s', async (_, bytes) => {
    for (const copy of damaged(bytes, 60)) {
      const { book, diagnostics } = await run(copy);
      expect(book !== undefined || stops(diagnostics)).toBe(true);
    }
  }); // prettier-ignore
});
