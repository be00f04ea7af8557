import type { Row, Table } from '../../data/tabulate/types.ts';
import { CHART_KINDS } from './kinds/index.ts';
import type { ChartRequest } from './request.ts';

/** The table's rows as the chart draws them: bars top to bottom, parts from the start. */
export const drawingOrder = (request: ChartRequest, table: Table): readonly Row[] =>
  CHART_KINDS[request.kind].order(table, request);
