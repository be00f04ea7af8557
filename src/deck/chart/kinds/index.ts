import { Registry } from '../../../base/registry.ts';
import type { Row, Table } from '../../../data/tabulate/types.ts';
import type { ChartRequest } from '../request.ts';
import { bars } from './bars.ts';
import { columns } from './columns.ts';
import { diverging } from './diverging.ts';
import { doughnut } from './doughnut.ts';
import type { ChartKindRules } from './kind.ts';
import { nps } from './nps.ts';
import { stackedBar } from './stacked-bar.ts';
import { trend } from './trend.ts';
import { twoColumns } from './two-columns.ts';

const BUILT_IN = {
  doughnut,
  bars,
  stacked_bar: stackedBar,
  columns,
  trend,
  diverging,
  nps,
  two_columns: twoColumns,
} satisfies Record<string, ChartKindRules>;

/** The program's own kinds: what lays them out and what writes them does not compile unless it has them all. */
export type BuiltInChart = keyof typeof BUILT_IN;

/** Every kind of chart. A new one is its own files, and one more name here. */
export const CHART_KINDS = new Registry<ChartKindRules>('kind of chart', BUILT_IN);

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
  return [...new Set([...rows.map(({ option }) => option), ...known.keys()])].flatMap(
    (option) => known.get(option) ?? [],
  );
}
