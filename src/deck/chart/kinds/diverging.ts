import type { Option } from '../../../data/survey/types.ts';
import { columnHeads } from '../column-heads.ts';
import { bandOf, ownFill, seamed } from '../mark-parts.ts';
import { sideFills } from '../side-fills.ts';
import type { ChartKindRules, SideOptions } from './kind.ts';

/** Points below and above the middle of a scale; the middle one and what is no point at all stand apart. */
function aroundMiddle(options: readonly Option[]): readonly SideOptions[] | undefined {
  const values = options.flatMap(({ value }) => value ?? []);
  if (values.length < 2) return undefined;
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  const sideOf = ({ value }: Option): SideOptions['side'] =>
    value === undefined || value === middle ? 'neutral' : value < middle ? 'negative' : 'positive';
  return (['negative', 'neutral', 'positive'] as const).flatMap((side) => {
    const own = options.filter((option) => sideOf(option) === side).map(({ code }) => code);
    return own.length > 0 ? [{ side, options: own }] : [];
  });
}

/**
 * Questions on one scale, a bar each: those who disagree to the left of a line, those who agree to its right, everybody
 * else apart. The greatest agreement is on top. What one side shows is a chart of its own, from the centre outwards.
 */
export const diverging: ChartKindRules = {
  options: 'series',
  banners: true,
  partsOfWhole: true,
  plainFill: 'ramp',
  items: 'also',
  bareValues: true,
  fit: () => 0,
  unsuitable: (_table, { options }) => (aroundMiddle(options) ? undefined : 'no_points'),
  sides: aroundMiddle,
  tellsOutweighed: true,
  order: (table) => table.rows,
  columnOrder: ({ columns }, { sides, items }) => {
    // The items of a grid come in their order.
    if (items) return columns;
    const shares = sides?.find(({ side }) => side === 'positive')?.shares;
    const shareOf = (column: (typeof columns)[number]): number => shares?.[columns.indexOf(column)]?.displayed ?? 0;
    return columns.toSorted((a, b) => shareOf(b) - shareOf(a));
  },
  fills: sideFills,
  beside: (table, _rows, request, words) => ({ heads: columnHeads(table, request, words) }),
  marks: (spec, geometry) => {
    const { gap, axisMax, mirrored = false } = geometry;
    const { data, mark, stroke } = seamed(spec, geometry);
    return [{
      name: 'sides',
      data: data.map((datum) => ({ ...datum, order: spec.series.findIndex(({ key }) => key === datum['series']) })),
      mark,
      encoding: {
        ...stroke,
        y: bandOf(spec, gap, 1),
        x: {
          field: 'displayed',
          type: 'quantitative',
          axis: null,
          stack: 'zero',
          scale: { domain: [0, axisMax], nice: false, reverse: mirrored },
        },
        order: { field: 'order', type: 'quantitative' },
        color: ownFill,
      },
    }];
  },
}; // prettier-ignore
