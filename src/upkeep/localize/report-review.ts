import type { Report } from '../../base/diagnostic.ts';
import type { Catalogue } from '../../deck/text/catalogue.ts';
import {
  answersByRespondent,
  emptyBase,
  missingTranslation,
  needsReview,
  otherLocale,
  staleTranslation,
} from './diagnostics.ts';
import type { Finding, Review } from './review.ts';
import { keyLine } from './yaml-key.ts';

/**
 * Reports what a build must say about its translation: what is missing stops it, unless it is a draft; what is stale is
 * a warning, and so are, together, those that their translator was not sure of, and answers under the ids of respondents,
 * as they were once written. `slides` holds the slides on which each text stands, by itself or as part of others. All
 * other findings are for `text status`.
 */
export function reportReview(review: Review, slides: ReadonlyMap<string, readonly string[]>, report: Report): void {
  const units = new Map(review.units.map((unit) => [unit.id, unit]));
  const kinds = { missing: missingTranslation, stale: staleTranslation } as const;
  const isTold = (kind: Finding['kind']): kind is keyof typeof kinds => kind in kinds;
  for (const { kind, key, place } of review.findings) {
    if (!isTold(kind)) continue;
    const on = slides.get(key) ?? [];
    const unit = units.get(key);
    // A translation of an answer is found by just this key.
    const line = unit?.kind === 'answer' && kind === 'missing' ? { line: keyLine(unit.base) } : {};
    const base = (unit?.base ?? '').replace(/\s+/g, ' ');
    const ofProgram = unit?.ofProgram ?? false;
    const diagnostic = kinds[kind](place, { key, locale: review.locale, base, ofProgram, ...line });
    report({ ...diagnostic, ...(on.length > 0 ? { slides: on } : {}) });
  }
  const doubted = review.findings.filter(({ kind }) => kind === 'review');
  const [doubt] = doubted;
  if (doubt) {
    const on = [...new Set(doubted.flatMap(({ key }) => slides.get(key) ?? []))];
    const diagnostic = needsReview(doubt.place, { key: doubt.key, others: doubted.length - 1, locale: review.locale });
    report({ ...diagnostic, ...(on.length > 0 ? { slides: on } : {}) });
  }
  const [first, ...others] = review.findings.filter(({ kind }) => kind === 'by_respondent');
  if (first) report(answersByRespondent(first.place, { key: first.key, others: others.length, locale: review.locale }));
}

/** Reports a locale file that is not in the language of its name, and keys of the base language left empty. */
export function checkLocaleFile(catalogue: Catalogue, expected: string, isBase: boolean, report: Report): void {
  const { locale, source, untranslated } = catalogue;
  if (Intl.getCanonicalLocales(locale)[0] !== Intl.getCanonicalLocales(expected)[0]) {
    report(otherLocale(source.at(['locale']), { found: locale, expected }));
  }
  if (isBase) for (const key of untranslated) report(emptyBase(source.at(['messages', key], 'key'), { key }));
}
