import { defineDiagnostic } from '../../base/diagnostic.ts';
import type { Phrase } from '../../base/diagnostic.ts';
import { enList, jaList, suggest } from './phrases.ts';

// What can be wrong with a definition beyond its form. Answers are in `answer-diagnostics.ts`.

export const unknownQuestion = defineDiagnostic<{ question: string; suggestion: string | undefined }>(
  'definition/unknown-question',
  'error',
  {
    en: (p) => ({
      found: `there is no question "${p.question}"`,
      expected: 'a question of this file',
      hint: 'correct the name, or add the question',
      ...suggest.en(p.suggestion),
    }),
    ja: (p) => ({
      found: `「${p.question}」という設問はありません`,
      expected: 'このファイルにある設問',
      hint: '名前を直すか、設問を加えてください。',
      ...suggest.ja(p.suggestion),
    }),
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
    hint: 'correct the name, or add the option',
    ...suggest.en(p.suggestion),
  }),
  ja: (p) => ({
    found: `${p.question}に「${p.option}」という選択肢はありません`,
    expected: p.known.length ? `次のいずれか: ${jaList(p.known)}` : '選択肢のある設問',
    hint: '名前を直すか、選択肢を加えてください。',
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
      expected: 'a question all of whose options are known',
      hint: 'write asked_of: unknown',
    }),
    ja: (p) => ({
      found: `${p.question}は${p.on}の回答で対象者を除いていますが、${p.on}の選択肢は一部しかわかっていません`,
      expected: '選択肢がすべてわかっている設問',
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
      hint: 'correct max, or add the options that are missing',
    }),
    ja: (p) => ({
      found: `${p.question}の選択肢は${p.options}個ですが、${p.max}個まで選べることになっています`,
      expected: `${p.options}以下`,
      hint: 'max を直すか、足りない選択肢を加えてください。',
    }),
  },
);

export const reservedOption = defineDiagnostic<{ question: string; option: string }>(
  'definition/reserved-option',
  'error',
  {
    en: (p) => ({
      found: `${p.question} has an option "${p.option}", which non_response: in_base adds by itself`,
      expected: 'another code, or no such option',
      hint: 'remove the option and leave those cells blank, give it another code, or write non_response: out_of_base for this question',
    }),
    ja: (p) => ({
      found: `${p.question}の選択肢「${p.option}」は、non_response: in_base により自動で加わるものと重なります`,
      expected: '別のコード、または選択肢なし',
      hint: '選択肢を削除して該当のセルを空欄にするか、別のコードにするか、この設問に non_response: out_of_base と書いてください。',
    }),
  },
);

export const repeatedOption = defineDiagnostic<{ question: string; option: string }>('definition/repeated-option', 'error', {
  en: (p) => ({ found: `the option "${p.option}" of ${p.question} is named twice`, expected: 'each option once', hint: 'delete one of them' }), // prettier-ignore
  ja: (p) => ({ found: `${p.question}の選択肢「${p.option}」が2回書かれています`, expected: '各選択肢は1回だけ', hint: '片方を削除してください。' }), // prettier-ignore
}); // prettier-ignore

export const outsideRange = defineDiagnostic<{
  question: string;
  option: string;
  count: number;
  range: readonly [number, number];
}>('definition/outside-range', 'error', {
  en: (p) => ({
    found: `${p.count} respondents gave "${p.option}" to ${p.question}, outside this range`,
    expected: `${p.range[0]} to ${p.range[1]}`,
    hint: 'correct the range or the answers; if the answers were really measured, write rows: measured',
  }),
  ja: (p) => ({
    found: `${p.question}で「${p.option}」と答えたのは${p.count}人で、この範囲（range）の外です`,
    expected: `${p.range[0]}～${p.range[1]}人`,
    hint: 'range か回答を直してください。実際の調査の回答なら rows: measured と書いてください。',
  }),
});

