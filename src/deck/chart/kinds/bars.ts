import { rankedRows } from '../../../data/tabulate/rows.ts';
import type { ChartKindRules } from './kind.ts';

/** Horizontal bars in descending order, with other and don't know pinned last. */
export const bars: ChartKindRules = {
  partsOfWhole: false,
  bracketsNet: false,
  plainFill: 'ramp',
  fit: (_table, { countable }) => (countable ? 1 : 0),
  order: (table) => rankedRows(table),
};
