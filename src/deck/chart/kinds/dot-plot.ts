import { columnsDiffer, pointsBetween } from '../../../data/tabulate/compare-columns.ts';
import { printedSizeOf, rankedRows, rowNamed } from '../../../data/tabulate/rows.ts';
import type { Row, Table } from '../../../data/tabulate/types.ts';
import { columnHeads } from '../column-heads.ts';
import { roundTicks } from '../ticks.ts';
import { bandOf, markData, ownFill, valuesTo } from '../mark-parts.ts';
import type { Datum, Layer } from '../pictures/frame.ts';
import type { ChartRequest, ChartWords } from '../request.ts';
import type { ChartSpec, Gap } from '../types.ts';
import type { ChartKindRules } from './kind.ts';

/** Areas of a circle and a square that look alike, in square points. */
const CIRCLE = 215;
const SQUARE = 200;
/** Lines that a slide has room for. */
const MOST_ROWS = 16;
/** The line between two that differ by chance only, as a share of the usual one. */
const THIN = 0.5;

function gapOf({ columns: [one, other] }: Table, option: string, { differences = 'exact' }: ChartRequest): number {
  const [a, b] = [rowNamed(one, option), other && rowNamed(other, option)];
  return a && b ? pointsBetween(a, b, one.decimals, differences) : 0;
}

/** How two columns differ; the items of a grid are answered by the same people, of whom chance is another question. */
function gapsOf(table: Table, rows: readonly Row[], request: ChartRequest, words: ChartWords): readonly Gap[] {
  const [one, other] = table.columns;
  return rows.map(({ option }) => {
    const points = gapOf(table, option, request);
    const sign = points > 0 ? '+' : points < 0 ? '−' : '';
    const significant = request.items !== true && other !== undefined && columnsDiffer(one, other, option);
    return { points, label: `${sign}${words.number(Math.abs(points), one.decimals)}`, significant };
  });
}

function ticksOf({ columns }: Table, words: ChartWords): NonNullable<ChartSpec['ticks']> {
  const rows = columns.flatMap((column) => column.rows);
  const ofAmounts = rows.some(({ amount }) => amount);
  return roundTicks(rows.map(printedSizeOf), (value, decimals) => (ofAmounts ? words.number(value, decimals) : words.percent(value, decimals))); // prettier-ignore
}

function layersOf(spec: ChartSpec, axisMax: number, line: string, width: number): readonly Layer[] {
  // Of nobody there is no share, and no dot.
  const empty = new Set(spec.series.filter(({ points }) => points.every((point) => !point?.base)).map(({ key }) => key));
  const data = markData(spec).filter(({ series }) => !empty.has(String(series)));
  const encoding = { y: bandOf(spec, 0, 1), x: valuesTo(axisMax) };
  const pairs = spec.categories.flatMap(({ key }, c): readonly (Datum & { readonly strong: boolean })[] => {
    const values = spec.series.flatMap(({ points }) => (points[c]?.base ? points[c].displayed : []));
    const strong = spec.gaps?.options[c]?.significant ?? false;
    return values.length > 1 ? [{ category: key, from: Math.min(...values), to: Math.max(...values), strong }] : [];
  });
  const lines = (name: string, strong: boolean, strokeWidth: number): Layer => ({
    name,
    data: pairs.filter((pair) => pair.strong === strong),
    mark: { type: 'rule', stroke: line, strokeWidth },
    encoding: {
      y: bandOf(spec, 0, 1),
      x: { ...valuesTo(axisMax), field: 'from' },
      x2: { field: 'to' },
    },
  });
  const dots = (s: number, shape: string, size: number): Layer => ({
    name: `dots ${s + 1}`,
    data: data.filter(({ series }) => series === spec.series[s]?.key),
    mark: { type: 'point', shape, filled: true, opacity: 1, size },
    encoding: { ...encoding, color: ownFill },
  });
  if (spec.series.length === 1) return [dots(0, 'circle', CIRCLE)];
  // The circle is on top where both meet.
  return [lines('gaps', true, width), lines('chances', false, width * THIN), dots(1, 'square', SQUARE), dots(0, 'circle', CIRCLE)];
} // prettier-ignore

/**
 * A dot on a line for each option; of two columns (two segments, or two items of a grid), a circle and a square, the greatest
 * difference on top.
 */
export const dotPlot: ChartKindRules = {
  options: 'categories',
  banners: true,
  plainFill: 'uniform',
  items: 'two',
  leavesOutTotal: 'beside_others',
  bareValues: true,
  holdsCounts: true,
  most: MOST_ROWS,
  fit: () => 0,
  order: (column, request, table) => {
    if (request.asAsked) return column.rows;
    if (table.columns.length === 1) return rankedRows(column);
    const { rows } = column;
    const size = ({ option }: Row): number => Math.abs(gapOf(table, option, request));
    return rows.toSorted((a, b) => size(b) - size(a));
  },
  columnFills: (count, { accent, ramp }) => Array.from({ length: count }, (_, c) => (c === 0 ? accent : (ramp[0] ?? accent))), // prettier-ignore
  beside: (table, rows, request, words) => ({
    heads: columnHeads(table, request, words),
    ...(table.columns.length > 1
      ? { gaps: { heading: words.gap(), options: gapsOf(table, rows, request, words) } }
      : {}),
    ticks: ticksOf(table, words),
  }),
  marks: (spec, { axisMax, seam }) => layersOf(spec, axisMax, `#${seam.color.hex}`, seam.width),
};
