import { defineDiagnostic, type Phrase, type WholeSentence } from '../../base/diagnostic.ts';
import type { ConditionMeasure } from './types.ts';

/** An unknown name, the names that exist, and the one that was probably meant. */
interface Unknown {
  readonly name: string;
  readonly known: readonly string[];
  readonly suggestion: string | undefined;
}

const list = (names: readonly string[], comma: string): string =>
  names.length > 12 ? `${names.slice(0, 12).join(comma)} … (${names.length})` : names.join(comma);

function en(found: string, expected: string, p: Pick<Unknown, 'suggestion'>, otherwise: string): WholeSentence {
  return { found, expected, hint: p.suggestion === undefined ? otherwise : `did you mean "${p.suggestion}"?` };
}
function ja(found: string, expected: string, p: Pick<Unknown, 'suggestion'>, otherwise: string): WholeSentence {
  return { found, expected, hint: p.suggestion === undefined ? otherwise : `「${p.suggestion}」のことですか。` };
}

/** Signs in half width, if they were typed in full width (（ ％ ＜), as easily happens when typing Japanese. */
const halfWidth = (found: string): string | undefined => {
  const narrow = found.normalize('NFKC');
  return found !== '' && narrow !== found && /^[\x20-\x7e]+$/.test(narrow) ? narrow : undefined;
};

export const syntax = defineDiagnostic<{ found: string; expected: Phrase }>('figures/syntax', 'error', {
  en: (p) => ({
    found: p.found === '' ? 'the expression ends here' : `"${p.found}" cannot stand here`,
    expected: p.expected.en,
    hint: halfWidth(p.found) ? `type it in half width: ${halfWidth(p.found)}` : 'correct the expression',
  }),
  ja: (p) => ({
    found: p.found === '' ? '式がここで終わっています' : `ここに「${p.found}」は書けません`,
    expected: p.expected.ja,
    hint: halfWidth(p.found) ? `半角で入力してください: ${halfWidth(p.found)}` : '式を直してください。',
  }),
});

export const unknownFunction = defineDiagnostic<Unknown>('figures/unknown-function', 'error', {
  en: (p) => en(`there is no function "${p.name}"`, `one of ${list(p.known, ', ')}`, p, 'use one of these functions'),
  ja: (p) => ja(`「${p.name}」という関数はありません`, list(p.known, '、'), p, 'いずれかの関数を使ってください。'),
});

export const unknownQuestion = defineDiagnostic<Unknown>('figures/unknown-question', 'error', {
  en: (p) =>
    en(`the survey has no question "${p.name}"`, `one of ${list(p.known, ', ')}`, p, 'use a question of survey.yaml'),
  ja: (p) =>
    ja(`「${p.name}」という設問はありません`, list(p.known, '、'), p, 'survey.yaml にある設問を書いてください。'),
});

export const unknownOption = defineDiagnostic<Unknown & { question: string }>('figures/unknown-option', 'error', {
  en: (p) =>
    en(
      `${p.question} has no option "${p.name}"`,
      `one of ${list(p.known, ', ')}`,
      p,
      'use an option of this question in survey.yaml',
    ),
  ja: (p) =>
    ja(
      `${p.question} に「${p.name}」という選択肢はありません`,
      list(p.known, '、'),
      p,
      'survey.yaml にあるこの設問の選択肢を書いてください。',
    ),
});

export const repeatedOption = defineDiagnostic<{ question: string; name: string }>('figures/repeated-option', 'error', {
  en: (p) => ({
    found: `the option "${p.name}" of ${p.question} is named twice`,
    expected: 'each option once',
    hint: 'remove one of them',
  }),
  ja: (p) => ({
    found: `${p.question} の選択肢「${p.name}」が2回書かれています`,
    expected: '各選択肢を1回ずつ',
    hint: 'どちらかを削除してください。',
  }),
});

export const wrongArguments = defineDiagnostic<{ name: string; usage: string }>('figures/wrong-arguments', 'error', {
  en: (p) => ({
    found: `"${p.name}" cannot be used with what is in its brackets`,
    expected: p.usage,
    hint: 'correct what is in the brackets',
  }),
  ja: (p) => ({
    found: `「${p.name}」のかっこの中が正しくありません`,
    expected: p.usage,
    hint: 'かっこの中を直してください。',
  }),
});

