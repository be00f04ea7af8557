/** What a column of the sheet holds: words, percentages as printed (9.9), or whole numbers. */
export type ColumnKind = 'text' | 'percent' | 'count';

export interface SheetColumn {
  readonly header: string;
  readonly kind: ColumnKind;
}

/** A number that shows other words than itself, by a number format: it is there to be drawn, not to be read. */
export interface VeiledNumber {
  readonly value: number;
  /** The number format. */
  readonly format: string;
}

export type Cell = string | number | VeiledNumber;

/** What a cell holds, whatever it shows. */
export const cellValue = (cell: Cell): string | number => (typeof cell === 'object' ? cell.value : cell);

/** A sheet with one table: its first row the headers, which differ, below it a row of cells each. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Number format of percentages, e.g. `0.0"%"`. */
  readonly percentFormat: string;
  /** Typeface of the cells. */
  readonly font: string;
}
