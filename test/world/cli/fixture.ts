import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8 } from 'fflate';
import { afterEach } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { DeckSources } from '../../../src/base/deck-sources.ts';
import type { BuildOptions, BuiltDeck } from '../../../src/build-deck.ts';
import { main } from '../../../src/world/cli/main.ts';
import { storeEntry, zip } from '../../../src/files/ooxml/zip/write-zip.ts';
import type { Figure } from '../../../src/data/figures/types.ts';

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A test's own folder with these files in it; removed afterwards. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'surveydeck-cli-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** Enough of a deck to be taken for one that surveydeck wrote; what is in it stands there as it is. */
export const ownDeck = (what: string): Uint8Array =>
  zip(
    [
      { path: 'ppt/presentation.xml', bytes: strToU8('<p:presentation/>') },
      { path: 'docProps/app.xml', bytes: strToU8('<Properties><Application>Surveydeck</Application></Properties>') },
      { path: 'customXml/item1.xml', bytes: strToU8(`<ledger xmlns="urn:surveydeck:ledger">${what}</ledger>`) },
    ].map(storeEntry),
    '2025-01-01',
  );

export const deckYaml = (id: string, more = ''): string =>
  `  - { id: ${id}, survey: data/s, template: templates/decks/d.yaml, brand: templates/brand/b.yaml, locales: [ja]${more} }\n`;

/** The smallest project whose files can be read; their content is the business of the spine. */
export const PROJECT: Readonly<Record<string, string>> = {
  'surveydeck.yaml': `decks:\n${deckYaml('one')}`,
  'data/s/survey.yaml': 'id: s\n',
  'data/s/responses.csv': 'id,Q1\nr1,a\n',
  'data/s/figures.yaml': 'figures: {}\n',
  'data/s/company.yaml': 'name: x\n',
  'data/s/locales/ja.yaml': 'hello: こんにちは\n',
  'templates/brand/b.yaml': 'id: b\n',
  'templates/layouts/l.yaml': 'id: l\n',
  'templates/decks/d.yaml': 'id: d\n',
};

export const BUILT: BuiltDeck = {
  diagnostics: [],
  pptx: new Uint8Array([1, 2, 3]),
  figureUses: [],
  editorial: [],
  unconfirmed: [],
  published: [],
  timings: new Map(),
};

export const diagnostic = (more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'test/wrong',
  severity: 'error',
  place: { file: 'data/s/locales/ja.yaml', line: 1, column: 8 },
  says: {
    en: { found: 'something else', expected: 'a thing', hint: 'write a thing' },
    ja: { found: '別のものがあります', expected: '何か', hint: '何かを書いてください。' },
  },
  ...more,
});

export const figure = (more: Partial<Figure> = {}): Figure => ({
  id: 'adoption',
  place: { file: 'data/s/figures.yaml', line: 1, column: 1 },
  expression: 'share(Q2, company_wide)',
  measure: 'percent',
  question: 'Q2',
  options: ['company_wide'],
  count: 30,
  base: 302,
  exact: (100 * 30) / 302,
  displayed: 9.9,
  decimals: 1,
  tied: false,
  smallBase: false,
  provenance: 'published',
  ...more,
});

/** The result of a run of the program. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** The calls of the spine. */
  readonly calls: readonly { readonly sources: DeckSources; readonly options: BuildOptions }[];
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly tty?: boolean;
  /** The version of the program, without which it keeps nothing. */
  readonly program?: string;
  readonly built?: (sources: DeckSources, options: BuildOptions) => Partial<BuiltDeck> | Promise<never>;
}

/** Runs the program inside this process, with a spine that returns what the test specifies. */
export async function run(argv: readonly string[], options: RunOptions): Promise<Run> {
  let stdout = '';
  let stderr = '';
  const calls: Run['calls'][number][] = [];
  const io = {
    stdout: { write: (text: string) => (stdout += text), isTTY: options.tty ?? false },
    stderr: { write: (text: string) => (stderr += text), isTTY: options.tty ?? false },
    env: options.env ?? {},
    cwd: options.cwd,
    ...(options.program === undefined ? {} : { program: options.program }),
  };
  const code = await main(argv, io, async () => async (sources, buildOptions) => {
    calls.push({ sources, options: buildOptions });
    return { ...BUILT, ...(await options.built?.(sources, buildOptions)) };
  });
  return { code, stdout, stderr, calls };
}

/** The content of every file in a folder, to check that nothing has changed. */
export async function contentsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.sort().map(async (file) => [file, await readFile(file, 'latin1')] as const));
  return Object.fromEntries(contents);
}
