import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { openPreview } from '../web/open-preview.ts';
import { pageAssets } from '../web/page-assets.ts';
import { EXIT, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { interrupted } from './interrupted.ts';
import { selectDecks } from './select-decks.ts';
import { showMistake } from './show-mistake.ts';

/** Default port of the preview. */
const PORT = 4173;

/**
 * `surveydeck preview`: shows decks on a local web page and rebuilds them whenever their files change, until it is
 * stopped. 1: the project or the port cannot be used; mistakes in the files are shown on the page.
 */
export async function runPreview(
  context: Context,
  assets = pageAssets,
  until: () => Promise<void> = interrupted,
): Promise<ExitCode> {
  const { io, invocation, words, language } = context;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const selection = await selectDecks(invocation, io.cwd, words.mistakes, report);
  if (selection.kind === 'mistake') return showMistake(context, selection.text);
  const decks = selection.kind === 'decks' ? selection.decks.filter(({ locales }) => locales.length > 0) : [];
  const failed = (error: unknown): void =>
    void io.stderr.write(`surveydeck: ${words.ourFault}\n\n${error instanceof Error ? (error.stack ?? '') : String(error)}\n`); // prettier-ignore
  const preview =
    decks.length === 0
      ? undefined
      : await openPreview(
          {
            decks,
            uiLanguage: language,
            keepDrawings: !io.env['SURVEYDECK_NO_CACHE'],
            failed,
            port: invocation.port ?? PORT,
            orNext: invocation.port === undefined,
            assets: assets(),
          },
          report,
        );
  showDiagnostics(context, selection.root, diagnostics);
  if (!preview) return EXIT.mistakes;
  if (invocation.json) writeJson(io, { address: preview.address });
  else io.stdout.write(`${preview.address}\n`);
  io.stderr.write(`${words.previewing}\n`);
  await until();
  await preview.close();
  return EXIT.done;
}
