import { stops, type Diagnostic, type Report } from '../../base/diagnostic.ts';
import { Recall } from '../../base/recall.ts';
import { choiceToday } from '../../deck/template/choose-slides.ts';
import type { BuildOptions, BuiltDeck } from '../../build-deck.ts';
import { keptSlides, openDiskCache, type DiskCache } from '../input/disk-cache.ts';
import { FileTrace } from '../input/file-trace.ts';
import { loadDeckSources } from '../input/load-deck-sources.ts';
import type { Context } from './context.ts';
import { KeptDecks } from './kept-decks.ts';
import type { DeckRequest } from './select-decks.ts';

/** A deck built in one locale; `built` is absent if its files could not be read. */
export interface DeckResult<Built = BuiltDeck> {
  readonly request: DeckRequest;
  readonly locale: string;
  readonly built?: Built;
  /** From reading its files and from building it. */
  readonly diagnostics: readonly Diagnostic[];
}

export type BuildAllOptions = Pick<
  BuildOptions,
  'draft' | 'formats' | 'pngWidth' | 'pseudo' | 'parameters' | 'slides' | 'release'
> & {
  /** Slides that were chosen for a finished deck; those that the slide list still has are made. */
  readonly choice?: readonly string[] | undefined;
};

/** A deck of which only the files and what was said are known, because it was finished before. */
type KnownDeck = Partial<BuiltDeck> & Pick<BuiltDeck, 'diagnostics' | 'timings'>;

/** The cache kept on disk between builds of a project; none if the user does not want it, or outside a project. */
export const diskCacheOf = ({ io }: Pick<Context, 'io'>, root: string | undefined): { readonly cache?: DiskCache } =>
  io.env['SURVEYDECK_NO_CACHE'] || root === undefined ? {} : { cache: openDiskCache(root) };

/** Builds every deck in every locale, in memory; mistakes in one deck do not keep the others from being checked. */
export const buildDecks = (
  context: Context,
  requests: readonly DeckRequest[],
  options: BuildAllOptions,
): Promise<readonly DeckResult[]> =>
  inEveryLocale(context, requests, options, (request, locale, memory) =>
    build(context, { request, locale, memory }, options),
  );

/** The same for who wants no more than files: a deck whose sources have not changed since is not built again. */
export function finishDecks(
  context: Context,
  requests: readonly DeckRequest[],
  options: BuildAllOptions,
): Promise<readonly DeckResult<KnownDeck>[]> {
  return inEveryLocale(context, requests, options, async (request, locale, memory): Promise<DeckResult<KnownDeck>> => {
    // What is made for somebody stays where it was asked for.
    const kept = new KeptDecks(isForSomebody(options) ? undefined : memory.cache, context.io.program);
    const { id, root, survey, template, brand, layouts } = request;
    const what = [{ id, root, survey, template, brand, layouts }, locale, options];
    const known = kept.find(what);
    if (known) {
      const { files, diagnostics } = known;
      return { request, locale, built: { ...files, diagnostics, timings: new Map() }, diagnostics };
    }
    const trace = new FileTrace();
    const result = await build(context, { request, locale, memory: { ...memory, trace } }, options);
    const { built, diagnostics } = result;
    if (built && !stops(diagnostics, options.draft)) kept.keep(what, trace.looks, { files: built, diagnostics });
    return result;
  });
}

const isForSomebody = ({ parameters = {} }: BuildAllOptions): boolean => Object.keys(parameters).length > 0;

/** What is remembered while decks are built. */
interface BuildMemory {
  readonly recall: Recall;
  readonly cache?: DiskCache;
  readonly trace?: FileTrace;
}

async function inEveryLocale<T>(
  context: Context,
  requests: readonly DeckRequest[],
  options: BuildAllOptions,
  make: (request: DeckRequest, locale: string, memory: BuildMemory) => Promise<T>,
): Promise<readonly T[]> {
  const { io, words } = context;
  const results: T[] = [];
  const recalls = io.recalls ?? new Map<string, Recall>();
  for (const request of requests) {
    const kept = diskCacheOf(context, request.root);
    // The languages of one deck, and the decks of one brand, share most of their files.
    const recall =
      recalls.get(request.root) ??
      new Recall(kept.cache && keptSlides(kept.cache, io.program, !isForSomebody(options)));
    recalls.set(request.root, recall);
    for (const locale of request.locales) {
      io.stderr.write(`${words.building(request.id, locale)}\n`);
      results.push(await make(request, locale, { recall, ...kept }));
    }
  }
  return results;
}

async function build(
  { io, loadSpine }: Context,
  { request, locale, memory }: { readonly request: DeckRequest; readonly locale: string; readonly memory: BuildMemory },
  options: BuildAllOptions,
): Promise<DeckResult> {
  io.onWork?.();
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => diagnostics.push(diagnostic);
  const sources = await loadDeckSources(request, locale, report, memory);
  if (!sources) return { request, locale, diagnostics };
  const clock = io.clock ? { clock: io.clock } : {};
  const { choice, ...wanted } = options;
  const slides = choiceToday(choice, sources.deck);
  const built = await (
    await loadSpine()
  )(sources, { ...wanted, ...(slides ? { slides } : {}), ...memory, ...clock, locale });
  return { request, locale, built, diagnostics: [...diagnostics, ...built.diagnostics] };
}
