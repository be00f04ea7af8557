import { itemAt } from '../../../base/item-at.ts';
import { NOT_ASKED, type AnswerColumn } from '../types.ts';
import type { AnswerKind } from './kind.ts';

type FreeColumn = Extract<AnswerColumn, { kind: 'free' }>;

/** A text in the respondent's own words: one column, named after the question; it may be empty. */
export const free: AnswerKind<FreeColumn> = {
  columnsOf: (question) => [question.code],
  read(question, cells) {
    const texts = itemAt(cells.columns, 0);
    const answered = new Uint8Array(cells.rows);
    texts.forEach((text, row) => {
      if (text !== '' && cells.asked[row] === NOT_ASKED) cells.complainNotAsked(row, question.code, text);
      else if (text.trim() !== '') answered[row] = 1;
    });
    return { kind: 'free', asked: cells.asked, answered, texts };
  },
  gave: () => false,
};
