import { markData, ownFill } from '../mark-parts.ts';
import { PX_PER_INCH, round } from '../pictures/frame.ts';
import { isUndivided } from '../types.ts';
import type { ChartKindRules } from './kind.ts';

/** More slices than this cannot be told apart, so the options are ranked as bars instead. */
const MOST_SLICES = 6;
/** Nor are more of them drawn for those who ask for a ring. */
const MOST_ASKED = 12;

/**
 * Highlighted options start at 12 o'clock, followed by the other options of a net, then the rest as in the
 * questionnaire. It draws one column: rings within rings cannot be compared.
 */
export const doughnut: ChartKindRules = {
  options: 'categories',
  partsOfWhole: true,
  plainFill: 'ramp',
  holdsWords: true,
  fit: ({ rows }, { exclusive, ordered }) => (exclusive && !ordered && rows.length <= MOST_SLICES ? 2 : 0),
  // A ring has no first and last: the ends of an order would stand side by side.
  unsuitable: ({ rows }, { ordered }) =>
    ordered ? 'ordered' : rows.length > MOST_ASKED ? 'too_many_parts' : undefined,
  order: (table, { highlight, net }) => {
    const group = (option: string): number => (highlight.includes(option) ? 0 : net?.options.includes(option) ? 1 : 2);
    return [...table.rows].sort((a, b) => group(a.option) - group(b.option));
  },
  marks: (spec, { size, hole, seam }) => {
    const radius = (Math.min(size.width, size.height) * PX_PER_INCH) / 2;
    return [
      {
        name: 'slices',
        data: markData(spec),
        mark: {
          type: 'arc',
          outerRadius: round(radius),
          innerRadius: round(radius * hole),
          stroke: `#${seam.color.hex}`,
          strokeWidth: isUndivided(spec) ? 0 : seam.width,
        },
        encoding: {
          // Clockwise from the top.
          theta: { field: 'displayed', type: 'quantitative', stack: true },
          order: { field: 'order', type: 'quantitative' },
          color: ownFill,
        },
      },
    ];
  },
};
