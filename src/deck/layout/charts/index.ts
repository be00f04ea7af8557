import { Registry } from '../../../base/registry.ts';
import type { BuiltInChart } from '../../chart/kinds/index.ts';
import { answerTable } from './answer-table.ts';
import { bars } from './bars.ts';
import { columns } from './columns.ts';
import { crossTable } from './cross-table.ts';
import { diverging } from './diverging.ts';
import { dotField } from './dot-field.ts';
import { dotPlot } from './dot-plot.ts';
import { doughnut } from './doughnut.ts';
import { histogram } from './histogram.ts';
import { itemTable } from './item-table.ts';
import { meanDots } from './mean-dots.ts';
import { nps } from './nps.ts';
import { stackedBar } from './stacked-bar.ts';
import { trend } from './trend.ts';
import { twoColumns } from './two-columns.ts';
import type { ChartPlacer } from './types.ts';

/** How each kind of chart is laid out: one for every name in `CHART_KINDS`. */
export const CHART_PLACERS = new Registry<ChartPlacer>('layout of a chart', {
  doughnut,
  bars,
  stacked_bar: stackedBar,
  histogram,
  columns,
  trend,
  diverging,
  nps,
  two_columns: twoColumns,
  dot_plot: dotPlot,
  cross_table: crossTable,
  answer_table: answerTable,
  dot_field: dotField,
  item_table: itemTable,
  mean_dots: meanDots,
} satisfies Record<BuiltInChart, ChartPlacer>);
