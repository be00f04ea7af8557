import type { DeckSources } from '../../base/deck-sources.ts';
import type { Place, Report } from '../../base/diagnostic.ts';
import { createMeasurer, missingGlyphs } from '../../deck/layout/measure.ts';
import { readTemplates } from '../../deck/template/read-templates.ts';
import { directionOf, scriptOfLanguage } from '../../deck/text/direction.ts';
import { sampleOf } from '../../deck/text/language-sample.ts';
import { familyFor, scriptOf } from '../../deck/text/scripts.ts';
import { noFont, wrongDirection } from './diagnostics.ts';

/** Reports a language that does not run from left to right: nothing could be laid out in it. */
export function reportDirection(locale: string, place: Place | undefined, report: Report): boolean {
  const direction = directionOf(locale);
  if (direction === 'left-to-right') return true;
  report(wrongDirection(place, { locale, script: scriptOfLanguage(locale), downwards: direction === 'downwards' }));
  return false;
}

/**
 * Says for a new language which of its letters the fonts of the brand do not have: one line a script. Nothing is said of a
 * brand that cannot be read; the build says what is wrong with it.
 */
export function reportFontNeeds(sources: DeckSources, locale: string, report: Report): void {
  const templates = readTemplates(sources, locale, () => undefined);
  if (!templates) return;
  const { chain } = templates.fonts;
  const missing = missingGlyphs(sampleOf(locale), chain, createMeasurer(sources.fonts));
  const scripts = new Set(missing.flatMap((character) => scriptOf(character) ?? []));
  for (const script of scripts) {
    const characters = missing.filter((character) => scriptOf(character) === script);
    const place = sources.brand.at(['fonts', 'languages'], 'key');
    report(noFont(place, { locale, script, characters, fonts: chain.join(', '), family: familyFor(script, locale) }));
  }
}
