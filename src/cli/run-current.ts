import type { Diagnostic, Report, UiLanguage } from '../base/diagnostic.ts';
import { compareInputs } from '../compare/compare-snapshots.ts';
import { printInputs } from '../compare/render/describe-diff.ts';
import { DIFF_WORDS } from '../compare/render/diff-words.ts';
import type { PicturedDiff } from '../compare/render/render-html.ts';
import { snapshotOfLedger } from '../compare/snapshot.ts';
import { loadDeckSources } from '../input/load-deck-sources.ts';
import type { DeckLedger } from '../write/pptx/ledger/types.ts';
import { buildSide } from './build-side.ts';
import { EXIT, shownPath, showDiagnostics, type Context, type ExitCode } from './context.ts';
import { readLedgerFile } from './read-operand.ts';
import { pictured, sideOptions } from './run-diff.ts';
import type { DeckRequest } from './select-decks.ts';
import { selectEdited } from './select-edited.ts';
import { showDiffs, wantedFormat } from './show-diffs.ts';
import { showMistake } from './show-mistake.ts';
import { harmless } from './terminal.ts';

interface CurrentWords {
  readonly same: (file: string, slides: number, inputs: number) => string;
  readonly harmless: (file: string, inputs: string) => string;
  readonly old: (file: string, inputs: string) => string;
}

const WORDS: Readonly<Record<UiLanguage, CurrentWords>> = {
  en: {
    same: (file, slides, inputs) =>
      `${file} is current: ${slides} slides from ${inputs} inputs, none of which changed.`,
    harmless: (file, inputs) => `${file} is current. Changed since, without effect on its slides: ${inputs}.`,
    old: (file, inputs) => `${file} is not what today's data gives. Changed since: ${inputs}.`,
  },
  ja: {
    same: (file, slides, inputs) => `${file} は最新です（スライド ${slides} 枚、入力 ${inputs} 件に変更なし）。`,
    harmless: (file, inputs) => `${file} は最新です。スライドに影響のない変更: ${inputs}`,
    old: (file, inputs) => `${file} は今のデータの内容と異なります。変更されたファイル: ${inputs}`,
  },
};

/**
 * Holds a finished file against what its deck gives today. Inputs that are the same give the same deck, so that nothing
 * is built then. Undefined, and reported, where the deck cannot be built.
 */
async function held(
  context: Context,
  ledger: DeckLedger,
  file: string,
  request: DeckRequest,
  report: Report,
): Promise<PicturedDiff | undefined> {
  const { io, words } = context;
  const before = { snapshot: snapshotOfLedger(ledger) };
  const names = { before: file, after: shownPath(io.cwd, request.survey) };
  const quiet: Diagnostic[] = [];
  const sources = await loadDeckSources(request, ledger.locale, (diagnostic) => quiet.push(diagnostic));
  if (sources?.inputs && compareInputs(ledger.inputs, sources.inputs).length === 0)
    return pictured(before, before, names);
  io.stderr.write(`${words.building(request.id, ledger.locale)}\n`);
  const today = { kind: 'folder', name: names.after, path: request.survey } as const;
  const after = await buildSide(
    today,
    request,
    { ...sideOptions(context, request.root), locale: ledger.locale },
    report,
  );
  return after && pictured(before, after, names);
}

/**
 * `surveydeck current FILE.pptx`: whether a finished file is what today's data gives, and if not, what differs. It asks
 * what the file said when it was written; edits by hand are `refresh`'s business. 0: it is, 3: it is not, 1: unreadable.
 */
export async function runCurrent(context: Context): Promise<ExitCode> {
  const { io, invocation } = context;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const [file = ''] = invocation.files;
  const ledger = await readLedgerFile(file, io.cwd, report);
  const selection = ledger && (await selectEdited(context, ledger, file, report));
  if (selection?.kind === 'mistake') return showMistake(context, selection.text);
  const found = selection?.kind === 'found' ? selection.request : undefined;
  const compared = ledger && found && (await held(context, ledger, file, found, report));
  const inputs = ledger?.inputs.length ?? 0;
  const shown = compared !== undefined && (await show(context, compared, { file, inputs }, report));
  showDiagnostics(context, selection?.root ?? io.cwd, diagnostics);
  if (!shown) return EXIT.mistakes;
  return compared.diff.differs ? EXIT.differs : EXIT.done;
}

/** The answer in one line and, where it is no, the diff. */
async function show(
  context: Context,
  compared: PicturedDiff,
  { file, inputs }: { readonly file: string; readonly inputs: number },
  report: Report,
): Promise<boolean> {
  const { diff } = compared;
  const words = WORDS[context.language];
  const changed = printInputs(diff.inputs, DIFF_WORDS[context.language]);
  const answer = diff.differs
    ? words.old(file, changed || '–')
    : diff.inputs.length > 0
      ? words.harmless(file, changed)
      : words.same(file, diff.after.slides, inputs);
  const asText = wantedFormat(context) === 'text';
  return showDiffs(context, diff.differs || !asText ? [compared] : [], report, {
    lead: `${harmless(answer)}\n${diff.differs ? '\n' : ''}`,
    about: { file, current: !diff.differs },
  });
}
