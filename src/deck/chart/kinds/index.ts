import { Registry } from '../../../base/registry.ts';
import type { Row, Table } from '../../../data/tabulate/types.ts';
import type { ChartRequest } from '../request.ts';
import { answerTable } from './answer-table.ts';
import { bars } from './bars.ts';
import { columns } from './columns.ts';
import { diverging } from './diverging.ts';
import { crossTable } from './cross-table.ts';
import { dotField } from './dot-field.ts';
import { dotPlot } from './dot-plot.ts';
import { doughnut } from './doughnut.ts';
import { histogram } from './histogram.ts';
import { itemTable } from './item-table.ts';
import type { ChartKindRules } from './kind.ts';
import { meanDots } from './mean-dots.ts';
import { nps } from './nps.ts';
import { stackedBar } from './stacked-bar.ts';
import { trend } from './trend.ts';
import { twoColumns } from './two-columns.ts';

/** Kinds that PowerPoint draws itself, from a workbook. */
const NATIVE = {
  doughnut,
  bars,
  stacked_bar: stackedBar,
  histogram,
  columns,
  two_columns: twoColumns,
  trend,
  diverging,
  nps,
} satisfies Record<string, ChartKindRules>;

/** Kinds that are put together from shapes and texts. */
const COMPOSED = {
  dot_plot: dotPlot,
  cross_table: crossTable,
  answer_table: answerTable,
  item_table: itemTable,
  mean_dots: meanDots,
  dot_field: dotField,
} satisfies Record<string, ChartKindRules>;

/** The program's own kinds: what lays them out does not compile unless it has them all, nor what writes native charts. */
export type NativeChart = keyof typeof NATIVE;
export type BuiltInChart = NativeChart | keyof typeof COMPOSED;

/** Every kind of chart. A new one is its own files, and one more name here. */
export const CHART_KINDS = new Registry<ChartKindRules>('kind of chart', { ...NATIVE, ...COMPOSED });

/** The kinds that a deck can ask for. */
export const offeredCharts = (): readonly string[] =>
  CHART_KINDS.names.filter((name) => !CHART_KINDS.of(name).unoffered);

/**
 * A row of each option as the chart draws them: bars top to bottom, parts from the start. The order is that of the table's
 * first column; options that only others have come last.
 */
export function drawingOrder(request: ChartRequest, table: Table): readonly Row[] {
  const [first, ...others] = table.columns;
  const rows = CHART_KINDS.of(request.kind).order(first, request, table);
  const known = new Map([...others.flatMap((column) => column.rows), ...rows].map((row) => [row.option, row]));
  const all = [...new Set([...rows.map(({ option }) => option), ...known.keys()])].flatMap(
    (option) => known.get(option) ?? [],
  );
  return cut(drawableRows(all), request);
}

/** Rows that a chart can have: where options have amounts, those who gave no answer have none. */
export const drawableRows = (rows: readonly Row[]): readonly Row[] =>
  rows.some(({ amount }) => amount !== undefined) ? rows.filter(({ amount }) => amount !== undefined) : rows;

function cut(all: readonly Row[], request: ChartRequest): readonly Row[] {
  const { most = all.length, from, highlight } = request;
  if (CHART_KINDS.of(request.kind).options !== 'categories') return all;
  if (from !== undefined) return all.slice(from - 1, from - 1 + most);
  return all.filter(({ option }, i) => i < most || highlight.includes(option));
}
