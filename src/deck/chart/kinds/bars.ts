import { rankedRows } from '../../../data/tabulate/rows.ts';
import { barsAlong } from '../mark-parts.ts';
import type { ChartKindRules } from './kind.ts';

/** Horizontal bars in descending order, with other and don't know pinned last; the columns of a banner side by side. */
export const bars: ChartKindRules = {
  options: 'categories',
  banners: true,
  plainFill: 'uniform',
  bracketsNext: true,
  labels: 'beside',
  holdsCounts: true,
  fit: (_table, { countable }) => (countable ? 1 : 0),
  order: (table, { asAsked }) => (asAsked ? table.rows : rankedRows(table)),
  marks: (spec, geometry) => barsAlong('y', spec, geometry),
};
