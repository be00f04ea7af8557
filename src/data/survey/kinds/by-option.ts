import { itemAt } from '../../../base/item-at.ts';
import { noAnswer } from '../answer-diagnostics.ts';
import { ASKED, NOT_ASKED, type Question } from '../types.ts';
import type { Cells } from './kind.ts';

// Kinds of which each option has a column of its own with a number: the place that it was given, the amount.

/** Names of the columns: `Q5.speed`. */
export const columnsByOption = ({ code, options }: Pick<Question, 'code' | 'options'>): readonly string[] =>
  options.map((option) => `${code}.${option.code}`);

/** The texts of one respondent, by option; undefined without any, which is reported where it is a mistake, as is an answer of someone not asked. */
function textsOf(question: Question, cells: Cells, row: number): readonly string[] | undefined {
  const texts = cells.columns.map((column) => itemAt(column, row));
  const first = texts.findIndex((text) => text !== '');
  if (first === -1) {
    if (cells.asked[row] === ASKED && !question.nonResponse) cells.complain(row, `${question.code}.*`, noAnswer, {});
    return undefined;
  }
  if (cells.asked[row] !== NOT_ASKED) return texts;
  cells.complainNotAsked(row, itemAt(columnsByOption(question), first), itemAt(texts, first));
  return undefined;
}

/**
 * Fills `numbers` (one array per option) with what `numbersOf` makes of the texts of each respondent, by option; where it gives undefined,
 * having reported why, the respondent gave no answer. Returns 1 for those who did.
 */
export function readByOption(
  question: Question,
  cells: Cells,
  numbers: readonly (Uint16Array | Float64Array)[],
  numbersOf: (texts: readonly string[], row: number) => readonly number[] | undefined,
): Uint8Array {
  const answered = new Uint8Array(cells.rows);
  for (let row = 0; row < cells.rows; row++) {
    const texts = textsOf(question, cells, row);
    const given = texts && numbersOf(texts, row);
    if (!given) continue;
    answered[row] = 1;
    given.forEach((number, option) => {
      itemAt(numbers, option)[row] = number;
    });
  }
  return answered;
}
