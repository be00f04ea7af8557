/** What a column of the sheet holds: words, percentages as printed (9.9), or whole numbers. */
export type ColumnKind = 'text' | 'percent' | 'count';

export interface SheetColumn {
  readonly header: string;
  readonly kind: ColumnKind;
}

/** A number whose format shows other words in its place: it is there to be drawn, not to be read. */
export interface VeiledNumber {
  readonly value: number;
  readonly format: string;
}

/** Null: an empty cell. */
export type Cell = string | number | VeiledNumber | null;

/** What a cell holds, whatever it shows. */
export const cellValue = (cell: Cell): string | number | null =>
  typeof cell === 'object' ? (cell?.value ?? null) : cell;

/** A sheet with one table: headers, all different, in the first row and the rows of cells below. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Number format of percentages, e.g. `0.0"%"`. */
  readonly percentFormat: string;
  /** Typeface of the cells. */
  readonly font: string;
}
