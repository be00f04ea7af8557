import { defineDiagnostic, type Phrase, sentence } from '../../base/diagnostic.ts';

// What stands between a sentence and the data: numbers and quantifiers without a figure, claims that are false.

const WAYS_EN = 'print a figure ({$name :share}), or cover it with {#claim id=…} or {#literal kind=…}';
const WAYS_JA = '数値を {$名前 :share} で表示するか、{#claim id=…} か {#literal kind=…} で囲んでください。';

export const unbackedNumber = defineDiagnostic<{
  key: string;
  words: string;
  /** What it stands in. */
  within: 'claim' | 'editorial' | undefined;
  suggestions: readonly string[];
}>('text/unbacked-number', 'error', {
  en: (p) =>
    sentence(
      p.within === 'claim'
        ? `the claim around "${p.words}" in "${p.key}" does not cover this number`
        : p.within === 'editorial'
          ? `"${p.words}" in "${p.key}" is typed in a remark of the author's: a number is no opinion`
          : `"${p.words}" in "${p.key}" is typed by hand: no figure stands behind it`,
      'numbers that come from the data',
      p.suggestions.length > 0 ? `write ${p.suggestions.join(' or ')}` : WAYS_EN,
    ),
  ja: (p) =>
    sentence(
      p.within === 'claim'
        ? `「${p.key}」の「${p.words}」は、囲んでいる主張の表現に含まれていません`
        : p.within === 'editorial'
          ? `「${p.key}」の「${p.words}」は所見の中に手で書かれています（数は意見ではありません）`
          : `「${p.key}」の「${p.words}」は手で書かれていて、裏づけとなる数値がありません`,
      'データから得た数',
      p.suggestions.length > 0 ? `${p.suggestions.join(' または ')} と書いてください。` : WAYS_JA,
    ),
});

export const noSuchLiteral = defineDiagnostic<{ key: string; kind: string; words: string }>(
  'text/no-such-literal',
  'error',
  {
    en: (p) =>
      sentence(
        `"${p.words}" in "${p.key}" cannot be a literal of the kind "${p.kind}"`,
        p.kind === 'total' ? '100' : p.kind === 'scale' ? '11 or less, or 100' : 'no share: shares come from the data',
        'print a figure ({$name :share}), or say what the number is',
      ),
    ja: (p) =>
      sentence(
        `「${p.key}」の「${p.words}」は、種類「${p.kind}」の定数とは言えません`,
        p.kind === 'total'
          ? '100'
          : p.kind === 'scale'
            ? '11以下、または100'
            : '割合ではない数（割合はデータから得ます）',
        '数値を {$名前 :share} で表示するか、何の数かを正しく示してください。',
      ),
  },
);

export const unitAfterFigure = defineDiagnostic<{ key: string; unit: string; written: string }>(
  'text/unit-after-figure',
  'error',
  {
    en: (p) =>
      sentence(
        `"${p.unit}" in "${p.key}" is typed behind ${p.written}, which prints its own unit or has none`,
        'a figure without a typed unit',
        'take the unit away; a share is printed by :share, an approximation by :approx',
      ),
    ja: (p) =>
      sentence(
        `「${p.key}」の ${p.written} の後に「${p.unit}」と書かれていますが、単位は数値とともに表示されるか、付きません`,
        '単位を手で書かない数値',
        '単位を消してください。割合は :share、概数は :approx で表示します。',
      ),
  },
);

