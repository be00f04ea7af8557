import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { itemAt } from '../../src/base/item-at.ts';
import { cellText, type Codebook } from '../../src/base/export.ts';
import { codebookIn, readCodebook } from '../../src/world/input/exports/codebooks/read-codebook.ts';
import { loadExports } from '../../src/world/input/exports/load-export.ts';

/** An option of a question as `expected.json` has it; `texts` grow with each change of the cells. */
export interface ExpectedOption {
  readonly label: string | null;
  texts: readonly string[];
  readonly count: number;
}

/** A question of `expected.json`, by the columns of the file as it was. */
export interface ExpectedQuestion {
  readonly at: readonly number[];
  readonly kind: string;
  /** What joins answers in a cell; several, where people typed. */
  readonly joiner?: string | readonly string[];
  readonly options: readonly ExpectedOption[];
  readonly answered: number;
  readonly mean?: number;
  readonly median?: number;
  /** Places of a ranking: what is counted depends on how it is read. */
  readonly isRanking: boolean;
}

/** A column: its cells in the header rows, in the order of the rows, and which column of the file it was. */
export interface Column {
  readonly from?: number;
  header: string[];
  cells: string[];
  /** Runs of rows whose cells are merged in a workbook: the first row holds the text. */
  merged?: (readonly [from: number, to: number])[];
}

/** How the changed table is written. */
export interface Form {
  as: 'csv' | 'xlsx';
  delimiter: string;
  encoding: 'UTF8' | 'BOM' | 'UTF16' | 'SJIS' | 'EUCJP' | 'CP1252';
  lineBreak: string;
  quotesAll: boolean;
  /** Of a workbook: whether numbers are cells of numbers. */
  numbers: boolean;
}

/** The table of an export, with what is true of it. */
export interface Table {
  readonly folder: string;
  columns: Column[];
  /** Rows above the header. */
  above: string[][];
  /** Rows below all others. */
  below: string[][];
  readonly questions: readonly ExpectedQuestion[];
  readonly respondents: number;
  /** Columns (of the file as it was) about which the export itself leaves a doubt. */
  readonly ask: readonly number[];
  readonly codebooks: readonly Codebook[];
  readonly form: Form;
  /** Whether headers may change: those of a codebook may not. */
  readonly hasNames: boolean;
}

/** The exports whose tables are changed, with their header rows, and the row with the wordings. */
export const TABLES: Readonly<Record<string, { readonly header: number; readonly wording: number; readonly isJapanese?: true }>> = {
  'google-forms-app': { header: 1, wording: 0 },
  'google-forms-ja': { header: 1, wording: 0, isJapanese: true },
  'handmade-en': { header: 1, wording: 0 },
  'handmade-ja': { header: 4, wording: 3, isJapanese: true },
  kobo: { header: 2, wording: 0 },
  limesurvey: { header: 1, wording: 0 },
  'macromill-like-ja': { header: 3, wording: 1, isJapanese: true },
  'ms-forms': { header: 1, wording: 0, isJapanese: true },
  'qualtrics-labels': { header: 3, wording: 1 },
  'qualtrics-numeric': { header: 3, wording: 1 },
  redcap: { header: 1, wording: 0 },
  'surveroid-ja': { header: 1, wording: 0, isJapanese: true },
  surveymonkey: { header: 2, wording: 0 },
  tally: { header: 1, wording: 0 },
  typeform: { header: 1, wording: 0 },
  wide: { header: 1, wording: 0 },
}; // prettier-ignore

const EXPORTS = 'test/exports';
const isBook = (file: string): boolean => /Dictionary|codes|対応表|xlsform|\.lss$/.test(file);
const isExport = (file: string): boolean => /\.(csv|xlsx|txt)$/.test(file) && !isBook(file);

