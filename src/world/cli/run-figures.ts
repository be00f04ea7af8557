import { buildDecks } from './build-decks.ts';
import { onDecks } from './on-decks.ts';
import { exitCodeOf, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { figuresJson, renderFigures } from './render-figures.ts';

/** `surveydeck figures`: every named figure, where it comes from and where it is used, even in decks with mistakes. */
export const runFigures = (context: Context): Promise<ExitCode> =>
  onDecks(context, async ({ decks, root, diagnostics }) => {
    const { io, invocation, language } = context;
    const results = await buildDecks(context, decks, { draft: true, formats: [] });
    diagnostics.push(...results.flatMap((result) => result.diagnostics));
    showDiagnostics(context, root, diagnostics);
    if (invocation.json) writeJson(io, results.map(figuresJson));
    else io.stdout.write(results.map((result) => renderFigures(result, language)).join('\n'));
    return exitCodeOf(diagnostics);
  });
