import type { UiLanguage } from '../../base/diagnostic.ts';

/** The hint that names the word that was probably meant; nothing where there is none. */
export const suggest: Readonly<Record<UiLanguage, (word: string | undefined) => { readonly hint?: string }>> = {
  en: (word) => (word === undefined ? {} : { hint: `did you mean "${word}"?` }),
  ja: (word) => (word === undefined ? {} : { hint: `「${word}」のことですか。` }),
};

/** A long list is no help: the first dozen of its words. */
export const enList = (words: readonly string[]): string =>
  words.slice(0, 12).map((word) => `"${word}"`).join(', ') + (words.length > 12 ? ', …' : ''); // prettier-ignore
/** The same in Japanese. */
export const jaList = (words: readonly string[]): string =>
  words.slice(0, 12).map((word) => `「${word}」`).join('') + (words.length > 12 ? ' など' : ''); // prettier-ignore
