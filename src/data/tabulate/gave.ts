import { kindOf } from '../survey/kinds/index.ts';
import type { AnswerColumn, Question } from '../survey/types.ts';

/** Whether respondent `row` gave option `option` or, of options put in order, put it within so many first places. */
export function gaveIt(question: Question, column: AnswerColumn, option: number, row: number, within?: number): boolean {
  const kind = kindOf(question);
  if (within === undefined) return kind.gave(question, column, option, row);
  const place = kind.placeOf?.(question, column, option, row);
  return place !== undefined && place <= within;
} // prettier-ignore
