/** What a column of the sheet holds: words, percentages as printed (9.9), or whole numbers. */
export type ColumnKind = 'text' | 'percent' | 'count';

export interface SheetColumn {
  readonly header: string;
  readonly kind: ColumnKind;
}

/** A sheet with one table: its first row the headers, which differ, below it a row of cells each. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
  /** Number format of percentages, e.g. `0.0"%"`. */
  readonly percentFormat: string;
  /** Typeface of the cells. */
  readonly font: string;
}
