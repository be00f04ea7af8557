import type { Place, Report } from '../../base/diagnostic.ts';
import type { YamlSource } from '../../base/source.ts';
import { validate } from '../../base/validate.ts';
import { companySchema, type CompanyFile } from './company-schema.ts';
import { mailWords, type MailWords } from './mail-words.ts';

/** Whether a company's number is exact or a lower bound. The words for a bound are locale data. */
export type FactBound = 'exact' | 'at_least' | 'over' | 'surpassed';

/**
 * A fact about the company. `text`: words by language (names, addresses). `number`: with its bound. `date`: an ISO
 * date, year-month or year. `link`: an address (https:, mailto:), with what it fills into a mail.
 */
export type CompanyFact = {
  readonly id: string;
  readonly place: Place;
  /** Why a person must still confirm it; `check` lists it. */
  readonly unconfirmed?: string;
} & (
  | { readonly kind: 'text'; readonly text: Readonly<Record<string, string>> }
  | { readonly kind: 'number'; readonly value: number; readonly unit?: 'percent'; readonly bound: FactBound }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'link'; readonly url: string; readonly mail?: MailWords }
);

/** Every fact of `company.yaml`, by id. */
export type CompanyFacts = ReadonlyMap<string, CompanyFact>;

/** Reads `company.yaml`. Undefined when anything in it has the wrong form, which is reported. */
export function parseCompany(source: YamlSource, report: Report): CompanyFacts | undefined {
  const file = validate(companySchema, source, report);
  return file && new Map(Object.entries(file.facts).map(([id, entry]) => [id, toFact(id, entry, source)]));
}

function toFact(id: string, entry: CompanyFile['facts'][string], source: YamlSource): CompanyFact {
  const about = {
    id,
    place: source.at(['facts', id], 'key'),
    ...(entry.unconfirmed === undefined ? {} : { unconfirmed: entry.unconfirmed }),
  };
  if ('text' in entry) return { ...about, kind: 'text', text: entry.text };
  if ('date' in entry) return { ...about, kind: 'date', date: String(entry.date) };
  if ('link' in entry) {
    const mail = mailWords(entry.link);
    return { ...about, kind: 'link', url: entry.link, ...(mail ? { mail } : {}) };
  }
  const { number: value, bound, unit } = entry;
  return { ...about, kind: 'number', value, bound, ...(unit ? { unit } : {}) };
}
