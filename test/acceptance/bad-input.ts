import { type ProjectCopy, SURVEY } from './project.ts';

export const CSV = `${SURVEY}/responses.csv`;
export const SURVEY_YAML = `${SURVEY}/survey.yaml`;
export const WORDS = `${SURVEY}/locales/ja.yaml`;
export const DECK = 'templates/decks/report.yaml';

/** A mistake that somebody makes in a file of the project, and what they are to be told. */
export interface Mistake {
  readonly name: string;
  readonly file: string;
  /** Makes the mistake. */
  readonly spoil: (project: ProjectCopy) => Promise<void>;
  /** What stands at the place that is to be named: its first character counts. Absent: line 1, column 1. */
  readonly at?: string;
  readonly code: string;
  readonly found: string;
  readonly expected: string;
  readonly hint: string;
  /** What is found, in Japanese. */
  readonly ja: string;
}

const replacing = (file: string, from: string, to: string) => (project: ProjectCopy) => project.replace(file, from, to);

/** Makes one line of the answers out of another, all of them where `which` is absent. */
const lines = (change: (line: string, index: number) => string) => async (project: ProjectCopy) => {
  const text = (await project.read(CSV)).trimEnd();
  await project.write(CSV, `${text.split('\n').map(change).join('\n')}\n`);
};
const in3 = (from: string, to: string) => replacing(CSV, from, to);

/** A fourth service that can be ticked; the first respondent ticks all four. */
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
    hint: 'empty the cell, or correct the answer it depends on: only those are asked who answered Q2 = company_wide / some_departments', // prettier-ignore
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
    hint: 'fill it in, or correct the answer by which it was asked (asked_of in survey.yaml)',
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
    hint: 'fill it in, or correct the answer by which it was asked (asked_of in survey.yaml)',
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

