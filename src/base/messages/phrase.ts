import type { Words } from './catalogue.ts';
import { inEveryLanguage, LANGUAGES, UI_LANGUAGES, type Messages, type UiLanguage } from './languages.ts';

/** Words in every language of the program: what a diagnostic takes as a parameter and puts into its sentence. */
export type Phrase = Readonly<Record<UiLanguage, string>>;

/** What fills in a message with these parameters: a `Phrase` where the catalogue has `Words`. */
export type Given<T> = T extends Words ? Phrase : T extends object ? { [K in keyof T]: Given<T[K]> } : T;

type Phrases = Messages['phrases'];
export type PhraseKey = keyof Phrases;
/** Phrases without parameters. */
export type PlainPhraseKey = { [K in PhraseKey]: Phrases[K] extends string ? K : never }[PhraseKey];
export const isPlainPhrase = (key: string): key is PlainPhraseKey =>
  Object.hasOwn(LANGUAGES.en.phrases, key) && typeof LANGUAGES.en.phrases[key as PhraseKey] === 'string';

type ParamsOf<T> = T extends (...params: infer P) => unknown ? Given<P> : [];

/** A phrase of the catalogue, by its key and its parameters. */
export function phrase<K extends PhraseKey>(key: K, ...params: ParamsOf<Phrases[K]>): Phrase {
  return inEveryLanguage(({ phrases }, language) => {
    const say: unknown = phrases[key];
    // By the type of this function, `params` are those of this phrase, which the compiler cannot follow for any key.
    return typeof say === 'function'
      ? (say as (...params: unknown[]) => string)(...inLanguage(params, language))
      : String(say);
  });
}

/** Words that no language translates, such as names and values. */
export const sameInAll = (words: string): Phrase => inEveryLanguage(() => words);

/** Parameters in one language: each phrase in them, however deep, replaced by its words. */
export function inLanguage<T>(params: T, language: UiLanguage): T;
export function inLanguage(params: unknown, language: UiLanguage): unknown {
  if (typeof params !== 'object' || params === null) return params;
  if (Array.isArray(params)) return params.map((param) => inLanguage(param as unknown, language));
  if (isPhrase(params)) return params[language];
  return Object.fromEntries(
    Object.entries(params).map(([key, param]) => [key, inLanguage(param as unknown, language)]),
  );
}

const isPhrase = (value: object): value is Phrase => UI_LANGUAGES.every((language) => Object.hasOwn(value, language));
