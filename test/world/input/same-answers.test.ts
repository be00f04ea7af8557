import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import encoding from 'encoding-japanese';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { DeckSources } from '../../../src/base/deck-sources.ts';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { buildDeck } from '../../../src/build-deck.ts';
import { readSurvey } from '../../../src/data/survey/read-survey.ts';
import type { Answers } from '../../../src/data/survey/types.ts';
import { loadDeckSources } from '../../../src/world/input/load-deck-sources.ts';
import { parseAnswersTable } from '../../../src/world/input/answers-table.ts';
import { throwIt, worded } from '../../build-from-disk.ts';
import { put, replaceIn, within, writeProject } from '../publish/small-project.ts';
import { textRows, workbookOf } from './exports/workbook.ts';

// The same answers in every format and encoding give the same deck, to the byte, but for the list of files it was made from.

/** The words of an export: the header of T1, how its five points are called, what stands after a number of hours. */
interface Words {
  readonly header: string;
  readonly points: readonly string[];
  readonly unit: string;
}
const JAPANESE: Words = {
  header: '自信はありますか',
  points: ['とてもある', 'ある', 'どちらとも', 'ない', '全くない'],
  unit: '時間',
};
const FRENCH: Words = {
  header: 'Êtes-vous sûr ?',
  points: ['très sûr', 'sûr', 'ni l’un ni l’autre', 'peu sûr', 'pas sûr'],
  unit: ' h €',
};
const POINTS = ['very_sure', 'sure', 'neither', 'unsure', 'very_unsure'];

