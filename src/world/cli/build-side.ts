import { join } from 'node:path';
import { stops, type Diagnostic, type Report } from '../../base/diagnostic.ts';
import { deckContent } from '../../files/record/make-ledger.ts';
import { otherSurvey } from '../../upkeep/compare/diagnostics.ts';
import type { Thumbnails } from '../../upkeep/compare/render/pictured-diff.ts';
import { snapshotOf } from '../../upkeep/compare/snapshot.ts';
import type { Snapshot } from '../../upkeep/compare/types.ts';
import { loadDeckSources } from '../input/load-deck-sources.ts';
import { projectPath, readYaml } from '../input/read-file.ts';
import { withScratchFolder } from '../input/git-folder.ts';
import { pictureDeck, type PictureOptions } from './picture-deck.ts';
import type { BuildDeck } from './spine.ts';
import type { Operand } from './read-operand.ts';
import type { DeckRequest } from './select-decks.ts';

/** One side of a comparison in one language: what it says and, where it was built, its pictures. */
export interface BuiltSide {
  readonly snapshot: Snapshot;
  readonly thumbnails?: Thumbnails;
}

export interface SideOptions extends PictureOptions {
  readonly locale: string;
  readonly loadSpine: () => Promise<BuildDeck>;
}

/** Every text in plain JSON, changed. */
function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return change(value) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mapTexts(item as unknown, change)) as T;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item as unknown, change)])) as T;
}

/**
 * Builds a side, also one that says something untrue: that is what a comparison is to show. Undefined, and reported,
 * where it cannot be built. `deck` is how folders are built; a finished file needs none.
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
  { locale, loadSpine, pictures, cache }: SideOptions,
  report: Report,
): Promise<BuiltSide | undefined> {
  const diagnostics: Diagnostic[] = [];
  const here = projectPath(deck.root, survey);
  // Who named the folder of a past state must not be sent to one that is gone by then.
  const shown = (text: string): string => (survey === deck.survey || here === '' ? text : text.replaceAll(here, name));
  const sources = await loadDeckSources({ ...deck, survey }, locale, (d) => diagnostics.push(d), { cache });
  const formats = pictures === undefined ? [] : (['png'] as const);
  const wanted = { locale, draft: true, formats, ...(pictures === undefined ? {} : { pngWidth: pictures }), ...(cache ? { cache } : {}) }; // prettier-ignore
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
 * The survey of a folder, and that of the deck, where they are not the same: then hundreds of names are unknown to the
 * deck, and all of them say one thing. The next wave may have another id; if its deck can be built, nobody asks.
 */
async function otherSurveyOf(
  deck: DeckRequest,
  folder: string,
): Promise<{ readonly survey: string; readonly own: string } | undefined> {
  const idOf = async (path: string): Promise<unknown> => {
    const value = (await readYaml(deck.root, join(path, 'survey.yaml'), () => undefined))?.value;
    return typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  };
  const [survey, own] = [await idOf(folder), await idOf(deck.survey)];
  return typeof survey === 'string' && typeof own === 'string' && survey !== own ? { survey, own } : undefined;
}

const stopping = (diagnostic: Diagnostic): boolean => stops([diagnostic], true);

/** Files of two folders are the same file where their names in the folder are. */
function underOwnName(file: string, folder: string, own: string): string {
  if (folder === '' || !file.startsWith(`${folder}/`)) return file;
  const name = file.slice(folder.length + 1);
  return own === '' ? name : `${own}/${name}`;
}
