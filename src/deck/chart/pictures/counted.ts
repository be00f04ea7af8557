import { paletteOf, type ChartColors } from '../colors.ts';
import type { DrawingSpec } from '../types.ts';
import { frame, pixels, PX_PER_INCH, round, type PictureSize } from './frame.ts';
import type { Glyph } from './glyphs.ts';

/** `total` glyphs in full rows, the first `counted` of them (in the order of reading) in the accent. */
export function countedGlyphs(
  total: number,
  counted: number,
  glyph: Glyph,
  colors: ChartColors,
  size: PictureSize,
): DrawingSpec {
  if (!Number.isInteger(total) || total < 1) throw new Error(`a picture counts 1 or more things, not ${total}`);
  if (!Number.isInteger(counted) || counted < 0 || counted > total)
    throw new Error(`a picture of ${total} things cannot colour ${counted} of them`);
  const cells = grid(total, glyph, { width: size.width * PX_PER_INCH, height: size.height * PX_PER_INCH });
  const area = round(cells.height ** 2);
  return frame(
    size,
    [
      {
        name: 'cells',
        data: cells.centers.map(({ x, y }, i) => ({ x: round(x), y: round(y), area, counted: i < counted })),
        mark: { type: 'point', shape: glyph.path, filled: true, opacity: 1 },
        encoding: {
          x: pixels('x'),
          y: pixels('y'),
          size: { field: 'area', type: 'quantitative', scale: null },
          color: {
            field: 'counted',
            type: 'nominal',
            scale: { domain: [true, false], range: [`#${colors.accent.hex}`, `#${colors.palest.hex}`] },
            legend: null,
          },
        },
      },
    ],
    paletteOf(colors),
  );
}

/** Glyphs in full rows, centred in a picture; everything in the picture's unit. */
interface Grid {
  readonly columns: number;
  readonly rows: number;
  /** Height of a glyph. */
  readonly height: number;
  /** Centres in the order of reading. */
  readonly centers: readonly { readonly x: number; readonly y: number }[];
}

/** Extent of `count` things of a size with gaps between them, but none around them. */
const extent = (count: number, size: number, gap: number): number => count * size + (count - 1) * gap;

/** The arrangement of `count` glyphs in full rows that makes them largest; the outermost ones touch the edges. */
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
