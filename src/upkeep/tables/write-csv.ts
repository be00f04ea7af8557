import { MARK_LINES } from '../../base/own-mark.ts';
import { looksLikeFormula } from './formulas.ts';
import { tableLines } from './sheet-lines.ts';
import type { SurveyTables, TableCell } from './types.ts';

/** Excel takes UTF-8 for what it is only behind this. */
const BOM = '\uFEFF';

/**
 * The tables as a CSV file: UTF-8 with a byte order mark, commas, CRLF, every line as wide as its widest. Numbers are plain
 * digits. The last line says whose file it is.
 */
export function writeCsv(tables: SurveyTables): Uint8Array {
  const lines = tableLines(tables).map(({ cells }) => cells);
  const width = Math.max(...lines.map((cells) => cells.length));
  const rows = lines.map((cells) => Array.from({ length: width }, (_, i) => csvField(cells[i])).join(','));
  return new TextEncoder().encode(`${BOM}${[...rows, MARK_LINES.table].map((row) => `${row}\r\n`).join('')}`);
}

function csvField(cell: TableCell): string {
  if (cell === undefined) return '';
  return quoted(typeof cell === 'string' ? harmless(cell) : printed(cell));
}

/** A number as the file has it: its digits, or the mark that stands for it. */
const printed = ({ value, decimals, mark }: Exclude<TableCell, string | undefined>): string =>
  mark ?? value.toFixed(decimals);

/** A text that a spreadsheet would take for a formula stands behind an apostrophe; numbers of our own are never touched. */
const harmless = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text);

const quoted = (field: string): string => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
