import { stops, type Diagnostic, type Report } from '../../base/diagnostic.ts';
import { compareSnapshots } from '../../upkeep/compare/compare-snapshots.ts';
import type { PicturedDiff } from '../../upkeep/compare/render/pictured-diff.ts';
import { parametersIn } from '../../deck/text/parameters.ts';
import { findProjectRoot } from '../input/project.ts';
import { diskCacheOf } from './build-decks.ts';
import { buildSide, type SideOptions } from './build-side.ts';
import { languageNotes, languagesOf, type Languages } from './compared-languages.ts';
import { EXIT, showDiagnostics, type Context, type ExitCode } from './context.ts';
import { findDeck, type FoundDeck } from './find-deck.ts';
import { readOperand, type Operand } from './read-operand.ts';
import { selectDecks } from './select-decks.ts';
import { showDiffs, THUMBNAIL_WIDTH, wantedFormat } from './show-diffs.ts';
import { showMistake } from './show-mistake.ts';

/** The deck with which to build folders; two finished files need no project, though one may supply their pictures. */
async function deckFor(context: Context, operands: readonly Operand[], report: Report): Promise<FoundDeck | undefined> {
  const { io, invocation, words } = context;
  if (operands.every((operand) => operand.kind === 'ledger')) {
    if (wantedFormat(context) !== 'html' || (await findProjectRoot(io.cwd)) === undefined) return undefined;
    const quiet = await selectDecks(invocation, io.cwd, words.mistakes, () => undefined);
    const found = quiet.kind === 'decks' ? await findDeck(operands, quiet.decks, words.mistakes, () => undefined) : quiet; // prettier-ignore
    return found.kind === 'deck' ? found : undefined;
  }
  const selection = await selectDecks(invocation, io.cwd, words.mistakes, report);
  return selection.kind === 'decks' ? findDeck(operands, selection.decks, words.mistakes, report) : selection;
}

/** What building a side needs besides its language. */
export function sideOptions(context: Context, root: string | undefined): Omit<SideOptions, 'locale'> {
  return {
    loadSpine: context.loadSpine,
    ...(wantedFormat(context) === 'html' ? { pictures: THUMBNAIL_WIDTH } : {}),
    ...diskCacheOf(context, root),
  };
}

/** `surveydeck diff A B`: what differs between two decks. 0: nothing, 3: something, 1: one of them is unreadable. */
export async function runDiff(context: Context): Promise<ExitCode> {
  const { io, invocation, words } = context;
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const [a, b] = await Promise.all(invocation.files.map((name) => readOperand(name, io.cwd, report)));
  const found = a && b && (await deckFor(context, [a, b], report));
  if (found?.kind === 'mistake') return showMistake(context, found.text);
  const deck = found?.kind === 'deck' ? found.deck : undefined;
  const diffs: PicturedDiff[] = [];
  let languages: Languages = { both: [], added: [], dropped: [] };
  if (a && b && found?.kind !== 'failed') {
    // A folder is built as the finished deck was with which it is compared.
    const [finished] = [a, b].flatMap((operand) => (operand.kind === 'ledger' ? [operand.ledger] : []));
    const options = {
      ...sideOptions(context, deck?.root),
      parameters: parametersIn(finished?.parameters),
      choice: finished?.choice,
    };
    languages = await languagesOf(context, [a, b], found);
    for (const locale of languages.both) {
      if (deck) io.stderr.write(`${words.building(deck.id, locale)}\n`);
      const before = await buildSide(a, deck, { ...options, locale }, report);
      const after = await buildSide(b, deck, { ...options, locale }, report);
      if (before && after) diffs.push(pictured(before, after, { before: a.name, after: b.name }));
    }
  }
  const company = languageNotes(languages, context.language);
  const shown = !stops(diagnostics) && (await showDiffs(context, diffs, report, company));
  showDiagnostics(context, deck?.root ?? io.cwd, diagnostics);
  if (!shown) return EXIT.mistakes;
  return company.differs || diffs.some(({ diff }) => diff.differs) ? EXIT.differs : EXIT.done;
}

type Side = NonNullable<Awaited<ReturnType<typeof buildSide>>>;

/** Two sides compared, with the pictures of those that have any. */
export function pictured(
  before: Side,
  after: Side,
  names: { readonly before: string; readonly after: string },
): PicturedDiff {
  return {
    diff: compareSnapshots(before.snapshot, after.snapshot, names),
    ...(before.thumbnails ? { before: before.thumbnails } : {}),
    ...(after.thumbnails ? { after: after.thumbnails } : {}),
  };
}
