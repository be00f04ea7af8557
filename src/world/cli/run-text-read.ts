import { join } from 'node:path';
import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { loadDeckSources } from '../input/load-deck-sources.ts';
import { recordReadings } from '../../upkeep/localize/record-readings.ts';
import type { Context, ExitCode } from './context.ts';
import { finishText } from './finish-text.ts';
import { showMistake } from './show-mistake.ts';
import { selectOneDeck } from './text-deck.ts';

/** `surveydeck text read`: records that somebody has read editorial sentences against today's figures. */
export async function runTextRead(context: Context, ids: readonly string[]): Promise<ExitCode> {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const chosen = await selectOneDeck(context, report);
  if (chosen.kind === 'mistake') return showMistake(context, chosen.text);
  if (chosen.kind === 'failed') return finishText(context, chosen.root, diagnostics, undefined);
  const { request, root } = chosen;
  const [locale = ''] = request.locales;
  const sources = await loadDeckSources(request, locale, report);
  const recorded = sources && recordReadings(sources, ids, report);
  if (!recorded) return finishText(context, root, diagnostics, undefined);
  const says = context.words.textReport;
  const file = { path: join(request.survey, 'figures.yaml'), content: recorded.yaml };
  return finishText(context, root, diagnostics, {
    files: recorded.yaml === sources.figures.text ? [] : [file],
    says: ids.length === 0 ? says.toRead(recorded.waiting) : says.read(recorded.read),
  });
}
