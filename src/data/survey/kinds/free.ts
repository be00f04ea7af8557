import { z } from 'zod';
import { itemAt } from '../../../base/item-at.ts';
import { NOT_ASKED, type AnswerColumn } from '../types.ts';
import { everyQuestion } from './forms.ts';
import type { QuestionKind } from './kind.ts';

/** The texts as they came; '' without one. */
interface FreeColumn extends AnswerColumn {
  readonly texts: readonly string[];
}

/** A text in the respondent's own words (FA): one column, named after the question; it may be empty. */
export const free: QuestionKind<FreeColumn> = {
  form: z.strictObject({ kind: z.literal('free'), ...everyQuestion }),
  countable: false,
  exclusive: false,
  ordered: false,
  columnsOf: (question) => [question.code],
  read(question, cells) {
    const texts = itemAt(cells.columns, 0);
    const answered = new Uint8Array(cells.rows);
    texts.forEach((text, row) => {
      if (text !== '' && cells.asked[row] === NOT_ASKED) cells.complainNotAsked(row, question.code, text);
      else if (text.trim() !== '') answered[row] = 1;
    });
    return { kind: question.kind, asked: cells.asked, answered, texts };
  },
  gave: () => false,
  textOf: (column, row) => itemAt(column.texts, row),
};
