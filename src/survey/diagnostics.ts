import { defineDiagnostic, type UiLanguage } from '../base/diagnostic.ts';

const suggest: Readonly<Record<UiLanguage, (word: string | undefined) => { readonly hint?: string }>> = {
  en: (word) => (word === undefined ? {} : { hint: `did you mean "${word}"?` }),
  ja: (word) => (word === undefined ? {} : { hint: `「${word}」のことですか。` }),
};
/** A long list is no help: the first dozen of its words. */
const enList = (words: readonly string[]): string =>
  words.slice(0, 12).map((word) => `"${word}"`).join(', ') + (words.length > 12 ? ', …' : ''); // prettier-ignore
const jaList = (words: readonly string[]): string =>
  words.slice(0, 12).map((word) => `「${word}」`).join('') + (words.length > 12 ? ' など' : ''); // prettier-ignore

// What can be wrong with a definition beyond its form.

export const unknownQuestion = defineDiagnostic<{ question: string; suggestion: string | undefined }>(
  'definition/unknown-question',
  'error',
  {
    en: (p) => ({ found: `there is no question "${p.question}"`, ...suggest.en(p.suggestion) }),
    ja: (p) => ({ found: `「${p.question}」という設問はありません`, ...suggest.ja(p.suggestion) }),
  },
);

export const unknownDefinedOption = defineDiagnostic<{
  question: string;
  option: string;
  known: readonly string[];
  suggestion: string | undefined;
}>('definition/unknown-option', 'error', {
  en: (p) => ({
    found: `${p.question} has no option "${p.option}"`,
    expected: p.known.length ? `one of ${enList(p.known)}` : 'a question with options',
    ...suggest.en(p.suggestion),
  }),
  ja: (p) => ({
    found: `${p.question}に「${p.option}」という選択肢はありません`,
    expected: p.known.length ? `次のいずれか: ${jaList(p.known)}` : '選択肢のある設問',
    ...suggest.ja(p.suggestion),
  }),
});

export const laterFilter = defineDiagnostic<{ question: string; on: string }>('definition/later-filter', 'error', {
  en: (p) => ({
    found: `${p.question} is asked of those who answered ${p.on}, which comes ${p.question === p.on ? 'at the same time' : 'later'}`,
    expected: 'a question further up',
    hint: 'change the order of the questions, or the filter',
  }),
  ja: (p) => ({
    found: `${p.question}の対象者が、${p.question === p.on ? '同じ設問' : '後の設問'}${p.on}の回答で決まっています`,
    expected: 'それより前の設問',
    hint: '設問の順番か、絞り込みの条件を直してください。',
  }),
});

export const incompleteFilter = defineDiagnostic<{ question: string; on: string }>(
  'definition/incomplete-filter',
  'error',
  {
    en: (p) => ({
      found: `${p.question} excludes those who gave some answers to ${p.on}, whose options are not all known`,
      hint: 'write asked_of: unknown',
    }),
    ja: (p) => ({
      found: `${p.question}は${p.on}の回答で対象者を除いていますが、${p.on}の選択肢は一部しかわかっていません`,
      hint: 'asked_of: unknown と書いてください。',
    }),
  },
);

export const maxAboveOptions = defineDiagnostic<{ question: string; max: number; options: number }>(
  'definition/max-above-options',
  'error',
  {
    en: (p) => ({
      found: `up to ${p.max} answers are allowed to ${p.question}, which has ${p.options} options`,
      expected: `at most ${p.options}`,
    }),
    ja: (p) => ({
      found: `${p.question}の選択肢は${p.options}個ですが、${p.max}個まで選べることになっています`,
      expected: `${p.options}以下`,
    }),
  },
);

export const badRange = defineDiagnostic<{ what: 'reversed' | 'published' }>('definition/range', 'error', {
  en: (p) =>
    p.what === 'reversed'
      ? { found: 'the first number is larger than the second', expected: 'from low to high' }
      : { found: 'a range is given for a figure that is known', expected: 'figure: reconstructed beside it' },
  ja: (p) =>
    p.what === 'reversed'
      ? { found: '1つ目の数が2つ目より大きくなっています', expected: '小さい数、大きい数の順' }
      : { found: '確定した数値に範囲（range）が付いています', expected: 'figure: reconstructed と一緒に書く' },
});

