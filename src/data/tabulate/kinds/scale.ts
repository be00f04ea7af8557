import { single } from './single.ts';
import { meanOf } from '../statistics.ts';
import { choices } from './choices.ts';
import type { KindTabulator } from './kind.ts';

/** One of several ordered points; the mean is that of the values of the points that have one. */
export const scale: KindTabulator = {
  ...single,
  extras(question, column) {
    const values: number[] = [];
    for (const option of choices(question, column)) {
      const value = question.options[option]?.value;
      if (value !== undefined) values.push(value);
    }
    const mean = meanOf(Float64Array.from(values));
    return mean === undefined ? {} : { mean };
  },
};
