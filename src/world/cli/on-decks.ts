import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import type { Context, ExitCode } from './context.ts';
import { selectDecks, type DeckRequest } from './select-decks.ts';
import { showMistake } from './show-mistake.ts';

/** The decks that a command line asks for, and where a command collects what it has to say about them. */
export interface NamedDecks {
  /** Empty where the project itself is wrong, which has been reported. */
  readonly decks: readonly DeckRequest[];
  readonly root: string;
  readonly diagnostics: Diagnostic[];
  readonly report: Report;
}

/** Runs a command on the decks that its line asks for; names that the project does not have are wrong usage. */
export async function onDecks(context: Context, run: (named: NamedDecks) => Promise<ExitCode>): Promise<ExitCode> {
  const { io, invocation, words } = context;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const selection = await selectDecks(invocation, io.cwd, words.mistakes, report);
  if (selection.kind === 'mistake') return showMistake(context, selection.text);
  const decks = selection.kind === 'decks' ? selection.decks : [];
  return run({ decks, root: selection.root, diagnostics, report });
}
