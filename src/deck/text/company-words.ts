import { z } from 'zod';
import type { YamlSource } from '../../base/source.ts';
import type { CompanyFact, CompanyFacts } from '../../data/survey/company.ts';
import { MAIL_PARTS, withMailWords } from '../../data/survey/mail-words.ts';

/** Words about the company that each language says for itself: a fact's, or those that a mail link fills in. */
export interface CompanyWords {
  /** As a locale file names them under `company:`, e.g. `legal_name`, `mail.subject`. */
  readonly name: string;
  readonly fact: CompanyFact;
  /** By language; what `company.yaml` says in no language's name, as in a link, under ''. */
  readonly words: Readonly<Record<string, string>>;
}

/** The id of words about the company among the texts of a deck. */
export const companyKey = (name: string): string => `company:${name}`;

/** The names under which a fact has words of its own. */
const partsOf = (fact: CompanyFact): readonly CompanyWords[] => {
  if (fact.kind === 'text') return [{ name: fact.id, fact, words: fact.text }];
  if (fact.kind !== 'link') return [];
  return MAIL_PARTS.flatMap((part) => {
    const words = fact.mail?.[part];
    return words ? [{ name: `${fact.id}.${part}`, fact, words }] : [];
  });
};

/** Everything in `company.yaml` that each language says for itself. */
export const companyWords = (facts: CompanyFacts): readonly CompanyWords[] => [...facts.values()].flatMap(partsOf);

/** The ids of the words that a link fills into a mail. */
export const mailKeys = (fact: CompanyFact): readonly string[] =>
  fact.kind === 'link' ? partsOf(fact).map(({ name }) => companyKey(name)) : [];

/** The words in a language, or in the language of which it is a region. */
export const wordsIn = (words: CompanyWords['words'], locale: string): string | undefined =>
  words[locale] ?? words[new Intl.Locale(locale).language];

/** What is to be translated: the words in the base language. */
export const baseWordsIn = (words: CompanyWords['words'], base: string): string | undefined =>
  wordsIn(words, base) ?? words[''];

const sectionSchema = z.object({ locale: z.string(), company: z.record(z.string(), z.string().nullable()) });

/**
 * The facts as a locale file says them: its words under `company:` stand beside those of `company.yaml`, and count in its
 * language. A file of the wrong form says nothing here; its mistakes are reported where it is read.
 */
export function factsIn(facts: CompanyFacts, { value }: Pick<YamlSource, 'value'>): CompanyFacts {
  const read = sectionSchema.safeParse(value);
  if (!read.success) return facts;
  const { locale, company } = read.data;
  const said = (name: string): string | undefined => company[name] ?? undefined;
  const inLanguage = (fact: CompanyFact): CompanyFact => {
    if (fact.kind === 'text') {
      const words = said(fact.id);
      return words === undefined ? fact : { ...fact, text: { ...fact.text, [locale]: words } };
    }
    if (fact.kind !== 'link') return fact;
    return MAIL_PARTS.reduce((link, part) => {
      const words = said(`${fact.id}.${part}`);
      return words === undefined ? link : { ...link, ...withMailWords(link, part, locale, words) };
    }, fact);
  };
  return new Map([...facts].map(([id, fact]) => [id, inLanguage(fact)]));
}