export const wrongKind = defineDiagnostic<{
  name: string;
  question: string;
  kind: string;
  fits: readonly string[];
}>('figures/wrong-kind', 'error', {
  en: (p) => ({
    found: `${p.question} is a question of kind ${p.kind}, which has no ${p.name}`,
    expected: `a question of kind ${p.fits.join(', ')}`,
    hint: 'name another question, or use another function',
  }),
  ja: (p) => ({
    found: `${p.question} は kind: ${p.kind} の設問なので、${p.name} は計算できません`,
    expected: `kind が ${p.fits.join('・')} の設問`,
    hint: '別の設問を書くか、別の関数を使ってください。',
  }),
});

export const noSuchRank = defineDiagnostic<{ question: string; rank: string; answers: number }>(
  'figures/no-such-rank',
  'error',
  {
    en: (p) => ({
      found: `${p.question} has no rank ${p.rank}`,
      expected: `a whole number from 1 to ${p.answers}`,
      hint: 'only options that are answers are ranked, not other, none or don’t know',
    }),
    ja: (p) => ({
      found: `${p.question} に第${p.rank}位はありません`,
      expected: `1から${p.answers}までの整数`,
      hint: '順位がつくのは通常の選択肢だけです（その他・なし・わからないは除く）。',
    }),
  },
);

/** `silent`: how many were asked and gave no answer, if they do not count in the base. */
export const emptyBase = defineDiagnostic<{ question: string; silent: number }>('figures/empty-base', 'error', {
  en: ({ question: q, silent }) => ({
    found: `nobody ${silent > 0 ? `answered ${q} (${silent} asked)` : `was asked ${q}`}, so it has no figures`,
    expected: 'at least one answer',
    hint: `check the ${silent > 0 ? '' : 'filter of the question and the '}answers, or remove the figure and what uses it`,
  }),
  ja: ({ question: q, silent }) => ({ found: `${q} の${silent > 0 ? `回答者が0人（対象者${silent}人）` : '対象者が0人'}なので、数値を計算できません`, expected: '1人以上の回答', hint: `${silent > 0 ? '' : '設問の条件（filter）と'}回答を確認するか、この数値と、それを使うものを削除してください。` }),
}); // prettier-ignore

export const unknownBase = defineDiagnostic<{ question: string }>('figures/unknown-base', 'error', {
  en: (p) => ({
    found: `it is not known how many were asked ${p.question}: its filter is declared "unknown"`,
    expected: 'a question whose base is known, or count(…)',
    hint: 'count respondents instead, or say in survey.yaml who was asked',
  }),
  ja: (p) => ({
    found: `${p.question} の条件（filter）は unknown なので、対象者の数がわかりません`,
    expected: '対象者の数がわかる設問、または count(…)',
    hint: 'count(…) で人数を数えるか、survey.yaml に対象者の条件を書いてください。',
  }),
});

export const noAnswers = defineDiagnostic<{ question: string; name: string }>('figures/no-answers', 'error', {
  en: (p) => ({
    found: `nobody answered ${p.question} with a number, so it has no ${p.name}`,
    expected: 'at least one',
    hint: 'check the answers, or remove the figure',
  }),
  ja: (p) => ({
    found: `${p.question} に数値の回答がなく、${p.name} を計算できません`,
    expected: '1件以上の回答',
    hint: '回答を確かめるか、この数値を削除してください。',
  }),
});

export const unknownFigure = defineDiagnostic<Unknown>('figures/unknown-figure', 'error', {
  en: (p) =>
    en(
      `no figure is named "${p.name}"`,
      `one of ${list(p.known, ', ')}`,
      p,
      'declare it under "figures:" in this file',
    ),
  ja: (p) =>
    ja(
      `「${p.name}」という数値はありません`,
      list(p.known, '、'),
      p,
      'このファイルの figures: の下に書き足してください。',
    ),
});