export const unbackedQuantifier = defineDiagnostic<{
  key: string;
  words: string;
  /** Whether it stands in a remark of the author's, and whether it might. */
  isRemark: boolean;
  mayBeRemark: boolean;
  suggestions: readonly string[];
}>('text/unbacked-quantifier', 'error', {
  en: (p) =>
    sentence(
      p.isRemark
        ? `"${p.words}" in "${p.key}" stands in a remark of the author's, but how many it is can be counted`
        : `"${p.words}" in "${p.key}" says how many, but no claim stands behind it`,
      'a claim that the data can make true or false',
      p.suggestions.length > 0
        ? `write ${p.suggestions.join(' or ')}`
        : `declare a claim in figures.yaml and write {#claim id=…}…{/claim} around the words${p.mayBeRemark ? ', or {#editorial id=…} with its reason' : ''}`,
    ),
  ja: (p) =>
    sentence(
      p.isRemark
        ? `「${p.key}」の「${p.words}」は所見の中にありますが、数えれば分かる量です`
        : `「${p.key}」の「${p.words}」は数量を述べていますが、裏づけとなる主張がありません`,
      'データで真偽が決まる主張',
      p.suggestions.length > 0
        ? `${p.suggestions.join(' または ')} と書いてください。`
        : `figures.yaml に主張を定義して {#claim id=…}…{/claim} で囲${p.mayBeRemark ? 'むか、理由を添えて {#editorial id=…} で囲' : ''}んでください。`,
    ),
});

export const claimDoesNotImply = defineDiagnostic<{
  key: string;
  words: string;
  claim: string;
  expression: string;
  suggestions: readonly string[];
}>('text/claim-does-not-imply', 'error', {
  en: (p) =>
    sentence(
      `"${p.words}" in "${p.key}" does not follow from the claim "${p.claim}" (${p.expression})`,
      'words that say no more than the claim',
      p.suggestions.length > 0 ? `the claim ${p.suggestions.join(' or ')} implies it` : 'change the claim or the words',
    ),
  ja: (p) =>
    sentence(
      `「${p.key}」の「${p.words}」は、主張「${p.claim}」（${p.expression}）からは言えません`,
      '主張から言える語句',
      p.suggestions.length > 0 ? `${p.suggestions.join(' または ')} なら言えます。` : '主張か語句を変えてください。',
    ),
});

export const claimWithoutWording = defineDiagnostic<{ key: string; claim: string; words: string }>(
  'text/claim-without-wording',
  'error',
  {
    en: (p) =>
      sentence(
        `the words "${p.words}" in "${p.key}" are covered by the claim "${p.claim}", but none of them is a known wording`,
        'one of the spellings of "quantifiers: wordings:"',
        'move {#claim} around the words that the claim is about, or add their spelling to the list',
      ),
    ja: (p) =>
      sentence(
        `「${p.key}」の「${p.words}」は主張「${p.claim}」で囲まれていますが、数量の表現が含まれていません`,
        'quantifiers の wordings にある表記',
        '主張にあたる語句を {#claim} で囲むか、表記を wordings に追加してください。',
      ),
  },
);

export const reconstructedNumber = defineDiagnostic<{ key: string; figure: string; function: string }>(
  'text/reconstructed-number',
  'error',
  {
    en: (p) =>
      sentence(
        `:${p.function} in "${p.key}" would print "${p.figure}", which is known only within bounds`,
        'a wording that holds within the bounds',
        'use a claim: {#claim id=…}…{/claim}',
      ),
    ja: (p) =>
      sentence(
        `「${p.key}」の :${p.function} が表示する「${p.figure}」は、範囲しかわかっていません`,
        '範囲のどこでも成り立つ表現',
        '主張を使ってください: {#claim id=…}…{/claim}',
      ),
  },
);

/** What a false claim's diagnostic is made of; every field is already in words. */
export interface FalseClaimParams {
  readonly key: string;
  readonly sentence: string;
  /** The claim's or function's expression. */
  readonly claim: string;
  /** Values found, e.g. `ai_adoption = 10.3% (10.2649%, 31 / 302)`. */
  readonly values: readonly Phrase[];
  readonly slides: readonly string[];
  /** The nearest true sentence, and how to write it. */
  readonly suggestion?: { readonly sentence: string; readonly message: string; readonly claims: readonly string[] };
}

