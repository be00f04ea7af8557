import type { Export, Sheet } from '../../../base/export.ts';

/** A column of which no question is made, by its name. */
export interface MetaRule {
  readonly name: RegExp;
  /** What it is, as a key of the words of `reasons.ts`. */
  readonly why: MetaReason;
}

/** Why a column is no question. */
export type MetaReason = 'id' | 'cut' | 'time' | 'meta' | 'personal' | 'computed' | 'weight' | 'order' | 'timing';

/** Rows that are no completed interview of a person who was meant. */
export interface RowRuleDraft {
  readonly column: string;
  readonly values: readonly string[];
  readonly what: 'preview' | 'test' | 'incomplete' | 'total' | 'header' | 'tags';
  /** `keep`: only rows with these values count. */
  readonly rule: 'drop' | 'keep';
}

/** How the export of a tool is laid out. */
export interface ToolLayout {
  /** As its makers write it; absent where no tool was recognised. */
  readonly tool?: string;
  readonly headerRows: number;
  /** Header rows, from 1, that name the columns. */
  readonly names: readonly number[];
  /** The header row, from 1, with the wording of the questions, and that with the label of an option or a row. */
  readonly wording?: number;
  readonly label?: number;
  /** Whether a blank in the wording's row stands for the wording before it. */
  readonly fillsForward?: boolean;
  readonly id?: string;
  readonly meta: readonly MetaRule[];
  readonly rows: readonly RowRuleDraft[];
  /** What stands between several answers in a cell, if the tool has one way only. */
  readonly joint?: string;
  /** Several answers in columns by option: an option that nobody was asked about has a 0 too. */
  readonly zerosHideRouting?: boolean;
  /** Several columns with the same options are the places of a ranking. */
  readonly placesAreRanks?: boolean;
  /** In columns by option, 2 ticks and 1 does not. */
  readonly twoTicks?: true;
  /** Columns beside ticks whose text is an option of its own: "other". */
  readonly otherTicks?: RegExp;
  /** The format says what each row is: none is a heading, a total or a note. */
  readonly isDeclared?: true;
  readonly evidence: string;
}

/** The first header rows of a sheet as texts. */
export interface Head {
  readonly sheet: Sheet;
  readonly export: Export;
  /** Text of a cell, without blanks around it; '' outside. */
  cell(row: number, column: number): string;
  /** The texts of a row. */
  row(row: number): readonly string[];
}

/** A survey tool that is known by how its exports begin. */
export interface Tool {
  readonly name: string;
  /** How its export is laid out, or undefined if this is none. */
  recognise(head: Head): ToolLayout | undefined;
}
