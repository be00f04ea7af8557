import type { Place } from '../../base/diagnostic.ts';
import type { Code } from './code.ts';
import type { Condition } from './conditions/types.ts';
import type { Named, QuestionSource, SurveySource } from './source/types.ts';
import type { Printed, PrintedBase, PrintedNumbers, Totals } from './totals/types.ts';

export type { Code } from './code.ts';

/**
 * What an option is. All but `answer` are not answers in their own right, and ranked bars pin them last; `rest` sums
 * what was not published.
 */
export type OptionRole = 'answer' | 'other' | 'none' | 'dont_know' | 'refused' | 'rest';

/**
 * How a figure or a wording is known: printed in the source, computed from what is printed, or made up to fit it.
 * `measured` is never declared: it is a figure that was counted in measured rows, whatever a report printed.
 */
export type Provenance = 'published' | 'derived' | 'reconstructed' | 'measured';

/** Whether people who were asked and gave no answer count in the base: "all asked", or "all answering". */
export type NonResponse = 'in_base' | 'out_of_base';

/** Of whom shares are: of all who were asked, of those who answered, or of everybody in the table. */
export type BaseRule = 'asked' | 'answered' | 'all';

/** The option that stands for "gave no answer" where those people count in the base; it is never declared. */
export const NO_ANSWER = 'no_answer';

/** What to do with "none of these" ticked together with an answer: refuse the row, drop the tick of that option, or count both. */
export type Contradictions = 'refuse' | 'clean' | 'keep';

export interface Option {
  readonly code: Code;
  readonly role: OptionRole;
  readonly place: Place;
  readonly provenance: {
    readonly figure: Provenance;
    readonly label: Provenance;
    /** Counts that the source leaves possible, where `figure` is reconstructed. */
    readonly range?: readonly [number, number];
  };
  readonly rangePlace?: Place;
  /** Of a point of a scale: its value. */
  readonly value?: number;
  /** Of a number or a day (by its number): the band, `from` included, `to` excluded; open-ended where absent. */
  readonly from?: number;
  readonly to?: number;
  /** Where there are only totals: what the definition says of its own. */
  readonly printed?: Printed;
}

/** Who was asked. */
export type Filter =
  | { readonly kind: 'condition'; readonly condition: Condition; readonly place: Place }
  /**
   * The filter rests on an answer that is not in the data: its published note (a message key) is shown, it is never
   * applied.
   */
  | { readonly kind: 'unknown'; readonly note: string; readonly place: Place };

/** Which answers in people's own words somebody has coded, and in which file of the survey's folder. */
export interface Coding {
  readonly of: Code;
  readonly file: string;
  readonly place: Place;
}

/** A question. Its wording and its options' labels are messages: `question.Q1`, `option.Q1.regular`. */
export interface Question {
  readonly code: Code;
  /** Name of its kind in `QUESTION_KINDS`. */
  readonly kind: string;
  readonly place: Place;
  /** Empty where answers are not counted by option. In the questionnaire's order. */
  readonly options: readonly Option[];
  /** How many options one respondent may give, or put in order, at most, where that is limited. */
  readonly max?: number;
  /** Of a total that is divided: how much it is, how far sums may be from it, and what it is of. */
  readonly sum?: { readonly total: number; readonly tolerance: number; readonly unit: string };
  /** Several answers: only the published options are known, so a row may have none ticked. */
  readonly publishedOnly: boolean;
  /** Absent: everyone who is asked must answer, and a blank is a mistake. Always absent where nothing is counted. */
  readonly nonResponse?: NonResponse;
  /** Its options stand in an order of their own, though its kind does not say so: ages, places of a ranking. */
  readonly ordered?: true;
  /** Shares are of all respondents, asked or not. */
  readonly ofAll?: true;
  /** How its answers are read from an export; absent: from columns that are called like it. */
  readonly source?: QuestionSource;
  /** Where there are only totals: how many shares are of, if the definition says so. */
  readonly printedBase?: PrintedBase;
  /** Where there are only totals: what is printed of its numbers. */
  readonly printedNumbers?: PrintedNumbers;
  /** Where there are only totals: what names the question in their file; absent: its code. */
  readonly title?: Named;
  /** What happens to answers that contradict one another; each kind that has such says which. */
  readonly contradictions: Contradictions;
  /** Absent: its answers stand with all others. */
  readonly coding?: Coding;
  /** Absent: everyone was asked. */
  readonly filter?: Filter;
}

/** Questions of one kind with the same options, asked together: each item is a question of its own. */
export interface Grid {
  readonly code: Code;
  /** Name of the kind of its questions. */
  readonly kind: string;
  readonly place: Place;
  /** In their order; the words of each are the message `item.Q4.speed`. */
  readonly items: readonly { readonly code: Code; readonly question: Code; readonly place: Place }[];
}

