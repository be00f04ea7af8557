import { defineDiagnostic } from '../../base/diagnostic.ts';
import { enList, jaList, suggest } from './phrases.ts';

// What can be wrong with answers. Definitions are in `diagnostics.ts`.

/** Where an answer is: its column, and the respondent's id. */
export interface Cell {
  readonly column: string;
  readonly id: string;
}

export const missingColumn = defineDiagnostic<{ column: string }>('answers/missing-column', 'error', {
  en: (p) => ({
    found: `there is no column "${p.column}"`,
    expected: 'a column for every question; for every option of a question with several answers',
    hint: 'add it, or correct the name in the first line',
  }),
  ja: (p) => ({
    found: `「${p.column}」の列がありません`,
    expected: '設問ごと（複数回答は選択肢ごと）の列',
    hint: '列を加えるか、1行目の見出しを直してください。',
  }),
});

export const extraColumn = defineDiagnostic<{ column: string; suggestion: string | undefined }>(
  'answers/extra-column',
  'error',
  {
    en: (p) => ({
      found: `the column "${p.column}" belongs to no question`,
      expected: 'columns of the questions in survey.yaml, and no others',
      hint: p.suggestion === undefined ? 'remove it, or define the question' : `did you mean "${p.suggestion}"?`,
    }),
    ja: (p) => ({
      found: `「${p.column}」の列に当たる設問がありません`,
      expected: 'survey.yaml にある設問の列だけ',
      hint:
        p.suggestion === undefined ? '列を削除するか、設問を定義してください。' : `「${p.suggestion}」のことですか。`,
    }),
  },
);

export const missingId = defineDiagnostic<object>('answers/missing-id', 'error', {
  en: () => ({
    found: 'the respondent has no id',
    expected: 'a name or number of its own in the column "id"',
    hint: 'give the row an id',
  }),
  ja: () => ({
    found: '回答者のidが空です',
    expected: '「id」列に、その回答者だけの番号や名前',
    hint: 'この行にidを付けてください。',
  }),
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
    hint: 'correct the answer, or add the option to survey.yaml',
    ...suggest.en(p.suggestion),
  }),
  ja: (p) => ({
    found: `${p.column}列の「${p.value}」（回答者${p.id}）は選択肢にありません`,
    expected: `次のいずれか: ${jaList(p.known)}`,
    hint: '回答を直すか、survey.yaml に選択肢を加えてください。',
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
    hint: `empty the cell, or correct the answer it depends on: only those are asked who answered ${p.filter}`,
  }),
  ja: (p) => ({
    found: `対象外の回答者${p.id}の${p.column}列に「${p.value}」があります`,
    expected: '空欄',
    hint: `空欄にするか、条件となる回答を直してください。対象は次に当てはまる人だけです: ${p.filter}`,
  }),
});

export const noAnswer = defineDiagnostic<Cell>('answers/no-answer', 'error', {
  en: (p) => ({
    found: `no answer in column ${p.column}, although respondent ${p.id} was asked`,
    expected: 'an answer',
    hint: 'fill it in, or correct the answer by which it was asked (asked_of in survey.yaml); if blanks are allowed, write non_response: in_base or out_of_base',
  }),
  ja: (p) => ({
    found: `対象の回答者${p.id}の${p.column}列が空です`,
    expected: '回答',
    hint: '回答を入れるか、対象になるもとの回答（survey.yaml の asked_of）を確かめてください。無回答を認めるなら、non_response: in_base か out_of_base と書いてください。',
  }),
});

export const noneTicked = defineDiagnostic<Cell>('answers/none-ticked', 'error', {
  en: (p) => ({
    found: `respondent ${p.id} ticked no option of ${p.column}`,
    expected: 'at least one 1',
    hint: 'if that is no answer, write non_response: in_base or out_of_base in survey.yaml; only if more options existed than are listed, options_known: published_only',
  }),
  ja: (p) => ({
    found: `回答者${p.id}は${p.column}のどの選択肢も選んでいません`,
    expected: '1つ以上の「1」',
    hint: '無回答なら、survey.yaml に non_response: in_base か out_of_base と書いてください。選択肢の一部しかわからない設問のときだけ、options_known: published_only と書きます。',
  }),
});

