import { columnsDiffer, pointsBetween } from '../../../data/tabulate/compare-columns.ts';
import { rowNamed } from '../../../data/tabulate/rows.ts';
import type { Row, Table } from '../../../data/tabulate/types.ts';
import { columnHeads } from '../column-heads.ts';
import { bandOf, markData, ownFill, valuesTo } from '../mark-parts.ts';
import type { Datum, Layer } from '../pictures/frame.ts';
import type { ChartRequest, ChartWords } from '../request.ts';
import type { ChartSpec, Gap } from '../types.ts';
import type { ChartKindRules } from './kind.ts';

/** Areas of a circle and a square that look alike, in square points. */
const CIRCLE = 215;
const SQUARE = 200;
/** The line between two that differ by chance only, as a share of the usual one. */
const THIN = 0.5;
/** Steps between marks on the axis, and how many there are at the most. */
const STEPS = [5, 10, 20, 25] as const;
const MOST_TICKS = 5;

function gapOf({ columns: [one, other] }: Table, option: string, { differences = 'exact' }: ChartRequest): number {
  const [a, b] = [rowNamed(one, option), other && rowNamed(other, option)];
  return a && b ? pointsBetween(a, b, one.decimals, differences) : 0;
}

function gapsOf(table: Table, rows: readonly Row[], request: ChartRequest, words: ChartWords): readonly Gap[] {
  const [one, other] = table.columns;
  return rows.map(({ option }) => {
    const points = gapOf(table, option, request);
    const sign = points > 0 ? '+' : points < 0 ? '−' : '';
    const significant = other !== undefined && columnsDiffer(one, other, option);
    return { points, label: `${sign}${words.number(Math.abs(points), one.decimals)}`, significant };
  });
}

function ticksOf({ columns }: Table, words: ChartWords): NonNullable<ChartSpec['ticks']> {
  const most = Math.max(0, ...columns.flatMap(({ rows }) => rows.map(({ displayed }) => displayed)));
  const step = STEPS.find((one) => most / one < MOST_TICKS) ?? 25;
  const count = Math.floor(most / step) + 1;
  return Array.from({ length: count }, (_, i) => ({ value: i * step, label: words.percent(i * step, 0) }));
}

function layersOf(spec: ChartSpec, axisMax: number, line: string, width: number): readonly Layer[] {
  const data = markData(spec);
  const encoding = { y: bandOf(spec, 0, 1), x: valuesTo(axisMax) };
  const pairs = spec.categories.flatMap(({ key }, c): readonly (Datum & { readonly strong: boolean })[] => {
    const values = spec.series.flatMap(({ points }) => points[c]?.displayed ?? []);
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
  // The circle is on top where both meet.
  return [lines('gaps', true, width), lines('chances', false, width * THIN), dots(1, 'square', SQUARE), dots(0, 'circle', CIRCLE)];
} // prettier-ignore

/** Two columns of a banner as a circle and a square on one line for each option, the greatest difference on top. */
export const dotPlot: ChartKindRules = {
  options: 'categories',
  banners: true,
  plainFill: 'uniform',
  unoffered: true,
  leavesOutTotal: true,
  bareValues: true,
  fit: () => 0,
  order: ({ rows }, request, table) => {
    const size = ({ option }: Row): number => Math.abs(gapOf(table, option, request));
    return rows.toSorted((a, b) => size(b) - size(a));
  },
  columnFills: (count, { accent, ramp }) => Array.from({ length: count }, (_, c) => (c === 0 ? accent : (ramp[0] ?? accent))), // prettier-ignore
  beside: (table, rows, request, words) => ({
    heads: columnHeads(table, request, words),
    gaps: { heading: words.gap(), options: gapsOf(table, rows, request, words) },
    ticks: ticksOf(table, words),
  }),
  marks: (spec, { axisMax, seam }) => layersOf(spec, axisMax, `#${seam.color.hex}`, seam.width),
};
