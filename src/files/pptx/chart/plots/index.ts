import { Registry } from '../../../../base/registry.ts';
import type { NativeChart } from '../../../../deck/scene/types.ts';
import { bars, columns, histogram, stackedBar } from './bars.ts';
import { diverging } from './diverging.ts';
import { doughnut } from './doughnut.ts';
import type { ChartPlot } from './plot.ts';
import { trend } from './trend.ts';

/** How each kind of chart is written: one for every name in `CHART_KINDS` that PowerPoint draws itself. */
export const CHART_PLOTS = new Registry<ChartPlot>('plot of a chart', {
  doughnut,
  bars,
  stacked_bar: stackedBar,
  histogram,
  columns,
  trend,
  diverging,
  nps: columns,
  two_columns: bars,
} satisfies Record<NativeChart, ChartPlot>);
