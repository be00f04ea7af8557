import type { LocaleFile } from '../../deck/text/schema.ts';

/** A value of a list of words: the word, or the word with the number that it stands for. */
export type ListItem = string | { readonly words: string; readonly n: number };

/** What stands for an empty list where a text is needed. */
export const NOTHING = '–';

const WITH_NUMBER = /^(.*\S)\s+=\s+(\d+(?:\.\d+)?)$/;

/** A list as text, one word per line; a word that stands for a number as `a third = 3`. */
export const listText = (items: readonly ListItem[]): string =>
  items.map((item) => (typeof item === 'string' ? item : `${item.words} = ${item.n}`)).join('\n');

/** The list that a text stands for: the reverse of `listText`. Empty lines are ignored. */
export function parseList(text: string): readonly ListItem[] {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line) => line !== '' && line !== NOTHING)
    .map((line) => {
      const [, words, n] = WITH_NUMBER.exec(line) ?? [];
      return words === undefined ? line : { words, n: Number(n) };
    });
}

type Quantifiers = LocaleFile['quantifiers'];

/** The word lists of a locale file by the name of their unit. */
export function listsOf({
  quantifiers,
  keep_together: together,
}: LocaleFile): ReadonlyMap<string, readonly ListItem[]> {
  const numerals = Object.entries(quantifiers.numerals ?? {}).map(([words, n]) => ({ words, n }));
  const spellings = Object.entries(quantifiers.wordings) as [string, Quantifiers['wordings'][never]][];
  return new Map<string, readonly ListItem[]>([
    ['quantifiers:words', quantifiers.words],
    ['quantifiers:except', quantifiers.except ?? []],
    ['quantifiers:numerals', numerals],
    ...spellings.map(([form, list]) => [`quantifiers:wordings:${form}`, list ?? []] as const),
    ['keep_together', together ?? []],
  ]);
}

/** A list as the YAML value of its unit: numerals become keys with numbers, all others lists. */
export const listValue = (id: string, text: string): unknown =>
  id === 'quantifiers:numerals'
    ? Object.fromEntries(parseList(text).flatMap((item) => (typeof item === 'string' ? [] : [[item.words, item.n]])))
    : parseList(text);
