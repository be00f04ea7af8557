import type { Row, Table } from '../../../data/tabulate/types.ts';
import type { ChartRequest } from '../request.ts';
import type { ChartKind } from '../types.ts';
import { bars } from './bars.ts';
import { columns } from './columns.ts';
import { doughnut } from './doughnut.ts';
import type { ChartKindRules } from './kind.ts';
import { stackedBar } from './stacked-bar.ts';

/** The rules of every kind of chart. */
export const CHART_KINDS: Readonly<Record<ChartKind, ChartKindRules>> = {
  doughnut,
  bars,
  stacked_bar: stackedBar,
  columns,
};

/** The table's rows as the chart draws them: bars top to bottom, parts from the start. */
export const drawingOrder = (request: ChartRequest, table: Table): readonly Row[] =>
  CHART_KINDS[request.kind].order(table, request);
