import { z } from 'zod';
import { dayNumber, isDay } from '../../../base/day.ts';
import { itemAt } from '../../../base/item-at.ts';
import { expects } from '../../../base/validate.ts';
import { noAnswer, notADate, outsideBands } from '../answer-diagnostics.ts';
import { ASKED, NOT_ASKED, type AnswerColumn } from '../types.ts';
import { checkBands, isInBand } from './bands.ts';
import { common, countedQuestion, optionsOf } from './forms.ts';
import type { QuestionKind } from './kind.ts';

/** The days, by number; NaN without one. */
interface DateColumn extends AnswerColumn {
  readonly days: Float64Array;
}

const day = z.string().refine(isDay, expects('form/day'));

const band = z.strictObject({
  ...common,
  from: day.optional().meta({ description: 'First day of the band, 2025-04-01; open below where absent' }),
  to: day.optional().meta({ description: 'The band ends before this day; open above where absent' }),
});

/** A day: one column, named after the question, with ISO dates; every day falls into one of the question's bands. */
export const date: QuestionKind<DateColumn> = {
  form: z.strictObject({ kind: z.literal('date'), ...countedQuestion, options: optionsOf(band) }),
  countable: true,
  exclusive: true,
  ordered: true,
  numbers: 'days',
  checkOptions: checkBands,
  columnsOf: (question) => [question.code],
  read(question, cells) {
    const days = new Float64Array(cells.rows).fill(NaN);
    const answered = new Uint8Array(cells.rows);
    const texts = itemAt(cells.columns, 0);
    for (let row = 0; row < cells.rows; row++) {
      const text = itemAt(texts, row);
      if (text === '') {
        if (cells.asked[row] === ASKED && !question.nonResponse) cells.complain(row, question.code, noAnswer, {});
      } else if (cells.asked[row] === NOT_ASKED) {
        cells.complainNotAsked(row, question.code, text);
      } else if (!isDay(text)) {
        cells.complain(row, question.code, notADate, { value: text });
      } else if (!question.options.some((option) => isInBand(dayNumber(text), option))) {
        cells.complain(row, question.code, outsideBands, { value: text });
      } else {
        days[row] = dayNumber(text);
        answered[row] = 1;
      }
    }
    return { kind: question.kind, asked: cells.asked, answered, days };
  },
  gave: (question, column, option, row) => isInBand(itemAt(column.days, row), itemAt(question.options, option)),
  numberOf(_question, column, row) {
    const number = itemAt(column.days, row);
    return Number.isNaN(number) ? undefined : number;
  },
};
