import type { Translated } from './catalogue.ts';
import * as en from './en.ts';
import * as ja from './ja.ts';

/** Everything that the program says, in one language. */
export type Messages = Translated<typeof en>;

/** The languages that the program speaks, each with its catalogue; the first is for whoever speaks none of them. */
export const LANGUAGES = { en, ja } satisfies Readonly<Record<string, Messages>>;
export type UiLanguage = keyof typeof LANGUAGES;

// Object.keys() only knows that these are strings.
export const UI_LANGUAGES = Object.keys(LANGUAGES) as readonly UiLanguage[];

export const isUiLanguage = (tag: string): tag is UiLanguage => Object.hasOwn(LANGUAGES, tag);

/** The program's language for a tag such as `ja-JP` or a locale such as `ja_JP.UTF-8`, if it speaks that language. */
export const uiLanguageOf = (tag: string): UiLanguage | undefined =>
  UI_LANGUAGES.find((language) => new RegExp(`^${language}([-_.@]|$)`, 'i').test(tag));

/** Everything that the program says, in that language. */
export const messagesIn = (language: UiLanguage): Messages => LANGUAGES[language];

/** The same thing said in every language. */
export function inEveryLanguage<T>(
  say: (messages: Messages, language: UiLanguage) => T,
): Readonly<Record<UiLanguage, T>> {
  const said = UI_LANGUAGES.map((language) => [language, say(LANGUAGES[language], language)] as const);
  // Object.fromEntries() forgets which keys it was given: here, every language.
  return Object.fromEntries(said) as Record<UiLanguage, T>;
}
