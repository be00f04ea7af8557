import type { AllQuantifiers } from '../../deck/text/program-words.ts';

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

/** Word lists by the name of their unit: those of quantifiers, and words that stay together. */
export function listsOf(
  { words, except, numerals, ordinals, spellings }: AllQuantifiers,
  together: readonly string[] = [],
): ReadonlyMap<string, readonly ListItem[]> {
  const byForm = new Map<string, ListItem[]>();
  for (const { form, spelling } of spellings) {
    const name = `quantifiers:wordings:${form}`;
    byForm.set(name, [...(byForm.get(name) ?? []), spelling]);
  }
  return new Map<string, readonly ListItem[]>([
    ['quantifiers:words', words],
    ['quantifiers:except', except],
    ['quantifiers:numerals', numbered(numerals)],
    ['quantifiers:ordinals', numbered(ordinals)],
    ...byForm,
    ['keep_together', together],
  ]);
}

const numbered = (numbers: Readonly<Record<string, number>>): readonly ListItem[] =>
  Object.entries(numbers).map(([words, n]) => ({ words, n }));

/** Whether every word of a list stands for a number. */
export const isNumbers = (id: string): boolean => id === 'quantifiers:numerals' || id === 'quantifiers:ordinals';

/**
 * A list as the YAML value of its unit: numerals and ordinals become keys with numbers, all others lists. A line that the
 * list had before stands for the same item as before (`present`), with whatever else the file says of it.
 */
export function listValue(id: string, text: string, present: readonly ListItem[] = []): unknown {
  const items = parseList(text);
  if (isNumbers(id)) {
    return Object.fromEntries(
      items.flatMap((item) => (typeof item === 'string' || item.n === undefined ? [] : [[item.words, item.n]])),
    );
  }
  const known = new Map(present.map((item) => [lineOf(item), item]));
  return items.map((item) => known.get(lineOf(item)) ?? item);
}