export const badRange = defineDiagnostic<{ what: 'reversed' | 'published' }>('definition/range', 'error', {
  en: (p) =>
    p.what === 'reversed'
      ? {
          found: 'the range holds nothing: it ends where it begins, or before',
          expected: 'from low to high',
          hint: 'correct the two numbers',
        }
      : {
          found: 'a range is given for a figure that is known',
          expected: 'figure: reconstructed beside it',
          hint: 'remove the range, or add figure: reconstructed',
        },
  ja: (p) =>
    p.what === 'reversed'
      ? {
          found: '1つ目の数が2つ目より大きくなっています',
          expected: '小さい数、大きい数の順',
          hint: '2つの数を入れ替えてください。',
        }
      : {
          found: '確定した数値に範囲（range）が付いています',
          expected: 'figure: reconstructed と一緒に書く',
          hint: 'range を削除するか、figure: reconstructed を加えてください。',
        },
});

export const overlappingBands = defineDiagnostic<{ question: string; one: string; other: string }>(
  'definition/overlapping-bands',
  'error',
  {
    en: (p) => ({
      found: `the bands "${p.one}" and "${p.other}" of ${p.question} overlap`,
      expected: 'bands apart: "from" belongs to a band, "to" no longer',
      hint: 'let one band begin where the other ends',
    }),
    ja: (p) => ({
      found: `${p.question}の区分「${p.one}」と「${p.other}」が重なっています`,
      expected: '重ならない区分（fromは含み、toは含まない）',
      hint: '一方の終わり（to）をもう一方の始まり（from）と同じにしてください。',
    }),
  },
);

export const sameValue = defineDiagnostic<{ question: string; value: number }>('definition/same-value', 'error', {
  en: (p) => ({
    found: `two points of ${p.question} have the value ${p.value}`,
    expected: 'a value of its own each',
    hint: 'give one of them another value',
  }),
  ja: (p) => ({
    found: `${p.question}の2つの選択肢が同じ値${p.value}です`,
    expected: 'それぞれ別の値',
    hint: 'どちらかの値を変えてください。',
  }),
});

export const datesReversed = defineDiagnostic<{ earlier: string; later: string }>('definition/dates', 'error', {
  en: (p) => ({
    found: `${p.later} is before ${p.earlier}`,
    expected: 'from ≤ to ≤ data_date',
    hint: 'correct the dates',
  }),
  ja: (p) => ({
    found: `${p.later}が${p.earlier}より前です`,
    expected: '開始日（from）≦ 終了日（to）≦ data_date',
    hint: '日付を直してください。',
  }),
});

export const conditionSyntax = defineDiagnostic<{ found: string; expected: Phrase }>(
  'definition/condition-syntax',
  'error',
  {
    en: (p) => ({
      found: p.found === '' ? 'the condition ends here' : `"${p.found}" cannot stand here in a condition`,
      expected: p.expected.en,
      hint: 'correct the condition, e.g. Q2 in (yes, partly) and not Q6 = no; or write asked_of: unknown',
    }),
    ja: (p) => ({
      found: p.found === '' ? '条件がここで終わっています' : `条件のここに「${p.found}」は書けません`,
      expected: p.expected.ja,
      hint: '条件を直してください（例: Q2 in (yes, partly) and not Q6 = no）。または asked_of: unknown と書いてください。',
    }),
  },
);

export const notNumbers = defineDiagnostic<{ question: string }>('definition/not-numbers', 'error', {
  en: (p) => ({
    found: `${p.question} is compared with a number, but its answers are none`,
    expected: 'a question of numbers, or of points with values',
    hint: `name options instead: ${p.question} in (…)`,
  }),
  ja: (p) => ({
    found: `${p.question}を数値と比べていますが、数値で答える設問ではありません`,
    expected: '数値の設問、または値のある尺度の設問',
    hint: `選択肢で書いてください: ${p.question} in (…)`,
  }),
});
