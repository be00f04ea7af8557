import type { UiLanguage } from '../../base/diagnostic.ts';

/** The hint that names the word that was probably meant; empty if there is none. */
export const suggest: Readonly<Record<UiLanguage, (word: string | undefined) => { readonly hint?: string }>> = {
  en: (word) => (word === undefined ? {} : { hint: `did you mean "${word}"?` }),
  ja: (word) => (word === undefined ? {} : { hint: `「${word}」のことですか。` }),
};

/** The first dozen words of a list: a longer one is no help. */
export const enList = (words: readonly string[]): string =>
  words
    .slice(0, 12)
    .map((word) => `"${word}"`)
    .join(', ') + (words.length > 12 ? ', …' : '');
/** The same in Japanese. */
export const jaList = (words: readonly string[]): string =>
  words
    .slice(0, 12)
    .map((word) => `「${word}」`)
    .join('') + (words.length > 12 ? ' など' : '');
