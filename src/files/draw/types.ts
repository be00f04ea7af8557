import type { FontSource } from '../../base/deck-sources.ts';
import type { Recall } from '../../base/recall.ts';
import type { DrawnShapes } from '../shapes/types.ts';

/** A drawn picture of the scene, which both writers place on slides. It is found by `pictureKey(picture)`. */
export type DrawnPicture = ShapePicture | RasterPicture;

/** A drawing that is shapes and words: every writer draws them in its own way. */
export interface ShapePicture {
  readonly kind: 'shapes';
  readonly shapes: DrawnShapes;
}

/** A picture as pixels. */
export interface RasterPicture {
  readonly kind: 'raster';
  /** The same picture as SVG with words as outlines; absent for photographs and other raster pictures. */
  readonly svg?: string;
  /** The raster, for viewers that cannot show SVG: a PNG, except that a JPEG file stays as it is (`mime`). */
  readonly png: Uint8Array;
  readonly mime: 'image/png' | 'image/jpeg';
  /** Size of the raster in pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Earlier drawings, by a key that covers everything they depend on except the versions of the engines: whoever opens
 * the cache keeps drawings from other versions out of it. What comes back damaged is drawn again.
 */
export interface DrawingCache {
  get(key: string): Uint8Array | undefined;
  set(key: string, bytes: Uint8Array): void;
}

export interface DrawOptions {
  /** Fonts for the words in drawings; a drawing that uses another font is refused. */
  readonly fonts: readonly FontSource[];
  /** Picture files by project path. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly cache?: DrawingCache;
  /** What was drawn for earlier builds in this process. */
  readonly recall?: Recall;
}
