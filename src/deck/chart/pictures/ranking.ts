import { paletteOf, type ChartColors } from '../colors.ts';
import { itemAt } from '../../../base/item-at.ts';
import type { DrawingSpec } from '../types.ts';
import { frame, pixels, PX_PER_INCH, round, type PictureSize } from './frame.ts';

/** A ladder of columns with the highest rank at the left; heights start at zero, so that they can be compared. */
export interface RankingParams {
  /** Descending. */
  readonly steps: readonly { readonly value: number; readonly highlighted: boolean }[];
}

/** Space between columns as a share of a column's width. */
const GAP = 0.4;

/**
 * Where the columns are, in inches from the picture's left, and how high they reach, for the words that layout places
 * above them.
 */
export function rankingColumns(
  params: RankingParams,
  size: PictureSize,
): readonly { readonly left: number; readonly width: number; readonly top: number }[] {
  const count = params.steps.length;
  const width = size.width / (count + (count - 1) * GAP);
  const max = Math.max(...params.steps.map((s) => s.value));
  return params.steps.map(({ value }, i) => ({
    left: i * width * (1 + GAP),
    width,
    top: max > 0 ? size.height * (1 - value / max) : size.height,
  }));
}

export function ranking(params: RankingParams, colors: ChartColors, size: PictureSize): DrawingSpec {
  if (params.steps.length === 0) throw new Error('a ranking needs at least one step');
  if (params.steps.some(({ value }, i) => value < 0 || value > (params.steps[i - 1]?.value ?? value)))
    throw new Error('the steps of a ranking are 0 or more and descend');
  const bottom = round(size.height * PX_PER_INCH);
  const columns = rankingColumns(params, size);
  let plain = 0;
  const steps = params.steps.map(({ value, highlighted }, i) => {
    const { left, width, top } = itemAt(columns, i);
    const fill = highlighted ? colors.accent : (colors.ramp[Math.min(plain++, colors.ramp.length - 1)] ?? colors.ink);
    const px = (inches: number): number => round(inches * PX_PER_INCH);
    return {
      x: px(left),
      x2: px(left + width),
      y: px(top),
      y2: bottom,
      value,
      stressed: highlighted,
      fill: `#${fill.hex}`,
    };
  });
  return frame(
    size,
    [
      {
        name: 'steps',
        data: steps,
        mark: { type: 'bar', cornerRadiusTopLeft: 6, cornerRadiusTopRight: 6 },
        encoding: {
          x: pixels('x'),
          x2: { field: 'x2' },
          y: pixels('y'),
          y2: { field: 'y2' },
          color: { field: 'fill', type: 'nominal', scale: null },
        },
      },
    ],
    paletteOf(colors),
  );
}
