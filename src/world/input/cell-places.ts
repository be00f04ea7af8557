import type { Place } from '../../base/diagnostic.ts';
import { itemAt } from '../../base/item-at.ts';
import type { PlaceOf } from './text-positions.ts';

/**
 * Where a cell of a table in text begins, in the row that begins at the offset `start`; nothing is searched until there
 * is a mistake to report.
 */
export function cellPlaces(text: string, placeAt: PlaceOf, delimiter = ','): (start: number, column: number) => Place {
  // Of the rows that were asked for last: of twenty thousand columns, each may be a mistake.
  const rows = new Map<number, (readonly [offset: number, place: Place])[]>();
  const rowAt = (start: number): (readonly [offset: number, place: Place])[] => {
    if (rows.size > 20) rows.clear();
    const cells = rows.get(start) ?? [[start, placeAt(start)] as const];
    rows.set(start, cells);
    return cells;
  };
  return (start, column) => {
    const cells = rowAt(start);
    while (cells.length <= column) {
      const [from, place] = itemAt(cells, cells.length - 1);
      const end = endOfCell(text, from, delimiter);
      // A row that is too short has no further cell: where it ends is where that one would be.
      if (text[end] !== delimiter) return cellAfter(text, from, end, place, placeAt);
      cells.push([end + 1, cellAfter(text, from, end + 1, place, placeAt)]);
    }
    return itemAt(cells, column)[1];
  };
}

/** The place of `to`, counted on from the cell before, as long as that is of one line. */
function cellAfter(text: string, from: number, to: number, place: Place, placeAt: PlaceOf): Place {
  const between = text.slice(from, to);
  return /[\r\n]/.test(between) ? placeAt(to) : { ...place, column: place.column + [...between].length };
}

/** The offset of the delimiter or line break after the cell that begins at `start`. */
function endOfCell(text: string, start: number, delimiter: string): number {
  let end = start;
  if (text[start] === '"') {
    do end = text.indexOf('"', end + 1) + 1;
    while (text[end] === '"' && end > 0);
    // Not closed: the rest of the text is in it.
    if (end === 0) return text.length;
  }
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}
