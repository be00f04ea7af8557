import { itemAt } from '../../../base/item-at.ts';
import { noAnswer, notANumber, outsideBands } from '../answer-diagnostics.ts';
import { ASKED, NOT_ASKED, type AnswerColumn, type Option } from '../types.ts';
import type { AnswerKind } from './kind.ts';

type NumericColumn = Extract<AnswerColumn, { kind: 'numeric' }>;

const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;

/** Whether a number falls into a band: `from` included, `to` excluded. */
const isInBand = (value: number, band: Option): boolean =>
  value >= (band.from ?? -Infinity) && value < (band.to ?? Infinity);

/** A number: one column, named after the question; every number falls into one of the question's bands. */
export const numeric: AnswerKind<NumericColumn> = {
  columnsOf: (question) => [question.code],
  read(question, cells) {
    const values = new Float64Array(cells.rows).fill(NaN);
    const answered = new Uint8Array(cells.rows);
    const texts = itemAt(cells.columns, 0);
    for (let row = 0; row < cells.rows; row++) {
      const text = itemAt(texts, row);
      const asked = cells.asked[row];
      if (text === '') {
        if (asked === ASKED && !question.nonResponse) cells.complain(row, question.code, noAnswer, {});
      } else if (asked === NOT_ASKED) {
        cells.complainNotAsked(row, question.code, text);
      } else if (!NUMBER.test(text)) {
        cells.complain(row, question.code, notANumber, { value: text });
      } else if (!question.options.some((band) => isInBand(Number(text), band))) {
        cells.complain(row, question.code, outsideBands, { value: text });
      } else {
        values[row] = Number(text);
        answered[row] = 1;
      }
    }
    return { kind: 'numeric', asked: cells.asked, answered, values };
  },
  gave(question, column, option, row) {
    const band = question.options[option];
    return band !== undefined && isInBand(itemAt(column.values, row), band);
  },
};
