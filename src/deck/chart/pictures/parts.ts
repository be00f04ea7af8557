import { paletteOf, type ChartColors } from '../colors.ts';
import { itemAt } from '../../../base/item-at.ts';
import type { DrawingSpec } from '../types.ts';
import { frame, pixels, PX_PER_INCH, round, type PictureSize } from './frame.ts';
import { partFills, type RingParams } from './ring.ts';

/** Parts of a hundred side by side; what remains is the pale end of the bar. For single answers only. */
export type PartsParams = RingParams;

/** The gap between one part and the next, in points; of a part that is narrower than two gaps, half of it. */
const GAP = 1.5;

export function parts(params: PartsParams, colors: ChartColors, size: PictureSize): DrawingSpec {
  const fills = partFills(params, colors);
  const [width, height] = [round(size.width * PX_PER_INCH), round(size.height * PX_PER_INCH)];
  let share = 0;
  const at = (percent: number): number => round((Math.min(percent, 100) / 100) * width);
  const placed = params.parts.map((part, i) => {
    const x = at(share);
    share += part.share;
    const end = at(share);
    const x2 = end < width ? round(end - Math.min(GAP, (end - x) / 2)) : end;
    return { x, x2, y: 0, y2: height, share: part.share, stressed: part.highlighted, fill: itemAt(fills, i) };
  });
  const from = at(share);
  const encoding = {
    x: pixels('x'),
    x2: { field: 'x2' },
    y: pixels('y'),
    y2: { field: 'y2' },
    color: { field: 'fill', type: 'nominal', scale: null },
  };
  const rest = from < width ? [{ x: from, x2: width, y: 0, y2: height, fill: `#${colors.rest.hex}` }] : [];
  return frame(
    size,
    [
      { name: 'rest', data: rest, mark: { type: 'rect' }, encoding },
      // What nobody chose would be a shape that nobody sees.
      { name: 'parts', data: placed.filter(({ x, x2 }) => x2 > x), mark: { type: 'rect' }, encoding },
    ],
    paletteOf(colors),
  );
}
