import type { Place } from '../../../base/diagnostic.ts';

// Answers that nobody has: only what a published table prints of them.

/** What is printed of an option: how many gave it, the share of the base, or both; and where. */
export interface Printed {
  readonly count?: number;
  /** 0 to 100. */
  readonly percent?: number;
  /** Of options put in order, its mean place; of a divided total, its mean amount. */
  readonly mean?: number;
  /** Something that is no number stands there, which was reported. */
  readonly isWrong?: true;
  readonly place: Place;
}

/** The mean and the median of numbers, as printed, and where. */
export interface PrintedNumbers {
  readonly mean?: number;
  readonly median?: number;
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
  /** Neither a count nor a percentage is printed, only its mean: nobody knows how many gave it any. */
  readonly isMeanOnly?: true;
  readonly mean?: number;
}

/** A question of which only totals are known. */
export interface QuestionTotals {
  readonly base: number;
  /** Decimals of its percentages: those that are printed, but no more than the survey prints. */
  readonly decimals: number;
  /** By code; there is one for every option of the definition. */
  readonly options: ReadonlyMap<string, OptionTotal>;
  /** Of numbers. */
  readonly mean?: number;
  readonly median?: number;
}

/** What is known of a survey in place of answers. */
export interface Totals {
  readonly respondents: number;
  /** By code; there is one for every question of the definition. */
  readonly questions: ReadonlyMap<string, QuestionTotals>;
}
