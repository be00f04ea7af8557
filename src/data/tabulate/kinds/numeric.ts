import { wasAsked, type AnswerColumn, type Option, type Question } from '../../survey/types.ts';
import { meanOf, medianOf } from '../statistics.ts';
import { tally, tallyAny } from './choices.ts';
import { wrongColumn, type KindTabulator } from './kind.ts';

/** NA: a number, counted in the declared bands (`from` included, `to` excluded). */
export const numeric: KindTabulator = {
  exclusive: true,
  counts: (question, column) => tally(question, bands(question, column)),
  countAny: (question, column, options) => tallyAny(bands(question, column), options),
  extras(question, column) {
    const values = Float64Array.from(numbers(question, column));
    const mean = meanOf(values);
    const median = medianOf(values);
    return { ...(mean === undefined ? {} : { mean }), ...(median === undefined ? {} : { median }) };
  },
};

function* numbers(question: Question, column: AnswerColumn): Generator<number> {
  if (column.kind !== 'numeric') throw wrongColumn(question, column);
  for (const [r, value] of column.values.entries()) {
    if (wasAsked(column, r) && !Number.isNaN(value)) yield value;
  }
}

/** The index of the band of each number: the first that contains it. */
function* bands(question: Question, column: AnswerColumn): Generator<number> {
  for (const value of numbers(question, column)) {
    const band = question.options.findIndex((option) => holds(option, value));
    if (band >= 0) yield band;
  }
}

const holds = (band: Option, value: number): boolean =>
  value >= (band.from ?? -Infinity) && value < (band.to ?? Infinity);
