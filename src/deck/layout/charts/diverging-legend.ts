import { box, right, type Box } from '../../../base/box.ts';
import { inches } from '../../../base/length.ts';
import type { ChartStyle } from '../../template/chart-colors.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import type { Element } from '../types.ts';
import { legendHeight, legendOver, type LegendEntry } from './legend.ts';
import type { ChartContent } from '../../template/types.ts';

const STYLE: ChartStyle = 'chart_part';
/** Room under the bars, however few the colours are; and from the bars to what they mean. */
const LEAST = inches(0.4);
const GAP = inches(0.12);

/** The room under bars for what their colours mean. */
export const legendRoom = (context: LayoutContext, content: ChartContent, entries: readonly LegendEntry[], area: Box): number =>
  Math.max(LEAST, legendHeight(context, content, entries, area, STYLE) + GAP); // prettier-ignore

/** The colours of the sides under their bars: from where these begin, or from the left where they would take more lines there. */
export function legendUnder(context: LayoutContext, scope: PlaceScope, content: ChartContent, entries: readonly LegendEntry[], area: Box, from: { readonly x: number; readonly y: number }): readonly Element[] {
  const at = (x: number): Box => box(x, from.y + GAP, right(area) - x, area.h);
  const heightAt = (x: number): number => legendHeight(context, content, entries, at(x), STYLE);
  const x = heightAt(from.x) > heightAt(area.x) ? area.x : from.x;
  return legendOver(context, scope, content, entries, at(x), STYLE).elements;
} // prettier-ignore
