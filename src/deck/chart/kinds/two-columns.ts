import { isUndivided, rankedRows } from '../../../data/tabulate/rows.ts';
import { barsAlong } from '../mark-parts.ts';
import type { ChartKindRules } from './kind.ts';

/** From so many options on, one column of bars is too low for its labels. */
const LONG = 13;
/** More would be too low for their labels in two columns too. */
const MOST = 40;

/** Ranked bars of a long list in two columns, on one scale: each is a chart of its own. */
export const twoColumns: ChartKindRules = {
  options: 'categories',
  plainFill: 'uniform',
  labels: 'beside_in_two',
  holdsCounts: true,
  fit: ({ rows }, { countable, numbers }) =>
    countable && !numbers && rows.length >= LONG && rows.length <= MOST ? 2 : 0,
  order: (table, { asAsked }) => (asAsked ? table.rows : rankedRows(table)),
  // Ranks say something where bars stand in their order.
  beside: ({ columns: [total] }, rows, { asAsked }) =>
    asAsked || total.base === 0 || isUndivided(total) ? {} : { ranks: rows.map(({ rank }) => rank ?? null) },
  marks: (spec, geometry) => barsAlong('y', spec, geometry),
};
