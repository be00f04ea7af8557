import { MessageSyntaxError, validate, type Model } from 'messageformat';
import { messageFromCST, type CST } from 'messageformat/cst';
import type { Phrase } from '../../base/diagnostic.ts';

/**
 * The data model of a message, or what is wrong with it beyond its characters: an option given twice, variants that do
 * not fit their selectors.
 */
export function modelOf(syntax: CST.Message): Model.Message | MessageSyntaxError {
  try {
    const model = messageFromCST(syntax);
    if (syntax.type !== 'simple') validate(model);
    return model;
  } catch (error) {
    if (error instanceof MessageSyntaxError) return error;
    throw error;
  }
}

/** A syntax error in plain words, with what to do about it. */
export function explainSyntax(error: MessageSyntaxError, source: string): { problem: Phrase; hint: Phrase } {
  const found = source.slice(Math.max(0, error.start), Math.max(0, error.end));
  if (/^\s*\.(?!(input|local|match)(?![A-Za-z]))/.test(source)) return LEADING_DOT;
  const braced = plainBrace(source, error.start);
  return braced === undefined ? explain(error, found, source) : { ...noPlaceholder(braced), hint: PRINTED_BRACES };
}

/**
 * A brace followed by words, typed by someone who does not know placeholders; undefined if the error is not about one.
 */
function plainBrace(source: string, at: number): string | undefined {
  const open = /(?<!\\)\{([^{}]*)$/.exec(source.slice(0, Math.max(0, at)));
  const inside = open ? source.slice(open.index + 1).trimStart() : '';
  const isPlain = open !== null && !/^([$#/:|{]|$)/.test(inside) && !/^\s*(\.|\{\{)/.test(source);
  return isPlain ? open[0] : undefined;
}

function explain(error: MessageSyntaxError, found: string, source: string): { problem: Phrase; hint: Phrase } {
  if (error.type === 'missing-syntax') return missing(error, source);
  if (error.type === 'extra-content' && found.startsWith('}')) return STRAY_BRACE;
  const explanation = EXPLANATIONS[error.type];
  return { problem: explanation.problem(found), hint: explanation.hint };
}

const LEADING_DOT = {
  problem: {
    en: 'it begins with a dot, which MessageFormat keeps for itself',
    ja: '先頭の「.」は MessageFormat の記号です',
  },
  hint: { en: 'write {|.|} for the dot', ja: '「.」の代わりに {|.|} と書いてください。' },
};

const noPlaceholder = (braced: string): { problem: Phrase } => ({
  problem: { en: `"${braced}" is no placeholder`, ja: `「${braced}」はプレースホルダーではありません` },
});

const PRINTED_BRACES = {
  en: 'to print braces write \\{ and \\}; a figure is {$name :function option=value}',
  ja: '波かっこを表示するには \\{ と \\} を使います。数値は {$名前 :関数 オプション=値} です。',
};

const STRAY_BRACE = {
  problem: { en: 'a "}" closes nothing', ja: '対応する「{」のない「}」があります' },
  hint: {
    en: 'remove it; to print a brace write \\{ and \\}',
    ja: '削除してください。波かっこを表示するには \\{ と \\} を使います。',
  },
};

function missing(error: MessageSyntaxError, source: string): { problem: Phrase; hint: Phrase } {
  const expected = / ?Missing (.*?)(?: at \d+)?$/.exec(error.message)?.[1]?.replaceAll("'", '') ?? '';
  const shown = expected.trim() === '' ? { en: 'a space', ja: '空白' } : { en: `"${expected}"`, ja: `「${expected}」` };
  const before = /[^\s{]*$/.exec(source.slice(0, error.start))?.[0] || source.slice(0, error.start).slice(-12);
  return {
    problem: { en: `${shown.en} is missing after "${before}"`, ja: `「${before}」の後に${shown.ja}がありません` },
    hint: { en: `add ${shown.en}`, ja: `${shown.ja}を書き足してください。` },
  };
}

interface Explanation {
  readonly problem: (found: string) => Phrase;
  readonly hint: Phrase;
}

const FORM: Phrase = {
  en: 'write {$name :function option=value}',
  ja: '{$名前 :関数 オプション=値} と書いてください。',
};
const VARIANTS: Phrase = {
  en: 'write .input {$n :number} .match $n one {{…}} * {{…}}',
  ja: '.input {$n :number} .match $n one {{…}} * {{…}} と書いてください。',
};

const EXPLANATIONS: Readonly<Record<Exclude<MessageSyntaxError['type'], 'missing-syntax'>, Explanation>> = {
  'empty-token': { problem: () => ({ en: 'a name is missing', ja: '名前がありません' }), hint: FORM },
  'bad-escape': {
    problem: (found) => ({ en: `"${found}" is no escape`, ja: `「${found}」という書き方はありません` }),
    hint: { en: 'a backslash is written \\\\', ja: '「\\」を表示するには \\\\ と書いてください。' },
  },
  'bad-input-expression': {
    problem: () => ({ en: '.input needs a variable', ja: '.input には変数が必要です' }),
    hint: VARIANTS,
  },
  'duplicate-attribute': {
    problem: (found) => ({ en: `"${found}" is given twice`, ja: `「${found}」が2回あります` }),
    hint: { en: 'keep one', ja: '1つにしてください。' },
  },
  'duplicate-declaration': {
    problem: (found) => ({ en: `"${found}" is declared twice`, ja: `「${found}」が2回宣言されています` }),
    hint: { en: 'keep one', ja: '1つにしてください。' },
  },
  'duplicate-option-name': {
    problem: (found) => ({ en: `the option "${found}" is given twice`, ja: `オプション「${found}」が2回あります` }),
    hint: { en: 'keep one', ja: '1つにしてください。' },
  },
  'duplicate-variant': {
    problem: (found) => ({ en: `the variant "${found}" stands twice`, ja: `「${found}」の場合分けが2回あります` }),
    hint: { en: 'keep one', ja: '1つにしてください。' },
  },
  'extra-content': {
    problem: (found) => ({ en: `"${found}" cannot stand here`, ja: `「${found}」はここに書けません` }),
    hint: FORM,
  },
  'key-mismatch': {
    problem: () => ({
      en: 'a variant has more or fewer keys than .match has variables',
      ja: '場合分けのキーの数が .match の変数の数と違います',
    }),
    hint: VARIANTS,
  },
  'parse-error': {
    problem: (found) => ({ en: `"${found}" cannot be read`, ja: `「${found}」を読み取れません` }),
    hint: FORM,
  },
  'missing-fallback': {
    problem: () => ({ en: 'the variant for all other cases is missing', ja: 'その他の場合がありません' }),
    hint: { en: 'end with * {{…}}', ja: '最後に * {{…}} を書いてください。' },
  },
  'missing-selector-annotation': {
    problem: (found) => ({
      en: `.match does not know what "${found}" is`,
      ja: `.match の「${found}」が何かわかりません`,
    }),
    hint: VARIANTS,
  },
};
