import type { PictureSize } from './frame.ts';
import type { Glyph } from './glyphs.ts';

/** Glyphs in full rows, centred in a picture; everything in the picture's unit. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Height of a glyph. */
  readonly height: number;
  /** Centres in the order of reading. */
  readonly centers: readonly { readonly x: number; readonly y: number }[];
}

/** Extent of `count` things of a size with gaps between them, but none around them. */
const extent = (count: number, size: number, gap: number): number => count * size + (count - 1) * gap;

/** The arrangement of `count` glyphs into full rows that makes them largest; the outermost ones touch the edges. */
export function grid(count: number, glyph: Glyph, size: PictureSize): Grid {
  const heightOf = (columns: number): number =>
    Math.min(
      size.width / extent(columns, glyph.aspect, glyph.gap.x),
      size.height / extent(count / columns, 1, glyph.gap.y),
    );
  const columns = Array.from({ length: count }, (_, i) => i + 1)
    .filter((c) => count % c === 0)
    .reduce((best, c) => (heightOf(c) > heightOf(best) ? c : best));
  const rows = count / columns;
  const height = heightOf(columns);
  const [pitchX, pitchY] = [height * (glyph.aspect + glyph.gap.x), height * (1 + glyph.gap.y)];
  const left = (size.width - (columns - 1) * pitchX) / 2;
  const top = (size.height - (rows - 1) * pitchY) / 2;
  const centers = Array.from({ length: count }, (_, i) => ({
    x: left + (i % columns) * pitchX,
    y: top + Math.floor(i / columns) * pitchY,
  }));
  return { columns, rows, height, centers };
}
