import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { buildDeck } from '../../../src/build-deck.ts';
import { loadProject } from '../../../src/world/input/project.ts';
import {
  makeRelease,
  type DeckToPublish,
  type MadeRelease,
  type Previous,
} from '../../../src/world/publish/make-release.ts';
import { projectDecks } from '../../../src/world/publish/project-decks.ts';
import { releaseId } from '../../../src/world/releases/release-schema.ts';
import { throwIt, worded } from '../../build-from-disk.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const CHARITY = join(ROOT, 'test/decks/charity-spreadsheets');

export const DECK = 'charity';
/** Ids of its slides, in its order. */
export const SLIDES = ['cover', 'hours', 'trust'] as const;

/** The first slides of the invented survey of a charity, as a project that lies all in one folder. */
export async function writeProject(folder: string, id = DECK): Promise<string> {
  const take = (name: string): Promise<void> => cp(join(CHARITY, name), join(folder, name), { recursive: true });
  await mkdir(folder, { recursive: true });
  for (const name of [
    'survey.yaml',
    'figures.yaml',
    'company.yaml',
    'brand.yaml',
    'responses.csv',
    'assets',
    'locales',
  ])
    await take(name);
  await cp(join(ROOT, 'templates/layouts'), join(folder, 'layouts'), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  const slides = await readFile(join(CHARITY, 'deck.yaml'), 'utf8');
  // No more than these: a test of the portal is none of the slides.
  const [short = ''] = slides.split(/^ {6}- id: mishaps$/m);
  await writeFile(join(folder, 'deck.yaml'), short);
  await declare(folder, [id]);
  return folder;
}

/** Writes which decks the project has. */
export const declare = (folder: string, ids: readonly string[], locales = '[en]'): Promise<void> =>
  writeFile(
    join(folder, 'surveydeck.yaml'),
    `decks:\n${ids.map((id) => `  - { id: ${id}, survey: ., template: deck.yaml, brand: brand.yaml, layouts: layouts, locales: ${locales} }\n`).join('')}`,
  ); // prettier-ignore

/** Replaces the first `from` in a file; throws if there is none, since the test would prove nothing. */
export async function replaceIn(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${file} holds no ${String(from)}`);
  await writeFile(file, changed);
}

/** Who was sure is very sure: seen in a chart, and against no sentence. */
export async function changeAnswers(folder: string): Promise<void> {
  const file = join(folder, 'responses.csv');
  const rows = (await readFile(file, 'utf8')).split('\n');
  const changed = rows.map((row, i) => (i > 0 && i < 60 ? row.replace(/^(P\d+,[^,]*),4,/, '$1,5,') : row));
  await writeFile(file, changed.join('\n'));
}

export async function declaredDeck(folder: string): Promise<DeckToPublish> {
  const project = await loadProject(folder, throwIt);
  const [deck] = project ? projectDecks(project) : [];
  if (!deck) throw new Error('the project has no deck');
  return deck;
}

export const spine = async (): Promise<typeof buildDeck> => buildDeck;

/** A release of the project in a folder; throws what it reports. */
export async function releaseOf(folder: string, at: string, previous?: Previous): Promise<MadeRelease> {
  const found: Diagnostic[] = [];
  const made = { at, by: 'u_aaaaaaaa', program: 'test' };
  const deck = await declaredDeck(folder);
  const release = await makeRelease(deck, made, { spine, ...(previous ? { previous } : {}) }, (d) => found.push(d));
  if (!release) throw new Error(found.map(worded).join('\n'));
  return release;
}

/** A folder for what `use` does; removed after it. */
export async function within<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'surveydeck-small-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes a file into a folder that may not be there yet. */
export async function put(folder: string, name: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), content);
}

interface Made {
  readonly first: MadeRelease;
  /** The same with other answers. */
  readonly second: MadeRelease;
}

let made: Promise<Made> | undefined;

/** Two releases of the small project, made once for all tests of a process. */
export function smallReleases(): Promise<Made> {
  made ??= within(async (folder) => {
    await writeProject(folder);
    const first = await releaseOf(folder, '2026-03-02T09:00:00.000Z');
    await changeAnswers(folder);
    return { first, second: await releaseOf(folder, '2026-03-03T09:00:00.000Z', previousOf(first)) };
  });
  return made;
}

/** A release as the one that everybody has now. */
export function previousOf({ release, objects }: MadeRelease): Previous {
  const id = releaseId(release);
  return { id, files: new Map(release.decks.map(({ locale, files }) => [locale, objects.get(files.pptx.sha256)!])) };
}
