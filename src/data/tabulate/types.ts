import type { Code, NonResponse, OptionRole, Provenance, QuestionKind } from '../survey/types.ts';

/** The role of an option, or of the row of those who gave no answer, if the survey counts them in the base. */
export type RowRole = OptionRole | 'no_answer';

/** One option of a tabulated question. */
export interface Row {
  readonly option: Code;
  readonly role: RowRole;
  /** Respondents who gave it. */
  readonly count: number;
  /** Exact percentage, 0 to 100: 100 × count / base; 0 where the base is 0. */
  readonly exact: number;
  /** The percentage as it is printed, rounded (and adjusted) by the survey's convention, e.g. 55.4. */
  readonly displayed: number;
  /** Points that an adjustment to 100 added to the rounded percentage; usually 0. */
  readonly adjustment: number;
  /**
   * Rank among the options of role `answer`, by count, 1 the highest; equal counts share a rank. Absent for other
   * roles.
   */
  readonly rank?: number;
  /** Whether another option of role `answer` has the same count. */
  readonly tied: boolean;
  readonly provenance: Provenance;
  /** Counts that the source leaves possible, where reconstructed. */
  readonly range?: readonly [number, number];
}

/**
 * A question, tabulated. Its rows are in the questionnaire's order, the row of no answer (if any) last; `rankedRows`
 * in `rows.ts` gives the order of ranked bars.
 */
export interface Table {
  readonly question: Code;
  readonly kind: QuestionKind;
  /**
   * The respondents of whom shares are computed: all who were asked or, with `nonResponse: out_of_base`, those who
   * answered. Undefined where the filter is `unknown`: then neither n nor any share is known.
   */
  readonly base: number | undefined;
  /** Respondents who gave an answer; means and medians are computed from these. */
  readonly answered: number;
  /** Respondents who were asked and gave none, if the survey says what that means for the base; else 0. */
  readonly unanswered: number;
  readonly nonResponse?: NonResponse;
  /** The base is below the survey's threshold: mark it wherever it is shown. */
  readonly smallBase: boolean;
  readonly decimals: number;
  readonly rows: readonly Row[];
  /** `scale` (of the points' values) and `numeric`: exact mean of those who answered. */
  readonly mean?: number;
  /** `numeric`: exact median. */
  readonly median?: number;
  /** Ticks that were dropped because they contradicted others: of which options, and of how many respondents. */
  readonly cleaned?: { readonly options: readonly Code[]; readonly respondents: number };
  /** `free`: the non-empty answers with their respondents' ids, in the order of the file. */
  readonly verbatims: readonly { readonly id: string; readonly text: string }[];
}

/** Every question of a survey, by code. */
export type Tables = ReadonlyMap<Code, Table>;
