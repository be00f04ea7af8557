import { paletteOf, type ChartColors } from '../colors.ts';
import { itemAt } from '../../../base/item-at.ts';
import type { DrawingSpec } from '../types.ts';
import { frame, pixels, PX_PER_INCH, round, type PictureSize } from './frame.ts';

/** Small horizontal bars on pale tracks, top to bottom. */
export interface BarsParams {
  readonly bars: readonly {
    readonly value: number;
    readonly highlighted: boolean;
    /** Drawn in the strongest colour: what the highlighted ones are seen against. */
    readonly counterpoint?: boolean;
  }[];
  /** Value at the end of a track. */
  readonly axisMax: number;
  /** Thickness of a bar in inches; by default a third of the height available to each bar. */
  readonly thickness?: number;
}

/**
 * Where the bars are, in inches from the picture's top: the first at the top, the last at the bottom, with equal gaps
 * between. Layout places the words beside them by the same numbers.
 */
export function barRows(
  count: number,
  height: number,
  thickness?: number,
): readonly { readonly top: number; readonly height: number }[] {
  const bar = Math.min(thickness ?? height / Math.max(1, count * 3 - 2), height / Math.max(count, 1));
  const step = count > 1 ? (height - bar) / (count - 1) : 0;
  const first = count > 1 ? 0 : (height - bar) / 2;
  return Array.from({ length: count }, (_, i) => ({ top: first + i * step, height: bar }));
}

export function bars(params: BarsParams, colors: ChartColors, size: PictureSize): DrawingSpec {
  const { axisMax } = params;
  if (!(axisMax > 0)) throw new Error(`the axis of bars must end above 0, but ends at ${axisMax}`);
  if (params.bars.some(({ value }) => value < 0 || value > axisMax))
    throw new Error(`a bar leaves the axis of 0 to ${axisMax}`);
  const width = size.width * PX_PER_INCH;
  const rows = barRows(params.bars.length, size.height, params.thickness);
  const plain = colors.ramp[1] ?? colors.ramp[0] ?? colors.ink;
  const placed = params.bars.map(({ value, highlighted, counterpoint }, i) => {
    const { top, height } = itemAt(rows, i);
    const [y, y2] = [round(top * PX_PER_INCH), round((top + height) * PX_PER_INCH)];
    const fill = highlighted ? colors.accent : counterpoint ? (colors.ramp[0] ?? colors.ink) : plain;
    return { x: 0, x2: round((value / axisMax) * width), y, y2, value, stressed: highlighted, fill: `#${fill.hex}` };
  });
  const mark = { type: 'rect' };
  const at = { x: pixels('x'), x2: { field: 'x2' }, y: pixels('y'), y2: { field: 'y2' } };
  return frame(
    size,
    [
      {
        name: 'tracks',
        data: placed.map(({ y, y2 }) => ({ x: 0, x2: round(width), y, y2 })),
        mark: { ...mark, color: `#${colors.palest.hex}` },
        encoding: at,
      },
      {
        name: 'bars',
        data: placed,
        mark,
        encoding: { ...at, color: { field: 'fill', type: 'nominal', scale: null } },
      },
    ],
    paletteOf(colors),
  );
}
