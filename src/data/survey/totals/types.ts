import type { Place } from '../../../base/diagnostic.ts';
import type { Named } from '../source/types.ts';

// Answers that nobody has: only what a published table prints of them.

/** What is printed of an option: how many gave it, the share of the base, or both; and where. */
export interface Printed {
  readonly count?: number;
  /** 0 to 100. */
  readonly percent?: number;
  readonly place: Place;
}

/** A printed number of respondents, and where it stands. */
export interface PrintedBase {
  readonly count: number;
  readonly place: Place;
}

/** Everything that is printed of one question, before it is checked. */
export interface PrintedQuestion {
  /** Each time that a base is printed. */
  readonly bases: readonly PrintedBase[];
  /** Each time that an option is printed. */
  readonly options: readonly { readonly option: string; readonly printed: Printed }[];
}

/** An option of a question of which only totals are known. */
export interface OptionTotal {
  /** As printed or, where only a percentage is, the nearest to it. */
  readonly count: number;
  /** The printed percentage; absent where only a count is. */
  readonly percent?: number;
  /** Whether the count is printed. */
  readonly isCounted: boolean;
}

/** A question of which only totals are known. */
export interface QuestionTotals {
  readonly base: number;
  /** Decimals of its percentages: those that are printed, but no more than the survey prints. */
  readonly decimals: number;
  /** By code; there is one for every option of the definition. */
  readonly options: ReadonlyMap<string, OptionTotal>;
}

/** What is known of a survey in place of answers. */
export interface Totals {
  readonly respondents: number;
  /** By code; there is one for every question of the definition. */
  readonly questions: ReadonlyMap<string, QuestionTotals>;
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
