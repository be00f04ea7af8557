import type { Place } from './diagnostic.ts';

/** The formats that an export of a survey tool may have. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'sav', 'triple-s'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/**
 * A column of an export: every distinct text of it once, and in each row which of them stands there (an index into
 * `texts`). Of a million answers to a question with five options, only five texts are kept and looked at. An empty cell
 * is ''.
 */
export interface TextColumn {
  readonly texts: readonly string[];
  /** As narrow as the number of texts allows: a byte a row for most questions. */
  readonly index: RowIndex;
}
export type RowIndex = Uint8Array | Uint16Array | Uint32Array;

/**
 * One sheet of an export, cell by cell as it came, the header rows among them. Numbers and dates of a format that has such are
 * texts in one spelling: `12`, `0.5`, `2025-09-30`, `2025-09-30 08:28:09`. Spaces and line breaks (LF) inside a cell stay.
 * A row shorter than others ends in empty cells.
 */
export interface Sheet {
  /** As places name it, relative to the project. */
  readonly file: string;
  /** Of a workbook: the sheet's name. */
  readonly name?: string;
  readonly rows: number;
  readonly columns: readonly TextColumn[];
  /** Where a cell is: the line and column of its first character, or (of a workbook) row and column of the sheet. */
  at(row: number, column: number): Place;
  /** Cells of a workbook that are merged: the first row and column, the last row and column, from 0. */
  readonly merged?: readonly (readonly [top: number, left: number, bottom: number, right: number])[];
}

/** What an export or a codebook says of one column. */
export interface Variable {
  /** The column's name: the text of its cell in the header, in SPSS its long name. */
  readonly name: string;
  /** The wording of the question, or what stands for it. */
  readonly label?: string;
  /** What the texts of the cells stand for: text of a cell → label, in the order of the source. */
  readonly labels?: ReadonlyMap<string, string>;
  /** `number`: an amount, if nothing else says that its numbers are codes. */
  readonly type?: 'text' | 'number' | 'date' | 'single' | 'multiple' | 'logical';
  /** SPSS's level of measurement, where it is declared. */
  readonly measure?: 'nominal' | 'ordinal' | 'scale';
  /** Texts of cells that are declared to be no answer (SPSS user-missing values that occur or are labelled). */
  readonly missing?: readonly string[];
  /** Ranges of numbers that are declared to be no answer, both ends included; ±Infinity where open. */
  readonly missingRange?: readonly [number, number];
  /** `serial`: names the respondents. `weight`: holds their weights. */
  readonly use?: 'serial' | 'weight';
  /** Where a codebook says it: the question it belongs to, and its kind in the words of its tool. */
  readonly group?: string;
  readonly kind?: string;
}

/** Columns that hold one question of several answers (SPSS multiple-response sets, choices of a codebook). */
export interface AnswerSet {
  readonly name: string;
  readonly label?: string;
  /** Names of the columns. */
  readonly members: readonly string[];
  /** `ticks`: each column is an option, ticked where its text is `counted`. `codes`: each holds the code of an option. */
  readonly form: 'ticks' | 'codes';
  readonly counted?: string;
}

/** An export of a survey tool, read: its sheets, and what it says itself of its columns. */
export interface Export {
  readonly file: string;
  /** The file with the answers, where `file` only describes them (Triple-S). */
  readonly data?: string;
  readonly format: ExportFormat;
  /** Of text: in which encoding it was read, and what stood between its cells. */
  readonly encoding?: string;
  readonly delimiter?: string;
  /** The first holds the answers, unless something else is said. */
  readonly sheets: readonly Sheet[];
  /** Absent: the format cannot say anything. In it, the only header row is the names of the variables. */
  readonly variables?: readonly Variable[];
  readonly sets?: readonly AnswerSet[];
}

/** What a separate file says of the columns of an export: labels, kinds, choices. */
export interface Codebook {
  readonly file: string;
  /** What it is, for messages: `REDCap`, `XLSForm`, `LimeSurvey`, `Triple-S`, `sheet`. */
  readonly tool: string;
  readonly variables: readonly Variable[];
  readonly sets?: readonly AnswerSet[];
  /** Name of the survey, if the codebook has it. */
  readonly title?: string;
}

/** The text of a cell. */
export const cellText = ({ texts, index }: TextColumn, row: number): string => texts[index[row] ?? -1] ?? '';
