import type { Diagnostic, Report } from '../../base/diagnostic.ts';
import { Recall } from '../../base/recall.ts';
import type { BuildOptions, BuiltDeck } from '../../build-deck.ts';
import { keptSlides, openDiskCache, type DiskCache } from '../input/disk-cache.ts';
import { loadDeckSources } from '../input/load-deck-sources.ts';
import type { Context } from './context.ts';
import type { DeckRequest } from './select-decks.ts';

/** A deck built in one locale; `built` is absent if its files could not be read. */
export interface DeckResult {
  readonly request: DeckRequest;
  readonly locale: string;
  readonly built?: BuiltDeck;
  /** From reading its files and from building it. */
  readonly diagnostics: readonly Diagnostic[];
}

export type BuildAllOptions = Pick<BuildOptions, 'draft' | 'formats' | 'pngWidth' | 'pseudo'>;

/** The cache kept on disk between builds of a project; none if the user does not want it, or outside a project. */
export const diskCacheOf = ({ io }: Pick<Context, 'io'>, root: string | undefined): { readonly cache?: DiskCache } =>
  io.env['SURVEYDECK_NO_CACHE'] || root === undefined ? {} : { cache: openDiskCache(root) };

/** Builds every deck in every locale, in memory; mistakes in one deck do not keep the others from being checked. */
export async function buildDecks(
  context: Context,
  requests: readonly DeckRequest[],
  options: BuildAllOptions,
): Promise<readonly DeckResult[]> {
  const { io, words, loadSpine } = context;
  const results: DeckResult[] = [];
  const recalls = new Map<string, Recall>();
  for (const request of requests) {
    const kept = diskCacheOf(context, request.root);
    // The languages of one deck, and the decks of one brand, share most of their files.
    const recall = recalls.get(request.root) ?? new Recall(kept.cache && keptSlides(kept.cache));
    recalls.set(request.root, recall);
    for (const locale of request.locales) {
      io.stderr.write(`${words.building(request.id, locale)}\n`);
      const diagnostics: Diagnostic[] = [];
      const report: Report = (diagnostic) => diagnostics.push(diagnostic);
      const sources = await loadDeckSources(request, locale, report, { recall, ...kept });
      if (!sources) {
        results.push({ request, locale, diagnostics });
        continue;
      }
      const clock = io.clock ? { clock: io.clock } : {};
      const built = await (await loadSpine())(sources, { ...options, ...kept, ...clock, recall, locale });
      results.push({ request, locale, built, diagnostics: [...diagnostics, ...built.diagnostics] });
    }
  }
  return results;
}
