import { rankedRows } from '../../../data/tabulate/rows.ts';
import type { ChartKindRules } from './kind.ts';

/** From so many options on, bars are too low for their labels. */
const VERY_LONG = 41;

/** A table of the options with how many gave each and their share, for readers who want the numbers. */
export const answerTable: ChartKindRules = {
  options: 'categories',
  plainFill: 'uniform',
  tabular: true,
  fit: ({ rows }, { countable, numbers }) => (countable && !numbers && rows.length >= VERY_LONG ? 2 : 0),
  // Three tables abreast: more rows or tables could not be read.
  most: 54,
  order: (table, { asAsked }) => (asAsked ? table.rows : rankedRows(table)),
  // It has no marks: it is words and numbers only.
  marks: () => [],
};
