import type { ChartKind } from '../../../deck/chart/types.ts';
import type { ChartElement } from '../../../deck/scene/types.ts';
import type { Sheet } from '../workbook/types.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { axes, axisIds } from './axes.ts';
import { pointSeries, stackedSeries } from './series.ts';

/** What the plot area of a chart holds: the chart proper and any axes. */
type PlotContent = (element: ChartElement, sheet: Sheet) => readonly XmlElement[];

const percent = (share: number): number => Math.round(share * 100);

const doughnut: PlotContent = (element, sheet) => [
  el(
    'c:doughnutChart',
    {},
    el('c:varyColors', { val: true }),
    pointSeries(element, sheet),
    el('c:firstSliceAng', { val: 0 }),
    // The schema allows holes from 1 % to 90 % of the ring's diameter.
    el('c:holeSize', { val: Math.min(90, Math.max(1, percent(element.hole ?? 0.5))) }),
  ),
];

function bars(
  element: ChartElement,
  series: readonly XmlElement[],
  lying: boolean,
  stacked: boolean,
): readonly XmlElement[] {
  return [
    el(
      'c:barChart',
      {},
      el('c:barDir', { val: lying ? 'bar' : 'col' }),
      el('c:grouping', { val: stacked ? 'percentStacked' : 'clustered' }),
      el('c:varyColors', { val: false }),
      series,
      el('c:gapWidth', { val: percent(element.gap) }),
      stacked ? el('c:overlap', { val: 100 }) : undefined,
      axisIds(),
    ),
    ...axes(element, lying),
  ];
}

/** Stacked to 100 %: printed shares may sum to 99.9 or 100.1, and layout took that sum as the bar's length. */
export const PLOT_CONTENT: Readonly<Record<ChartKind, PlotContent>> = {
  doughnut,
  bars: (element, sheet) => bars(element, [pointSeries(element, sheet)], true, false),
  columns: (element, sheet) => bars(element, [pointSeries(element, sheet)], false, false),
  stacked_bar: (element, sheet) => bars(element, stackedSeries(element, sheet), true, true),
};
