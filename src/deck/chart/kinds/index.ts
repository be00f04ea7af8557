import { Registry } from '../../../base/registry.ts';
import type { Row, TableColumn } from '../../../data/tabulate/types.ts';
import type { ChartRequest } from '../request.ts';
import { bars } from './bars.ts';
import { columns } from './columns.ts';
import { doughnut } from './doughnut.ts';
import type { ChartKindRules } from './kind.ts';
import { stackedBar } from './stacked-bar.ts';

/** Every kind of chart. A new one is its own files, and one more name here. */
export const CHART_KINDS = new Registry<ChartKindRules>('kind of chart', {
  doughnut,
  bars,
  stacked_bar: stackedBar,
  columns,
});

/** The table's rows as the chart draws them: bars top to bottom, parts from the start. */
export const drawingOrder = (request: ChartRequest, table: TableColumn): readonly Row[] =>
  CHART_KINDS.of(request.kind).order(table, request);
