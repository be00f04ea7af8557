import { resolve } from 'node:path';
import { stops, type Diagnostic, type Report } from '../../base/diagnostic.ts';
import { itemAt } from '../../base/item-at.ts';
import { readBytes } from '../input/read-file.ts';
import { sameFile } from '../input/write-files.ts';
import { writeOutputs } from '../input/write-outputs.ts';
import { parametersIn } from '../../deck/text/parameters.ts';
import type { DeckLedger } from '../../files/record/ledger-schema.ts';
import { readLedger } from '../../files/record/read-ledger.ts';
import { refreshDeck, type Refreshed } from '../../upkeep/refresh/refresh-deck.ts';
import { writtenAs } from '../../upkeep/refresh/written-as.ts';
import { buildDecks } from './build-decks.ts';
import { EXIT, shownPath, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { diagnosticJson, sortDiagnostics } from './render-diagnostics.ts';
import { renderRefresh } from './render-refresh.ts';
import { selectEdited } from './select-edited.ts';
import { inputsOf, type DeckRequest } from './select-decks.ts';
import { showMistake } from './show-mistake.ts';
import { painterFor } from './terminal.ts';

/** Builds the deck from today's data and carries it over into the edited one; undefined, and reported, if it cannot. */
async function refreshed(
  context: Context,
  edited: Uint8Array,
  ledger: DeckLedger,
  request: DeckRequest,
  { file, out }: { readonly file: string; readonly out: string },
  report: Report,
): Promise<Refreshed | undefined> {
  const locale = itemAt(context.invocation.locales ?? request.locales, 0);
  const { choice, release } = ledger;
  const options = { draft: false, formats: ['pptx'], parameters: parametersIn(ledger.parameters), choice, ...(release === undefined ? {} : { release }) } as const; // prettier-ignore
  const [result] = await buildDecks(context, [{ ...request, locales: [locale] }], options);
  result?.diagnostics.forEach(report);
  const { scene, drawings, origin } = result?.built ?? {};
  if (!result || stops(result.diagnostics) || !scene || !drawings || !origin) return undefined;
  return refreshDeck(edited, { scene, drawings, origin }, file, report, out);
}

/**
 * `surveydeck refresh EDITED.pptx --out NEW.pptx`: puts today's figures into a deck that somebody has edited. The new
 * file's path goes to stdout and what was done to stderr; with --json, both go to stdout.
 */
export async function runRefresh(context: Context): Promise<ExitCode> {
  const { io, invocation, words, language } = context;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  if (invocation.out === undefined) throw new Error('a refresh without --out should have been refused');
  const [from, to] = [resolve(io.cwd, itemAt(invocation.files, 0)), resolve(io.cwd, invocation.out)];
  if (await sameFile(from, to)) return showMistake(context, words.mistakes.outIsEdited);
  const edited = await readBytes(io.cwd, from, report);
  const open = edited && readLedger(edited, shownPath(io.cwd, from), report);
  const shown = shownPath(io.cwd, to);
  const as = open && writtenAs(open, shownPath(io.cwd, from), shown, report);
  const selection = as && (await selectEdited(context, open.ledger, shownPath(io.cwd, from), report));
  if (selection?.kind === 'mistake') return showMistake(context, selection.text);
  const result =
    edited && open && selection?.kind === 'found'
      ? await refreshed(
          context,
          edited,
          open.ledger,
          selection.request,
          { file: shownPath(io.cwd, from), out: shown },
          report,
        )
      : undefined;
  const written =
    result !== undefined &&
    (await writeOutputs(
      [{ path: to, shown, bytes: result.bytes }],
      () => (selection?.kind === 'found' ? inputsOf([selection.request]) : Promise.resolve([])),
      report,
    ));
  showDiagnostics(context, selection?.root ?? io.cwd, diagnostics);
  if (!written) io.stderr.write(`${words.nothingWritten}\n`);
  else if (!invocation.json) io.stderr.write(renderRefresh(result.report, language, painterFor(io.stderr, io.env)));
  if (invocation.json) {
    writeJson(io, {
      written: written ? [{ file: shown, bytes: result.bytes.length }] : [],
      report: written ? result.report : null,
      diagnostics: sortDiagnostics(diagnostics).map(diagnosticJson),
    });
  } else if (written) io.stdout.write(`${shown}\n`);
  return written ? EXIT.done : EXIT.mistakes;
}
