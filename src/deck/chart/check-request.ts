import type { Place, Report } from '../../base/diagnostic.ts';
import type { Question } from '../../data/survey/types.ts';
import type { Table } from '../../data/tabulate/types.ts';
import { netNotAdjacent, netNotShown, unknownChartOption, unsuitableChart } from './diagnostics.ts';
import { CHART_KINDS, drawingOrder } from './kinds/index.ts';
import type { ChartRequest } from './request.ts';
import { suitability, suitingCharts } from './suitability.ts';

/** The options that are drawn between the first and the last option of a net but do not belong to it. */
function strangersInNet(request: ChartRequest, table: Table): readonly string[] {
  const members = new Set(request.net?.options);
  const order = drawingOrder(request, table).map((row) => row.option);
  const inside = order.map((option) => members.has(option));
  return order.slice(inside.indexOf(true), inside.lastIndexOf(true)).filter((option) => !members.has(option));
}

/**
 * Whether a chart can be built as the slide asks for it, every mistake reported at `place`. `buildChart` takes only
 * requests that passed.
 */
export function checkRequest(
  request: ChartRequest,
  table: Table,
  place: Place,
  report: Report,
  own?: Pick<Question, 'options' | 'ordered'>,
): boolean {
  const [total] = table.columns;
  const { question } = total;
  const reason = suitability(request.kind, total, own);
  if (reason) {
    report(unsuitableChart(place, { question, kind: request.kind, reason, suits: suitingCharts(total, own) }));
    return false;
  }
  const options = total.rows.map((row) => row.option);
  const unknown = new Set([...request.highlight, ...(request.net?.options ?? [])].filter((o) => !options.includes(o)));
  for (const option of unknown) report(unknownChartOption(place, { question, option, options }));
  if (unknown.size > 0) return false;
  if (!request.net) return true;
  const { figure } = request.net;
  if (!CHART_KINDS.of(request.kind).bracketsNet) {
    report(netNotShown(place, { question, figure, kind: request.kind }));
    return true;
  }
  const between = strangersInNet(request, table);
  if (between.length > 0) report(netNotAdjacent(place, { question, figure, between }));
  return between.length === 0;
}
