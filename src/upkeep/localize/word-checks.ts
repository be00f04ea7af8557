import type { FlatPattern } from '../../deck/text/flatten.ts';

/** What a translator's tools look at in words, besides placeholders and terms. */
export const WORD_CHECKS = ['unchanged', 'spaces', 'numbers', 'punctuation'] as const;
export type WordCheck = (typeof WORD_CHECKS)[number];

/** Words of a base text or its translation: all that is typed, and what of it may have numbers that are kept. */
export interface Typed {
  readonly words: string;
  readonly counted: string;
}

/** The words of a free answer, which is no message. */
export const typedAnswer = (text: string): Typed => ({ words: text, counted: text });

/** The words of a message's variants; numbers in words about a figure, and in idioms, are up to each language. */
export function typedIn(flat: readonly FlatPattern[]): Typed {
  const counted = flat.map(({ text, spans }) => {
    const free = spans.filter(({ name, option }) => name === 'claim' || (name === 'literal' && option === 'idiom'));
    return [...text].filter((_, i) => !free.some(({ start, end }) => i >= start && i < end)).join('');
  });
  return { words: flat.map(({ text }) => text).join('\n'), counted: counted.join('\n') };
}

/** A check that a translation does not pass, with what differs as it is typed. */
export interface Unusual {
  readonly check: WordCheck;
  readonly base: string;
  readonly translation: string;
}

/** Compares the words of a translation with those of its base. `baseLocale` says which letters those are of. */
export function unusualIn(base: Typed, translation: Typed, baseLocale: string): readonly Unusual[] {
  // Marks and spaces between what is printed are set as each language sets them.
  if (!isWorded(base.words)) return [];
  if (base.words === translation.words) {
    const isTranslatable = lettersOf(baseLocale).test(base.words);
    return isTranslatable ? [{ check: 'unchanged', base: base.words, translation: translation.words }] : [];
  }
  const pairs = {
    spaces: [spacesOf(base.words), spacesOf(translation.words)],
    numbers: [numbersOf(base.counted), numbersOf(translation.counted)],
    punctuation: [endOf(base.words), endOf(translation.words)],
  } as const;
  return WORD_CHECKS.flatMap((check) => {
    if (check === 'unchanged') return [];
    const [from, to] = pairs[check];
    return from === to ? [] : [{ check, base: from, translation: to }];
  });
}

/** Whether anything is typed but marks and spaces. */
const isWorded = (words: string): boolean => /[\p{L}\p{N}]/u.test(words);

/** Letters of the script that a language is written in; of several in Japanese and Korean. */
function lettersOf(locale: string): RegExp {
  const script = new Intl.Locale(locale).maximize().script ?? 'Latn';
  if (script === 'Jpan') return /[\p{Script=Hira}\p{Script=Kana}\p{Script=Hani}]/u;
  if (script === 'Kore') return /[\p{Script=Hang}\p{Script=Hani}]/u;
  if (script === 'Hans' || script === 'Hant') return /\p{Script=Hani}/u;
  try {
    return new RegExp(`\\p{Script=${script}}`, 'u');
  } catch {
    return /\p{L}/u;
  }
}

/** Spaces at the ends and doubled ones, each as `·`: nobody sees them otherwise. */
function spacesOf(text: string): string {
  const dots = (spaces: string | undefined): string => '·'.repeat(spaces?.length ?? 0);
  const [before, after] = [dots(/^\s*/.exec(text)?.[0]), dots(/\s*$/.exec(text)?.[0])];
  const doubled = / {2,}/.test(text.trim()) ? '··' : '';
  return [before, doubled, after].filter(Boolean).join(' … ');
}

/** The numbers typed in a text, in any width, without separators of thousands; each once. */
function numbersOf(text: string): string {
  const found = text.normalize('NFKC').match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
  return [...new Set(found.map((number) => number.replaceAll(',', '')))].sort().join(', ');
}

/** The question, exclamation mark, colon or dots that a text ends with, whatever their width. */
const endOf = (text: string): string =>
  /[?!:…]+(?=["'”’»」』)\s]*$)/.exec(text.normalize('NFKC').replaceAll('...', '…').replaceAll('؟', '?'))?.[0] ?? '';
