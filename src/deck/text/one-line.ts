import { hasNoSpaces } from './script-language.ts';

/** Characters beside which no space stands: kana, kanji and the full-width marks between them. */
const SET_CLOSE = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/**
 * Lines of words as one line. Where words are written apart, a space stands between them; where they are not, only between two
 * that would run into one: Excel and Word, but not 一行目 and 二行目.
 */
export const inOneLine = (lines: readonly string[], language: string): string =>
  lines.reduce((all, next) => {
    const isClose = hasNoSpaces(language) && (SET_CLOSE.test(all.slice(-1)) || SET_CLOSE.test(next.slice(0, 1)));
    return all === '' || next === '' || isClose ? `${all}${next}` : `${all} ${next}`;
  }, '');

/** What ends a sentence, also within quotation marks or brackets. */
const ENDED = /[.!?:;\u2026\u3002\uff01\uff1f\uff1a\u06d4\u061f\u0964][\p{Pe}\p{Pf}"'\u201c]*$/u;

/** Words that are followed by others, as a sentence: headlines have no full stop, and would run into what comes next. */
export function asSentence(words: string, language: string): string {
  const text = words.trimEnd();
  if (text === '' || ENDED.test(text)) return text;
  if (/^(ja|zh)\b/.test(language)) return `${text}\u3002`;
  return /^(th|lo|km|my)\b/.test(language) ? text : `${text}.`;
}
