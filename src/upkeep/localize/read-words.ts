import type { DeckSources } from '../../base/deck-sources.ts';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { Recall } from '../../base/recall.ts';
import type { Tables } from '../../data/tabulate/types.ts';
import type { NameContext } from '../../deck/text/subjects.ts';
import { createTexts, type Texts } from '../../deck/text/texts.ts';
import { parseCatalogue } from '../../deck/text/catalogue.ts';
import { readTexts, type LocaleWords, type ParseCatalogue } from '../../deck/text/read-texts.ts';
import { reportDirection } from './language-needs.ts';
import { pseudoCatalogue } from './pseudo.ts';
import { checkLocaleFile } from './report-review.ts';
import { reviewTranslation, type Review } from './review.ts';
import { answersOf } from './units.ts';

/** The words of a deck: as the file has them, as the deck prints them and, for a translation, its review. */
export interface DeckWords extends LocaleWords {
  /** Absent for the base language. */
  readonly review?: Review;
  /** What the deck prints: the words themselves, or the pseudo texts made of them. */
  readonly printed: Texts;
}

/**
 * Reads the words of a deck's language. What a translation lacks is printed in the base language; the review says what
 * that is, and the caller reports it. Undefined if the file, or that of the base language, cannot be read, which is
 * reported.
 */
export function readWords(
  sources: Pick<DeckSources, 'catalogue' | 'program' | 'base'>,
  wanted: { readonly locale: string; readonly pseudo: boolean },
  tables: Tables,
  names: NameContext,
  report: Report,
  recall = new Recall(),
): DeckWords | undefined {
  // Nothing else in such a file is worth a word before that.
  if (!reportDirection(wanted.locale, sources.catalogue.at(['locale']), report)) return undefined;
  // A file says the same whatever the figures are.
  const parse: ParseCatalogue = (source, noting, program) =>
    recall.same(
      `catalogue ${wanted.locale} ${source === sources.catalogue}`,
      [source, program?.source, program?.isSpoken],
      noting,
      (heard) => parseCatalogue(source, heard, program),
    );
  const ofBase: Diagnostic[] = [];
  const base =
    sources.base && readTexts(sources.base, names, (diagnostic) => ofBase.push(diagnostic), undefined, parse);
  const words = readTexts(sources, names, report, base, parse);
  // Mistakes in single messages of the base language stop only its own deck; a file that cannot be read stops all.
  if (sources.base && !base) ofBase.forEach(report);
  if (!words || (sources.base && !base)) return undefined;
  checkLocaleFile(words.catalogue, wanted.locale, base === undefined, report);
  const review =
    base && sources.base
      ? reviewTranslation({ base: base.catalogue, translation: words.catalogue, sources: sources.base, answers: answersOf(tables), names }, report) // prettier-ignore
      : undefined;
  const printed = wanted.pseudo
    ? createTexts(pseudoCatalogue(words.catalogue), names, () => undefined, words.texts)
    : words.texts;
  return { ...words, printed, ...(review ? { review } : {}) };
}
