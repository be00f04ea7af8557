import type { AnswerColumn, Question } from '../../survey/types.ts';
import type { Table } from '../types.ts';

/** What distinguishes the tabulation of one kind of question from another's. */
export interface KindTabulator {
  /**
   * Whether a respondent falls into one option at the most: then shares follow the single-answer rounding, and a net
   * may be a sum of displayed shares.
   */
  readonly exclusive: boolean;
  /** Respondents who were asked and gave each option, in the order of the question's options. */
  counts(question: Question, column: AnswerColumn): readonly number[];
  /** Respondents who were asked and gave any of the options at these indices. */
  countAny(question: Question, column: AnswerColumn, options: readonly number[]): number;
  /** What a table of this kind has beside its rows. */
  extras(question: Question, column: AnswerColumn, ids: readonly string[]): KindExtras;
}

type KindExtras = Partial<Pick<Table, 'mean' | 'median' | 'verbatims' | 'cleaned'>>;

/** Our own mistake: answers were read as another kind than the definition's. */
export const wrongColumn = (question: Question, column: AnswerColumn): Error =>
  new Error(`answers to ${question.code} (${question.kind}) were read as "${column.kind}"`);
