import type { ChartContent } from '../../template/types.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import type { Element } from '../types.ts';
import { CHART_PLACERS } from './index.ts';
import type { ChartFrame } from './types.ts';

/** The chart and everything that stands beside it. */
export function placeChart(
  context: LayoutContext,
  scope: PlaceScope,
  content: ChartContent,
  frame: ChartFrame,
): readonly Element[] {
  return CHART_PLACERS.of(content.spec.kind)(context, scope, content, frame);
}
