import type { Report } from '../base/diagnostic.ts';
import type { Catalogue } from '../text/catalogue.ts';
import { emptyBase, missingTranslation, otherLocale, staleTranslation } from './diagnostics.ts';
import type { Finding, Review } from './review.ts';

/**
 * Reports what a build must say about its translation: what is missing stops it, unless it is a draft; what is stale is
 * a warning. `slides` gives the slides that a text stands on. All other findings are for `text status`.
 */
export function reportReview(review: Review, slides: ReadonlyMap<string, readonly string[]>, report: Report): void {
  const baseOf = new Map(review.units.map(({ id, base }) => [id, base.replace(/\s+/g, ' ')]));
  const kinds = { missing: missingTranslation, stale: staleTranslation } as const;
  const isTold = (kind: Finding['kind']): kind is keyof typeof kinds => kind in kinds;
  for (const { kind, key, place } of review.findings) {
    if (!isTold(kind)) continue;
    const on = slides.get(key) ?? [];
    const diagnostic = kinds[kind](place, { key, locale: review.locale, base: baseOf.get(key) ?? '' });
    report({ ...diagnostic, ...(on.length > 0 ? { slides: on } : {}) });
  }
}

/** Reports a locale file that is not of the language it is called after, and keys of the base language left empty. */
export function checkLocaleFile(catalogue: Catalogue, expected: string, isBase: boolean, report: Report): void {
  const { locale, source, untranslated } = catalogue;
  if (Intl.getCanonicalLocales(locale)[0] !== Intl.getCanonicalLocales(expected)[0]) {
    report(otherLocale(source.at(['locale']), { found: locale, expected }));
  }
  if (isBase) for (const key of untranslated) report(emptyBase(source.at(['messages', key], 'key'), { key }));
}
