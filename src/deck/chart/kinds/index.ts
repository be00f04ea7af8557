import type { ChartKind } from '../types.ts';
import { bars } from './bars.ts';
import { columns } from './columns.ts';
import { doughnut } from './doughnut.ts';
import type { ChartKindRules } from './kind.ts';
import { stackedBar } from './stacked-bar.ts';

/** Every drawing of a question. */
export const CHART_KINDS: Readonly<Record<ChartKind, ChartKindRules>> = {
  doughnut,
  bars,
  stacked_bar: stackedBar,
  columns,
};
