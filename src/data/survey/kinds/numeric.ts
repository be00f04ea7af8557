import { z } from 'zod';
import { itemAt } from '../../../base/item-at.ts';
import { noAnswer, notANumber, outsideBands } from '../answer-diagnostics.ts';
import { ASKED, NOT_ASKED, type AnswerColumn } from '../types.ts';
import { checkBands, isInBand } from './bands.ts';
import { common, countedQuestion, optionsOf, printedNumbers } from './forms.ts';
import type { QuestionKind } from './kind.ts';

/** The numbers; NaN without one. */
interface NumericColumn extends AnswerColumn {
  readonly values: Float64Array;
}

const band = z.strictObject({
  ...common,
  from: z.number().optional().meta({ description: 'Lowest number of the band; open below where absent' }),
  to: z.number().optional().meta({ description: 'The band ends below this number; open above where absent' }),
});

const NUMBER = /^-?\d{1,15}(\.\d{1,15})?$/;

/** A number (NA): one column, named after the question; every number falls into one of the question's bands. */
export const numeric: QuestionKind<NumericColumn> = {
  form: z.strictObject({
    kind: z.literal('numeric'),
    ...countedQuestion,
    ...printedNumbers,
    options: optionsOf(band),
  }),
  countable: true,
  exclusive: true,
  ordered: true,
  numbers: 'measured',
  checkOptions: checkBands,
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
    return { kind: question.kind, asked: cells.asked, answered, values };
  },
  gave: (question, column, option, row) => isInBand(itemAt(column.values, row), itemAt(question.options, option)),
  numberOf(_question, column, row) {
    const value = itemAt(column.values, row);
    return Number.isNaN(value) ? undefined : value;
  },
};
