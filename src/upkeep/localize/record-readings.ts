import { didYouMean } from '../../base/did-you-mean.ts';
import type { DeckSources } from '../../base/deck-sources.ts';
import type { Report } from '../../base/diagnostic.ts';
import { buildLedger } from '../../data/figures/parse-ledger.ts';
import { movedReadings, writtenReading } from '../../data/figures/readings.ts';
import { readSurvey } from '../../data/survey/read-survey.ts';
import { tabulate } from '../../data/tabulate/tabulate.ts';
import { unknownRemark } from './diagnostics.ts';
import { editYaml } from './edit-yaml.ts';

/** `figures.yaml` with the readings of some remarks renewed. */
export interface RecordedReadings {
  readonly yaml: string;
  /** Ids of the remarks that were read, and of those that wait for a reading. */
  readonly read: readonly string[];
  readonly waiting: readonly string[];
}

/**
 * Records that somebody has read the editorial remarks `ids` (`*` for all) beside the current figures: their values in
 * `figures.yaml` become today's, and nothing else in the file changes. Undefined if the survey or the file cannot be
 * read or there is no such remark, which is reported.
 */
export function recordReadings(
  sources: DeckSources,
  ids: readonly string[],
  report: Report,
): RecordedReadings | undefined {
  const survey = readSurvey(sources.survey, sources.answers, report, undefined, sources.codes);
  const ledger = survey && buildLedger(sources.figures, survey, tabulate(survey), report);
  if (!ledger) return undefined;
  const declared = [...ledger.editorial.keys()];
  const unknown = ids.filter((id) => id !== '*' && !ledger.editorial.has(id));
  for (const id of unknown) report(unknownRemark(undefined, { id, suggestion: didYouMean(id, declared) }));
  if (unknown.length > 0) return undefined;
  const moved = new Map([...ledger.editorial].map(([id, remark]) => [id, movedReadings(remark)]));
  const waiting = declared.filter((id) => (moved.get(id) ?? []).length > 0);
  const read = ids.includes('*') ? waiting : ids;
  const edits = read.flatMap((id) =>
    (ledger.editorial.get(id)?.readings ?? []).map(({ figure }) => ({
      path: ['editorial', id, 'about', figure.id],
      value: writtenReading(figure),
    })),
  );
  return { yaml: edits.length > 0 ? editYaml(sources.figures.text, edits) : sources.figures.text, read, waiting };
}