export const contradiction = defineDiagnostic<Cell & { exclusive: readonly string[] }>(
  'answers/contradiction',
  'error',
  {
    en: (p) => ({
      found: `respondent ${p.id} ticked ${enList(p.exclusive)} of ${p.column} together with other options`,
      expected: 'that option alone, or the others without it',
      hint: 'correct the row; or write contradictions: clean in survey.yaml, which drops it and keeps the others',
    }),
    ja: (p) => ({
      found: `回答者${p.id}は${p.column}で${jaList(p.exclusive)}を他の選択肢と一緒に選んでいます`,
      expected: 'その選択肢だけ、または他の選択肢だけ',
      hint: '回答を直すか、survey.yaml に contradictions: clean と書いてください（その選択肢を除き、他を集計します）。',
    }),
  },
);

export const exclusiveOnly = defineDiagnostic<Cell & { exclusive: readonly string[] }>(
  'answers/exclusive-only',
  'error',
  {
    en: (p) => ({
      found: `respondent ${p.id} ticked ${enList(p.exclusive)} of ${p.column}, which exclude each other, and nothing else`,
      expected: 'one of them',
      hint: 'keep one, or leave all cells of the question blank if that is no answer; contradictions: clean cannot choose',
    }),
    ja: (p) => ({
      found: `回答者${p.id}は${p.column}で、同時に選べない${jaList(p.exclusive)}だけを選んでいます`,
      expected: 'どれか1つ',
      hint: '1つだけ残すか、無回答とみなすなら設問の列をすべて空欄にしてください（contradictions: clean では決められません）。',
    }),
  },
);

export const nothingAnswered = defineDiagnostic<{ id: string; asked: number }>('answers/nothing-answered', 'warning', {
  en: (p) => ({
    found: `respondent ${p.id} answered none of the ${p.asked} questions that they were asked`,
    expected: 'an answer to at least one',
    hint: 'remove the row if this person did not take part: it counts among the valid responses',
  }),
  ja: (p) => ({
    found: `回答者${p.id}は、対象となった${p.asked}問のどれにも答えていません`,
    expected: '1問以上の回答',
    hint: '調査に参加していない人なら行を削除してください（有効回答数に入っています）。',
  }),
});

export const tooManyTicked = defineDiagnostic<Cell & { ticked: number; max: number }>('answers/too-many', 'error', {
  en: (p) => ({
    found: `respondent ${p.id} ticked ${p.ticked} options of ${p.column}`,
    expected: `at most ${p.max}`,
    hint: 'change some 1 to 0, or raise "max:" of the question in survey.yaml',
  }),
  ja: (p) => ({
    found: `回答者${p.id}は${p.column}で${p.ticked}個を選んでいます`,
    expected: `${p.max}個まで`,
    hint: '余分な「1」を「0」にするか、survey.yaml の max: を直してください。',
  }),
});

export const notATick = defineDiagnostic<Cell & { value: string }>('answers/not-0-or-1', 'error', {
  en: (p) => ({
    found: `${p.value === '' ? 'an empty cell' : `"${p.value}"`} in column ${p.column} (respondent ${p.id})`,
    expected: '1 (ticked) or 0 (not ticked)',
    hint: 'write 1 or 0; leave all cells of the question empty if it was not asked',
  }),
  ja: (p) => ({
    found: `${p.column}列が${p.value === '' ? '空' : `「${p.value}」`}です（回答者${p.id}）`,
    expected: '1（選んだ）か 0（選んでいない）',
    hint: '「1」か「0」を入れてください。対象外の人は、その設問の列をすべて空欄にします。',
  }),
});

export const notANumber = defineDiagnostic<Cell & { value: string }>('answers/not-a-number', 'error', {
  en: (p) => ({
    found: `"${p.value}" in column ${p.column} (respondent ${p.id}) is no number`,
    expected: 'digits such as 12 or 3.5, without unit and without thousands separator',
    hint: 'leave only the number in the cell',
  }),
  ja: (p) => ({
    found: `${p.column}列の「${p.value}」（回答者${p.id}）は数値ではありません`,
    expected: '12 や 3.5 のような半角数字（単位・桁区切りなし）',
    hint: 'セルには数値だけを入れてください。',
  }),
});

export const outsideBands = defineDiagnostic<Cell & { value: string }>('answers/outside-bands', 'error', {
  en: (p) => ({
    found: `${p.value} in column ${p.column} (respondent ${p.id}) falls into none of the question's bands`,
    expected: 'a number within one of the bands in survey.yaml',
    hint: 'correct the number, or add a band to the definition',
  }),
  ja: (p) => ({
    found: `${p.column}列の${p.value}（回答者${p.id}）はどの区分にも入りません`,
    expected: 'survey.yaml のいずれかの区分に入る数値',
    hint: '数値を直すか、定義に区分を加えてください。',
  }),
});
