import type { Diagnostic, Place, Report } from '../../base/diagnostic.ts';
import type { YamlSource } from '../../base/source.ts';
import { parseCatalogue } from '../../deck/text/catalogue.ts';
import { unwritable } from './exchange/diagnostics.ts';
import { parseList, listText } from './lists.ts';
import type { OpenTranslation } from './open-translation.ts';
import { translationsIn, type Unit } from './units.ts';

/** A text that an import brings, where it stands in the imported file, and its unit. */
export interface Meant {
  readonly unit: Unit;
  readonly text: string;
  readonly place: Place;
}

/**
 * Whether a locale file says what an import brings. `written` is the file as it would be, read as every build reads it;
 * undefined if it could not be read. What is wrong is reported at the texts that are to blame: nothing is written then.
 */
export function readsBack(
  written: YamlSource | undefined,
  { translation, review, names }: OpenTranslation,
  meant: readonly Meant[],
  report: Report,
): boolean {
  const found: Diagnostic[] = [];
  const catalogue = written && parseCatalogue(written, (diagnostic) => found.push(diagnostic), translation.program);
  if (!catalogue) {
    found.forEach(report);
    const keys = meant.map(({ unit }) => unit.id);
    report(unwritable(meant[0]?.place, { keys, problem: undefined }));
    return false;
  }
  const texts = translationsIn(catalogue.written, names.facts);
  const wrong = meant.filter(({ unit, text }) => !isSaid(unit, text, texts.get(unit.id)));
  for (const { unit, place } of wrong) {
    report(unwritable(place, { keys: [unit.id], problem: texts.get(unit.id) ?? '' }));
  }
  // What the import does not touch stays.
  const touched = new Set(meant.map(({ unit }) => unit.id));
  const lost = [...review.translations].flatMap(([id, text]) =>
    touched.has(id) || texts.get(id) === text ? [] : [id],
  );
  if (lost.length > 0) report(unwritable(meant[0]?.place, { keys: lost, problem: undefined }));
  return wrong.length === 0 && lost.length === 0;
}

/** Of a list, the words count; blank lines and the order of numbers are not kept. */
function isSaid({ kind }: Unit, text: string, written: string | undefined): boolean {
  if (kind !== 'list') return written === text;
  const lines = (list: string): readonly string[] => [...new Set(listText(parseList(list)).split('\n'))].sort();
  return JSON.stringify(lines(written ?? '')) === JSON.stringify(lines(text));
}
