import { paletteOf, type ChartColors } from '../colors.ts';
import { itemAt } from '../../../base/item-at.ts';
import type { DrawingSpec } from '../types.ts';
import { frame, PX_PER_INCH, round, type PictureSize } from './frame.ts';

/** Parts of a hundred, clockwise from the top; what remains is the pale ring. For single answers only. */
export interface RingParams {
  /** Displayed percentages. The highlighted ones are accent, the others from strong to pale. */
  readonly parts: readonly { readonly share: number; readonly highlighted: boolean }[];
}

/** The hole's diameter as a share of the ring's; layout sets the figure inside. */
export const RING_HOLE = 0.7;

/** The gap between one arc and the next, in points. */
const GAP = 1.5;

/** A fill for each part, as `#RRGGBB`; parts that are no parts of a hundred throw. */
export function partFills(params: RingParams, colors: ChartColors): readonly string[] {
  const total = params.parts.reduce((sum, part) => sum + part.share, 0);
  // Displayed shares of one question may add up to a tenth more than 100.
  if (total > 100.5 || params.parts.some((part) => part.share < 0))
    throw new Error(
      `the parts of a whole are 0 to 100 together, but were ${params.parts.map((p) => p.share).join(' + ')}`,
    );
  let plain = 0;
  let highlighted = 0;
  const accents = [colors.accent, colors.accentLight];
  return params.parts.map((part) => {
    const from = part.highlighted ? accents : colors.ramp;
    const at = part.highlighted ? highlighted++ : plain++;
    return `#${(from[Math.min(at, from.length - 1)] ?? colors.ink).hex}`;
  });
}

export function ring(params: RingParams, colors: ChartColors, size: PictureSize): DrawingSpec {
  const fill = partFills(params, colors);
  const [width, height] = [size.width * PX_PER_INCH, size.height * PX_PER_INCH];
  const outer = Math.min(width, height) / 2;
  const inner = outer * RING_HOLE;
  const turn = (share: number): number => (Math.min(share, 100) / 100) * 2 * Math.PI;
  let start = 0;
  const arcs = params.parts.map((part, i) => {
    const from = start;
    start += part.share;
    const gap = params.parts.length > 1 ? GAP / outer : 0;
    const to = Math.max(turn(start) - gap, turn(from));
    return {
      start: round(turn(from)),
      end: round(to),
      share: part.share,
      stressed: part.highlighted,
      fill: itemAt(fill, i),
    };
  });
  const ringMark = { type: 'arc', innerRadius: round(inner), outerRadius: round(outer) };
  return frame(
    size,
    [
      {
        name: 'track',
        data: [{ start: 0, end: 2 * Math.PI, fill: `#${colors.palest.hex}` }],
        mark: ringMark,
        encoding: arcEncoding,
      },
      {
        name: 'parts',
        data: arcs,
        mark: { ...ringMark, cornerRadius: round((outer - inner) * 0.16) },
        encoding: arcEncoding,
      },
    ],
    paletteOf(colors),
  );
}

const arcEncoding = {
  theta: { field: 'start', type: 'quantitative', scale: null, stack: null },
  theta2: { field: 'end' },
  color: { field: 'fill', type: 'nominal', scale: null },
};
