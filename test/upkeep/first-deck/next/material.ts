import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, Report } from '../../../../src/base/diagnostic.ts';
import type { Codebook, Export } from '../../../../src/base/export.ts';
import { makeFirstDeck, type FirstDeck } from '../../../../src/upkeep/first-deck/make-first-deck.ts';
import { nextSurvey, type NextSurvey } from '../../../../src/upkeep/first-deck/next/next-survey.ts';
import { codebookIn, readCodebook } from '../../../../src/world/input/exports/codebooks/read-codebook.ts';
import { loadExports, type GivenFile } from '../../../../src/world/input/exports/load-export.ts';
import { parseYaml } from '../../../../src/world/input/yaml.ts';

const EXPORTS = 'test/exports';
const isBook = (file: string): boolean => /Dictionary|codes|対応表|xlsform|\.lss$/.test(file);
const isExport = (file: string): boolean => /\.(csv|xlsx|txt|sav|sss)$/.test(file) && !isBook(file);

/** The folders of exports that are answers. */
export const FOLDERS = readdirSync(EXPORTS, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !['make', 'aggregated', 'crosstab-refuse'].includes(entry.name))
  .map(({ name }) => name);

/** An export with what describes it. */
export interface Wave {
  readonly exports: readonly Export[];
  readonly codebooks: readonly Codebook[];
  readonly names: readonly string[];
}

interface BytesOfFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

export function filesIn(folder: string, which: (file: string) => boolean = isExport): readonly BytesOfFile[] {
  const at = join(EXPORTS, folder);
  return readdirSync(at).filter(which).map((file) => ({ file, bytes: readFileSync(join(at, file)) })); // prettier-ignore
}

const throwing: Report = ({ severity, says }) => {
  if (severity === 'error') throw new Error(says.en.found);
};

/** Reads a wave of a survey. */
export async function wave(files: readonly GivenFile[], books: readonly BytesOfFile[] = []): Promise<Wave> {
  const exports = (await loadExports(files, {}, throwing)) ?? [];
  const codebooks: Codebook[] = [];
  for (const { file, bytes } of books) {
    const book = await readCodebook(file, bytes, throwing);
    if (book) codebooks.push(book);
  }
  const [from] = exports;
  const beside = from && from.sheets.length > 1 ? codebookIn(from.file, from.sheets, throwing) : undefined;
  return { exports, codebooks: beside ? [...codebooks, beside] : codebooks, names: files.map(({ file }) => file) };
}

export const waveOf = (folder: string): Promise<Wave> => wave(filesIn(folder), filesIn(folder, isBook));

/** Answers as text, as the export of a form without a tool's marks. */
export const csv = (file: string, rows: readonly (readonly string[])[]): readonly GivenFile[] => [
  { file, bytes: Buffer.from(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')) },
];

export const parse = (text: string) => {
  const source = parseYaml('survey.yaml', text, throwing);
  if (!source) throw new Error('cannot be parsed');
  return source;
};

const COMMON = { today: '2026-01-31', chosen: new Map<string, string>() };

/** What `init` makes of a wave. */
export function first({ exports, codebooks, names }: Wave, id = 'survey'): FirstDeck {
  const [from] = exports;
  const deck = from && makeFirstDeck({ ...COMMON, from, codebooks, id, title: id, files: names, parse }, throwing);
  if (!deck) throw new Error('nothing was made');
  return deck;
}

/** The words of a catalogue, by key. */
export function catalogueOf(text: string): ReadonlyMap<string, string> {
  const { messages } = parse(text).value as { readonly messages: Readonly<Record<string, string>> };
  return new Map(Object.entries(messages));
}

interface Next {
  readonly text: string;
  readonly catalogue: ReadonlyMap<string, string>;
  readonly before?: Wave;
  readonly now: Wave;
  readonly chosen?: ReadonlyMap<string, string>;
}

/** A survey with its next wave; `found` gets what stopped it. */
export function next({ text, catalogue, before, now, chosen }: Next, found: Diagnostic[] = []): NextSurvey | undefined {
  const language = /base_language: ja/.test(text) ? 'ja' : 'en';
  return nextSurvey(
    { ...COMMON, ...(chosen ? { chosen } : {}), text, parse, now: now.exports, codebooks: now.codebooks, files: now.names, language, catalogue, ...(before ? { before: before.exports } : {}) },
    (diagnostic) => { if (diagnostic.severity === 'error') found.push(diagnostic); },
  );
} // prettier-ignore
