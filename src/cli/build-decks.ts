import type { Diagnostic, Report } from '../base/diagnostic.ts';
import { Recall } from '../base/recall.ts';
import type { BuildOptions, BuiltDeck } from '../build-deck.ts';
import { loadDeckSources } from '../input/load-deck-sources.ts';
import type { DeckRequest } from './select-decks.ts';

/** The spine, `src/build-deck.ts`. */
export type BuildDeck = (sources: Parameters<typeof import('../build-deck.ts').buildDeck>[0], options: BuildOptions) => Promise<BuiltDeck>; // prettier-ignore

/** A deck in one locale, built; `built` is absent where its files could not be read. */
export interface DeckResult {
  readonly request: DeckRequest;
  readonly locale: string;
  readonly built?: BuiltDeck;
  /** Of reading and of building. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface BuildAllOptions extends Omit<BuildOptions, 'locale'> {
  /** Called before a deck is built. */
  readonly progress: (deck: string, locale: string) => void;
}

/** Builds every deck in every locale in memory; a deck with mistakes does not keep the others from being checked. */
export async function buildDecks(
  requests: readonly DeckRequest[],
  loadSpine: () => Promise<BuildDeck>,
  options: BuildAllOptions,
): Promise<readonly DeckResult[]> {
  const { progress, ...forDeck } = options;
  const results: DeckResult[] = [];
  // Languages of a deck, and decks of a brand, share most of their files.
  const recall = new Recall();
  for (const request of requests) {
    for (const locale of request.locales) {
      progress(request.id, locale);
      const diagnostics: Diagnostic[] = [];
      const report: Report = (diagnostic) => diagnostics.push(diagnostic);
      const sources = await loadDeckSources(request, locale, report, { recall, cache: forDeck.cache });
      if (!sources) {
        results.push({ request, locale, diagnostics });
        continue;
      }
      const built = await (await loadSpine())(sources, { ...forDeck, locale });
      results.push({ request, locale, built, diagnostics: [...diagnostics, ...built.diagnostics] });
    }
  }
  return results;
}
