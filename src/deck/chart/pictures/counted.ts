import type { ChartColors } from '../../../base/brand.ts';
import type { DrawingSpec } from '../types.ts';
import { frame, pixels, PX_PER_INCH, round, type PictureSize } from './frame.ts';
import type { Glyph } from './glyphs.ts';
import { grid } from './grid.ts';

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
  return frame(size, [
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
  ]);
}
