import type { Diagnostic, Place, Report } from '../../base/diagnostic.ts';
import type { Question } from '../../data/survey/types.ts';
import type { Table } from '../../data/tabulate/types.ts';
import { netNotAdjacent, netNotShown, netsOverlap, unknownChartOption, unsuitableChart } from './diagnostics.ts';
import { CHART_KINDS, drawingOrder } from './kinds/index.ts';
import type { ChartRequest } from './request.ts';
import { suitability, suitingCharts } from './suitability.ts';
import { netsOf, type Net } from './types.ts';

/** The options that are drawn between the first and the last option of a net but do not belong to it. */
function strangersIn({ options }: Net, request: ChartRequest, table: Table): readonly string[] {
  const members = new Set(options);
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
  const nets = netsOf(request);
  const unknown = new Set(
    [...request.highlight, ...nets.flatMap(({ options: own }) => own)].filter((o) => !options.includes(o)),
  );
  for (const option of unknown) report(unknownChartOption(place, { question, option, options }));
  if (unknown.size > 0) return false;
  if (!CHART_KINDS.of(request.kind).bracketsNet) {
    for (const { figure } of nets) report(netNotShown(place, { question, figure, kind: request.kind }));
    return true;
  }
  const wrong = nets.flatMap((net, i) => wrongNet(net, nets.slice(0, i), request, table, place));
  wrong.forEach(report);
  return wrong.length === 0;
}

/** What is wrong with the bracket of a net, which has others before it. */
function wrongNet(net: Net, earlier: readonly Net[], request: ChartRequest, table: Table, place: Place): readonly Diagnostic[] {
  const { question } = table.columns[0];
  const between = strangersIn(net, request, table);
  if (between.length > 0) return [netNotAdjacent(place, { question, figure: net.figure, between })];
  const other = earlier.find(({ options }) => options.some((option) => net.options.includes(option)));
  return other ? [netsOverlap(place, { question, figure: net.figure, other: other.figure })] : [];
} // prettier-ignore
