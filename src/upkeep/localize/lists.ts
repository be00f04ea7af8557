import type { LocaleFile } from '../../deck/text/schema.ts';

/**
 * A value of a list of words: the word; or the word with what the file says of it, such as the number that it stands for.
 */
export type ListItem = string | { readonly words: string; readonly n?: number | undefined };

/** What stands for an empty list where a text is needed. */
export const NOTHING = '–';

const WITH_NUMBER = /^(.*\S)\s+=\s+(\d+(?:\.\d+)?)$/;

function lineOf(item: ListItem): string {
  if (typeof item === 'string') return item;
  return item.n === undefined ? item.words : `${item.words} = ${item.n}`;
}

/** A list as text, one word per line; a word that stands for a number as `a third = 3`. */
export const listText = (items: readonly ListItem[]): string => items.map(lineOf).join('\n');

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

/** The word lists of a locale file by the name of their unit. */
export function listsOf({
  quantifiers,
  keep_together: together,
}: LocaleFile): ReadonlyMap<string, readonly ListItem[]> {
  const numerals = Object.entries(quantifiers.numerals ?? {}).map(([words, n]) => ({ words, n }));
  const spellings = Object.entries(quantifiers.wordings);
  return new Map<string, readonly ListItem[]>([
    ['quantifiers:words', quantifiers.words],
    ['quantifiers:except', quantifiers.except ?? []],
    ['quantifiers:numerals', numerals],
    ...spellings.map(([form, list]) => [`quantifiers:wordings:${form}`, list] as const),
    ['keep_together', together ?? []],
  ]);
}

/**
 * A list as the YAML value of its unit: numerals become keys with numbers, all others lists. A line that the list had
 * before stands for the same item as before (`present`), with whatever else the file says of it.
 */
export function listValue(id: string, text: string, present: readonly ListItem[] = []): unknown {
  const items = parseList(text);
  if (id === 'quantifiers:numerals') {
    return Object.fromEntries(items.flatMap((item) => (typeof item === 'string' ? [] : [[item.words, item.n]])));
  }
  const known = new Map(present.map((item) => [lineOf(item), item]));
  return items.map((item) => known.get(lineOf(item)) ?? item);
}
