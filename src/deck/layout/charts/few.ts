import type { Box } from '../../../base/box.ts';
import type { Point } from '../../chart/types.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import type { TextElement } from '../types.ts';
import { chartStyle, lineHeight, optionKey } from './label.ts';
import type { ChartContent } from '../../template/types.ts';
import { placeWords, wording } from './words.ts';

/**
 * The count that stands with a percentage of a few people: `2 of 3`; undefined where the base is large enough, or the value is no
 * percentage of it. Of several columns, each says its base at its name.
 */
export const countOf = ({ asides }: ChartContent, point: Point | null | undefined): string | undefined =>
  point ? asides.few.get(point.option)?.count : undefined;

/** The height of such a count on a line of its own, where the chart has any. */
export const countHeight = (context: LayoutContext, content: ChartContent): number =>
  content.spec.series.some(({ points }) => points.some((point) => countOf(content, point) !== undefined))
    ? lineHeight(chartStyle(context, 'chart_small').max)
    : 0;

/** The count of an option as small words by themselves; nothing where there is none. */
export function countWords(
  context: LayoutContext,
  scope: PlaceScope,
  content: ChartContent,
  point: Point,
  { box, align, over = [] }: { readonly box: Box; readonly align: 'center' | 'right'; readonly over?: readonly string[] },
): readonly TextElement[] {
  const words = countOf(content, point);
  if (words === undefined) return [];
  const named = `${content.spec.question} ${point.option}`;
  return [
    placeWords(context, scope, content, wording(words, optionKey(content.spec, point.option)), { style: 'chart_small', align }, { id: `${point.option}.count`, name: `Count ${named}`, box, over }),
  ];
} // prettier-ignore
