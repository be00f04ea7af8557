import type { Place } from '../../../base/diagnostic.ts';
import type { ExportFormat } from '../../../base/export.ts';
import type { Code } from '../code.ts';

/**
 * Why a cell holds no answer: nobody asked, nothing was said, an answer was refused, or "don't know" was said; or nobody has decided yet what its text
 * means, which stops the build.
 */
export const MISSING = ['not_asked', 'no_answer', 'refused', 'dont_know', 'undecided'] as const;
export type Missing = (typeof MISSING)[number];

/** What texts of cells mean that are no answers: text, as `foldText` leaves it → meaning. */
export type MissingTexts = ReadonlyMap<string, Missing>;

/** Something that the definition names, with its place there. */
export interface Named {
  readonly text: string;
  readonly place: Place;
}

/** Rows that are known by what stands in one of their cells. */
export interface RowRule {
  readonly column: Named;
  /** As `foldText` leaves them; '' is an empty cell. */
  readonly texts: ReadonlySet<string>;
  /** In the words of whoever wrote the definition; printed where the rows are counted. */
  readonly why: string;
}

/** What the columns of a file are in which each row is one option of a question. Columns are named as in the header. */
export interface LongShape {
  readonly shape: 'long';
  readonly question: Named;
  readonly option: Named;
  readonly count?: Named;
  readonly percent?: Named;
  readonly base?: Named;
  /** Percentages are parts of 1, as a workbook stores them. */
  readonly fractions: boolean;
}

/** How a file is made in which each question is a block: its title, a header, a row an option, a row of all. */
export interface BlockShape {
  readonly shape: 'blocks';
  /** Which column holds titles and options, from 0. */
  readonly option: number;
  /** Texts of the header of a block. */
  readonly count?: string;
  readonly percent?: string;
  /** Texts of the rows of all respondents, as `foldText` leaves them. */
  readonly total: ReadonlySet<string>;
  readonly fractions: boolean;
}

/** How a file holds totals. */
export type TotalsShape = LongShape | BlockShape;

/** `source:` of a definition: how the files of an export are read. */
export interface SurveySource {
  readonly place: Place;
  /** Relative to the survey's folder. */
  readonly files: readonly string[];
  readonly format?: ExportFormat;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: Named;
  /** Rows before the first respondent. */
  readonly headerRows: number;
  readonly headerPlace: Place;
  /** The header rows (from 1) whose texts name a column, joined where there are several; none: they have no names. */
  readonly names: readonly number[];
  /** The column that names respondents; absent: they are numbered as they come. */
  readonly id?: Named;
  /** Columns that no question has, each with why. */
  readonly ignored: readonly Named[];
  /** Columns that questions have and the export has not: nothing stands in them. */
  readonly absent: readonly Named[];
  readonly missing: MissingTexts;
  /** Rows that are no respondents, or are left out. */
  readonly drop: readonly RowRule[];
  /** Only rows that one of these holds of, for each column, count. */
  readonly keep: readonly RowRule[];
  /** Rows that are the same in these columns are one respondent, of whom the first or the last row counts. */
  readonly duplicates?: { readonly by: readonly Named[]; readonly keep: 'first' | 'last' };
  /** The files hold no answers but totals of them. */
  readonly totals?: TotalsShape;
}

/**
 * Where the answers to a question stand: in one column; in one column an option, ticked or not; or in several columns, each
 * with an option.
 */
export type QuestionColumns =
  | { readonly form: 'one'; readonly column: Named }
  | { readonly form: 'options'; readonly byOption: ReadonlyMap<Code, Named> }
  | { readonly form: 'list'; readonly columns: readonly Named[] };

/** How the answers to one question are read from an export. */
export interface QuestionSource {
  readonly columns: QuestionColumns;
  /** Texts of cells that stand for an option, as `foldText` leaves them, the option's own code among them. */
  readonly values: ReadonlyMap<string, Code>;
  /** The option that any other text stands for. */
  readonly others?: Code;
  /** The column in which these texts stand, where they have one; any text in it stands for the option. */
  readonly othersIn?: Named;
  /** What stands between several answers in one cell. */
  readonly joined?: readonly string[];
  /** Of joined answers that are a ranking: the place, from 1, of which this question holds the answer. */
  readonly rank?: number;
  /** Texts that tick the option of their column; `any`: all that mean nothing else. */
  readonly ticked: ReadonlySet<string> | 'any';
  readonly unticked: ReadonlySet<string>;
  readonly missing: MissingTexts;
  /** Words that stand beside numbers and are no part of them. */
  readonly units: readonly string[];
  /** What stands before the decimals of numbers. */
  readonly decimal: 'point' | 'comma';
  /** In which order day and month of dates stand that do not begin with the year. */
  readonly dateOrder?: 'dmy' | 'mdy';
  /** Whether answers of people who were not asked are left out; else they are mistakes. */
  readonly dropsOffRoute: boolean;
  /** Whether personal data in texts is made unreadable. */
  readonly masked: boolean;
}

/**
 * A text as it is compared: letters of one width (NFKC), without blanks around it and with one blank for several inside.
 * Line breaks stay, since several answers may be joined by them.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();

/** What joins answers as it is compared: blanks around it say nothing, but where it is made of blanks itself. */
export function foldJoint(joint: string): string {
  const folded = foldText(joint);
  if (folded !== '') return folded;
  return joint.includes('\n') ? '\n' : ' ';
}
