import type { Place } from '../../base/diagnostic.ts';

/** The code of a question or an option: letters, digits, underscores; stable from wave to wave, never reused. */
export type Code = string;

/**
 * How a question is answered. `single` (SA): one option. `multiple` (MA): several options, with `max` a limited
 * number. `scale`: one of several ordered points. `numeric` (NA): a number, tabulated in declared bands. `free` (FA): a
 * text.
 */
export type QuestionKind = 'single' | 'multiple' | 'scale' | 'numeric' | 'free';

/**
 * What an option is. All but `answer` are not answers in their own right, and ranked bars pin them last; `rest` sums
 * what was not published.
 */
export type OptionRole = 'answer' | 'other' | 'none' | 'dont_know' | 'rest';

/**
 * How a figure or a wording is known: printed in the source, computed from what is printed, or made up to fit it.
 * `measured` is never declared: it is a figure that was counted in measured rows, whatever a report printed.
 */
export type Provenance = 'published' | 'derived' | 'reconstructed' | 'measured';

/** Whether people who were asked and gave no answer count in the base: "all asked", or "all answering". */
export type NonResponse = 'in_base' | 'out_of_base';

/** The option that stands for "gave no answer" where those people count in the base; it is never declared. */
export const NO_ANSWER = 'no_answer';

/** What to do with "none of these" ticked together with an answer: refuse the row, or drop the tick of that option. */
export type Contradictions = 'refuse' | 'clean';

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
  /** `scale`: the point's value. */
  readonly value?: number;
  /** `numeric`: the band, `from` included, `to` excluded; open-ended where absent. */
  readonly from?: number;
  readonly to?: number;
}

/** Who was asked: those who gave any of `options` (or, with `negated`, none of them) to `question`. */
export type Filter =
  | { readonly kind: 'answered'; readonly question: Code; readonly options: readonly Code[]; readonly negated: boolean; readonly place: Place }
  /**
   * The filter rests on an answer that is not in the data: its published note (a message key) is shown, it is never
   * applied.
   */
  | { readonly kind: 'unknown'; readonly note: string; readonly place: Place }; // prettier-ignore

/** A question. Its wording and its options' labels are messages: `question.Q1`, `option.Q1.regular`. */
export interface Question {
  readonly code: Code;
  readonly kind: QuestionKind;
  readonly place: Place;
  /** Empty for `free`. In the questionnaire's order. */
  readonly options: readonly Option[];
  /** `multiple`: how many may be ticked at most. */
  readonly max?: number;
  /** `multiple`: only the published options are known, so a row may have none ticked. */
  readonly publishedOnly: boolean;
  /** Absent: everyone who is asked must answer, and a blank is a mistake. Always absent for `free`. */
  readonly nonResponse?: NonResponse;
  /** `multiple`: what happens to an option of role `none` or `dont_know` that is ticked together with others. */
  readonly contradictions: Contradictions;
  /** Absent: everyone was asked. */
  readonly filter?: Filter;
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
  /** `synthetic` rows reproduce published totals only: what two questions say together is made up. */
  readonly rows: 'synthetic' | 'measured';
  /** A base of fewer respondents than this is marked (conventionally 30). */
  readonly smallBase: number;
  readonly rounding: Rounding;
  readonly fieldwork: Fieldwork;
  readonly questions: readonly Question[];
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
 * Answers to one question, one value per respondent in the order of `Answers.ids`. `asked[r]` is `ASKED` where the
 * filter lets respondent `r` in, `answered[r]` is 1 where they gave an answer. `single` and `scale`: index into the
 * question's options, -1 without an answer. `multiple`: one array of 0/1 per option (a respondent who ticked none of
 * the published options has answered too); `dropped` is the same for ticks that were removed because they contradicted
 * others. `numeric`: the number, NaN without an answer. `free`: the text, '' without one.
 */
export type AnswerColumn = { readonly asked: Uint8Array; readonly answered: Uint8Array } & (
  | { readonly kind: 'single' | 'scale'; readonly choice: Int16Array }
  | { readonly kind: 'multiple'; readonly ticks: readonly Uint8Array[]; readonly dropped: readonly Uint8Array[] }
  | { readonly kind: 'numeric'; readonly values: Float64Array }
  | { readonly kind: 'free'; readonly texts: readonly string[] }
);

export interface Answers {
  readonly file: string;
  readonly ids: readonly string[];
  /** By question code; there is one for every question of the definition. */
  readonly columns: ReadonlyMap<Code, AnswerColumn>;
}

/** The survey: its definition and its answers, both checked against each other. */
export interface Survey {
  readonly definition: SurveyDefinition;
  readonly answers: Answers;
}

/** Whether the filter of a question let respondent `row` in. */
export const wasAsked = ({ asked }: Pick<AnswerColumn, 'asked'>, row: number): boolean => asked[row] === ASKED;

/** Whether respondent `row` gave an answer to a question. */
export const hasAnswered = ({ answered }: Pick<AnswerColumn, 'answered'>, row: number): boolean => answered[row] === 1;
