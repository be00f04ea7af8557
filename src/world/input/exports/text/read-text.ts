import type { Report } from '../../../../base/diagnostic.ts';
import type { Sheet } from '../../../../base/export.ts';
import { repeatsOf, type Repeats } from '../../../../base/repeats.ts';
import { cellPlaces } from '../../cell-places.ts';
import { blankRows, emptyFile, strayQuote, unclosedQuote } from '../../diagnostics.ts';
import type { PlaceOf } from '../../text-positions.ts';
import { cleaned, forbiddenIn } from '../clean-cell.ts';
import { ColumnBuilder, MOST_CELLS } from '../column-builder.ts';
import * as says from '../diagnostics.ts';
import { CHARACTERS, guessDelimiter } from './delimiter.ts';
import { RowStarts } from './row-starts.ts';
import { RowWidths } from './row-widths.ts';
import { scanPieces } from './scan-pieces.ts';
import { scanRows, type RowTaker } from './scan-rows.ts';
import { piecesOf, type TextInPieces } from './text-in-pieces.ts';
import { TextPlaces } from './text-places.ts';

/** A table in text, and what stood between its cells. */
export interface TextSheet {
  readonly sheet: Sheet;
  readonly delimiter: string;
}

/** The line with which Excel is told what stands between cells. */
const SEPARATOR_LINE = /^\ufeff?"?sep=(.)"?[ \t]*(?:\r\n?|\n|$)/;

/**
 * Reads comma-separated values with any delimiter, given or found by evidence. Every row is kept, those of the header
 * too; rows that are shorter or longer than most are told. Undefined, and reported, if the quotation marks leave open
 * which cell is which, or if there is nothing in it.
 */
export function readText(
  file: string,
  text: TextInPieces,
  wanted: { readonly delimiter?: string | undefined },
  report: Report,
): TextSheet | undefined {
  const head = headOf(text);
  const separator = SEPARATOR_LINE.exec(head);
  const from = separator?.[0].length ?? (head.startsWith('\ufeff') ? 1 : 0);
  const guess = wanted.delimiter ?? separator?.[1];
  const found = guess === undefined ? guessDelimiter(head, from) : { delimiter: guess };
  const places = new TextPlaces(file, text);
  const place: PlaceOf = (offset) => places.placeOf(offset);
  if (found.or !== undefined) report(says.unsureDelimiter(place(from), { taken: found.delimiter, or: found.or }));
  const repeats = repeatsOf(report);
  const sheet = sheetOf({ file, text, from, delimiter: found.delimiter, places, place, repeats });
  repeats.finish();
  return sheet && { sheet, delimiter: found.delimiter };
}

/** So much of a text as is looked at to find its delimiter. */
function headOf(text: TextInPieces): string {
  let head = '';
  for (const piece of piecesOf(text)) {
    head += piece;
    if (head.length > 2 * CHARACTERS) break;
  }
  return head;
}

interface Reading {
  readonly file: string;
  readonly text: TextInPieces;
  readonly from: number;
  readonly delimiter: string;
  readonly places: TextPlaces;
  readonly place: PlaceOf;
  readonly repeats: Repeats;
}

function sheetOf(reading: Reading): Sheet | undefined {
  const { file, text, from, delimiter, place, repeats } = reading;
  const columns = new ColumnBuilder();
  const passed = passing(text);
  const starts = new RowStarts((start, end) => startsIn(reading, start, end));
  const widths = new RowWidths();
  let [row, cells, isSound, isDirty] = [0, 0, true, false];
  const clean = (cell: string, offset: number): string => {
    const name = forbiddenIn(cell);
    if (name === undefined) return cell;
    repeats.report(says.droppedCharacter(place(offset), { name }));
    return cleaned(cell);
  };
  const taker: RowTaker = {
    cell: (cell, offset) => {
      columns.put(row, cells, isDirty ? clean(cell, offset) : cell);
      cells += 1;
    },
    row: (start) => {
      // The rows so far tell how many there will be, a little more at most.
      if ((row & 1023) === 1023) columns.expect(Math.ceil((1.02 * passed.inAll() * row) / start));
      starts.push(start);
      widths.push(row, cells);
      row += 1;
      cells = 0;
      return !columns.isTooLarge;
    },
    innerQuote: (offset) => repeats.report(says.innerQuote(place(offset))),
    afterQuote: (offset) => {
      isSound = false;
      repeats.report(strayQuote(place(offset)));
    },
    openQuote: (offset) => {
      isSound = false;
      repeats.report(unclosedQuote(place(offset)));
    },
  };
  scanPieces(passed.pieces(), from, delimiter, taker, (held) => {
    // Hardly any text has such a character: cells are looked at only where one is near.
    isDirty = forbiddenIn(held) !== undefined;
  });
  if (columns.isTooLarge) {
    repeats.report(says.tooManyCells({ file, line: 1, column: 1 }, { rows: row, columns: columns.width, most: MOST_CELLS })); // prettier-ignore
    return undefined;
  }
  if (!isSound) return undefined;
  const rows = columns.filledRows();
  if (rows === 0) {
    repeats.report(emptyFile({ file, line: 1, column: 1 }));
    return undefined;
  }
  if (rows < row) repeats.report(blankRows(place(starts.at(rows) ?? 0), { rows: row - rows }));
  reportRagged(reading, rows, widths, starts);
  return { file, rows, columns: columns.finish(rows), at: cellsOf(reading, starts) };
}

/** The pieces of a text, and how many characters there are in all, as far as those that were passed tell. */
function passing(text: TextInPieces): { pieces(): Generator<string>; inAll(): number } {
  let [characters, end] = [0, 1];
  return {
    *pieces() {
      for (let piece = text.pieceAt(0); piece; piece = text.pieceAt(piece.next)) {
        characters += piece.text.length;
        end = piece.next;
        yield piece.text;
      }
    },
    inAll: () => (text.size * characters) / end,
  };
}

/** Where the rows begin between two places of the text; the first is where one begins. */
function startsIn({ places, delimiter }: Reading, from: number, to: number): readonly number[] {
  const starts: number[] = [];
  const row = (start: number): boolean => starts.push(from + start) > 0;
  scanRows(places.between(from, to), 0, delimiter, { cell: () => undefined, row });
  return starts;
}

/** Rows whose cells are held: of twenty thousand columns of one, each may be a mistake. */
const MOST_ROWS = 20;

/** Where the cells of a row are: the row is read again. */
function cellsOf({ places, delimiter }: Reading, starts: RowStarts): Sheet['at'] {
  const rows = new Map<number, ReturnType<typeof cellPlaces>>();
  return (row, column) => {
    const start = starts.at(row) ?? Infinity;
    let cellAt = rows.get(row);
    if (!cellAt) {
      if (rows.size >= MOST_ROWS) rows.clear();
      const text = places.between(start, starts.at(row + 1) ?? Infinity);
      cellAt = cellPlaces(text, (offset) => places.placeOf(start + offset), delimiter);
      rows.set(row, cellAt);
    }
    return cellAt(0, column);
  };
}

/** Tells the rows that have another number of cells than most; where there is no such number, nothing is odd. */
function reportRagged({ place, repeats }: Reading, rows: number, widths: RowWidths, starts: RowStarts): void {
  const counts = widths.counts(rows);
  const [most = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (counts.size === 1 || count * 2 <= rows) return;
  for (const { from, to, cells } of widths.runs(rows)) {
    if (cells === most) continue;
    for (let r = from; r < to; r++) repeats.report(says.oddRow(place(starts.at(r) ?? 0), { cells, most }));
  }
}