/**
 * `half_up`: each share is rounded by itself, and a 5 at the next digit rounds up. `half_up_adjust_largest`: the
 * same, then the largest option takes what is missing to 100 (single answers only; multiple answers are never forced to
 * 100).
 */
export type ShareRounding = 'half_up' | 'half_up_adjust_largest';
/** How a net is rounded: as the sum of the displayed shares of its options, or from its exact share. */
export type NetRounding = 'sum_of_displayed' | 'exact';

export interface Rounding {
  /** Decimals of a displayed percentage. */
  readonly decimals: number;
  readonly singleAnswer: ShareRounding;
  readonly net: NetRounding;
}

/** A figure that the published report prints; `check --published` compares it with what the data gives. */
export interface PublishedFigure {
  readonly question: Code;
  readonly options: readonly Code[];
  readonly percent?: number;
  readonly count?: number;
  readonly base?: number;
  readonly place: Place;
}

export interface Fieldwork {
  /** Message keys of the words, ISO dates of the period. */
  readonly agency: string;
  readonly method: string;
  readonly population: string;
  readonly from: string;
  readonly to: string;
}

/** What `survey.yaml` says, checked. */
export interface SurveyDefinition {
  readonly id: string;
  readonly file: string;
  /** The language in which texts are written first; all others are translations of it. BCP 47. */
  readonly baseLanguage: string;
  /** ISO date that stands for "now" in everything written: the same data gives the same bytes on any day. */
  readonly dataDate: string;
  /**
   * `synthetic` rows reproduce published totals only: what two questions say together is made up. `aggregated`: there are
   * no rows at all, only what a table prints.
   */
  readonly rows: 'synthetic' | 'measured' | 'aggregated';
  /** Where there are only totals: how many answered, if that is said, and where. */
  readonly respondents?: PrintedBase;
  /** A base of fewer respondents than this is marked (conventionally 30). */
  readonly smallBase: number;
  /** On a base of fewer respondents than this, charts have the count beside each percentage. */
  readonly countsBelow: number;
  readonly rounding: Rounding;
  readonly fieldwork: Fieldwork;
  /** How the answers are read from an export; absent: from `responses.csv`. */
  readonly source?: SurveySource;
  readonly questions: readonly Question[];
  /** Questions that were asked together; absent: none. */
  readonly grids?: readonly Grid[];
  readonly published: readonly PublishedFigure[];
}

/**
 * What `AnswerColumn.asked` says of a respondent. `ASKED_UNKNOWN`: the filter rests on an answer that is itself wrong;
 * it occurs only while answers are read, since wrong answers never become a survey.
 */
export const NOT_ASKED = 0;
export const ASKED = 1;
export const ASKED_UNKNOWN = 2;

/**
 * Answers to one question, in the order of `Answers.ids`. `asked[r]` is `ASKED` where the filter lets respondent `r` in,
 * `answered[r]` is 1 where they gave an answer. What was answered stands in further typed arrays, which only the kind of
 * the question knows: ask it (`gave`, `numberOf`, `textOf`).
 */
export interface AnswerColumn {
  /** The question's kind. */
  readonly kind: string;
  readonly asked: Uint8Array;
  readonly answered: Uint8Array;
}

export interface Answers {
  readonly file: string;
  readonly ids: readonly string[];
  /** By question code; there is one for every question of the definition. */
  readonly columns: ReadonlyMap<Code, AnswerColumn>;
  /** Weights of the respondents by name, for tables that ask for them; each finite and not below 0. */
  readonly weights?: ReadonlyMap<string, Float64Array>;
  /** Name of the wave in which each respondent answered, where the answers are of several. */
  readonly waves?: readonly string[];
}

/** The survey: its definition and its answers, both checked against each other. */
export interface Survey {
  readonly definition: SurveyDefinition;
  /** Of nobody where there are only totals. */
  readonly answers: Answers;
  /** What is known in place of answers, where `rows` are `aggregated`. */
  readonly totals?: Totals;
}

/** How many answered the survey. */
export const respondentsOf = ({ answers, totals }: Pick<Survey, 'answers' | 'totals'>): number =>
  totals ? totals.respondents : answers.ids.length;

/** Whether the filter of a question let respondent `row` in. */
export const wasAsked = ({ asked }: Pick<AnswerColumn, 'asked'>, row: number): boolean => asked[row] === ASKED;

/** Whether respondent `row` gave an answer to a question. */
export const hasAnswered = ({ answered }: Pick<AnswerColumn, 'answered'>, row: number): boolean => answered[row] === 1;
