import type { Report } from '../../../../base/diagnostic.ts';
import type { Sheet } from '../../../../base/export.ts';
import { repeatsOf, type Repeats } from '../../../../base/repeats.ts';
import { cellPlaces } from '../../cell-places.ts';
import { blankRows, emptyFile, strayQuote, unclosedQuote } from '../../diagnostics.ts';
import { placesIn, type PlaceOf } from '../../text-positions.ts';
import { cleaned, forbiddenIn } from '../clean-cell.ts';
import { ColumnBuilder, MOST_CELLS } from '../column-builder.ts';
import * as says from '../diagnostics.ts';
import { CHARACTERS, guessDelimiter } from './delimiter.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { scanPieces } from './scan-pieces.ts';
import type { RowTaker } from './scan-rows.ts';
import type { TextInPieces } from './text-in-pieces.ts';

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
  // Finding where lines begin costs as much as reading, and holds all of the text: only a place that is asked for needs them.
  let placeAt: PlaceOf | undefined;
  const place: PlaceOf = (offset) => (placeAt ??= placesIn(file, text.whole()))(offset);
  if (found.or !== undefined) report(says.unsureDelimiter(place(from), { taken: found.delimiter, or: found.or }));
  const repeats = repeatsOf(report);
  const sheet = sheetOf({ file, text, from, delimiter: found.delimiter, place, repeats });
  repeats.finish();
  return sheet && { sheet, delimiter: found.delimiter };
}

/** So much of a text as is looked at to find its delimiter. */
function headOf(text: TextInPieces): string {
  let head = '';
  for (const piece of text.pieces()) {
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
  readonly place: PlaceOf;
  readonly repeats: Repeats;
}

function sheetOf(reading: Reading): Sheet | undefined {
  const { file, text, from, delimiter, place, repeats } = reading;
  const columns = new ColumnBuilder();
  const starts = new GrowingNumbers();
  const widths = new GrowingNumbers();
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
      if ((row & 1023) === 1023) columns.expect(Math.ceil((1.02 * text.size * row) / start));
      starts.push(start);
      widths.push(cells);
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
  scanPieces(text.pieces(), from, delimiter, taker, (held) => {
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
  let cellAt: ReturnType<typeof cellPlaces> | undefined;
  return {
    file,
    rows,
    columns: columns.finish(rows),
    at: (r, c) => (cellAt ??= cellPlaces(text.whole(), place, delimiter))(starts.at(r) ?? text.whole().length, c),
  };
}

/** Tells the rows that have another number of cells than most; where there is no such number, nothing is odd. */
function reportRagged({ place, repeats }: Reading, rows: number, widths: GrowingNumbers, starts: GrowingNumbers): void {
  const counts = new Map<number, number>();
  for (let r = 0; r < rows; r++) counts.set(widths.at(r) ?? 0, (counts.get(widths.at(r) ?? 0) ?? 0) + 1);
  const [most = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (counts.size === 1 || count * 2 <= rows) return;
  for (let r = 0; r < rows; r++) {
    const cells = widths.at(r) ?? 0;
    if (cells !== most) repeats.report(says.oddRow(place(starts.at(r) ?? 0), { cells, most }));
  }
}
