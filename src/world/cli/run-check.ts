import { checkWritable } from '../input/write-files.ts';
import { buildDecks, type DeckResult } from './build-decks.ts';
import { onDecks } from './on-decks.ts';
import { EXIT, exitCodeOf, shownPath, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { renderCheck } from './render-check.ts';
import { diagnosticJson, sortDiagnostics } from './render-diagnostics.ts';

/**
 * `surveydeck check`: does everything but write files. Lists on stdout what stops nothing but a person has to know: the
 * author's sentences that rest on no figure, the facts still to be confirmed and, with --published, the comparison.
 */
export const runCheck = (context: Context): Promise<ExitCode> =>
  onDecks(context, async ({ decks, root, diagnostics, report }) => {
    const { io, invocation, words, language } = context;
    const results = await buildDecks(context, decks, { draft: false, formats: [] });
    diagnostics.push(...results.flatMap((result) => result.diagnostics));
    for (const out of new Set(decks.map((deck) => deck.out))) await checkWritable(out, shownPath(io.cwd, out), report);
    showDiagnostics(context, root, diagnostics);
    if (invocation.json)
      writeJson(io, { decks: results.map((r) => checkJson(r, invocation.published)), diagnostics: sortDiagnostics(diagnostics).map(diagnosticJson) }); // prettier-ignore
    else io.stdout.write(results.map((r) => renderCheck(r, language, invocation.published)).join(''));
    const disagrees = invocation.published && results.some((r) => r.built?.published.some((p) => !p.agrees));
    const code = disagrees ? EXIT.mistakes : exitCodeOf(diagnostics);
    if (code === EXIT.done) io.stderr.write(`${words.nothingWrong}\n`);
    return code;
  });

const checkJson = ({ request, locale, built }: DeckResult, published: boolean): object => ({
  deck: request.id,
  locale,
  editorial: built?.editorial ?? [],
  unconfirmed: built?.unconfirmed ?? [],
  ...(published ? { published: (built?.published ?? []).map((p) => ({ ...p, found: p.found ?? null })) } : {}),
});