type Rows = readonly (readonly string[])[];
const csv = (rows: Rows, delimiter = ',', end = '\n'): string =>
  rows.map((row) => row.map((cell) => (/[",;\t\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter) + end).join(''); // prettier-ignore
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const japanese = (text: string, to: 'SJIS' | 'EUCJP'): Uint8Array =>
  Uint8Array.from(encoding.convert(text, { from: 'UNICODE', to, type: 'array' }));
const utf16 = (text: string, isBig: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return Uint8Array.from(isBig ? bytes.swap16() : bytes);
};
const WESTERN: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92 };
const cp1252 = (text: string): Uint8Array => Uint8Array.from([...text].map((c) => WESTERN[c] ?? c.charCodeAt(0)));

type Write = (rows: Rows) => Uint8Array;
const EVERYWHERE: Readonly<Record<string, Write>> = {
  'UTF-8': (rows) => utf8(csv(rows)),
  'UTF-8 with a BOM and CRLF': (rows) => utf8(`\ufeff${csv(rows, ',', '\r\n')}`),
  'UTF-16 LE': (rows) => utf16(csv(rows, '\t'), false),
  'UTF-16 BE': (rows) => utf16(csv(rows), true),
  TSV: (rows) => utf8(csv(rows, '\t')),
  semicolons: (rows) => utf8(csv(rows, ';')),
  XLSX: (rows) => workbookOf([{ name: 'Sheet1', rows: textRows(rows) }]),
};
const CASES: readonly (readonly [name: string, words: Words, write: Write, encoding?: string])[] = [
  ...Object.entries(EVERYWHERE).map(([name, write]) => [`Japanese, ${name}`, JAPANESE, write] as const),
  ['Shift_JIS', JAPANESE, (rows) => japanese(csv(rows), 'SJIS')],
  ['EUC-JP', JAPANESE, (rows) => japanese(csv(rows), 'EUCJP')],
  ...Object.entries(EVERYWHERE).map(([name, write]) => [`French, ${name}`, FRENCH, write] as const),
  // Few letters of this file are not ASCII: of what kind they are must be said.
  ['Windows-1252', FRENCH, (rows) => cp1252(csv(rows)), 'Windows-1252'],
];

/** The answers as a tool writes them: numbers with units, labels for points. */
function exported(text: string, { header, points, unit }: Words): Rows {
  const { header: names, columns, rows: count } = parseAnswersTable('responses.csv', text, () => undefined)!;
  const cell = (name: string, value: string): string => {
    if (value === '') return '';
    if (name === 'H1') return `${value}${unit}`;
    return name === 'T1' ? points[5 - Number(value)]! : value;
  };
  const rows = Array.from({ length: count }, (_, row) => names.map((name, c) => cell(name, columns[c]![row]!)));
  return [names.map((name) => (name === 'T1' ? header : name)), ...rows];
}

/** A ledger without the list of its inputs, and without the hash of the whole. */
const withoutInputs = (ledger: string): string =>
  ledger.replace(/ sha256="[0-9a-f]+"/, '').replace(/"inputs":\[[^\]]*\]/, '');

async function sourcesOf(
  root: string,
): Promise<{ readonly sources: DeckSources; readonly found: readonly Diagnostic[] }> {
  const found: Diagnostic[] = [];
  const at = (name: string): string => join(root, name);
  const files = { root, survey: root, template: at('deck.yaml'), brand: at('brand.yaml'), layouts: at('layouts') };
  const sources = await loadDeckSources(files, 'en', (one) => found.push(one));
  if (!sources) throw new Error(found.map(worded).join('\n'));
  return { sources, found };
}

/** What is known of the respondents of a folder's survey. */
async function answersOf(root: string): Promise<Omit<Answers, 'file'>> {
  const { sources } = await sourcesOf(root);
  const { ids, columns } = readSurvey(sources.survey, sources.answers, throwIt)!.answers;
  return { ids, columns };
}

/** The parts of the deck of a folder; of its ledger, all but the list of inputs. */
async function partsOf(root: string): Promise<ReadonlyMap<string, string>> {
  const { sources, found } = await sourcesOf(root);
  const built = await buildDeck(sources, { locale: 'en', draft: false, formats: ['pptx'] });
  const wrong = [...found, ...built.diagnostics].filter(({ severity }) => severity === 'error');
  if (!built.pptx || wrong.length > 0) throw new Error(wrong.map(worded).join('\n'));
  const parts = Object.entries(unzipSync(built.pptx)).map(([name, bytes]) => [name, strFromU8(bytes, true)] as const);
  return new Map(parts.map(([name, text]) => [name, name === 'customXml/item1.xml' ? withoutInputs(text) : text]));
}

/** Whose decks are built, too: of equal answers a deck is equal, and building takes two seconds. */
const BUILT = ['Japanese, UTF-16 LE', 'Japanese, XLSX', 'Shift_JIS', 'Windows-1252'];

describe('the same answers', () => {
  it('give the same deck in every format and encoding, and as responses.csv', { timeout: 120_000 }, async () => {
    await within(async (folder) => {
      await writeProject(folder);
      const answers = join(folder, 'responses.csv');
      // Encodings of one language have no signs of others.
      const text = (await readFile(answers, 'utf8')).replace(/ ?[^\x20-\x7e\n]+/g, '');
      await writeFile(answers, text);
      const expected = await partsOf(folder);
      const answered = await answersOf(folder);
      expect(answered.ids).toHaveLength(184);
      expect([...expected.keys()].filter((name) => /slides\/slide\d+\.xml$/.test(name))).toHaveLength(3);
      await rm(answers);
      const survey = join(folder, 'survey.yaml');
      const plain = await readFile(survey, 'utf8');
      for (const [name, words, write, declared] of CASES) {
        await writeFile(survey, plain);
        await replaceIn(
          survey,
          'questions:\n',
          `source: { files: export.dat, id: id${declared === undefined ? '' : `, encoding: ${declared}`} }\nquestions:\n`,
        );
        await replaceIn(survey, '    kind: numeric\n', `    kind: numeric\n    units: [${words.unit.trim().split(' ').reverse().join(', ')}]\n`); // prettier-ignore
        const values = POINTS.map((code, i) => `${code}: "${words.points[i]}"`).join(', ');
        await replaceIn(survey, '    kind: scale\n', `    kind: scale\n    columns: "${words.header}"\n    values: { ${values} }\n`); // prettier-ignore
        await put(folder, 'export.dat', write(exported(text, words)));
        expect(await answersOf(folder), name).toEqual(answered);
        if (!BUILT.includes(name)) continue;
        const parts = await partsOf(folder);
        const differing = [...new Set([...parts.keys(), ...expected.keys()])].filter((part) => parts.get(part) !== expected.get(part)); // prettier-ignore
        expect(differing, name).toEqual([]);
      }
    });
  });
});
