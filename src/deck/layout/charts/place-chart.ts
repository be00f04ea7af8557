import type { ChartKind } from '../../chart/types.ts';
import type { Element } from '../types.ts';
import { bars } from './bars.ts';
import { columns } from './columns.ts';
import { doughnut } from './doughnut.ts';
import { stackedBar } from './stacked-bar.ts';
import type { ChartPlacer } from './types.ts';

const PLACERS: Readonly<Record<ChartKind, ChartPlacer>> = { doughnut, bars, stacked_bar: stackedBar, columns };

/** The chart and everything that stands beside it. */
export const placeChart = (...[context, scope, content, frame]: Parameters<ChartPlacer>): readonly Element[] =>
  PLACERS[content.spec.kind](context, scope, content, frame);
