import type { Place } from '../../../../base/diagnostic.ts';
import type { Sheet } from '../../../../base/export.ts';
import type { Repeats } from '../../../../base/repeats.ts';
import { Unreadable } from '../../../../files/ooxml/refusals.ts';
import { cleaned, forbiddenIn } from '../clean-cell.ts';
import { ColumnBuilder, MOST_CELLS } from '../column-builder.ts';
import * as says from '../diagnostics.ts';
import { dateText, isoText, numberText } from './cell-values.ts';
import type { DateKind } from './number-formats.ts';
import { scanPart, valueIn, type PackedPart } from './scan-markup.ts';
import { cellWords } from './shared-strings.ts';

/** What a sheet's cells refer to. */
export interface WorkbookWords {
  readonly strings: readonly string[];
  readonly styles: readonly (DateKind | undefined)[];
  readonly is1904: boolean;
}

type Merged = readonly [top: number, left: number, bottom: number, right: number];

/** Rows and columns of a workbook's sheet, at most. */
const [MOST_ROWS, LAST_COLUMN] = [1_048_576, 16_383];

/** The row and column, from 0, of a cell's name: `B3` is 2 and 1. Undefined for what is no name. */
export function cellOf(name: string): readonly [row: number, column: number] | undefined {
  const parts = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (!parts) return undefined;
  const column = [...(parts[1] ?? '').toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  const row = Number(parts[2]);
  return row >= 1 && row <= MOST_ROWS && column - 1 <= LAST_COLUMN ? [row - 1, column - 1] : undefined;
}

/** A column's letters. */
export function columnLetters(column: number): string {
  const [before, letter] = [Math.floor(column / 26), String.fromCharCode(65 + (column % 26))];
  return before === 0 ? letter : columnLetters(before - 1) + letter;
}

const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Reads the cells of a sheet, as texts. Throws `Unreadable` for what is no sheet; undefined, and reported, if it is too large. */
export async function readSheet(
  file: string,
  part: PackedPart & { readonly name: string },
  words: WorkbookWords,
  repeats: Repeats,
): Promise<Sheet | undefined> {
  const { name } = part;
  const place = (row: number, column: number): Place => ({ file, line: row + 1, column: column + 1 });
  const reading = new SheetReading(name, words, place, repeats);
  await scanPart(part, reading);
  const { columns, hiddenRows, merged, emptyFormulas } = reading;
  if (columns.isTooLarge) {
    repeats.report(says.tooManyCells(place(0, 0), { rows: columns.rows, columns: columns.width, most: MOST_CELLS }));
    return undefined;
  }
  for (const [column, { row, count }] of emptyFormulas) {
    repeats.report(says.emptyFormula(place(row, column), { sheet: name, cell: cellName(row, column), count }));
  }
  if (hiddenRows > 0) repeats.report(says.hiddenRows(place(0, 0), { sheet: name, rows: hiddenRows }));
  return {
    file,
    name,
    rows: columns.rows,
    columns: columns.finish(),
    at: place,
    ...(merged.length > 0 ? { merged } : {}),
  };
}

/** The state of a reading, element by element. */
class SheetReading {
  readonly columns = new ColumnBuilder();
  readonly merged: Merged[] = [];
  hiddenRows = 0;
  /** Formulas without a value, by their column: the first row, and how many there are. */
  readonly emptyFormulas = new Map<number, { readonly row: number; count: number }>();
  #row = -1;
  #column = -1;
  #isRowHidden = false;
  #rowHasText = false;
  /** Of the cell that is open: its type and style, what was read of it, and whether a formula made it. */
  #type = '';
  #style = -1;
  #value = '';
  #hasFormula = false;
  #hasValue = false;
  /** Whether text is that of a value now: inside `v`, or inside `t` of `is`. */
  #isValue = false;
  #isReading = false;

  readonly #sheet: string;
  readonly #words: WorkbookWords;
  readonly #place: (row: number, column: number) => Place;
  readonly #repeats: Repeats;

  constructor(sheet: string, words: WorkbookWords, place: (row: number, column: number) => Place, repeats: Repeats) {
    this.#sheet = sheet;
    this.#words = words;
    this.#place = place;
    this.#repeats = repeats;
  }

  open(name: string, attributes: string): void {
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || (name === 't' && !this.#isReading)) {
      this.#isValue = true;
      this.#hasValue = true;
    } else if (name === 'f') this.#hasFormula = true;
    else if (name === 'rPh') this.#isReading = true;
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'mergeCell') this.#merge(valueIn(attributes, 'ref') ?? '');
  }

  text(text: string): void {
    if (this.#isValue) this.#value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isValue = false;
    else if (name === 'rPh') this.#isReading = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row' && this.#isRowHidden && this.#rowHasText) this.hiddenRows += 1;
  }

  #openRow(attributes: string): void {
    const number = valueIn(attributes, 'r');
    this.#row = number === undefined ? this.#row + 1 : Number(number) - 1;
    if (!(this.#row >= 0 && this.#row < MOST_ROWS))
      throw new Unreadable('xml-wellformed', `row ${number ?? this.#row}`);
    this.#column = -1;
    this.#rowHasText = false;
    const hidden = valueIn(attributes, 'hidden');
    this.#isRowHidden = hidden === '1' || hidden === 'true';
  }

  #openCell(attributes: string): void {
    const name = valueIn(attributes, 'r');
    const cell = name === undefined ? ([this.#row, this.#column + 1] as const) : cellOf(name);
    if (!cell || cell[0] < 0 || cell[1] > LAST_COLUMN) throw new Unreadable('xml-wellformed', `cell ${name ?? ''}`);
    [this.#row, this.#column] = cell;
    this.#type = valueIn(attributes, 't') ?? 'n';
    this.#style = Number(valueIn(attributes, 's') ?? -1);
    this.#value = '';
    this.#hasFormula = false;
    this.#hasValue = false;
  }

  #closeCell(): void {
    const [row, column] = [this.#row, this.#column];
    if (this.#hasFormula && this.#value === '' && !(this.#type === 'str' && this.#hasValue)) {
      const known = this.emptyFormulas.get(column) ?? { row, count: 0 };
      known.count += 1;
      this.emptyFormulas.set(column, known);
      return;
    }
    if (this.#value === '') return;
    const text = this.#text();
    if (text === '') return;
    const bad = forbiddenIn(text);
    if (bad !== undefined) this.#repeats.report(says.droppedCharacter(this.#place(row, column), { name: bad }));
    this.columns.put(row, column, bad === undefined ? text : cleaned(text));
    this.#rowHasText = true;
  }

  #text(): string {
    const { strings, styles, is1904 } = this.#words;
    const value = this.#value;
    switch (this.#type) {
      case 's': {
        const text = /^\s*\d+\s*$/.test(value) ? strings[Number(value)] : undefined;
        if (text === undefined) throw new Unreadable('xml-wellformed', `string ${value.slice(0, 20)}`);
        return text;
      }
      case 'b':
        return /^(1|true)$/i.test(value.trim()) ? 'TRUE' : 'FALSE';
      case 'e':
        this.#repeats.report(
          says.errorCell(this.#place(this.#row, this.#column), { sheet: this.#sheet, cell: cellName(this.#row, this.#column), shows: value }), // prettier-ignore
        );
        return value;
      case 'd':
        return isoText(value);
      case 'n': {
        const kind = styles[this.#style];
        return kind === undefined ? numberText(value) : dateText(value, kind, is1904);
      }
      default:
        return cellWords(value);
    }
  }

  #merge(range: string): void {
    const [first = '', last = first] = range.split(':');
    const [from, to] = [cellOf(first), cellOf(last)];
    if (from && to) this.merged.push([from[0], from[1], to[0], to[1]]);
  }
}
