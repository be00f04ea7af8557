import type { ChartOrder } from '../chart/request.ts';
import type { ChartContent, PictureContent, TextContent, TrackerContent } from './types.ts';

/** A chart as it is ordered from the chart room, while its slide is filled: what stands beside it asks for its table and words. */
export type OrderedChart = Omit<ChartContent, 'spec' | 'asides'> & { readonly order: ChartOrder };

/** Items while their slide is filled. */
export interface FillingItems {
  readonly kind: 'items';
  readonly items: readonly ReadonlyMap<string, Filling>[];
}

/** What a slot holds while its slide is filled. */
export type Filling = TextContent | OrderedChart | PictureContent | FillingItems | TrackerContent;
