import type { z } from 'zod';
import type { Diagnostic, Place, Report } from '../../../base/diagnostic.ts';
import type { Cell } from '../answer-diagnostics.ts';
import type { AnswerColumn, Question } from '../types.ts';
import type { QuestionEntry } from './forms.ts';

/** The cells of one question, and a way to complain about one of them. */
export interface Cells {
  /** As `columnsOf` names them; each holds one text per row. */
  readonly columns: readonly (readonly string[])[];
  /** `ASKED`, `NOT_ASKED` or `ASKED_UNKNOWN`, one per row. */
  readonly asked: Uint8Array;
  readonly rows: number;
  /** Reports what `kind` says about the cell in row `row` and column `column`. */
  complain<P extends Cell>(
    row: number,
    column: string,
    kind: (place: Place, params: P) => Diagnostic,
    params: Omit<P, keyof Cell>,
  ): void;
  /** Reports what `kind` says, which is no mistake: the respondent's answer is not spoiled by it. */
  remark<P extends Cell>(
    row: number,
    column: string,
    kind: (place: Place, params: P) => Diagnostic,
    params: Omit<P, keyof Cell>,
  ): void;
  /** Reports an answer of someone who was not asked. */
  complainNotAsked(row: number, column: string, value: string): void;
}

/** What one kind of question is, said once: all else asks for these traits, never for a kind's name. */
export interface QuestionKind<C extends AnswerColumn = AnswerColumn> {
  /** The keys of such a question in `survey.yaml`. */
  readonly form: z.ZodType<QuestionEntry> & z.core.$ZodTypeDiscriminable;
  /** Whether there are options to count. Without any, answers are texts. */
  readonly countable: boolean;
  /**
   * Whether a respondent counts in at most one option: then shares are parts of a whole, follow the single-answer
   * rounding, and a net may be a sum of displayed shares.
   */
  readonly exclusive: boolean;
  /** Whether the options have an order of their own, as points of a scale and bands of a number have. */
  readonly ordered: boolean;
  /**
   * What `numberOf` gives: the `points` of options that have a value, of which there is a mean, or `measured` numbers,
   * of which there is a median too, or `days`, which have a median, a first and a last one. Absent: options are not numbers.
   */
  readonly numbers?: 'points' | 'measured' | 'days';
  /** Where each option has a column of its own with a number in it: its place in an order, or its amount. */
  readonly cells?: 'places' | 'amounts';
  /** Of options that are put in order: how many places there are. */
  places?(question: Question): number;
  /** Reports options that do not fit together. */
  checkOptions?(question: Question, report: Report): void;
  /** Names of the columns that hold the answers. */
  columnsOf(question: Question): readonly string[];
  /** Reads them. A wrong answer is reported, and counts as none in the result. */
  read(question: Question, cells: Cells): C;
  /** Whether respondent `row` gave option `option` (its index). */
  gave(question: Question, column: C, option: number, row: number): boolean;
  /** The number that respondent `row` gave or chose; undefined if none. */
  numberOf?(question: Question, column: C, row: number): number | undefined;
  /** The place, from 1, that respondent `row` gave option `option`; undefined if none. Who gave it the first, `gave` it. */
  placeOf?(question: Question, column: C, option: number, row: number): number | undefined;
  /** What respondent `row` gave option `option` of a total; undefined without an answer. Options are ranked by its mean. */
  amountOf?(question: Question, column: C, option: number, row: number): number | undefined;
  /** What such amounts are of. */
  unitOf?(question: Question): string;
  /** The text that respondent `row` wrote, where answers are texts; '' if none. */
  textOf?(column: C, row: number): string;
  /** The options of which respondent `row` had a tick that was dropped, by index. */
  droppedOf?(question: Question, column: C, row: number): readonly number[];
}
