import { paletteOf, type ChartColors } from '../colors.ts';
import type { DrawingSpec } from '../types.ts';
import { frame, PX_PER_INCH, round, type Layer, type PictureSize } from './frame.ts';

type Outline = readonly (readonly [x: number, y: number])[];

/** A part of a pictogram: outlines in a square of 100 by 100, y downwards; one that runs the other way round is a hole. */
interface Part {
  readonly outlines: readonly Outline[];
  /** `stressed`: the one that says what it is about; `text`: in the accent of small type; `faint`: seen last. */
  readonly tone: 'plain' | 'stressed' | 'text' | 'faint';
}

const rect = (x: number, y: number, w: number, h: number): Outline => [
  [x, y],
  [x + w, y],
  [x + w, y + h],
  [x, y + h],
];

/** Simple signs out of squares and straight lines, which say nothing by themselves: a word always stands beside them. */
// prettier-ignore
const GLYPHS = {
  /** Bars that become higher: more and more. */
  steps: [
    { outlines: [rect(2, 76, 22, 24)], tone: 'plain' },
    { outlines: [rect(28, 51, 22, 49)], tone: 'plain' },
    { outlines: [rect(54, 26, 22, 74)], tone: 'plain' },
    { outlines: [rect(80, 0, 20, 100)], tone: 'stressed' },
  ],
  /** A piece that fits into what is there. */
  fit: [
    { outlines: [[[0, 0], [48, 0], [48, 52], [100, 52], [100, 100], [0, 100]]], tone: 'plain' },
    { outlines: [rect(57, 0, 43, 43)], tone: 'stressed' },
  ],
  /** An arrow that goes up. */
  rise: [
    { outlines: [[[0, 92], [36, 49], [57, 66], [80, 36], [88, 42], [59, 82], [38, 65], [9, 100]]], tone: 'plain' },
    { outlines: [[[64, 18], [100, 0], [100, 52]]], tone: 'stressed' },
  ],
  /** A box that is ticked. */
  check: [
    { outlines: [rect(0, 0, 100, 100), rect(6, 6, 88, 88).toReversed()], tone: 'text' },
    { outlines: [[[17, 54], [27, 44], [42, 62], [76, 18], [87, 27], [43, 83]]], tone: 'text' },
  ],
  /** A quotation mark: somebody speaks. */
  quote: [
    { outlines: [[[0, 50], [20, 0], [44, 0], [32, 50], [44, 50], [44, 100], [0, 100]]], tone: 'faint' },
    { outlines: [[[56, 50], [76, 0], [100, 0], [88, 50], [100, 50], [100, 100], [56, 100]]], tone: 'faint' },
  ],
} as const satisfies Readonly<Record<string, readonly Part[]>>;

/** The name of a pictogram. */
export type PictogramName = keyof typeof GLYPHS;
export const PICTOGRAMS = Object.keys(GLYPHS) as [PictogramName, ...PictogramName[]];

/** A sign beside a sentence: it shows no number. */
export interface PictogramParams {
  readonly glyph: PictogramName;
}

/** The sign as large as a square in the picture, in its middle. */
export function pictogram({ glyph }: PictogramParams, colors: ChartColors, size: PictureSize): DrawingSpec {
  const side = Math.min(size.width, size.height) * PX_PER_INCH;
  const [left, top] = [(size.width * PX_PER_INCH - side) / 2, (size.height * PX_PER_INCH - side) / 2];
  const fills = {
    plain: colors.ramp[0] ?? colors.ink,
    stressed: colors.accent,
    text: colors.accentText,
    faint: colors.rest,
  };
  const parts: readonly Part[] = GLYPHS[glyph];
  const outlinePath = (outline: Outline): string =>
    `M${outline.map(([x, y]) => `${round(left + (x * side) / 100)},${round(top + (y * side) / 100)}`).join('L')}Z`;
  const layers = parts.map(({ outlines, tone }, i): Layer => {
    // Vega scales a symbol's path by half the root of its size.
    const mark = { type: 'point', shape: outlines.map(outlinePath).join(''), size: 4, filled: true, opacity: 1 };
    return {
      name: `part_${i + 1}`,
      data: [{ x: 0, y: 0 }],
      mark: { ...mark, color: `#${fills[tone].hex}` },
      encoding: { x: { value: 0 }, y: { value: 0 } },
    };
  });
  return frame(size, layers, paletteOf(colors));
}
