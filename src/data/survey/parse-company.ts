import type { Report } from '../../base/diagnostic.ts';
import type { YamlSource } from '../../base/source.ts';
import { validate } from '../../base/validate.ts';
import { companySchema, type CompanyFile } from './company-schema.ts';
import type { CompanyFact, CompanyFacts } from './company.ts';

/** Reads `company.yaml`; undefined, and reported, where anything in it has the wrong form. */
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
  if ('link' in entry) return { ...about, kind: 'link', url: entry.link };
  const { number: value, bound, unit } = entry;
  return { ...about, kind: 'number', value, bound, ...(unit ? { unit } : {}) };
}
