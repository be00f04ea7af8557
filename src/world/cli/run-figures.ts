import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { buildDecks } from './build-decks.ts';
import { exitCodeOf, showDiagnostics, writeJson, type Context, type ExitCode } from './context.ts';
import { figuresJson, renderFigures } from './render-figures.ts';
import { selectDecks } from './select-decks.ts';
import { showMistake } from './show-mistake.ts';

/** `surveydeck figures`: every named figure, where it comes from and where it is used, even in decks with mistakes. */
export async function runFigures(context: Context): Promise<ExitCode> {
  const { io, invocation, words, language } = context;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const selection = await selectDecks(invocation, io.cwd, words.mistakes, report);
  if (selection.kind === 'mistake') return showMistake(context, selection.text);
  const decks = selection.kind === 'decks' ? selection.decks : [];
  const results = await buildDecks(context, decks, { draft: true, formats: [] });
  diagnostics.push(...results.flatMap((result) => result.diagnostics));
  showDiagnostics(context, selection.root, diagnostics);
  if (invocation.json) writeJson(io, results.map(figuresJson));
  else io.stdout.write(results.map((result) => renderFigures(result, language)).join('\n'));
  return exitCodeOf(diagnostics);
}
