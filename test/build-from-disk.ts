import { resolve } from 'node:path';
import type { Diagnostic } from '../src/base/diagnostic.ts';
import { buildDeck, type BuiltDeck } from '../src/build-deck.ts';
import { loadDeckSources } from '../src/world/input/load-deck-sources.ts';
import type { DeckEntry } from '../src/world/input/project.ts';

/** A deck of a project whose folder is `root` (absolute), in one of its languages. */
export interface DeckOnDisk {
  readonly root: string;
  readonly deck: DeckEntry;
  readonly locale: string;
}

/** A diagnostic on one line. */
export const worded = ({ code, place, says }: Diagnostic): string =>
  `${place ? `${place.file}:${place.line}:${place.column} ` : ''}${says.en.found} [${code}]`;

/** A report for code in which nothing may go wrong. */
export const throwIt = (diagnostic: Diagnostic): never => {
  throw new Error(worded(diagnostic));
};

/** Builds a deck from its files, as the command line does, without the cache of drawings. */
export async function buildFromDisk({ root, deck, locale }: DeckOnDisk): Promise<BuiltDeck> {
  const diagnostics: Diagnostic[] = [];
  const at = (path: string): string => resolve(root, path);
  const files = { root, survey: at(deck.survey), template: at(deck.template), brand: at(deck.brand), layouts: at(deck.layouts) }; // prettier-ignore
  const sources = await loadDeckSources(files, locale, (diagnostic) => diagnostics.push(diagnostic));
  if (!sources) throw new Error(diagnostics.map(worded).join('\n'));
  const built = await buildDeck(sources, { locale, draft: false, formats: ['pptx'] });
  return { ...built, diagnostics: [...diagnostics, ...built.diagnostics] };
}
