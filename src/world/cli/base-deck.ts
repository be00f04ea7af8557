import { loadDeckSources } from '../input/load-deck-sources.ts';
import type { BuiltDeck } from '../../build-deck.ts';
import { appearancesIn, type Appearance } from '../../upkeep/localize/appearances.ts';
import type { Context } from './context.ts';
import type { DeckRequest } from './select-decks.ts';

/** A deck in the base language that is not written, to see where each text appears. */
export interface BaseDeck {
  readonly built?: BuiltDeck;
  /** Nothing if the deck cannot be built. */
  readonly appearances: ReadonlyMap<string, readonly Appearance[]>;
}

/** Builds the deck in the base language. */
export async function baseDeck({ loadSpine }: Context, request: DeckRequest, baseLocale: string): Promise<BaseDeck> {
  // Mistakes in the base language's deck are not reported here; they show when that deck is built.
  const sources = await loadDeckSources(request, baseLocale, () => undefined);
  const built = sources && (await (await loadSpine())(sources, { locale: baseLocale, draft: true, formats: [] }));
  if (!built?.scene || !built.uses) return { appearances: new Map() };
  return { built, appearances: appearancesIn(built.scene, built.uses) };
}
