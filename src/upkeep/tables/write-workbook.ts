import { writeXlsx, type Cell, type CellStyle, type WriteSheet } from 'hucre/xlsx';
import { OWN_MARK } from '../../base/own-mark.ts';
import { cellText } from '../../files/pptx/workbook/cell-text.ts';
import { withOrderedFonts } from './font-order.ts';
import { looksLikeFormula } from './formulas.ts';
import { firstRows, indexLines, tableLines } from './sheet-lines.ts';
import { SIZE, styleOf } from './styles.ts';
import type { Line, NumberCell, SurveyTables, TableCell } from './types.ts';

/** The columns of a sheet: widths in characters, and which of them is the first of numbers. */
interface Columns {
  readonly widths: readonly number[];
  readonly firstNumber: number;
}
const TABLE_COLUMNS: Columns = { widths: [9, 64, 11, 11, 11], firstNumber: 2 };
const INDEX_COLUMNS: Columns = { widths: [9, 68, 22, 11], firstNumber: 3 };

/** Where something stands: `Q2` of the index leads to its table. */
type Link = (line: number) => string | undefined;

/** The tables as a workbook: an index, whose lines lead to the tables, and the tables below one another. */
export async function writeWorkbook(tables: SurveyTables): Promise<Uint8Array> {
  const { sheets, index, head, font, dataDate } = tables;
  const rows = firstRows(tables);
  const link: Link = (line) => {
    const row = rows[line - index.head.length];
    return row === undefined ? undefined : `'${sheets.tables}'!A${row}`;
  };
  const date = new Date(dataDate);
  const workbook = await writeXlsx({
    sheets: [
      sheetOf({
        name: sheets.index,
        lines: indexLines(tables),
        ...INDEX_COLUMNS,
        frozen: index.head.length,
        font,
        link,
      }),
      sheetOf({ name: sheets.tables, lines: tableLines(tables), ...TABLE_COLUMNS, frozen: head.length, font }),
    ],
    // By this name a later run knows the file as ours, also after Excel has saved it.
    namedRanges: [{ name: OWN_MARK, range: `'${sheets.tables}'!$A$1` }],
    defaultFont: { name: font, size: SIZE },
    properties: { title: tables.title, created: date, modified: date },
  });
  return withOrderedFonts(workbook, dataDate);
}

/** A sheet of lines; `frozen` of them stay in sight, and stand at the top of every page that is printed. */
interface SheetPlan extends Columns {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly frozen: number;
  readonly font: string;
  readonly link?: Link;
}

function sheetOf({ name, lines, widths, frozen, ...plan }: SheetPlan): WriteSheet {
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  return {
    name,
    columns: widths.slice(0, width).map((one, c) => ({ width: c === WORDING ? one : widthFor(lines, c, one) })),
    rowDefs: new Map(lines.flatMap((line, r) => heightOf(line, widths[WORDING] ?? 0).map((height) => [r, { height }] as const))),
    rows: lines.map(({ cells }) => Array.from({ length: width }, (_, c) => valueOf(cells[c]))),
    cells: new Map(lines.flatMap((line, r) => cellsOf(line, r, width, plan))),
    freezePane: { rows: frozen },
    pageSetup: { paperSize: 'a4', orientation: 'portrait', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: `$1:$${frozen}` },
    headerFooter: { oddFooter: '&C&P / &N' },
    view: { showGridLines: false },
  };
} // prettier-ignore

/** The column of the words, which break and go on over others. */
const WORDING = 1;
/** The widest column beside it. */
const WIDEST = 24;

/** The height of a line of words in points, and how many letters stand in the width of one. */
const LINE = 15;
/** The line of a title, with room below it: heads follow at once. */
const TITLE = 24;
const FILLED = 1.1;
const UNBROKEN = /.[^\s\u2e80-\uffef]{40}/u;

/** The height of a title, and of a line whose words go on in a second one: not every program finds it by itself. */
function heightOf({ kind, cells }: Line, width: number): readonly number[] {
  const words = cells[WORDING];
  if (kind === 'title') return [TITLE];
  if (typeof words !== 'string') return [];
  const most = width * FILLED;
  // What cannot break begins in a line of its own.
  const rows = words.split('\n').reduce((sum, one) => sum + Math.max(1, Math.ceil(lengthOf(one) / most)) + (lengthOf(one) > most && UNBROKEN.test(one) ? 1 : 0), 0);
  return rows > 1 ? [rows * LINE] : [];
} // prettier-ignore

/** How many letters of half width a text is long. */
const lengthOf = (words: string): number => [...words].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? 2 : 1), 0); // prettier-ignore

/** A column that is as wide as usual, or as its longest words (a day, a long number of a question) need. */
function widthFor(lines: readonly Line[], column: number, usual: number): number {
  const lengths = lines.flatMap(({ kind, cells }) => {
    const cell = cells[column];
    return kind === 'title' || typeof cell !== 'string' ? [] : [lengthOf(cell) + 2];
  });
  return Math.min(WIDEST, Math.max(usual, ...lengths));
} // prettier-ignore

/** The cells of a line by their places; empty ones too, since a rule runs through all of them. */
function cellsOf(
  { kind, cells }: Line,
  row: number,
  width: number,
  { firstNumber, font, link }: Pick<SheetPlan, 'firstNumber' | 'font' | 'link'>,
): readonly (readonly [string, Partial<Cell>])[] {
  if (kind === 'gap') return [];
  return Array.from({ length: width }, (_, column) => {
    const cell = cells[column];
    const location = column === 0 && cell !== undefined ? link?.(row) : undefined;
    const place = { isNumber: column >= firstNumber, isLink: location !== undefined };
    const style = { ...styleOf(kind, place, font), ...formatOf(cell) };
    const leads = location === undefined ? {} : { hyperlink: { target: '', location } };
    return [`${row},${column}`, { value: valueOf(cell), style, ...leads }] as const;
  });
}

function valueOf(cell: TableCell): string | number | null {
  if (cell === undefined) return null;
  return typeof cell === 'string' ? cellText(cell) : cell.value;
}

/** A text that looks like a formula stays text when somebody edits it; all others are long, and shown whole without that. */
function formatOf(cell: TableCell): Pick<CellStyle, 'numFmt'> {
  if (typeof cell === 'string') return looksLikeFormula(cell) ? { numFmt: '@' } : {};
  return cell === undefined ? {} : { numFmt: numberFormat(cell) };
}

/** Digits as the table prints them; a mark stands only for zero, so that a number that someone enters is seen. */
function numberFormat({ decimals, mark }: NumberCell): string {
  const digits = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
  return mark === undefined ? digits : `${digits};-${digits};"${mark}"`;
}
