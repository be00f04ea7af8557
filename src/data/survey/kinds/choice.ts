import { didYouMean } from '../../../base/did-you-mean.ts';
import { itemAt } from '../../../base/item-at.ts';
import { noAnswer, twoAnswers, unknownAnswer } from '../answer-diagnostics.ts';
import { ASKED, NOT_ASKED, type AnswerColumn, type Option } from '../types.ts';
import type { Cells, QuestionKind } from './kind.ts';

/** The chosen option of each respondent, as an index into the question's options; -1 without an answer. */
export interface ChoiceColumn extends AnswerColumn {
  readonly choice: Int16Array;
}

/** What stands between two answers in one cell. */
const SEPARATORS = /[;,|/+&、，；・\s]+/;

/** What kinds of one answer each say of themselves; `alias` is another text than the code that stands for an option. */
type Choice = Pick<QuestionKind, 'form' | 'ordered'> & { readonly alias?: (option: Option) => string | undefined };

/**
 * A kind of question that each respondent answers with one option: one column, named after the question, with the
 * option's code or the other text that `alias` gives for it.
 */
export function choiceKind({ alias, ...own }: Choice): QuestionKind<ChoiceColumn> {
  return {
    ...own,
    countable: true,
    exclusive: true,
    columnsOf: (question) => [question.code],
    read(question, cells) {
      const indices = new Map<string, number>();
      question.options.forEach((option, i) => {
        indices.set(option.code, i);
        const other = alias?.(option);
        if (other !== undefined) indices.set(other, i);
      });
      const choice = new Int16Array(cells.rows).fill(-1);
      const answered = new Uint8Array(cells.rows);
      const texts = itemAt(cells.columns, 0);
      for (let row = 0; row < cells.rows; row++) {
        const value = itemAt(texts, row);
        const asked = cells.asked[row];
        if (value === '') {
          if (asked === ASKED && !question.nonResponse) cells.complain(row, question.code, noAnswer, {});
          continue;
        }
        if (asked === NOT_ASKED) {
          cells.complainNotAsked(row, question.code, value);
          continue;
        }
        const index = indices.get(value);
        if (index === undefined) {
          complainUnknown(cells, row, question.code, value, [...indices.keys()]);
          continue;
        }
        choice[row] = index;
        answered[row] = 1;
      }
      return { kind: question.kind, asked: cells.asked, answered, choice };
    },
    gave: (_question, column, option, row) => column.choice[row] === option,
  };
}

function complainUnknown(cells: Cells, row: number, column: string, value: string, known: readonly string[]): void {
  const answers = [...new Set(value.split(SEPARATORS).filter((part) => known.includes(part)))];
  if (answers.length > 1) cells.complain(row, column, twoAnswers, { value, answers });
  else cells.complain(row, column, unknownAnswer, { value, known, suggestion: didYouMean(value, known) });
}
