import { join } from 'node:path';
import { stops, type Diagnostic, type Report } from '../../base/diagnostic.ts';
import { deckContent } from '../../files/record/make-ledger.ts';
import { otherSurvey } from '../../upkeep/compare/diagnostics.ts';
import type { Thumbnails } from '../../upkeep/compare/render/pictured-diff.ts';
import { snapshotOf } from '../../upkeep/compare/snapshot.ts';
import { choiceToday } from '../../deck/template/choose-slides.ts';
import type { DeckParameters } from '../../deck/text/parameters.ts';
import type { Snapshot } from '../../upkeep/compare/types.ts';
import { loadDeckSources } from '../input/load-deck-sources.ts';
import { idOf, projectPath } from '../input/read-file.ts';
import { withScratchFolder } from '../input/git-folder.ts';
import { pictureDeck, type PictureOptions } from './picture-deck.ts';
import type { BuildDeck } from './context.ts';
import type { Operand } from './read-operand.ts';
import type { DeckRequest } from './select-decks.ts';

/** One side of a comparison in one language: what it says and, if it was built, its pictures. */
export interface BuiltSide {
  readonly snapshot: Snapshot;
  readonly thumbnails?: Thumbnails;
}

export interface SideOptions extends PictureOptions {
  readonly locale: string;
  /** Those of the finished deck with which a folder is compared. */
  readonly parameters?: DeckParameters;
  readonly choice?: readonly string[] | undefined;
  readonly loadSpine: () => Promise<BuildDeck>;
}

/** Applies `change` to every text of a diagnostic, which is plain JSON and keeps its form. */
const mapTexts = (diagnostic: Diagnostic, change: (text: string) => string): Diagnostic =>
  JSON.parse(JSON.stringify(diagnostic), (_key, value: unknown) =>
    typeof value === 'string' ? change(value) : value,
  ) as Diagnostic;

/**
 * Builds one side, even if it says something untrue: the comparison is there to show that. Undefined, and reported,
 * if it cannot be built. `deck` says how to build a folder; a finished file does not need it.
 */
export async function buildSide(
  operand: Operand,
  deck: DeckRequest | undefined,
  options: SideOptions,
  report: Report,
): Promise<BuiltSide | undefined> {
  if (operand.kind === 'ledger') {
    const thumbnails = deck && operand.deck && (await pictureDeck(operand.deck, deck, options));
    return { snapshot: snapshotOf(operand.ledger), ...(thumbnails ? { thumbnails } : {}) };
  }
  if (!deck) throw new Error('a folder is built by a deck');
  if (operand.kind === 'folder') return build(deck, operand.path, operand.name, options, report);
  return withScratchFolder(operand.files, (folder) => build(deck, folder, operand.name, options, report));
}

async function build(
  deck: DeckRequest,
  survey: string,
  name: string,
  { locale, loadSpine, pictures, cache, parameters = {}, choice }: SideOptions,
  report: Report,
): Promise<BuiltSide | undefined> {
  const diagnostics: Diagnostic[] = [];
  const here = projectPath(deck.root, survey);
  // A past state is built in a temporary folder, so messages name it as the user did.
  const shown = (text: string): string => (survey === deck.survey || here === '' ? text : text.replaceAll(here, name));
  const sources = await loadDeckSources({ ...deck, survey }, locale, (d) => diagnostics.push(d), { cache });
  const formats = pictures === undefined ? [] : (['png'] as const);
  const slides = sources && choiceToday(choice, sources.deck);
  const wanted = { locale, draft: true, formats, parameters, ...(slides ? { slides } : {}), ...(pictures === undefined ? {} : { pngWidth: pictures }), ...(cache ? { cache } : {}) }; // prettier-ignore
  const built = sources && (await (await loadSpine())(sources, wanted));
  diagnostics.push(...(built?.diagnostics ?? []));
  const mistakes = diagnostics.filter(stopping);
  if (mistakes.length > 0) {
    const other = await otherSurveyOf(deck, survey);
    if (other) report(otherSurvey(undefined, { ...other, name, deck: deck.id, mistakes: mistakes.length }));
    else mistakes.forEach((diagnostic) => report(mapTexts(diagnostic, shown)));
    return undefined;
  }
  if (!built?.scene || !built.origin) throw new Error(`${name} was built without an error, but has no slides`);
  const own = projectPath(deck.root, deck.survey);
  const inputs = built.origin.inputs.map(({ file, sha256 }) => ({ file: underOwnName(file, here, own), sha256 }));
  const snapshot = snapshotOf(deckContent(built.scene, { ...built.origin, inputs }));
  return { snapshot, ...(built.pngs ? { thumbnails: built.pngs } : {}) };
}

/**
 * The surveys of the folder and of the deck, if they differ: then hundreds of names are unknown to the deck, all for
 * that one reason. A later wave may have another id, so this is asked only if its deck cannot be built.
 */
async function otherSurveyOf(
  deck: DeckRequest,
  folder: string,
): Promise<{ readonly survey: string; readonly own: string } | undefined> {
  const [survey, own] = [await idOf(deck.root, join(folder, 'survey.yaml')), await idOf(deck.root, join(deck.survey, 'survey.yaml'))]; // prettier-ignore
  return typeof survey === 'string' && typeof own === 'string' && survey !== own ? { survey, own } : undefined;
}

const stopping = (diagnostic: Diagnostic): boolean => stops([diagnostic], true);

/** A file is the same in both folders if its path within the folder is the same. */
function underOwnName(file: string, folder: string, own: string): string {
  if (folder === '' || !file.startsWith(`${folder}/`)) return file;
  const name = file.slice(folder.length + 1);
  return own === '' ? name : `${own}/${name}`;
}