const MEASURES: Readonly<Record<ConditionMeasure, Phrase>> = {
  percent: { en: 'a percentage', ja: '割合（%）' },
  count: { en: 'a number of respondents', ja: '人数' },
  rank: { en: 'a rank', ja: '順位' },
  shared_rank: { en: 'a shared rank', ja: '同率の順位' },
  rank_from_last: { en: 'a rank', ja: '順位' },
  value: { en: "a value in the question's own unit", ja: '設問の単位の値' },
};

export const wrongUnit = defineDiagnostic<{
  figure: string;
  measure: ConditionMeasure;
  written: string;
  instead: string;
}>('figures/wrong-unit', 'error', {
  en: (p) => ({
    found: `"${p.figure}" is ${MEASURES[p.measure].en}, but is compared with ${p.written}`,
    expected: p.instead,
    hint: 'write the number in the same unit',
  }),
  ja: (p) => ({
    found: `「${p.figure}」は${MEASURES[p.measure].ja}ですが、${p.written} と比べられています`,
    expected: p.instead,
    hint: '同じ単位で数を書いてください。',
  }),
});

export const numberOutOfRange = defineDiagnostic<{ written: string; expected: Phrase }>(
  'figures/number-out-of-range',
  'error',
  {
    en: (p) => ({ found: `${p.written} cannot be`, expected: p.expected.en, hint: 'correct the number' }),
    ja: (p) => ({ found: `${p.written} はあり得ない値です`, expected: p.expected.ja, hint: '数を直してください。' }),
  },
);

export const equalsOnlyRanks = defineDiagnostic<{ figure: string; written: string }>(
  'figures/equals-only-ranks',
  'error',
  {
    en: (p) => ({
      found: `"${p.figure}" is compared by "=", which only ranks can be`,
      expected: 'rank(…) = 1, or one of < <= > >= ~',
      hint: `for a round number use ${p.written}`,
    }),
    ja: (p) => ({
      found: `「${p.figure}」が「=」で比べられていますが、「=」は順位にしか使えません`,
      expected: 'rank(…) = 1、または < <= > >= ~ のいずれか',
      hint: `およその数なら ${p.written} と書きます。`,
    }),
  },
);

export const noRank = defineDiagnostic<{ figure: string; expression: string }>('figures/no-rank', 'error', {
  en: (p) => ({
    found: `"${p.figure}" (${p.expression}) has no rank`,
    expected: 'a figure of exactly one option that is an answer',
    hint: 'nets, bases, means, and the options other, none, don’t know and rest are not ranked',
  }),
  ja: (p) => ({
    found: `「${p.figure}」（${p.expression}）には順位がありません`,
    expected: '通常の選択肢ひとつの数値',
    hint: '合計・対象者数・平均や、その他・なし・わからない・「上記以外」には順位がつきません。',
  }),
});

export const unknownApproximation = defineDiagnostic<Unknown>('figures/unknown-approximation', 'error', {
  en: (p) => en(`there is no approximation "${p.name}"`, `one of ${list(p.known, ', ')}`, p, 'use one of these'),
  ja: (p) => ja(`「${p.name}」というおよその表し方はありません`, list(p.known, '、'), p, 'いずれかを使ってください。'),
});

const QUANTITIES = {
  percent: { en: 'share', ja: '割合' },
  count: { en: 'count', ja: '回答数' },
  base: { en: 'base (n)', ja: '対象者数（n）' },
} as const;

/** For `check --published` only: a build does not report it, since other data rightly gives other figures. */
export const publishedDiffers = defineDiagnostic<{
  subject: string;
  quantity: keyof typeof QUANTITIES;
  expected: string;
  found: string;
}>('figures/published-differs', 'error', {
  en: (p) => ({
    found: `${p.subject}: the ${QUANTITIES[p.quantity].en} is ${p.found} by the data`,
    expected: `${p.expected}, as published`,
    hint: 'correct the answers, or the published figure in survey.yaml',
  }),
  ja: (p) => ({
    found: `${p.subject} の${QUANTITIES[p.quantity].ja}は、データでは ${p.found} です`,
    expected: `公表値は ${p.expected}`,
    hint: '回答データ、または survey.yaml の公表値を直してください。',
  }),
});