export const overlappingBands = defineDiagnostic<{ question: string; one: string; other: string }>(
  'definition/overlapping-bands',
  'error',
  {
    en: (p) => ({
      found: `the bands "${p.one}" and "${p.other}" of ${p.question} overlap`,
      expected: 'bands apart: "from" belongs to a band, "to" no longer',
    }),
    ja: (p) => ({
      found: `${p.question}の区分「${p.one}」と「${p.other}」が重なっています`,
      expected: '重ならない区分（fromは含み、toは含まない）',
    }),
  },
);

export const sameValue = defineDiagnostic<{ question: string; value: number }>('definition/same-value', 'error', {
  en: (p) => ({ found: `two points of ${p.question} have the value ${p.value}`, expected: 'a value of its own each' }),
  ja: (p) => ({ found: `${p.question}の2つの選択肢が同じ値${p.value}です`, expected: 'それぞれ別の値' }),
});

export const datesReversed = defineDiagnostic<{ earlier: string; later: string }>('definition/dates', 'error', {
  en: (p) => ({ found: `${p.later} is before ${p.earlier}`, expected: 'from ≤ to ≤ data_date' }),
  ja: (p) => ({ found: `${p.later}が${p.earlier}より前です`, expected: '開始日（from）≦ 終了日（to）≦ data_date' }),
});

// What can be wrong with answers.

/** Where an answer stands: its column, and the respondent's id. */
export interface Cell {
  readonly column: string;
  readonly id: string;
}

export const missingColumn = defineDiagnostic<{ column: string }>('answers/missing-column', 'error', {
  en: (p) => ({ found: `there is no column "${p.column}"`, hint: 'add it, or correct the name in the first line' }),
  ja: (p) => ({ found: `「${p.column}」の列がありません`, hint: '列を加えるか、1行目の見出しを直してください。' }),
});

export const extraColumn = defineDiagnostic<{ column: string; suggestion: string | undefined }>(
  'answers/extra-column',
  'error',
  {
    en: (p) => ({
      found: `the column "${p.column}" belongs to no question`,
      hint: p.suggestion === undefined ? 'remove it, or define the question' : `did you mean "${p.suggestion}"?`,
    }),
    ja: (p) => ({
      found: `「${p.column}」の列に当たる設問がありません`,
      hint:
        p.suggestion === undefined ? '列を削除するか、設問を定義してください。' : `「${p.suggestion}」のことですか。`,
    }),
  },
);

export const missingId = defineDiagnostic<object>('answers/missing-id', 'error', {
  en: () => ({ found: 'the respondent has no id', expected: 'a name or number of its own in the column "id"' }),
  ja: () => ({ found: '回答者のidが空です', expected: '「id」列に、その回答者だけの番号や名前' }),
});

export const duplicateId = defineDiagnostic<{ id: string; firstLine: number }>('answers/duplicate-id', 'error', {
  en: (p) => ({
    found: `the respondent "${p.id}" stands here a second time (first in line ${p.firstLine})`,
    expected: 'one row a respondent',
    hint: 'remove one of the two',
  }),
  ja: (p) => ({
    found: `回答者「${p.id}」が重複しています（最初は${p.firstLine}行目）`,
    expected: '回答者1人につき1行',
    hint: 'どちらかを削除してください。',
  }),
});

export const unknownAnswer = defineDiagnostic<
  Cell & { value: string; known: readonly string[]; suggestion: string | undefined }
>('answers/unknown-option', 'error', {
  en: (p) => ({
    found: `"${p.value}" in column ${p.column} (respondent ${p.id}) is none of its options`,
    expected: `one of ${enList(p.known)}`,
    ...suggest.en(p.suggestion),
  }),
  ja: (p) => ({
    found: `${p.column}列の「${p.value}」（回答者${p.id}）は選択肢にありません`,
    expected: `次のいずれか: ${jaList(p.known)}`,
    ...suggest.ja(p.suggestion),
  }),
});

