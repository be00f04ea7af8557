import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../src/base/diagnostic.ts';
import { buildDeck, type BuiltDeck } from '../src/build-deck.ts';
import { loadDeckSources } from '../src/input/load-deck-sources.ts';
import { findProjectRoot, loadProject, type DeckEntry } from '../src/input/project.ts';
import { compareWithGolden } from './golden.ts';

const DECKS = fileURLToPath(new URL('decks/', import.meta.url));

interface GoldenDeck {
  readonly root: string;
  readonly deck: DeckEntry;
  readonly locale: string;
  readonly golden: string;
}

/**
 * The decks that a folder stands for. Its project is the nearest surveydeck.yaml, as on the command line: its own, or
 * this repository's, of which it then means the deck that it is named after.
 */
async function goldensOf(name: string): Promise<readonly GoldenDeck[]> {
  const folder = join(DECKS, name);
  const root = await findProjectRoot(folder);
  const project = root === undefined ? undefined : await loadProject(root, throwIt);
  if (!project) throw new Error(`${folder} belongs to no project`);
  const own = resolve(project.root) === resolve(folder);
  const decks = project.decks.filter((deck) => own || deck.id === name);
  return decks.flatMap((deck) =>
    deck.locales.map((locale) => {
      return { root: project.root, deck, locale, golden: join(folder, `${deck.id}.${locale}.golden.json`) };
    }),
  );
}

const throwIt = (diagnostic: Diagnostic): never => {
  throw new Error(worded(diagnostic));
};

const worded = ({ code, place, says }: Diagnostic): string =>
  `${place ? `${place.file}:${place.line}:${place.column} ` : ''}${says.en.found} [${code}]`;

/** Builds a deck from its files on the disk, as the command line does, without the cache of drawings. */
async function build({ root, deck, locale }: GoldenDeck): Promise<BuiltDeck> {
  const diagnostics: Diagnostic[] = [];
  const at = (path: string): string => resolve(root, path);
  const files = { root, survey: at(deck.survey), template: at(deck.template), brand: at(deck.brand), layouts: at(deck.layouts) }; // prettier-ignore
  const sources = await loadDeckSources(files, locale, (diagnostic) => diagnostics.push(diagnostic));
  if (!sources) throw new Error(diagnostics.map(worded).join('\n'));
  const built = await buildDeck(sources, { locale, draft: false, formats: ['pptx'] });
  return { ...built, diagnostics: [...diagnostics, ...built.diagnostics] };
}

/** Without the lines and columns of the sources: a comment in a YAML file changes no deck. */
const withoutPlaces = (key: string, value: unknown): unknown => (key === 'place' ? undefined : value);

const folders = readdirSync(DECKS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const goldens = (await Promise.all(folders.map((folder) => goldensOf(folder.name)))).flat();

it('every folder of test/decks is a deck', () => {
  expect(goldens.length).toBeGreaterThanOrEqual(folders.length);
  expect(folders.length).toBeGreaterThanOrEqual(2);
});

describe.each(goldens)('$deck.id ($locale)', (golden) => {
  it('is the golden deck, and twice the same bytes', async () => {
    const built = await build(golden);
    expect(built.diagnostics.filter((d) => d.severity !== 'warning' && d.severity !== 'note').map(worded)).toEqual([]);
    const warnings = built.diagnostics.map(({ code, says }) => `${code}: ${says.en.found}`);
    const scene: unknown = JSON.parse(JSON.stringify(built.scene, withoutPlaces));
    const complaint = compareWithGolden(golden.golden, { warnings, scene });
    const again = await build(golden);
    expect(built.pptx?.length).toBeGreaterThan(10_000);
    // Not toEqual: to print how megabytes differ takes minutes.
    expect(Buffer.compare(built.pptx!, again.pptx!), 'two builds give the same bytes').toBe(0);
    if (complaint !== undefined) expect.fail(complaint);
  });
});
