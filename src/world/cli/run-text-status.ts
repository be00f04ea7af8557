import { listLocales } from '../input/list-locales.ts';
import { statusOf, type Status } from '../../upkeep/localize/status.ts';
import { buildDecks } from './build-decks.ts';
import { onDecks } from './on-decks.ts';
import { EXIT, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { renderStatus, statusJson } from './render-status.ts';

/** `surveydeck text status`: the status of every language of the survey, including the base language and its room. */
export const runTextStatus = (context: Context): Promise<ExitCode> =>
  onDecks(context, async ({ decks, root, diagnostics, report }) => {
    const { io, invocation, language } = context;
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
    showDiagnostics(context, root, diagnostics);
    if (invocation.json) writeJson(io, { locales: statuses.map(statusJson) });
    else io.stdout.write(statuses.map((status) => renderStatus(status, language)).join('\n'));
    const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
    const isDone = statuses.every(({ rows }) => rows.every((row) => row.isWarning));
    return isDone && !hasErrors ? EXIT.done : EXIT.mistakes;
  });
