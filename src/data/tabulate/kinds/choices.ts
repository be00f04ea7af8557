import { itemAt } from '../../../base/item-at.ts';
import { wasAsked, type AnswerColumn, type Question } from '../../survey/types.ts';
import { wrongColumn } from './kind.ts';

/** The index of the option that each respondent who was asked chose; those without an answer are left out. */
export function* choices(question: Question, column: AnswerColumn): Generator<number> {
  if (column.kind !== 'single' && column.kind !== 'scale') throw wrongColumn(question, column);
  for (const [r, choice] of column.choice.entries()) {
    if (wasAsked(column, r) && choice >= 0) yield choice;
  }
}

/** How often each option occurs among `chosen`. */
export function tally(question: Question, chosen: Iterable<number>): readonly number[] {
  const counts = question.options.map(() => 0);
  for (const option of chosen) counts[option] = itemAt(counts, option) + 1;
  return counts;
}

/** How many of `chosen` are among `options`. */
export function tallyAny(chosen: Iterable<number>, options: readonly number[]): number {
  const wanted = new Set(options);
  let count = 0;
  for (const option of chosen) if (wanted.has(option)) count += 1;
  return count;
}
