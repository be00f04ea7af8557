import type { ChartKindRules } from './kind.ts';

/**
 * Highlighted options start at 12 o'clock, followed by the other options of a net, then the rest as in the
 * questionnaire.
 */
export const doughnut: ChartKindRules = {
  partsOfWhole: true,
  bracketsNet: false,
  plainFill: 'ramp',
  order: (table, { highlight, net }) => {
    const group = (option: string): number => (highlight.includes(option) ? 0 : net?.options.includes(option) ? 1 : 2);
    return [...table.rows].sort((a, b) => group(a.option) - group(b.option));
  },
};