const BOMB = ['a: &a [x,x,x,x,x,x,x,x]', ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${Array.from({ length: 8 }, () => `*${'abcdefg'[i]}`).join(',')}]`)].join('\n'); // prettier-ignore

export const IN_YAML: readonly Mistake[] = [
  {
    name: 'an empty file',
    file: SURVEY_YAML,
    spoil: (project) => project.write(SURVEY_YAML, ''),
    code: 'input/empty-file',
    found: 'the file is empty',
    expected: 'a file with something in it',
    hint: 'was it saved? is it the right file?',
    ja: 'ファイルが空です',
  },
  {
    name: 'a wrong type',
    file: SURVEY_YAML,
    spoil: replacing(SURVEY_YAML, 'small_base: 30', 'small_base: thirty'),
    at: 'thirty',
    code: 'schema/wrong-type',
    found: '"small_base" is the text "thirty"',
    expected: 'a number',
    hint: 'correct the value',
    ja: '「small_base」が文字列「thirty」になっています',
  },
  {
    name: 'a wrong type deep inside',
    file: DECK,
    spoil: replacing(DECK, 'question: Q1\n', 'question: [Q1]\n'),
    at: '[Q1]',
    code: 'schema/wrong-type',
    found: '"sections.slides.question" is a list',
    expected: 'a text',
    hint: 'correct the value',
    ja: '「sections.slides.question」がリストになっています',
  },
  {
    name: 'an unknown key',
    file: SURVEY_YAML,
    spoil: replacing(SURVEY_YAML, 'small_base: 30', 'smal_base: 30'),
    at: 'smal_base',
    code: 'schema/unknown-key',
    found: 'the key "smal_base" is not known here',
    expected: 'one of "id", "base_language", "data_date", "rows", "small_base", "rounding", "fieldwork", "questions", "published"', // prettier-ignore
    hint: 'did you mean "small_base"?',
    ja: '「smal_base」というキーはここでは使えません',
  },
  {
    name: 'a duplicate key',
    file: SURVEY_YAML,
    spoil: replacing(SURVEY_YAML, 'rows: synthetic', 'rows: synthetic\nrows: measured'),
    at: 'rows: measured',
    code: 'yaml/duplicate-key',
    found: 'the key "rows" stands here a second time (first in line 15)',
    expected: 'each key once',
    hint: 'remove or rename one of the two',
    ja: '「rows」というキーが重複しています（最初は15行目）',
  },
  {
    name: 'an alias bomb',
    file: SURVEY_YAML,
    spoil: replacing(SURVEY_YAML, 'id: ai-survey-2025', `${BOMB}\nid: ai-survey-2025`),
    at: '*a,*a',
    code: 'yaml/too-many-aliases',
    found: 'the aliases of this file unfold into an enormous text',
    expected: 'at most 100 uses of an alias, nested ones counted each time',
    hint: 'write the values out',
    ja: 'エイリアス（*名前）を展開すると膨大な量になります',
  },
  {
    name: 'an unknown question',
    file: DECK,
    spoil: replacing(DECK, 'question: Q8', 'question: Q88'),
    at: 'Q88',
    code: 'template/unknown-name',
    found: 'There is no question "Q88".',
    expected: 'a question of survey.yaml: Q1, Q2, Q3, Q4, Q5, Q6, Q7, Q8, Q9, Q10',
    hint: 'Correct the name, or add it there. Did you mean "Q8"?',
    ja: '設問「Q88」はありません。',
  },
  {
    name: 'an unknown layout',
    file: DECK,
    spoil: replacing(DECK, 'layout: insight', 'layout: insihgt'),
    at: 'insihgt',
    code: 'template/unknown-name',
    found: 'There is no layout "insihgt".',
    expected: 'a layout of templates/layouts: cards, checklist-contact, closing, cover, insight, outline, profile, question-chart, question-verbatims, summary-pair, team, tile-wall', // prettier-ignore
    hint: 'Correct the name, or add it there. Did you mean "insight"?',
    ja: 'レイアウト「insihgt」はありません。',
  },
  {
    name: 'an unknown slot, and only once although the slot that was meant stays empty',
    file: DECK,
    spoil: replacing(DECK, 'headline: q8.headline', 'headlin: q8.headline'),
    at: 'headlin: q8',
    code: 'template/unknown-name',
    found: 'There is no slot "headlin".',
    expected: 'a slot of this layout: badge, question, question_note, headline, chart, aside_heading, aside, aside_note, notes', // prettier-ignore
    hint: 'Correct the name, or add it there. Did you mean "headline"?',
    ja: 'スロット「headlin」はありません。',
  },
  {
    name: 'an unknown message',
    file: DECK,
    spoil: replacing(DECK, 'headline: q8.headline', 'headline: q8.headlin'),
    at: 'q8.headlin',
    code: 'template/unknown-name',
    found: 'There is no message "q8.headlin".',
    expected: 'a key under messages: in the locale file',
    hint: 'Correct the name, or add it there. Did you mean "q8.headline"?',
    ja: 'メッセージ「q8.headlin」はありません。',
  },
  {
    name: 'an unknown figure',
    file: DECK,
    spoil: replacing(DECK, 'figure: ai_adoption, of: 100', 'figure: ai_adopion, of: 100'),
    at: 'ai_adopion',
    code: 'template/unknown-name',
    found: 'There is no figure "ai_adopion".',
    expected: 'a figure of figures.yaml',
    hint: 'Correct the name, or add it there. Did you mean "ai_adoption"?',
    ja: '数値「ai_adopion」はありません。',
  },
  {
    name: 'an unknown picture',
    file: DECK,
    spoil: replacing(DECK, 'picture: waffle', 'picture: wafle'),
    at: 'wafle',
    code: 'template/unknown-name',
    found: 'There is no picture "wafle".',
    expected: 'a kind of picture: waffle, people, ring, bars, ranking',
    hint: 'Correct the name, or add it there. Did you mean "waffle"?',
    ja: '図「wafle」はありません。',
  },
];

const HEADLINE = 'cover.headline: 生成AI格差が深刻化';
const headline = (words: string) => replacing(WORDS, HEADLINE, `cover.headline: ${words}`);
const LONG = '生成AIを導入していない・個人的に使用していると回答した人の、'.repeat(6);
const LOGO = `${SURVEY}/assets/logo-light.svg`;

export const IN_WORDS_AND_PICTURES: readonly Mistake[] = [
  {
    name: 'a message with a syntax error',
    file: WORDS,
    spoil: headline('生成AI格差が{深刻化'),
    // Where something is missing: after the last character.
    at: '\n  cover.adoption',
    code: 'text/syntax',
    found: 'the message "cover.headline" cannot be read: a space is missing after "深刻化"',
    expected: 'words, with {$name} or {#em}…{/em} around some of them',
    hint: 'add a space',
    ja: 'メッセージ「cover.headline」を読み取れません: 「深刻化」の後に空白がありません',
  },
  {
    name: 'a message with an unknown variable',
    file: WORDS,
    spoil: replacing(WORDS, 'わずか{/claim}{$ai_adoption :share}', 'わずか{/claim}{$ai_adopton :share}'),
    at: '$ai_adopton',
    code: 'text/unknown-variable',
    found: 'there is no figure, claim or company fact "ai_adopton"',
    expected: 'a name of figures.yaml, or company.<fact> of company.yaml',
    hint: 'did you mean "ai_adoption"?',
    ja: '「ai_adopton」という数値・主張・会社情報はありません',
  },
  {
    name: 'a number that someone typed',
    file: WORDS,
    spoil: headline('生成AI格差が87%で深刻化'),
    at: '87%',
    code: 'text/unbacked-number',
    found: '"87%" in "cover.headline" is typed by hand: no figure stands behind it',
    expected: 'numbers that come from the data',
    hint: 'print a figure ({$name :share}), or cover it with {#claim id=…}, {#editorial id=…} or {#literal kind=…}',
    ja: '「cover.headline」の「87%」は手で書かれていて、裏づけとなる数値がありません',
  },
  {
    name: 'a control character',
    file: WORDS,
    spoil: headline('生成AI格差が\u0007深刻化'),
    at: '\u0007',
    code: 'text/forbidden-character',
    found: 'the invisible control character U+0007',
    expected: 'visible text',
    hint: 'delete it; it often comes in with text that was copied',
    ja: '見えない制御文字 U+0007 があります',
  },
  {
    name: 'a lone surrogate',
    file: WORDS,
    spoil: headline('"生成AI格差が\\ud83d深刻化"'),
    at: '\\ud83d',
    code: 'text/forbidden-character',
    found: 'half a character (U+D83D)',
    expected: 'visible text',
    hint: 'delete it; it often comes in with text that was copied',
    ja: '壊れた文字（U+D83D）があります',
  },
  {
    name: 'a picture path outside the project',
    file: DECK,
    spoil: replacing(DECK, 'file: assets/logo-light.svg', 'file: ../../secret.svg'),
    at: '../../secret.svg',
    code: 'input/picture-outside-project',
    found: 'the picture "../../secret.svg" lies outside the project',
    expected: 'a path inside the project folder or the survey folder, e.g. assets/logo.svg',
    hint: 'copy the picture into the project',
    ja: '画像「../../secret.svg」がプロジェクトの外にあります',
  },
  {
    name: 'a picture that is none',
    file: DECK,
    spoil: (project) => project.write(LOGO, 'hello'),
    at: 'assets/logo-light.svg',
    code: 'input/not-a-picture',
    found: '"assets/logo-light.svg" is not a picture',
    expected: 'a PNG, JPEG or SVG file',
    hint: 'export the picture again, or name another file',
    ja: '「assets/logo-light.svg」は画像ファイルではありません',
  },
  {
    name: 'a picture that is not there',
    file: DECK,
    spoil: replacing(DECK, 'file: assets/logo-light.svg', 'file: assets/logo-lihgt.svg'),
    at: 'assets/logo-lihgt.svg',
    code: 'input/missing-file',
    found: 'data/ai-survey-2025/assets/logo-lihgt.svg does not exist',
    expected: 'a file',
    hint: 'did you mean data/ai-survey-2025/assets/logo-light.svg?',
    ja: 'data/ai-survey-2025/assets/logo-lihgt.svg がありません',
  },
  {
    name: 'a text too long for its slot',
    file: WORDS,
    spoil: replacing(WORDS, 'insight3.title: ', `insight3.title: ${LONG}`),
    at: 'insight3.title',
    code: 'layout/too-many-lines',
    found: 'XX',
    expected: 'no more lines than the slot has ("lines:" in the layout)',
    hint: 'Shorten the text, or raise "lines:" of the slot in the layout.',
    ja: 'XX',
  },
];
