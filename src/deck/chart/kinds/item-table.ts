import { columnHeads } from '../column-heads.ts';
import type { ChartKindRules } from './kind.ts';

/** The items of a grid as the rows of a table, with the shares of their options; what more people gave has a darker ground. */
export const itemTable: ChartKindRules = {
  options: 'series',
  banners: true,
  plainFill: 'uniform',
  tabular: true,
  tinted: true,
  items: 'only',
  bareValues: true,
  fit: () => 0,
  unsuitable: () => 'one_question',
  order: (table) => table.rows,
  beside: (table, _rows, request, words) => ({ heads: columnHeads(table, request, words) }),
  // It has no marks: it is words and numbers only.
  marks: () => [],
};
