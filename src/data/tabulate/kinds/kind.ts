import type { AnswerColumn, Question } from '../../survey/types.ts';
import type { Table } from '../types.ts';

/** How one kind of question is tabulated. */
export interface KindTabulator {
  /**
   * Whether a respondent counts in at most one option: then shares follow the single-answer rounding, and a net may
   * be a sum of displayed shares.
   */
  readonly exclusive: boolean;
  /** Respondents who were asked and gave each option, in the order of the question's options. */
  counts(question: Question, column: AnswerColumn): readonly number[];
  /** Respondents who were asked and gave any of the options at these indices. */
  countAny(question: Question, column: AnswerColumn, options: readonly number[]): number;
  /** What a table of this kind has besides its rows. */
  extras(question: Question, column: AnswerColumn, ids: readonly string[]): KindExtras;
}

type KindExtras = Partial<Pick<Table, 'mean' | 'median' | 'verbatims' | 'cleaned'>>;

/** Our own mistake: the answers were read as a kind other than the one defined. */
export const wrongColumn = (question: Question, column: AnswerColumn): Error =>
  new Error(`answers to ${question.code} (${question.kind}) were read as "${column.kind}"`);
