import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { messagesIn } from '../../base/messages/languages.ts';
import { compareInputs } from '../../upkeep/compare/compare-snapshots.ts';
import { printInputs } from '../../upkeep/compare/render/describe-diff.ts';
import { slideNames } from '../../upkeep/compare/render/slide-names.ts';
import type { PicturedDiff } from '../../upkeep/compare/render/pictured-diff.ts';
import { snapshotOf } from '../../upkeep/compare/snapshot.ts';
import { parametersIn } from '../../deck/text/parameters.ts';
import { loadDeckSources } from '../input/load-deck-sources.ts';
import { buildSide } from './build-side.ts';
import { EXIT, shownPath, showDiagnostics, type Context, type ExitCode } from './context.ts';
import { readFinished, type Finished } from './read-operand.ts';
import { pictured, sideOptions } from './run-diff.ts';
import type { DeckRequest } from './select-decks.ts';
import { selectEdited } from './select-edited.ts';
import { showDiffs } from './show-diffs.ts';
import { showMistake } from './show-mistake.ts';

/**
 * Compares a finished file with what its deck gives today. The same inputs give the same deck, so in that case nothing
 * is built. Undefined, and reported, if the deck cannot be built.
 */
async function held(
  context: Context,
  { ledger, deck }: Finished,
  file: string,
  request: DeckRequest,
  report: Report,
): Promise<PicturedDiff | undefined> {
  const { io, words } = context;
  const names = { before: file, after: shownPath(io.cwd, request.survey) };
  const quiet: Diagnostic[] = [];
  const sources = await loadDeckSources(request, ledger.locale, (diagnostic) => quiet.push(diagnostic));
  if (sources?.inputs && compareInputs(ledger.inputs, sources.inputs).length === 0) {
    const same = { snapshot: snapshotOf(ledger) };
    return pictured(same, same, names);
  }
  io.stderr.write(`${words.building(request.id, ledger.locale)}\n`);
  const today = { kind: 'folder', name: names.after, path: request.survey } as const;
  const options = {
    ...sideOptions(context, request.root),
    locale: ledger.locale,
    parameters: parametersIn(ledger.parameters),
    choice: ledger.choice,
  };
  const after = await buildSide(today, request, options, report);
  const before =
    after &&
    (await buildSide({ kind: 'ledger', name: file, ledger, ...(deck ? { deck } : {}) }, request, options, report));
  return before && pictured(before, after, names);
}

/**
 * `surveydeck current FILE.pptx`: whether a finished file is what today's data gives and, if not, what differs. It
 * looks at what the file said when it was written; edits by hand are for `refresh`. 0: it is, 3: it is not,
 * 1: unreadable.
 */
export async function runCurrent(context: Context): Promise<ExitCode> {
  const { io, invocation } = context;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const [file = ''] = invocation.files;
  const finished = await readFinished(file, io.cwd, report);
  const ledger = finished?.ledger;
  const selection = ledger && (await selectEdited(context, ledger, file, report));
  if (selection?.kind === 'mistake') return showMistake(context, selection.text);
  const found = selection?.kind === 'found' ? selection.request : undefined;
  const compared = finished && found && (await held(context, finished, file, found, report));
  const shown = compared !== undefined && (await show(context, compared, { file, finished }, report));
  showDiagnostics(context, selection?.root ?? io.cwd, diagnostics);
  if (!shown) return EXIT.mistakes;
  return compared.diff.differs ? EXIT.differs : EXIT.done;
}

/** The answer in one line, followed by the diff if it is no. */
async function show(
  context: Context,
  compared: PicturedDiff,
  { file, finished }: { readonly file: string; readonly finished: Finished | undefined },
  report: Report,
): Promise<boolean> {
  const { diff } = compared;
  const { diff: diffWords, commands } = messagesIn(context.language);
  const words = commands.currentReport;
  const changed = printInputs(diff.inputs, diffWords);
  const names = slideNames(diff.slides, diffWords.comma);
  const draft = diff.after.drafts.length > 0 && !diff.differs ? words.draft(names.list(diff.after.drafts)) : '';
  const answer = diff.differs
    ? words.old(file, changed || '–')
    : diff.inputs.length > 0
      ? words.harmless(file, changed)
      : words.same(file, diff.after.slides, finished?.ledger.inputs.length ?? 0);
  const { release } = finished?.ledger ?? {};
  const from = release === undefined ? '' : words.release(release);
  const saved = finished?.savedBy === undefined ? '' : words.saved(finished.savedBy);
  return showDiffs(context, [compared], report, {
    lead: answer + draft + from + saved,
    isAnswer: true,
    about: { file, current: !diff.differs, release: release ?? null, savedBy: finished?.savedBy ?? null },
  });
}
