import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findProjectRoot, loadProject } from '../src/world/input/project.ts';
import { buildFromDisk, throwIt, worded, type DeckOnDisk } from './build-from-disk.ts';
import { compareFilesWithGoldens, compareWithGolden } from './golden.ts';
import { slideParts } from './slide-xml.ts';

const DECKS = fileURLToPath(new URL('decks/', import.meta.url));

interface GoldenDeck extends DeckOnDisk {
  readonly file: string;
}

/**
 * The decks of a folder. Its project is the nearest surveydeck.yaml, as on the command line: its own or this
 * repository's, in which case the folder stands for the deck of the same name.
 */
async function goldensOf(name: string): Promise<readonly GoldenDeck[]> {
  const folder = join(DECKS, name);
  const root = await findProjectRoot(folder);
  const project = root === undefined ? undefined : await loadProject(root, throwIt);
  if (!project) throw new Error(`${folder} belongs to no project`);
  const own = resolve(project.root) === resolve(folder);
  const decks = project.decks.filter((deck) => own || deck.id === name);
  if (decks.length === 0) throw new Error(`${folder} has no surveydeck.yaml, and there is no deck "${name}"`);
  return decks.flatMap((deck) =>
    deck.locales.map((locale) => {
      return { root: project.root, deck, locale, file: join(folder, `${deck.id}.${locale}.golden.json`) };
    }),
  );
}

/** Decks whose slides are compared as they stand in the file too, to the last attribute. */
const WITH_XML = new Set(['ai-survey-2025.ja', 'charity-spreadsheets.en']);

/** Drops the lines and columns of sources, since a comment in a YAML file does not change the deck. */
const withoutPlaces = (key: string, value: unknown): unknown => (key === 'place' ? undefined : value);

const folders = readdirSync(DECKS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
const goldens = (await Promise.all(folders.map((folder) => goldensOf(folder.name)))).flat();

it('finds the decks', () => {
  expect(goldens.map(({ deck }) => deck.id)).toEqual(
    expect.arrayContaining(['ai-survey-2025', 'charity-spreadsheets']),
  );
});

describe.each(goldens)('$deck.id ($locale)', (golden) => {
  it('is the golden deck, and twice the same bytes', async () => {
    const built = await buildFromDisk(golden);
    expect(built.diagnostics.filter((d) => d.severity !== 'warning' && d.severity !== 'note').map(worded)).toEqual([]);
    const warnings = built.diagnostics.map(({ code, says }) => `${code}: ${says.en.found}`);
    const scene: unknown = JSON.parse(JSON.stringify(built.scene, withoutPlaces));
    const complaint = compareWithGolden(golden.file, { warnings, scene });
    const name = `${golden.deck.id}.${golden.locale}`;
    const parts = WITH_XML.has(name) ? compareFilesWithGoldens(`test/golden/slides/${name}`, slideParts(built)) : undefined; // prettier-ignore
    const again = await buildFromDisk(golden);
    expect(built.pptx?.length).toBeGreaterThan(10_000);
    // Not toEqual, which takes minutes to print how megabytes differ.
    expect(Buffer.compare(built.pptx!, again.pptx!), 'two builds give the same bytes').toBe(0);
    const complaints = [complaint, parts].filter((one) => one !== undefined);
    if (complaints.length > 0) expect.fail(complaints.join('\n\n'));
  });
});
