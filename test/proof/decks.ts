import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadProject } from '../../src/world/input/project.ts';
import { buildFromDisk, throwIt, worded } from '../build-from-disk.ts';

export type DeckName = 'ja' | 'en' | 'charity';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WHERE: Readonly<Record<DeckName, readonly [folder: string, locale: string]>> = {
  ja: [ROOT, 'ja'],
  en: [ROOT, 'en'],
  charity: [resolve(ROOT, 'test/decks/charity-spreadsheets'), 'en'],
};

/** The finished decks on which the reader is tried. The program builds them, but the reader never uses it. */
export async function finishedDeck(name: DeckName): Promise<Uint8Array> {
  const [root, locale] = WHERE[name];
  const project = await loadProject(root, throwIt);
  const deck = project?.decks[0];
  if (!deck) throw new Error(`${root} has no deck`);
  const built = await buildFromDisk({ root, deck, locale });
  if (!built.pptx) throw new Error(built.diagnostics.map(worded).join('\n'));
  return built.pptx;
}
