import { z } from 'zod';
import { expects } from '../../base/validate.ts';
import { WORD_CHECKS, type WordCheck } from './word-checks.ts';

const words = z.string().min(1, expects('form/words'));
const several = z.union([words, z.array(words)]).transform((value) => (typeof value === 'string' ? [value] : value));

const term = z.strictObject({
  use: several.meta({ description: 'The term in this language, then other forms of it that are right too' }),
  not: several.optional().meta({ description: 'Words that some would use for it, and that are flagged' }),
  except: z
    .array(z.string())
    .optional()
    .meta({ description: 'Keys of messages that say it in other words on purpose; * stands for any characters' }),
});

const locale = z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/, expects('form/bcp-47'));

/** `locales/glossary.yaml`: terms of the base language, and what each is called in the others. */
export const glossarySchema = z.strictObject({
  terms: z
    .record(words, z.record(locale, term))
    .describe('By the term in the base language, then by locale: what it is called there.'),
  intended: z
    .record(locale, z.partialRecord(z.enum(WORD_CHECKS), z.array(words)))
    .describe(
      'By locale, then by check: keys of texts that are meant to differ there, or to be the same as in the base language (unchanged); * stands for any characters.',
    )
    .optional(),
});

/** What a glossary says. */
export type Glossary = z.output<typeof glossarySchema>;
type Term = z.output<typeof term>;

/** A departure from the glossary: the term of the base language, what should stand there, what stands there instead. */
export interface Departure {
  readonly term: string;
  readonly use: readonly string[];
  /** A word that is ruled out; absent where no form of the term is found. */
  readonly found?: string;
}

/** Finds departures of one language. */
export type FindDepartures = (key: string, base: string, translation: string) => readonly Departure[];

/** Whether a text is declared to be as it is, against one of the usual checks. */
export function isIntended(glossary: Glossary | undefined, locale: string, check: WordCheck, key: string): boolean {
  const [language = ''] = locale.split('-');
  const keys = [locale, language].flatMap((tag) => glossary?.intended?.[tag]?.[check] ?? []);
  return keys.some((pattern) => matchesPattern(pattern, key));
}

/** The checks of a glossary for a locale; `en-GB` uses the entries of `en` where it has none of its own. */
export function departuresFor(glossary: Glossary | undefined, locale: string): FindDepartures {
  const [language = ''] = locale.split('-');
  const terms = Object.entries(glossary?.terms ?? {})
    .flatMap(([term, entries]) => {
      const entry = entries[locale] ?? entries[language];
      if (!entry) return [];
      const { use, not = [] } = entry;
      return [{ term, entry, pattern: wholeWords(term), use: use.map(patternOf), not: not.map(patternOf) }];
    })
    // A long term may contain short ones, which then do not count separately.
    .sort((a, b) => b.term.length - a.term.length);
  return (key, base, translation) => {
    let rest = base;
    return terms.flatMap(({ term, entry, pattern, use, not }) => {
      const without = rest.replace(pattern, '\ufffc');
      const isThere = without !== rest;
      rest = without;
      if (!isThere || isExcepted(key, entry)) return [];
      const ruledOut = not.find((words) => words.isIn(translation));
      if (ruledOut) return [{ term, use: entry.use, found: ruledOut.words }];
      return use.some((words) => words.isIn(translation)) ? [] : [{ term, use: entry.use }];
    });
  };
}

/** Words to look for in any number of translations: what they match is compiled once. */
function patternOf(words: string): { readonly words: string; readonly isIn: (text: string) => boolean } {
  const pattern = wholeWords(words);
  // Most words are in no text at all, and this tells it ten times as fast as the pattern does.
  const first = (words.trim().split(/\s/)[0] ?? '').toUpperCase();
  return { words, isIn: (text) => text.toUpperCase().includes(first) && text.search(pattern) >= 0 };
}

const isExcepted = (key: string, { except }: Term): boolean =>
  (except ?? []).some((pattern) => matchesPattern(pattern, key));

/** Whether a key is the one that a pattern names; `*` stands for any characters. */
export const matchesPattern = (pattern: string, key: string): boolean =>
  new RegExp(`^${pattern.split('*').map(escape).join('.*')}$`, 'u').test(key);

const escape = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Matches words in any case, and only whole words in scripts that separate them. */
function wholeWords(words: string): RegExp {
  const isApart = (char: string | undefined): boolean =>
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u.test(char ?? '');
  const letter = '[\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Nd}]';
  const body = escape(words).replace(/\s+/g, '\\s+');
  return new RegExp(
    `${isApart(words[0]) ? `(?<!${letter})` : ''}${body}${isApart(words.at(-1)) ? `(?!${letter})` : ''}`,
    'giu',
  );
}
