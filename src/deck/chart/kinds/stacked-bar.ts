import { bandOf, ownFill, seamed } from '../mark-parts.ts';
import { sideFills } from '../side-fills.ts';
import type { ChartKindRules } from './kind.ts';

/**
 * One bar of 100 % per column, its parts in the questionnaire's order; of a single bar, a net as a bracket over its parts.
 */
export const stackedBar: ChartKindRules = {
  options: 'series',
  banners: true,
  items: 'also',
  bareItems: true,
  partsOfWhole: true,
  bracketsNet: true,
  plainFill: 'ramp',
  // Where a scale has two ends, its colours say which a part belongs to.
  fills: (rows, request, colors) => (request.sides ? sideFills(rows, request, colors) : undefined),
  labels: 'under_parts',
  fit: (_table, { exclusive, numbers }) => (exclusive && numbers === 'points' ? 2 : 0),
  order: (table) => table.rows,
  marks: (spec, geometry) => {
    const { gap } = geometry;
    const { data, mark, stroke } = seamed(spec, geometry);
    return [{
      name: 'parts',
      data,
      mark,
      encoding: {
        ...stroke,
        y: bandOf(spec, gap, 1),
        // To the whole: printed shares may sum to 99.9 or 100.1.
        x: { field: 'displayed', type: 'quantitative', axis: null, stack: 'normalize', scale: { domain: [0, 1], nice: false } },
        order: { field: 'order', type: 'quantitative' },
        color: ownFill,
      },
    }];
  },
}; // prettier-ignore
