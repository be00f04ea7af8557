import type { Glossary, Term } from './glossary-schema.ts';

/** A departure from the glossary: the term of the base language, what should stand there, what stands there instead. */
export interface Departure {
  readonly term: string;
  readonly use: readonly string[];
  /** A word that is ruled out; absent where no form of the term is found. */
  readonly found?: string;
}

/** Finds departures of one language. */
export type FindDepartures = (key: string, base: string, translation: string) => readonly Departure[];

/** The checks of a glossary for a locale; `en-GB` takes what stands under `en` where nothing stands under it itself. */
export function departuresFor(glossary: Glossary | undefined, locale: string): FindDepartures {
  const [language = ''] = locale.split('-');
  const terms = Object.entries(glossary?.terms ?? {})
    .flatMap(([term, entries]) => {
      const entry = entries[locale] ?? entries[language];
      return entry ? [{ term, entry, pattern: wholeWords(term) }] : [];
    })
    // A long term holds short ones: what belongs to it is none of theirs.
    .sort((a, b) => b.term.length - a.term.length);
  return (key, base, translation) => {
    let rest = base;
    return terms.flatMap(({ term, entry, pattern }) => {
      const without = rest.replace(pattern, '\ufffc');
      const isThere = without !== rest;
      rest = without;
      return isThere && !isExcepted(key, entry) ? departure(term, entry, translation) : [];
    });
  };
}

function departure(term: string, { use, not }: Term, translation: string): readonly Departure[] {
  const ruledOut = (not ?? []).find((words) => wholeWords(words).test(translation));
  if (ruledOut !== undefined) return [{ term, use, found: ruledOut }];
  return use.some((words) => wholeWords(words).test(translation)) ? [] : [{ term, use }];
}

const isExcepted = (key: string, { except }: Term): boolean =>
  (except ?? []).some((pattern) => new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`, 'u').test(key));

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Words in any case; as whole words, where a script writes words apart. */
function wholeWords(words: string): RegExp {
  const isApart = (char: string | undefined): boolean => /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u.test(char ?? ''); // prettier-ignore
  const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Nd}]';
  const body = escape(words).replace(/\s+/g, '\\s+');
  return new RegExp(`${isApart(words[0]) ? `(?<!${letter})` : ''}${body}${isApart(words.at(-1)) ? `(?!${letter})` : ''}`, 'giu'); // prettier-ignore
}
