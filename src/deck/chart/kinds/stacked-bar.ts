import type { ChartKindRules } from './kind.ts';

/** One bar of 100 %, its parts in the questionnaire's order, a net as a bracket over its parts. */
export const stackedBar: ChartKindRules = {
  partsOfWhole: true,
  bracketsNet: true,
  plainFill: 'ramp',
  fit: (_table, { exclusive, numbers }) => (exclusive && numbers === 'points' ? 2 : 0),
  order: (table) => table.rows,
};
