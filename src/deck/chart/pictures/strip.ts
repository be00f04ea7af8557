import { paletteOf, type ChartColors } from '../colors.ts';
import type { DrawingSpec } from '../types.ts';
import { dotFills, type DotLook } from './field.ts';
import { frame, pixels, PX_PER_INCH, round, type Layer, type PictureSize } from './frame.ts';

/** People one after the other as a bar, in the looks of a field of dots; those of no look are the track. */
export interface StripParams {
  readonly stretches: readonly { readonly people: number; readonly look?: DotLook }[];
}

/** Width of a hollow stretch's line in points. */
const LINE = 0.75;

/** A bar as long and high as the picture. */
export function strip({ stretches }: StripParams, colors: ChartColors, size: PictureSize): DrawingSpec {
  const all = stretches.reduce((sum, { people }) => sum + people, 0);
  if (!(all > 0) || stretches.some(({ people }) => people < 0))
    throw new Error(`a strip has people in it, not ${stretches.map(({ people }) => people).join(', ')}`);
  const [width, height] = [size.width * PX_PER_INCH, size.height * PX_PER_INCH];
  const fills = dotFills(colors);
  const rect = (name: string, from: number, to: number, look: DotLook | undefined): Layer => {
    const isHollow = look === 'hollow';
    const inset = isHollow ? LINE / 2 : 0;
    const ink = isHollow
      ? { fill: `#${colors.ground.hex}`, stroke: `#${colors.outline.hex}`, strokeWidth: LINE }
      : { color: `#${(look === undefined ? colors.palest : fills[look]).hex}` };
    return {
      name,
      data: [{ x: round(from + inset), x2: round(to - inset), y: inset, y2: round(height - inset) }],
      mark: { type: 'rect', ...ink },
      encoding: { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' } },
    };
  };
  let before = 0;
  const layers = stretches.map(({ people, look }, i) => {
    const from = (before / all) * width;
    before += people;
    return people > 0 && look !== undefined ? [rect(`stretch_${i + 1}`, from, (before / all) * width, look)] : [];
  });
  return frame(size, [rect('track', 0, width, undefined), ...layers.flat()], paletteOf(colors));
}
