import type { Code } from '../../data/survey/types.ts';

/** The formats in which the tables of a survey are written. */
export const TABLE_FORMATS = ['xlsx', 'csv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A number, and how it is printed where that is not its digits: `-` for none. */
export interface NumberCell {
  readonly value: number;
  readonly decimals: number;
  readonly mark?: string;
}

export type TableCell = string | NumberCell | undefined;

/** What a line is: it decides how the line looks. */
export type LineKind =
  | 'title'
  | 'head'
  | 'question'
  | 'base'
  | 'total'
  | 'option'
  | 'number'
  | 'note'
  | 'about'
  | 'gap';

/** A row of a sheet. */
export interface Line {
  readonly kind: LineKind;
  readonly cells: readonly TableCell[];
}

/** The table of one question. */
export interface QuestionTable {
  readonly question: Code;
  /** The question, its base, the total, its options, its numbers, and what is to be said of them. */
  readonly lines: readonly Line[];
}

/** The tables of a survey in one language, as they stand in a workbook and in a CSV file. */
export interface SurveyTables {
  /** Id of the survey. */
  readonly survey: string;
  readonly locale: string;
  readonly title: string;
  /** Name of the font of a workbook. */
  readonly font: string;
  /** ISO date that stands for "now". */
  readonly dataDate: string;
  readonly sheets: { readonly tables: string; readonly index: string };
  /** The title and the heads of the columns, which stay in sight. */
  readonly head: readonly Line[];
  readonly tables: readonly QuestionTable[];
  /** How the tables are to be read. */
  readonly guide: readonly Line[];
  readonly index: {
    readonly head: readonly Line[];
    /** A line for each table, in their order. */
    readonly lines: readonly Line[];
    /** What is known of the fieldwork. */
    readonly about: readonly Line[];
  };
}
