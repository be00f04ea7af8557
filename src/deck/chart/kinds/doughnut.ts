import type { ChartKindRules } from './kind.ts';

/** More slices than this cannot be told apart, so the options are ranked as bars instead. */
const MOST_SLICES = 6;

/**
 * Highlighted options start at 12 o'clock, followed by the other options of a net, then the rest as in the
 * questionnaire.
 */
export const doughnut: ChartKindRules = {
  partsOfWhole: true,
  bracketsNet: false,
  plainFill: 'ramp',
  fit: ({ rows }, { exclusive, ordered }) => (exclusive && !ordered && rows.length <= MOST_SLICES ? 2 : 0),
  order: (table, { highlight, net }) => {
    const group = (option: string): number => (highlight.includes(option) ? 0 : net?.options.includes(option) ? 1 : 2);
    return [...table.rows].sort((a, b) => group(a.option) - group(b.option));
  },
};
