import type { FontSource } from '../../base/deck-sources.ts';

/** A picture of the scene, drawn: what both writers place on a slide. Found by `pictureKey(picture)`. */
export interface DrawnPicture {
  /** The same picture as SVG with words as outlines; absent for photographs and other raster pictures. */
  readonly svg?: string;
  /** The raster, for viewers that know no SVG: a true PNG, but for a JPEG file, which stays as it is (`mime`). */
  readonly png: Uint8Array;
  readonly mime: 'image/png' | 'image/jpeg';
  /** Size of the raster in pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * Drawings that were made before, by a key that holds everything they depend on but the versions of the engines:
 * whoever opens the cache keeps drawings of other versions out of it. What comes back damaged is drawn again.
 */
export interface DrawingCache {
  get(key: string): Uint8Array | undefined;
  set(key: string, bytes: Uint8Array): void;
}

export interface DrawOptions {
  /** Fonts that words in drawings are set in; a drawing with another font is refused. */
  readonly fonts: readonly FontSource[];
  /** Picture files by project path. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly cache?: DrawingCache;
}