export const twoAnswers = defineDiagnostic<Cell & { value: string; answers: readonly string[] }>(
  'answers/two-answers',
  'error',
  {
    en: (p) => ({
      found: `${p.answers.length} answers ("${p.value}") in column ${p.column} (respondent ${p.id}), a single-answer question`,
      expected: 'one answer',
      hint: `keep one of ${enList(p.answers)}, or make it a question of kind: multiple`,
    }),
    ja: (p) => ({
      found: `単一回答の${p.column}列に${p.answers.length}つの回答「${p.value}」があります（回答者${p.id}）`,
      expected: '回答は1つ',
      hint: `${jaList(p.answers)}のいずれかを残すか、設問を kind: multiple にしてください。`,
    }),
  },
);

export const notAsked = defineDiagnostic<Cell & { value: string; filter: string }>('answers/not-asked', 'error', {
  en: (p) => ({
    found: `"${p.value}" in column ${p.column}, although respondent ${p.id} was not asked`,
    expected: 'an empty cell',
    hint: `only those are asked who answered ${p.filter}`,
  }),
  ja: (p) => ({
    found: `対象外の回答者${p.id}の${p.column}列に「${p.value}」があります`,
    expected: '空欄',
    hint: `対象は次の条件に当てはまる人だけです: ${p.filter}`,
  }),
});

export const noAnswer = defineDiagnostic<Cell>('answers/no-answer', 'error', {
  en: (p) => ({
    found: `no answer in column ${p.column}, although respondent ${p.id} was asked`,
    expected: 'an answer',
  }),
  ja: (p) => ({ found: `対象の回答者${p.id}の${p.column}列が空です`, expected: '回答' }),
});

export const noneTicked = defineDiagnostic<Cell>('answers/none-ticked', 'error', {
  en: (p) => ({
    found: `respondent ${p.id} ticked no option of ${p.column}`,
    expected: 'at least one 1',
    hint: 'if not all options are known, write options_known: published_only in the definition',
  }),
  ja: (p) => ({
    found: `回答者${p.id}は${p.column}のどの選択肢も選んでいません`,
    expected: '1つ以上の「1」',
    hint: '選択肢の一部しかわからない設問なら、定義に options_known: published_only と書いてください。',
  }),
});

export const tooManyTicked = defineDiagnostic<Cell & { ticked: number; max: number }>('answers/too-many', 'error', {
  en: (p) => ({ found: `respondent ${p.id} ticked ${p.ticked} options of ${p.column}`, expected: `at most ${p.max}` }),
  ja: (p) => ({ found: `回答者${p.id}は${p.column}で${p.ticked}個を選んでいます`, expected: `${p.max}個まで` }),
});

export const notATick = defineDiagnostic<Cell & { value: string }>('answers/not-0-or-1', 'error', {
  en: (p) => ({
    found: `${p.value === '' ? 'an empty cell' : `"${p.value}"`} in column ${p.column} (respondent ${p.id})`,
    expected: '1 (ticked) or 0 (not ticked)',
  }),
  ja: (p) => ({
    found: `${p.column}列が${p.value === '' ? '空' : `「${p.value}」`}です（回答者${p.id}）`,
    expected: '1（選んだ）か 0（選んでいない）',
  }),
});

export const notANumber = defineDiagnostic<Cell & { value: string }>('answers/not-a-number', 'error', {
  en: (p) => ({
    found: `"${p.value}" in column ${p.column} (respondent ${p.id}) is no number`,
    expected: 'digits such as 12 or 3.5, without unit and without thousands separator',
  }),
  ja: (p) => ({
    found: `${p.column}列の「${p.value}」（回答者${p.id}）は数値ではありません`,
    expected: '12 や 3.5 のような半角数字（単位・桁区切りなし）',
  }),
});

export const outsideBands = defineDiagnostic<Cell & { value: string }>('answers/outside-bands', 'error', {
  en: (p) => ({
    found: `${p.value} in column ${p.column} (respondent ${p.id}) falls into none of the question's bands`,
    hint: 'correct the number, or add a band to the definition',
  }),
  ja: (p) => ({
    found: `${p.column}列の${p.value}（回答者${p.id}）はどの区分にも入りません`,
    hint: '数値を直すか、定義に区分を加えてください。',
  }),
});
