import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { listLocales } from '../input/list-locales.ts';
import { statusOf, type Status } from '../../upkeep/localize/status.ts';
import { buildDecks } from './build-decks.ts';
import { EXIT, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { renderStatus, statusJson } from './render-status.ts';
import { selectDecks } from './select-decks.ts';
import { showMistake } from './show-mistake.ts';

/** `surveydeck text status`: the status of every language of the survey, including the base language and its room. */
export async function runTextStatus(context: Context): Promise<ExitCode> {
  const { io, invocation, words, language } = context;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const selection = await selectDecks(invocation, io.cwd, words.mistakes, report);
  if (selection.kind === 'mistake') return showMistake(context, selection.text);
  const decks = selection.kind === 'decks' ? selection.decks : [];
  const requests = [];
  for (const deck of decks) {
    // A language counts as soon as it has a file, not only when the project builds it.
    requests.push({ ...deck, locales: invocation.locales ?? (await listLocales(deck.root, deck.survey, report)) });
  }
  const results = await buildDecks(context, requests, { draft: true, formats: [] });
  const statuses = results.map((result): Status => {
    const { review, tables } = result.built ?? {};
    return statusOf(result.request.id, result.locale, result.diagnostics, review, tables === undefined);
  });
  diagnostics.push(...statuses.flatMap(({ mistakes }) => mistakes));
  showDiagnostics(context, selection.root, diagnostics);
  if (invocation.json) writeJson(io, { locales: statuses.map(statusJson) });
  else io.stdout.write(statuses.map((status) => renderStatus(status, language)).join('\n'));
  const isClean = selection.kind === 'decks' && diagnostics.every(({ severity }) => severity !== 'error') && statuses.every(({ rows }) => rows.every((row) => row.isWarning)); // prettier-ignore
  return isClean ? EXIT.done : EXIT.mistakes;
}
