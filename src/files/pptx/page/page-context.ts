import type { ShapePicture } from '../../draw/types.ts';
import type { ChartElement, LayoutPlaceholder, PictureElement } from '../../../deck/scene/types.ts';
import type { Relations } from '../../ooxml/opc/relations.ts';
import type { DrawnStyles } from '../drawn-styles.ts';

/** How a picture stands in the file: as shapes on the slide, or as parts with its pixels. */
export type StoredPicture = ShapePicture | StoredRaster;

/** Paths of the parts that hold a picture. */
export interface StoredRaster {
  readonly kind: 'raster';
  /** PNG, or JPEG of a photograph. */
  readonly raster: string;
  readonly svg?: string;
}

/** What writing the shapes of one page (a slide, or what is fixed on a slide layout) needs to know. */
export interface PageContext {
  /** Names that identify this page alone, from which its shapes' stable ids are made. */
  readonly path: readonly string[];
  /** Language of the deck, BCP 47. */
  readonly language: string;
  /** Placeholders of the slide's layout; none on a layout itself. */
  readonly placeholders: readonly LayoutPlaceholder[];
  readonly relations: Relations;
  readonly styles: DrawnStyles;
  /** A picture's shapes or its parts. Throws for one that was not drawn. */
  storedPicture(element: PictureElement): StoredPicture;
  /** The part of the slide with that id. Throws if the deck has none. */
  slidePath(id: string): string;
  /** Gives a chart its part and returns the part's path; called once per chart, in the order of the pages. */
  placeChart(element: ChartElement): string;
}

/** What a shape is besides its element: its page, where among the page's shapes it stands, and the placeholder that it fills. */
export interface ShapeContext {
  readonly page: PageContext;
  /** From 0, from back to front. */
  readonly index: number;
  readonly inherited: LayoutPlaceholder | undefined;
}
