import { isAbsolute, relative } from 'node:path';
import { stops, type Diagnostic, type Report } from '../../base/diagnostic.ts';
import type { DeckSources } from '../../base/deck-sources.ts';
import { Recall } from '../../base/recall.ts';
import { sha256 } from '../../base/sha256.ts';
import type { buildDeck } from '../../build-deck.ts';
import type { BuiltDeck } from '../../build-result.ts';
import type { DiskCache } from '../input/disk-cache.ts';
import { FileTrace } from '../input/file-trace.ts';
import { loadDeckSources, type DeckFiles } from '../input/load-deck-sources.ts';
import { projectPath } from '../input/read-file.ts';
import type { Release } from '../releases/release-schema.ts';
import { SlidePainter } from '../slides/slide-painter.ts';
import { changesBetween, type Changes } from './compare-decks.ts';
import { deckView, viewPictures, type DeckView } from './deck-view.ts';
import { outsideProject } from './diagnostics.ts';
import { figureNames, type FigureNames } from './figure-names.ts';
import { inputFiles } from './input-files.ts';

/** A deck of the project that is to be published. */
export interface DeckToPublish {
  /** As in `surveydeck.yaml`. */
  readonly id: string;
  readonly files: DeckFiles;
  readonly locales: readonly string[];
}

/** Who makes a release, when, and with what program. */
export type Making = Release['made'];

/** A release, and the bytes that it names, by their SHA-256: nothing of it is stored yet. */
export interface MadeRelease {
  readonly release: Release;
  readonly objects: ReadonlyMap<string, Uint8Array>;
}

/** The release that everybody has now, with its PPTX by locale: what has changed since is told. */
export interface Previous {
  readonly id: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

interface MakeOptions {
  readonly previous?: Previous;
  readonly spine: () => Promise<typeof buildDeck>;
  readonly cache?: DiskCache;
  /** Called with a locale when its deck is begun. */
  readonly begins?: (locale: string) => void;
}

/**
 * Builds a deck in all its languages and packs what was built with everything that it was built from, so that it can be
 * built again anywhere. Undefined, and reported, if a language cannot be built: a release has all languages or is none.
 */
export async function makeRelease(
  deck: DeckToPublish,
  made: Making,
  { spine, cache, begins, previous }: MakeOptions,
  report: Report,
): Promise<MadeRelease | undefined> {
  const { id, files, locales } = deck;
  const objects = new Map<string, Uint8Array>();
  const keep = (bytes: Uint8Array): string => {
    const name = sha256(bytes);
    objects.set(name, bytes);
    return name;
  };
  const diagnostics: Diagnostic[] = [];
  const noting: Report = (diagnostic) => {
    diagnostics.push(diagnostic);
    report(diagnostic);
  };
  const recall = new Recall();
  const painter = new SlidePainter(cache);
  const traces: FileTrace[] = [];
  const decks: Release['decks'][number][] = [];
  for (const locale of locales) {
    begins?.(locale);
    const trace = new FileTrace();
    traces.push(trace);
    const sources = await loadDeckSources(files, locale, noting, { recall, cache, trace });
    if (!sources) continue;
    const build = await spine();
    const built = await build(sources, { locale, draft: false, formats: ['pptx', 'pdf'], recall, ...(cache ? { cache } : {}) }); // prettier-ignore
    built.diagnostics.forEach(noting);
    if (stops(built.diagnostics, false)) continue;
    const view = deckView(built);
    const changes = changesSince(previous?.files.get(locale), built.pptx, figureNames(view), noting);
    decks.push({ ...(await packed(locale, built, view, sources, painter, keep)), ...(changes ? { changes } : {}) });
  }
  const entry = entryOf(files, noting);
  const inputs = inputFiles(files.root, traces, noting);
  if (stops(diagnostics, false)) return undefined;
  for (const { bytes } of inputs) keep(bytes);
  const release: Release = {
    surveydeck: 'release',
    version: 1,
    deck: id,
    entry: { ...entry, locales },
    made,
    ...(previous ? { replaces: previous.id } : {}),
    inputs: inputs.map(({ path, sha256: hash, bytes, font }) => ({ path, sha256: hash, size: bytes.length, ...(font ? { font } : {}) })), // prettier-ignore
    decks,
  };
  return { release, objects };
}

/** What differs from the PPTX that everybody has now, if anybody has one in this language. */
const changesSince = (
  before: Uint8Array | undefined,
  after: Uint8Array | undefined,
  names: FigureNames,
  report: Report,
): Changes | undefined =>
  before && after && changesBetween({ name: 'before', pptx: before }, { name: 'after', pptx: after }, names, report);

/** A finished deck in one language, as a release names it. */
async function packed(
  locale: string,
  built: BuiltDeck,
  view: DeckView,
  sources: DeckSources,
  painter: SlidePainter,
  keep: (bytes: Uint8Array) => string,
): Promise<Release['decks'][number]> {
  const { pptx, pdf, facts } = built;
  if (!pptx || !pdf || !facts) throw new Error(`${locale} was built without an error, but is not whole`);
  const pictures = await viewPictures(built, sources, painter);
  const fileOf = (bytes: Uint8Array): { readonly sha256: string; readonly size: number } => ({ sha256: keep(bytes), size: bytes.length }); // prettier-ignore
  return {
    locale,
    language: view.language,
    title: view.title,
    ...facts,
    files: { pptx: fileOf(pptx), pdf: fileOf(pdf) },
    view: keep(Buffer.from(JSON.stringify(view))),
    pictures: pictures.map(({ width, slides }) => ({ width, slides: slides.map(([slide, png]) => [slide, keep(png)]) })), // prettier-ignore
  };
}

/** Where the deck's files are, from the project's folder. */
function entryOf({ root, survey, template, brand, layouts }: DeckFiles, report: Report): Omit<Release['entry'], 'locales'> {
  const within = (path: string): string => {
    const way = relative(root, path);
    if (way === '..' || way.startsWith('..') || isAbsolute(way)) report(outsideProject(undefined, { path }));
    return projectPath(root, path) || '.';
  };
  return { survey: within(survey), template: within(template), brand: within(brand), layouts: within(layouts) };
} // prettier-ignore
