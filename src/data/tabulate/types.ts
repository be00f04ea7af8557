import type { Condition } from '../survey/conditions/types.ts';
import type { BaseRule, Code, NonResponse, OptionRole, Provenance } from '../survey/types.ts';

/** A column of a banner: those of whom `where` holds, in one wave if it names one. */
export interface Segment {
  readonly name: string;
  readonly where?: Condition;
  readonly wave?: string;
}

/**
 * What a table is asked for. Only `question` is needed: then it counts everybody, once, without weights, on the base that
 * the survey declares. `spellRequest` gives its name.
 */
export interface TableRequest {
  readonly question: Code;
  /** Absent: what the survey declares for the question. */
  readonly base?: BaseRule;
  /** Only respondents of whom it holds are counted. */
  readonly where?: Condition;
  /** Of options put in order: those are counted who put one within so many first places, not only first. */
  readonly within?: number;
  /** The banner: one column per segment, after the total. */
  readonly by?: readonly Segment[];
  /** Name of the weights in `Answers.weights`. */
  readonly weight?: string;
  /** Only respondents of this wave are counted. */
  readonly wave?: string;
}

/** The one spelling of a table's request; of the simplest, it is the question's code. */
export type TableKey = string;

/** The role of an option, or of the row of those who gave no answer, if the survey counts them in the base. */
export type RowRole = OptionRole | 'no_answer';

/** A mean of numbers, exact and as printed. */
export interface Mean {
  readonly exact: number;
  readonly displayed: number;
}

/** The cell of one option in one column of a table. */
export interface Row {
  readonly option: Code;
  readonly role: RowRole;
  /** Respondents who gave it, unweighted. */
  readonly count: number;
  /** The sum of their weights; equal to `count` without weights. */
  readonly weighted: number;
  /** Exact percentage, 0 to 100: 100 × weighted / weighted base; 0 where the base is 0. */
  readonly exact: number;
  /** The percentage as it is printed, rounded (and adjusted) by the survey's convention, e.g. 55.4. */
  readonly displayed: number;
  /** Points that an adjustment to 100 added to the rounded percentage; usually 0. */
  readonly adjustment: number;
  /**
   * Rank in its column among the options of role `answer`, by weighted count or, where there are amounts, by these; 1 the
   * highest; equals share a rank. Absent for other roles.
   */
  readonly rank?: number;
  /** Whether another option of role `answer` has the same weighted count or, where there are amounts, the same amount. */
  readonly tied: boolean;
  /** Where a total is divided: the mean amount of those who answered. */
  readonly amount?: Mean;
  /** Only its amount is known, from a published table: its count and its share say nothing. */
  readonly meanOnly?: true;
  /** Where options are put in order: the mean place that it was given, and by how many; absent where nobody gave it one. */
  readonly place?: Mean & { readonly count: number };
  readonly provenance: Provenance;
  /** Counts that the source leaves possible, where reconstructed. */
  readonly range?: readonly [number, number];
}

/**
 * One column of a table: a question counted among some respondents. Its rows are in the questionnaire's order, the row
 * of no answer (if any) last; `rankedRows` in `rows.ts` gives the order of ranked bars.
 */
export interface TableColumn {
  /** The table's name. */
  readonly table: TableKey;
  readonly request: TableRequest;
  /** Absent in the total. */
  readonly segment?: Segment;
  readonly question: Code;
  /** Name of the question's kind. */
  readonly kind: string;
  /**
   * The respondents of whom shares are computed, unweighted: by default all who were asked or, with `nonResponse:
   * out_of_base`, those who answered. Undefined where the filter is `unknown`: then neither n nor any share is known.
   */
  readonly base: number | undefined;
  /** The sum of their weights, and the size of an unweighted sample of the same precision: (Σw)² / Σw² (Kish 1965). */
  readonly weightedBase: number | undefined;
  readonly effectiveBase: number | undefined;
  /** Respondents who gave an answer; means and medians are computed from these. */
  readonly answered: number;
  /** Respondents who were asked and gave none, if the survey says what that means for the base; else 0. */
  readonly unanswered: number;
  readonly nonResponse?: NonResponse;
  /** Where shares are of all respondents: how many of them were asked; undefined if that is not known. */
  readonly ofAll?: { readonly asked: number | undefined };
  /** The unweighted base is below the survey's threshold: mark it wherever it is shown. */
  readonly smallBase: boolean;
  readonly decimals: number;
  readonly rows: readonly Row[];
  /** Of points with values and of numbers: exact mean of those who answered. */
  readonly mean?: number;
  /** How many gave a number, or a point that has one: of these the mean is. Absent where there is none. */
  readonly meanBase?: number;
  /** Of numbers: exact median. */
  readonly median?: number;
  /** Ticks that were dropped because they contradicted others: of which options, and of how many respondents. */
  readonly cleaned?: { readonly options: readonly Code[]; readonly respondents: number };
  /** Where texts were coded by hand: of which question they are, and the codes of each respondent. */
  readonly codes?: {
    readonly of: Code;
    readonly answers: readonly { readonly id: string; readonly options: readonly Code[] }[];
  };
  /** Where answers are texts: those that are not empty, with their respondents' ids, in the order of the file. */
  readonly verbatims: readonly { readonly id: string; readonly text: string }[];
}

/** A question, tabulated: rows × columns of cells. The total is always the first column, then the banner's segments. */
export interface Table {
  readonly request: TableRequest;
  readonly key: TableKey;
  readonly columns: readonly [TableColumn, ...TableColumn[]];
}

/** The tables of a survey; every question has one under its own code. */
export type Tables = ReadonlyMap<TableKey, Table>;
