import type { Code, Option } from '../../../data/survey/types.ts';
import type { Row } from '../../../data/tabulate/types.ts';
import type { Color } from '../../../base/color.ts';
import { columnHeads } from '../column-heads.ts';
import { lighten, type ChartColors } from '../colors.ts';
import { bandOf, markData, ownFill } from '../mark-parts.ts';
import type { ChartRequest } from '../request.ts';
import type { ChartKindRules, SideOptions } from './kind.ts';

/** How much lighter each part of a side is than the next one further out, after the first two. */
const INWARDS = 0.4;

/** Colours of the parts of a side from the outermost to the one at the centre. */
const shades = (outer: Color, inner: Color, count: number): readonly Color[] =>
  Array.from({ length: count }, (_, i) => (i === 0 ? outer : i === 1 ? inner : lighten(inner, 1 - (1 - INWARDS) ** (i - 1)))); // prettier-ignore

/** The options of a side from the outermost to the one at the centre. */
function outwards(rows: readonly Row[], options: readonly Code[]): readonly Code[] {
  const own = rows.map(({ option }) => option).filter((option) => options.includes(option));
  const isFirst = rows[0] !== undefined && options.includes(rows[0].option);
  return isFirst ? own : own.toReversed();
}

function fillsOf(
  rows: readonly Row[],
  { sides = [] }: ChartRequest,
  { accent, accentLight, ramp, palest }: ChartColors,
): ReadonlyMap<Code, Color> {
  const [strong = accent, plain = strong] = ramp;
  const fills = new Map(rows.map(({ option }) => [option, palest]));
  for (const { side, options } of sides) {
    if (side === 'neutral') continue;
    const order = outwards(rows, options);
    const colours = side === 'negative' ? shades(accent, accentLight, order.length) : shades(strong, plain, order.length); // prettier-ignore
    order.forEach((option, i) => fills.set(option, colours[i] ?? palest));
  }
  return fills;
}

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
  bareValues: true,
  fit: () => 0,
  unsuitable: (_table, { options }) => (aroundMiddle(options) ? undefined : 'no_points'),
  sides: aroundMiddle,
  order: (table) => table.rows,
  columnOrder: ({ columns }, { sides }) => {
    const shares = sides?.find(({ side }) => side === 'positive')?.shares;
    const shareOf = (column: (typeof columns)[number]): number => shares?.[columns.indexOf(column)]?.displayed ?? 0;
    return columns.toSorted((a, b) => shareOf(b) - shareOf(a));
  },
  fills: fillsOf,
  beside: (table, _rows, request, words) => ({ heads: columnHeads(table, request, words) }),
  marks: (spec, { gap, axisMax, mirrored = false, seam }) => [
    {
      name: 'sides',
      data: markData(spec).map((datum) => ({ ...datum, order: spec.series.findIndex(({ key }) => key === datum['series']) })),
      mark: { type: 'bar', stroke: `#${seam.color.hex}`, strokeWidth: seam.width },
      encoding: {
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
    },
  ],
}; // prettier-ignore
