import type { YAMLError } from 'yaml';
import type { Phrase } from '../../base/diagnostics.ts';

/** What each kind of syntax error means; the library's own words are English only, and for programmers. */
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

/** A syntax error in plain words; the library's message where there are none for its code. */
export const syntaxWords = (error: YAMLError): Phrase => WORDS[error.code] ?? { en: error.message, ja: error.message };