interface RawQuestion extends Omit<ExpectedQuestion, 'options' | 'isRanking'> {
  readonly options?: readonly { readonly label: string | null; readonly text: string | readonly string[] | null; readonly count: number }[];
  readonly places?: unknown;
} // prettier-ignore
interface RawExpected {
  readonly respondents: number;
  readonly ask_at: readonly number[];
  readonly questions: readonly RawQuestion[];
}

/** Reads the table of an export of test/exports. */
export async function readTable(folder: string, root = EXPORTS): Promise<Table> {
  const layout = TABLES[folder];
  if (!layout) throw new Error(`no table is known of ${folder}`);
  const files = readdirSync(join(root, folder));
  const given = (file: string) => ({ file, bytes: new Uint8Array(readFileSync(join(root, folder, file))) });
  const silent = (): undefined => undefined;
  const [from] = (await loadExports(files.filter(isExport).map(given), {}, silent)) ?? [];
  const sheet = from && [...from.sheets].sort((a, b) => b.rows * b.columns.length - a.rows * a.columns.length)[0];
  if (!sheet) throw new Error(`${folder} cannot be read`);
  const codebooks: Codebook[] = [];
  for (const file of files.filter(isBook)) codebooks.push((await readCodebook(file, given(file).bytes, silent)) ?? raise(file));
  const beside = from.sheets.length > 1 ? codebookIn(from.file, from.sheets, silent) : undefined;
  const expected = JSON.parse(readFileSync(join(root, folder, 'expected.json'), 'utf8')) as RawExpected;
  const rows = Array.from({ length: sheet.rows - layout.header }, (_, r) => r + layout.header);
  return {
    folder,
    above: [],
    below: [],
    columns: sheet.columns.map((column, i): Column => ({
      from: i,
      header: Array.from({ length: layout.header }, (_, r) => cellText(column, r)),
      cells: rows.map((r) => cellText(column, r)),
    })),
    questions: expected.questions.map(({ options = [], places, ...question }) => ({
      ...question,
      isRanking: places !== undefined || question.kind === 'rank-item',
      options: options.map(({ label, text, count }) => ({ label, count, texts: [label, ...[text].flat()].filter((one) => one !== null) })),
    })),
    respondents: expected.respondents,
    ask: expected.ask_at,
    codebooks: beside ? [...codebooks, beside] : codebooks,
    form: { as: 'csv', delimiter: ',', encoding: 'UTF8', lineBreak: '\r\n', quotesAll: false, numbers: true },
    hasNames: codebooks.length > 0 || beside !== undefined || /^(qualtrics|redcap|kobo|limesurvey|surveroid)/.test(folder),
  };
} // prettier-ignore

function raise(file: string): never {
  throw new Error(`${file} cannot be read`);
}

/** The column of a question's first column, or of the place `n` of its columns. */
export const columnOf = ({ columns }: Table, from: number): Column =>
  columns.find((column) => column.from === from) ?? raise(`column ${from}`);

/** Changes the texts of some columns (of the file as it was); the options that stand in them keep their old spellings too. */
export function changeTexts(table: Table, question: ExpectedQuestion, change: (text: string) => string): void {
  for (const at of question.at) {
    const column = columnOf(table, at);
    column.cells = column.cells.map((text) => (text.trim() === '' ? text : change(text)));
  }
  for (const option of question.options) option.texts = [...new Set([...option.texts, ...option.texts.map(change)])];
}

/** All rows of a table, as they are written. */
export function rowsOf(table: Table): readonly (readonly string[])[] {
  const { columns, above, below } = table;
  const [first] = columns;
  const wide = (row: readonly string[]): readonly string[] => columns.map((_, i) => row[i] ?? '');
  return [
    ...above.map(wide),
    ...Array.from({ length: first?.header.length ?? 0 }, (_, r) => columns.map(({ header }) => itemAt(header, r))),
    ...Array.from({ length: first?.cells.length ?? 0 }, (_, r) => columns.map(({ cells }) => itemAt(cells, r))),
    ...below.map(wide),
  ];
}
