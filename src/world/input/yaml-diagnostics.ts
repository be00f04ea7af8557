import type { YAMLError } from 'yaml';
import { defineDiagnostic, type Phrase } from '../../base/diagnostic.ts';

export const yamlSyntax = defineDiagnostic<{ en: string; ja: string }>('yaml/syntax', 'error', {
  en: (p) => ({
    found: `this is not valid YAML: ${p.en}`,
    expected: '"key: value" lines, indented with spaces',
    hint: 'look at this line and the one above it',
  }),
  ja: (p) => ({
    found: `YAMLとして読めません: ${p.ja}`,
    expected: '「キー: 値」の行（字下げは半角スペース）',
    hint: 'この行とすぐ上の行の字下げ・引用符・コロンを確かめてください。',
  }),
});

export const yamlDuplicateKey = defineDiagnostic<{ key: string; firstLine: number }>('yaml/duplicate-key', 'error', {
  en: (p) => ({
    found: `the key "${p.key}" stands here a second time (first in line ${p.firstLine})`,
    expected: 'each key once',
    hint: 'remove or rename one of the two',
  }),
  ja: (p) => ({
    found: `「${p.key}」というキーが重複しています（最初は${p.firstLine}行目）`,
    expected: '同じキーは1回だけ',
    hint: 'どちらかを削除するか、名前を変えてください。',
  }),
});

export const yamlUnknownTag = defineDiagnostic<{ tag: string }>('yaml/unknown-tag', 'error', {
  en: (p) => ({
    found: `the tag ${p.tag} is not known`,
    expected: 'a value without a tag',
    hint: 'put the value into quotes if it should start with "!", or remove the tag',
  }),
  ja: (p) => ({
    found: `タグ ${p.tag} は使えません`,
    expected: 'タグのない値',
    hint: '「!」で始まる文字列なら引用符で囲み、そうでなければタグを削除してください。',
  }),
});

export const yamlMergeKey = defineDiagnostic<object>('yaml/merge-key', 'error', {
  en: () => ({ found: 'a merge key (<<:)', expected: 'keys written out', hint: 'copy the keys here' }),
  ja: () => ({
    found: 'マージキー（<<:）があります',
    expected: '個別のキー',
    hint: 'キーをここに書き写してください。',
  }),
});

export const yamlAlias = defineDiagnostic<{ alias: string }>('yaml/unknown-alias', 'error', {
  en: (p) => ({
    found: `*${p.alias} refers to nothing`,
    expected: `&${p.alias} somewhere above it`,
    hint: 'write the value out',
  }),
  ja: (p) => ({
    found: `*${p.alias} の参照先がありません`,
    expected: `これより上の &${p.alias}`,
    hint: '値をそのまま書いてください。',
  }),
});

export const yamlAliasLoop = defineDiagnostic<{ alias: string }>('yaml/alias-loop', 'error', {
  en: (p) => ({
    found: `*${p.alias} stands inside of what it refers to`,
    expected: 'a value of its own',
    hint: 'write the value out',
  }),
  ja: (p) => ({
    found: `*${p.alias} が自分自身を参照しています`,
    expected: '通常の値',
    hint: '値をそのまま書いてください。',
  }),
});

export const yamlAliasBomb = defineDiagnostic<{ most: number }>('yaml/too-many-aliases', 'error', {
  en: (p) => ({
    found: 'the aliases of this file unfold into an enormous text',
    expected: `at most ${p.most} uses of an alias, nested ones counted each time`,
    hint: 'write the values out',
  }),
  ja: (p) => ({
    found: 'エイリアス（*名前）を展開すると膨大な量になります',
    expected: `入れ子も含めて${p.most}回まで`,
    hint: '値をそのまま書いてください。',
  }),
});

export const yamlTooDeep = defineDiagnostic<object>('yaml/too-deep', 'error', {
  en: () => ({
    found: 'this file is nested too deeply to be read',
    expected: 'a few levels of indentation',
    hint: 'look for a bracket that is never closed',
  }),
  ja: () => ({
    found: '入れ子が深すぎて読めません',
    expected: '数段までの字下げ',
    hint: '閉じられていないかっこがないか確かめてください。',
  }),
});

/** What each kind of syntax error means: the library's own words are in English only, and for programmers. */
const WORDS: Readonly<Partial<Record<YAMLError['code'], Phrase>>> = {
  ALIAS_PROPS: { en: 'an alias (*name) can have no tag or anchor', ja: 'エイリアス（*名前）にタグやアンカーは付けられません' },
  BAD_ALIAS: { en: 'a value that starts with * or & must stand in quotes', ja: '「*」や「&」で始まる値は引用符で囲んでください' },
  BAD_DQ_ESCAPE: { en: 'in "…" a backslash starts an escape; write \\\\ for a backslash', ja: '"…" の中の「\\」は「\\\\」と書いてください' },
  BAD_INDENT: { en: 'the indentation does not fit, or a bracket or a quotation mark is not closed', ja: '字下げが揃っていないか、括弧・引用符が閉じられていません' },
  BAD_SCALAR_START: { en: 'a value that starts with this character must stand in quotes', ja: 'この文字で始まる値は引用符で囲んでください' },
  BLOCK_AS_IMPLICIT_KEY: { en: 'two colons in one line; put the value into quotes', ja: '1行にコロンが2つあります。値を引用符で囲んでください' },
  BLOCK_IN_FLOW: { en: 'inside of [ ] or { } lists and keys cannot be written line by line', ja: '[ ] や { } の中では、行ごとのリストやキーは書けません' },
  KEY_OVER_1024_CHARS: { en: 'a key is too long', ja: 'キーが長すぎます' },
  MISSING_CHAR: { en: 'something is missing: a colon, a comma, a closing bracket or quotation mark', ja: 'コロン・カンマ・閉じ括弧・閉じ引用符のいずれかが足りません' },
  MULTILINE_IMPLICIT_KEY: { en: 'a key must stand in one line; check the indentation', ja: 'キーは1行に書きます。字下げを確かめてください' },
  MULTIPLE_DOCS: { en: 'a second document starts here (---); one file holds one', ja: 'ここから2つ目の文書（---）が始まっています。1ファイルに1つだけです' },
  NON_STRING_KEY: { en: 'a key must be a text', ja: 'キーは文字列でなければなりません' },
  TAB_AS_INDENT: { en: 'lines are indented with spaces, never with tabs', ja: '字下げはタブではなく空白で書きます' },
  UNEXPECTED_TOKEN: { en: 'something that does not belong here', ja: 'ここに書けないものがあります' },
  RESOURCE_EXHAUSTION: { en: 'the file is nested too deeply', ja: '入れ子が深すぎます' },
}; // prettier-ignore

/** A syntax error in plain words, or the library's message if there are none for its code. */
export const syntaxWords = (error: YAMLError): Phrase => WORDS[error.code] ?? { en: error.message, ja: error.message };