/** A message as it can be pasted into a YAML file: in quotation marks where YAML would read it otherwise. */
const yamlScalar = (text: string): string =>
  /^[\s{}[\],#&*!|>'"%@`?-]|[:#]\s|\s[#]|[:\s]$|\n/.test(text) ? JSON.stringify(text) : text;

/** What to write instead, where a true sentence was found. */
const instead = {
  en: ({ key, suggestion }: FalseClaimParams): string | undefined => {
    if (!suggestion) return undefined;
    return [
      `write instead: "${suggestion.sentence}"`,
      `in the locale file: ${key}: ${yamlScalar(suggestion.message)}`,
      ...suggestion.claims.map((claim) => `in figures.yaml: ${claim}`),
    ].join('\n');
  },
  ja: ({ key, suggestion }: FalseClaimParams): string | undefined => {
    if (!suggestion) return undefined;
    return [
      `次のように書けます:「${suggestion.sentence}」`,
      `文言のファイル（locales）: ${key}: ${yamlScalar(suggestion.message)}`,
      ...suggestion.claims.map((claim) => `figures.yaml: ${claim}`),
    ].join('\n');
  },
};

type Where = Pick<FalseClaimParams, 'key' | 'slides'>;
const where = {
  en: ({ key, slides }: Where): string => `message "${key}"${slides.length > 0 ? `, on ${slides.join(', ')}` : ''}`,
  ja: ({ key, slides }: Where): string =>
    `メッセージ「${key}」${slides.length > 0 ? `、スライド: ${slides.join('、')}` : ''}`,
};

const valuesIn = (language: 'en' | 'ja', { values }: FalseClaimParams): string =>
  values.map((value) => value[language]).join(language === 'en' ? '; ' : '、');

export const falseClaim = defineDiagnostic<FalseClaimParams>('text/false-claim', 'draft', {
  en: (p) =>
    sentence(
      `"${p.sentence}" (${where.en(p)}) is not true: ${valuesIn('en', p)}`,
      p.claim,
      instead.en(p) ?? 'change the sentence to what the data says',
    ),
  ja: (p) =>
    sentence(
      `「${p.sentence}」（${where.ja(p)}）は事実と異なります: ${valuesIn('ja', p)}`,
      p.claim,
      instead.ja(p) ?? 'データに合うように文を直してください。',
    ),
});

export const tiedRank = defineDiagnostic<FalseClaimParams>('text/tied-rank', 'draft', {
  en: (p) =>
    sentence(
      `"${p.sentence}" (${where.en(p)}) names a rank that is shared: ${valuesIn('en', p)}`,
      'a rank that no other answer has',
      instead.en(p) ?? 'say that the answers are level, or leave the rank out',
    ),
  ja: (p) =>
    sentence(
      `「${p.sentence}」（${where.ja(p)}）の順位は同率です: ${valuesIn('ja', p)}`,
      'ほかの回答と同率でない順位',
      instead.ja(p) ?? '同率であると書くか、順位を書かないでください。',
    ),
});

/** An editorial sentence whose figures have moved: a person must confirm that it still reads right. */
export const notReadAgain = defineDiagnostic<{
  id: string;
  keys: readonly string[];
  sentences: readonly string[];
  moved: readonly string[];
  within: number;
  slides: readonly string[];
}>('text/not-read-again', 'draft', {
  en: (p) =>
    sentence(
      `${p.sentences.map((words) => `"${words}"`).join(', ')} (${where.en({ key: p.keys.join(', '), slides: p.slides })}) must be read again: ${p.moved.join('; ')}`,
      `figures within ${p.within} of what the author read`,
      `if it still reads right beside the new figures: npx surveydeck text read ${p.id}\nif not: change the words, then do the same`,
    ),
  ja: (p) =>
    sentence(
      `${p.sentences.map((words) => `「${words}」`).join('')}（${where.ja({ key: p.keys.join('、'), slides: p.slides })}）を読み直してください: ${p.moved.join('、')}`,
      `筆者が読んだときから ±${p.within} 以内の数値`,
      `新しい数値と合っていれば: npx surveydeck text read ${p.id}\n合わなければ、文言を直してから同じコマンドを実行してください。`,
    ),
});
