import { itemAt } from '../../../base/item-at.ts';
import type { RowIndex, TextColumn } from '../../../base/export.ts';
import { TextNumbers } from '../../../base/text-numbers.ts';

/** Cells of a sheet that is read, at most: a hundred thousand answers to two thousand columns. */
export const MOST_CELLS = 200_000_000;
/** Columns of a sheet, at most: more than a workbook may have. */
export const MOST_COLUMNS = 50_000;

/** One column while it is read. In `index`, 0 is an empty cell; the n-th distinct text is n. */
interface Growing {
  readonly numbers: TextNumbers;
  /** The number of each text of one character of ASCII, or 0: most answers are such codes. */
  readonly codes: Uint32Array;
  index: RowIndex;
}

/** Rows for which columns grow beforehand, at most, for each row that there is: a guess may be far too high. */
const MOST_AHEAD = 4;

/** The largest number that each row of an index holds. */
const mostIn = ({ BYTES_PER_ELEMENT }: RowIndex): number => 2 ** (8 * BYTES_PER_ELEMENT) - 1;

const madeLike = (index: RowIndex, length: number): RowIndex =>
  index.BYTES_PER_ELEMENT === 1 ? new Uint8Array(length) : index.BYTES_PER_ELEMENT === 2 ? new Uint16Array(length) : new Uint32Array(length); // prettier-ignore

/** The first `rows` of an index; in the same memory where that is hardly more than is needed. */
function cutTo(index: RowIndex, rows: number): RowIndex {
  if (index.length >= rows && index.length <= rows * 1.125) return index.subarray(0, rows);
  const cut = madeLike(index, rows);
  cut.set(index.subarray(0, rows));
  return cut;
}

/** More texts than the numbers of a column can name: each gets twice the bytes. */
function widen(one: Growing): void {
  const { index } = one;
  one.index = index.BYTES_PER_ELEMENT === 1 ? new Uint16Array(index.length) : new Uint32Array(index.length);
  one.index.set(index);
}

/**
 * Takes a sheet's cells row by row and keeps each distinct text of a column once. What is not put is empty.
 */
export class ColumnBuilder {
  readonly #columns: Growing[] = [];
  #rows = 0;
  #capacity = 64;
  #expected = 0;

  get rows(): number {
    return this.#rows;
  }
  get width(): number {
    return this.#columns.length;
  }
  /** Whether there are more cells than can be kept; then nothing may be put any more. */
  get isTooLarge(): boolean {
    return this.#columns.length > MOST_COLUMNS || this.#columns.length * this.#rows > MOST_CELLS;
  }

  /** Puts a text into a cell. Rows come in their order; an empty text only widens the sheet. */
  put(row: number, column: number, text: string): void {
    if (row >= this.#rows) this.#rows = row + 1;
    while (column >= this.#columns.length && this.#columns.length <= MOST_COLUMNS) {
      this.#columns.push({ numbers: new TextNumbers(), codes: new Uint32Array(128), index: new Uint8Array(0) });
    }
    const one = this.#columns[column];
    if (text === '' || !one || this.isTooLarge) return;
    const code = text.length === 1 ? text.charCodeAt(0) : 128;
    const id = code < 128 ? one.codes[code] || (one.codes[code] = one.numbers.add(text)) : one.numbers.numberOf(text);
    if (id > mostIn(one.index)) widen(one);
    if (row >= one.index.length) this.#grow(one, row);
    one.index[row] = id;
  }

  /** Says how many rows there will be, as far as one can see: columns that need not grow step by step take half the memory. */
  expect(rows: number): void {
    this.#expected = rows;
    for (const { numbers } of this.#columns) numbers.expect(rows);
  }

  /** The columns of the first `rows` rows; nothing can be put after that. */
  finish(rows = this.#rows): readonly TextColumn[] {
    return this.#columns.map((one) => {
      const texts = one.numbers.finish();
      const index = cutTo(one.index, rows);
      // What was long enough while it grew is let go at once: all columns twice would not fit.
      one.index = new Uint8Array(0);
      if (index.includes(0)) return { texts: ['', ...texts], index };
      for (let i = 0; i < index.length; i++) index[i] = itemAt(index, i) - 1;
      return { texts, index };
    });
  }

  /** How many rows there are when those at the end that hold nothing are left out. */
  filledRows(): number {
    let last = this.#rows;
    while (last > 0 && !this.#columns.some(({ index }) => (index[last - 1] ?? 0) !== 0)) last -= 1;
    return last;
  }

  #grow(one: Growing, row: number): void {
    while (this.#capacity <= row) {
      const step = Math.ceil(this.#capacity * 1.5);
      this.#capacity = Math.max(step, Math.min(this.#expected, this.#capacity * MOST_AHEAD));
    }
    const larger = madeLike(one.index, this.#capacity);
    larger.set(one.index);
    one.index = larger;
  }
}
