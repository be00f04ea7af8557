import { barsAlong } from '../mark-parts.ts';
import type { ChartKindRules } from './kind.ts';

/**
 * Columns of a scale of recommendation, from 0 to 10, with those who would not recommend, those in between and those who
 * would as brackets under them.
 */
export const nps: ChartKindRules = {
  options: 'categories',
  partsOfWhole: true,
  plainFill: 'uniform',
  unoffered: true,
  bareValues: true,
  fit: () => 0,
  order: (table) => table.rows,
  fills: (rows, { sides = [] }, { accentLight, palest, ramp }) => {
    const colours = { negative: accentLight, neutral: palest, positive: ramp[0] ?? palest };
    return new Map(
      rows.map(({ option }) => {
        const own = sides.find(({ options }) => options.includes(option));
        return [option, own ? colours[own.side] : palest];
      }),
    );
  },
  marks: (spec, geometry) => barsAlong('x', spec, geometry),
};
