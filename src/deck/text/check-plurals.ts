import type { Report } from '../../base/diagnostic.ts';
import { deadPlural } from './diagnostics.ts';
import type { ParsedMessage } from './message.ts';

/** The names that languages have for their plurals (Unicode CLDR). */
const PLURALS: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/**
 * Warns of a variant for a plural that the language does not have: it is never printed, and the number that it was meant for gets the
 * words of `*`. A variant for a number (`1`) or another word is no plural.
 */
export function checkPlurals(message: ParsedMessage, locale: string, report: Report): void {
  if (message.syntax.type !== 'select') return;
  const keys = message.syntax.variants.flatMap((variant) => variant.keys);
  for (const key of keys) {
    if (key.type !== 'literal' || !PLURALS.includes(key.value)) continue;
    const known: readonly string[] = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    if (known.includes(key.value)) continue;
    const named = PLURALS.filter((plural) => plural !== 'other' && known.includes(plural));
    report(deadPlural(message.at(key.start), { key: message.key, plural: key.value, named }));
  }
}
