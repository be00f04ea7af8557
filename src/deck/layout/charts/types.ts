import type { Box } from '../../../base/box.ts';
import { netsOf } from '../../chart/types.ts';
import type { ChartContent } from '../../template/types.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import type { ChartElement, Element, PlaceholderRef } from '../types.ts';

/** Where a chart goes. */
export interface ChartFrame {
  readonly box: Box;
  /** The layout's word for it: "Chart". */
  readonly name: string;
  readonly placeholder?: PlaceholderRef;
}

/** Places a chart of one kind: the chart itself, with its plot rectangle, and the texts and marks beside it. */
export type ChartPlacer = (
  context: LayoutContext,
  scope: PlaceScope,
  content: ChartContent,
  frame: ChartFrame,
) => readonly Element[];

/** What is the same for all kinds of charts. */
export function chartBase(
  scope: PlaceScope,
  content: ChartContent,
  frame: ChartFrame,
): Pick<ChartElement, 'kind' | 'id' | 'name' | 'decorative' | 'alt' | 'origin' | 'over' | 'placeholder' | 'chart'> {
  const { spec } = content;
  return {
    kind: 'chart',
    id: scope.path,
    name: `${frame.name} ${spec.question}`,
    decorative: false,
    alt: spec.alt,
    origin: { slot: scope.path, place: content.place, figures: netsOf(spec).map(({ figure }) => figure), claims: [] },
    over: scope.over,
    ...(frame.placeholder ? { placeholder: frame.placeholder } : {}),
    chart: spec,
  };
}
