import type { ChartElement, LayoutPlaceholder, PictureElement } from '../../../deck/scene/types.ts';
import type { Relations } from '../../ooxml/opc/relations.ts';

/** Parts that hold a picture. */
export interface StoredPicture {
  /** PNG, or JPEG of a photograph. */
  readonly raster: string;
  readonly svg?: string;
}

/** What the mending of one page (a slide, or what is fixed on a slide layout) has to know. */
export interface PageContext {
  /** Names that lead to this page and to no other: the root of its shapes' stable ids. */
  readonly path: readonly string[];
  /** Language of the deck, BCP 47. */
  readonly language: string;
  /** Placeholders of the slide's layout; none on a layout itself. */
  readonly placeholders: readonly LayoutPlaceholder[];
  readonly relations: Relations;
  /** Parts of a picture; throws for one that was not drawn. */
  storedPicture(element: PictureElement): StoredPicture;
  /** Gives a chart its part and returns the part's path; called once a chart, in the order of the pages. */
  placeChart(element: ChartElement): string;
}
