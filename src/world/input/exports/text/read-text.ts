import type { Report } from '../../../../base/diagnostic.ts';
import type { Sheet } from '../../../../base/export.ts';
import { repeatsOf, type Repeats } from '../../../../base/repeats.ts';
import { cellPlaces } from '../../cell-places.ts';
import { blankRows, emptyFile, strayQuote, unclosedQuote } from '../../diagnostics.ts';
import { placesIn, type PlaceOf } from '../../text-positions.ts';
import { cleaned, forbiddenIn } from '../clean-cell.ts';
import { ColumnBuilder, MOST_CELLS } from '../column-builder.ts';
import * as says from '../diagnostics.ts';
import { guessDelimiter } from './delimiter.ts';
import { scanRows } from './scan-rows.ts';

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
  text: string,
  wanted: { readonly delimiter?: string | undefined },
  report: Report,
): TextSheet | undefined {
  const separator = SEPARATOR_LINE.exec(text);
  const from = separator?.[0].length ?? (text.startsWith('\ufeff') ? 1 : 0);
  const guess = wanted.delimiter ?? separator?.[1];
  const found = guess === undefined ? guessDelimiter(text, from) : { delimiter: guess };
  // Finding where lines begin costs as much as reading: only a place that is asked for needs them.
  let placeAt: PlaceOf | undefined;
  const place: PlaceOf = (offset) => (placeAt ??= placesIn(file, text))(offset);
  if (found.or !== undefined) report(says.unsureDelimiter(place(from), { taken: found.delimiter, or: found.or }));
  const repeats = repeatsOf(report);
  const sheet = sheetOf({ file, text, from, delimiter: found.delimiter, place, repeats });
  repeats.finish();
  return sheet && { sheet, delimiter: found.delimiter };
}

interface Reading {
  readonly file: string;
  readonly text: string;
  readonly from: number;
  readonly delimiter: string;
  readonly place: PlaceOf;
  readonly repeats: Repeats;
}

function sheetOf(reading: Reading): Sheet | undefined {
  const { file, text, from, delimiter, place, repeats } = reading;
  const columns = new ColumnBuilder();
  const starts: number[] = [];
  const widths: number[] = [];
  let [row, cells, isSound] = [0, 0, true];
  // Hardly any text has one: cells are looked at only where there is one.
  const isDirty = forbiddenIn(text) !== undefined;
  const clean = (cell: string, offset: number): string => {
    const name = forbiddenIn(cell);
    if (name === undefined) return cell;
    repeats.report(says.droppedCharacter(place(offset), { name }));
    return cleaned(cell);
  };
  scanRows(text, from, delimiter, {
    cell: (cell, offset) => {
      columns.put(row, cells, isDirty ? clean(cell, offset) : cell);
      cells += 1;
    },
    row: (start) => {
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
  if (rows < row) repeats.report(blankRows(place(starts[rows] ?? 0), { rows: row - rows }));
  reportRagged(reading, widths.slice(0, rows), starts);
  let cellAt: ReturnType<typeof cellPlaces> | undefined;
  return {
    file,
    rows,
    columns: columns.finish(rows),
    at: (r, c) => (cellAt ??= cellPlaces(text, place, delimiter))(starts[r] ?? text.length, c),
  };
}

/** Tells the rows that have another number of cells than most; where there is no such number, nothing is odd. */
function reportRagged({ place, repeats }: Reading, widths: readonly number[], starts: readonly number[]): void {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [most = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (counts.size === 1 || count * 2 <= widths.length) return;
  widths.forEach((cells, r) => {
    if (cells !== most) repeats.report(says.oddRow(place(starts[r] ?? 0), { cells, most }));
  });
}
