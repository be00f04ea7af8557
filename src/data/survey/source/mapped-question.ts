import type { TextColumn } from '../../../base/export.ts';
import type { Code } from '../types.ts';

/** The answers to a question in the cells that its kind reads: `columns[c][r]`, as `columnsOf` of the kind names them. */
export interface MappedQuestion {
  readonly columns: readonly (readonly string[])[];
  /** The column of the sheet from which each of them comes. */
  readonly from: readonly number[];
  /** 1 for respondents of whom the data itself says that they were not asked. */
  readonly notAsked: Uint8Array;
  /** Cells of which it is not certain what they say. */
  readonly odd: readonly OddCell[];
}

/** A cell of which it is not certain what it says. */
export interface OddCell extends Odd {
  /** Its row in the sheet. */
  readonly row: number;
}

/** The same, whichever its row. */
export interface Odd {
  /** Its column in the sheet. */
  readonly column: number;
  /** `unknown`: `text` stands for no option. `tick`: it neither ticks the option of its column nor leaves it unticked. `ambiguous`: for several sets. */
  readonly is: 'unknown' | 'tick' | 'ambiguous';
  readonly text: string;
}

/** A column of the sheet with its number. */
export interface FoundColumn {
  readonly index: number;
  readonly column: TextColumn;
  /** The export has none of that name, as its definition says. */
  readonly isAbsent?: true;
}

/**
 * The columns that a question's source names, found in the sheet; `others`: that of the texts which stand for "other", if they have one
 * of their own.
 */
export type FoundColumns = { readonly others?: FoundColumn } & (
  | { readonly form: 'one'; readonly column: FoundColumn }
  | { readonly form: 'options'; readonly byOption: ReadonlyMap<Code, FoundColumn> }
  | { readonly form: 'list'; readonly columns: readonly FoundColumn[] }
);
