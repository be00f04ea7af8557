import type { Place } from '../../base/diagnostic.ts';
import type { Code, Provenance } from '../survey/types.ts';
import type { TableKey } from '../tabulate/types.ts';

/**
 * What a figure measures: a percentage, a number of respondents, a rank, a mean or another number in the question's unit, or
 * a day (by its number: `base/day.ts`).
 */
export type Measure = 'percent' | 'count' | 'rank' | 'value' | 'date';

/** What a condition can be about: also a rank that is shared, and a rank counted from the last. */
export type ConditionMeasure = Measure | 'shared_rank' | 'rank_from_last';

/**
 * A named number that knows the cells it came from. `share(Q2, company_wide)`, `share(Q8, strong, some)` (a net),
 * `share(ranked(Q6, 1))`, `share(within(Q5, 3), speed)`, `count(…)`, `base(Q3)`, `respondents()`, `adjustments()`, `mean(Q)`,
 * `mean(Q6, price)`, `mean_rank(Q5, speed)`, `sd(Q)`, `median(Q)`, `quantile(Q, 0.25)`, `nps(Q)`, `earliest(Q)`,
 * `among_items(share(Q4_speed, good))`.
 */
export interface Figure {
  readonly id: string;
  readonly place: Place;
  /** As declared. */
  readonly expression: string;
  readonly measure: Measure;
  /** Absent for figures of the whole survey (`respondents()`, `adjustments()`). */
  readonly question?: Code;
  /** Name of the table that holds its cells; absent where `question` is. */
  readonly table?: TableKey;
  /** Options whose cells it adds up, in declared order; resolved for `ranked(…)`. Empty for bases and means. */
  readonly options: readonly Code[];
  /** Respondents counted; for a base the base itself. */
  readonly count: number;
  readonly base: number | undefined;
  /** Exact value: percent 0–100, a count, a mean. */
  readonly exact: number;
  /** Value as printed, by the survey's rounding conventions. */
  readonly displayed: number;
  readonly decimals: number;
  /** Rank among the question's answers, if it is the figure of one option; of `among_items(…)`, that among the items of its grid. */
  readonly rank?: number;
  /** Another option has the same count, or prints the same percentage. */
  readonly tied: boolean;
  /** For `ranked(…)`: the data chooses the option at this rank, and may choose another tomorrow. */
  readonly isRanked?: boolean;
  /** Other options that share its rank, in the questionnaire's order; absent if there are none. */
  readonly tiedWith?: readonly Code[];
  /** First and last rank that it may be given among the answers, by count and as printed; `[rank, rank]` if untied. */
  readonly rankSpan?: readonly [number, number];
  /** How many answers of its question are ranked; absent if it has no rank. */
  readonly ranked?: number;
  readonly smallBase: boolean;
  /** The weakest of its cells. A reconstructed figure may not be printed as a number. */
  readonly provenance: Provenance;
}

/** What conditions are applied to: a figure, or one that a finished deck remembers. */
export type Measured = Pick<
  Figure,
  'measure' | 'count' | 'exact' | 'displayed' | 'rank' | 'tied' | 'rankSpan' | 'ranked'
>;

/**
 * What a wording or a claim says about a figure: that its value lies in an interval. Approximations are intervals
 * around their round number, ranks are intervals of ranks, so that "does the claim imply the wording?" is one
 * comparison. An interval without a lower or upper end has an infinite one. A `rank` condition must hold for every rank
 * that a tie takes, so that `rank = 1` excludes ties, while two that share the first rank are both among the top two.
 */
export interface Condition {
  readonly measure: ConditionMeasure;
  readonly min: number;
  readonly max: number;
  /** Whether the ends themselves satisfy it. */
  readonly minIncluded: boolean;
  readonly maxIncluded: boolean;
}

/**
 * Forms that a quantifier can take, each fixing its condition; `n` is the number in the wording. The words for them
 * (半数以上, "more than half") are data of each language; the tolerances are declared in `figures.yaml`.
 */
