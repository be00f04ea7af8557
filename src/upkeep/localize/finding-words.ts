import type { UiLanguage } from '../../base/messages/languages.ts';
import type { Departure } from './glossary.ts';

type Says = Readonly<Record<UiLanguage, string>>;

/** A base text as a row can show it: on one line, and cut if it is long. */
export function short(text: string): string {
  const line = [...text.replace(/\s+/g, ' ')];
  return line.length > 60 ? `${line.slice(0, 59).join('')}…` : line.join('');
}

const list = (names: readonly string[]): string => names.join(', ');

// What a finding says, in one short phrase: the row names its kind and its key already.

export const missing = (base: string): Says => ({
  en: `to translate: ${short(base)}`,
  ja: `未翻訳の原文: ${short(base)}`,
});

export const stale = (base: string): Says => ({
  en: `the base text is now: ${short(base)}`,
  ja: `原文が変わりました: ${short(base)}`,
});

export const unrecorded: Says = {
  en: 'not known which base text it was made from; if it is right: text accept',
  ja: 'どの原文からの翻訳か記録がありません。正しければ text accept で記録してください',
};

export const unknown = (suggestion: string | undefined): Says => ({
  en: `the base language has no such key${suggestion === undefined ? '' : `; did you mean ${suggestion}?`}`,
  ja: `元の言語にこのキーはありません${suggestion === undefined ? '' : `。${suggestion} のことですか。`}`,
});

export const notGiven = (original: string): Says => ({
  en: `nobody gave this answer: ${short(original)}; if it was corrected, correct the key too`,
  ja: `この回答はありません: ${short(original)}。回答が修正されたときは、キーも直してください`,
});

export const byRespondent = (line: string): Says => ({
  en: `answers are found by their original text; write this line instead: ${line}`,
  ja: `回答の訳は原文をキーにします。次の行に書き換えてください: ${line}`,
});

export const byRespondentUnsure = (line: string): Says => ({
  en: `answers are found by their original text; if this translates it, write instead: ${line}`,
  ja: `回答の訳は原文をキーにします。この原文の訳であれば、次の行に書き換えてください: ${line}`,
});

export const byRespondentOutdated = (key: string): Says => ({
  en: `answers are found by their original text, and this translates an earlier one; translate anew under: ${key}`,
  ja: `回答の訳は原文をキーにします。これは以前の回答の訳です。次のキーで訳し直してください: ${key}`,
});

export const byRespondentDone: Says = {
  en: 'answers are found by their original text, and this one has its translation there: delete this line',
  ja: '回答の訳は原文をキーにします。この回答の訳はすでにあるので、この行を削除してください',
};

export const unshown = (base: string): Says => ({
  en: `no slide of this deck shows it: ${short(base)}`,
  ja: `このデッキのスライドには載っていません: ${short(base)}`,
});

export const differs = (lost: readonly string[], added: readonly string[]): Says => ({
  en: [lost.length > 0 ? `lost ${list(lost)}` : '', added.length > 0 ? `not in the base: ${list(added)}` : '']
    .filter(Boolean)
    .join('; '),
  ja: [lost.length > 0 ? `${list(lost)} がありません` : '', added.length > 0 ? `${list(added)} は原文にありません` : '']
    .filter(Boolean)
    .join('。'),
});

export const departs = ({ term, use, found }: Departure): Says => ({
  en: `${term}: ${found === undefined ? 'say' : `not "${found}" but`} "${use[0] ?? ''}"`,
  ja: `${term}: ${found === undefined ? '' : `「${found}」ではなく`}「${use[0] ?? ''}」`,
});