export const WORDING_FORMS = [
  'under_percent', // {n}%未満            s < n
  'at_most_percent', // {n}%以下          s <= n
  'at_least_percent', // {n}%以上         s >= n
  'over_percent', // {n}%超               s > n
  'about_percent', // 約{n}%              |s - n| <= tolerance
  'under_tenths', // {n}割未満            s < 10n
  'at_least_tenths', // {n}割以上         s >= 10n
  'about_tenths', // 約{n}割, {n}割       |s - 10n| <= tolerance
  'one_in', // {n}人に1人                 |s - 100/n| <= tolerance
  'of_hundred', // (100社のうち)約{n}社    |s - n| <= tolerance
  'at_least_half', // 半数以上             s >= 50
  'over_half', // 過半数                  s > 50
  'most', // 大半                         s >= declared
  'minority', // とどまる                  s < 50
  'few', // わずか                        s <= declared
  'rank', // 第{n}位                      rank = n, no tie
  'tied_rank', // 同率第{n}位              rank = n, and others share it
  'first', // 最多, 最大                   rank = 1, no tie
  'last', // 最少                         the last rank, no tie
  'top', // トップ{n}, 上位                rank <= n (n declared where the wording has none)
  'count_at_least', // {n}名              count >= n
  'some', // 一部                         count >= 1
] as const;
export type WordingForm = (typeof WORDING_FORMS)[number];

/** A form with its number, e.g. `about_tenths` of 4. */
export interface Wording {
  readonly form: WordingForm;
  readonly n?: number;
}

/**
 * Tolerances of the approximations, in percentage points unless stated otherwise. A tolerance of half a step (0.5 for
 * percents) excludes its upper end, which rounds to the next number.
 */
export interface Tolerances {
  readonly about_percent: number;
  readonly about_tenths: number;
  readonly one_in: number;
  readonly of_hundred: number;
  /** わずか: at most this many percent. */
  readonly few: number;
  /** 大半: at least this many percent. */
  readonly most: number;
  /** 上位 without a number: rank at most this. */
  readonly top: number;
  /** How far a figure may move before an editorial sentence that leans on it must be read again. */
  readonly editorial?: number | undefined;
}

/** One comparison of a claim: a figure, its condition, whether it holds. */
export interface Comparison {
  readonly figure: Figure;
  readonly condition: Condition;
  /** It holds for the exact and for the displayed value, and without a tie where it is about a rank. */
  readonly holds: boolean;
}

/** A condition that a sentence relies on; it holds when every comparison does. */
export interface Claim {
  readonly id: string;
  readonly place: Place;
  readonly expression: string;
  readonly comparisons: readonly Comparison[];
  readonly holds: boolean;
}

/**
 * A figure that an author had in view when writing a sentence, with its value at the time; undefined if nobody has read
 * it yet.
 */
export interface Reading {
  readonly figure: Figure;
  readonly value: ReadValue | undefined;
}

/** What is remembered of a figure that was read: its printed value, and its options if the data chooses them. */
export interface ReadValue {
  readonly displayed: number;
  readonly options?: readonly Code[];
}

/**
 * An author's sentence that the data does not carry, declared with its reason and the figures that it leans on. The
 * figures prove nothing: when one of them moves, a person must read the sentence again.
 */
export interface Editorial {
  readonly id: string;
  readonly place: Place;
  readonly reason: string;
  readonly readings: readonly Reading[];
  /** How far a figure may move before the sentence must be read again: in points, or in the figure's own unit. */
  readonly within: number;
}

/** Every named figure, claim and editorial remark of a survey. */
export interface Ledger {
  readonly figures: ReadonlyMap<string, Figure>;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly editorial: ReadonlyMap<string, Editorial>;
  readonly tolerances: Tolerances;
  /**
   * Figures and claims that are declared but have no value, for a reason that was reported; their names are not
   * unknown.
   */
  readonly broken?: { readonly figures: ReadonlySet<string>; readonly claims: ReadonlySet<string> };
}
