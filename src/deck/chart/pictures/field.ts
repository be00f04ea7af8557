import type { Color } from '../../../base/color.ts';
import { paletteOf, type ChartColors } from '../colors.ts';
import type { DrawingSpec } from '../types.ts';
import { frame, pixels, PX_PER_INCH, round, type Layer, type PictureSize } from './frame.ts';

/** How the dots of a stretch look: counted, of those asked (or of others who were asked), not counted, or hollow. */
export type DotLook = 'picked' | 'plain' | 'second' | 'rest' | 'hollow';

/** The fill of each look but the hollow one. */
export const dotFills = (colors: ChartColors): Readonly<Record<Exclude<DotLook, 'hollow'>, Color>> => {
  const plain = colors.ramp[0] ?? colors.ink;
  return { picked: colors.accent, plain, second: colors.ramp[1] ?? plain, rest: colors.rest };
};

/** How the dots of a field stand. */
interface FieldGrid {
  /** Dots in a column; as many as make the dots largest, if absent. */
  readonly rows?: number;
  /** Dots in a row: it is then filled row by row, and is as high as its rows. */
  readonly columns?: number;
  /** A dot's diameter as a share of the pitch, where it is not the usual one. */
  readonly share?: number;
}

/** A field of dots, filled column by column: each stands for so many people. */
export interface FieldParams extends FieldGrid {
  readonly stretches: readonly { readonly dots: number; readonly look: DotLook }[];
  /** How many people a dot stands for, where that is to be said. */
  readonly perDot?: number;
}

/** A dot's diameter as a share of the pitch, in fields of many. */
const DOT = 0.75;
/** Fewer columns would make dots that are larger than anything else on a slide. */
const FEWEST_COLUMNS = 10;
/** Width of a hollow dot's line in points, where the dots are large enough for it. */
const LINE = 0.75;

const countOf = ({ stretches }: FieldParams): number => stretches.reduce((sum, { dots }) => sum + dots, 0);

/** How high a field of so many columns is at a width, in the same unit; undefined if it takes whatever height there is. */
export function fieldHeight(params: FieldParams, width: number): number | undefined {
  const { columns, share = DOT } = params;
  if (columns === undefined) return undefined;
  return (Math.ceil(countOf(params) / columns) - 1 + share) * (width / (columns - 1 + share));
}

/**
 * Columns, for a figure's two parts one below the other: as few, so that dots are large, as leave both together `ratio`
 * times as high as wide at the most, and no fewer than ten.
 */
export function splitColumns(parts: readonly number[], ratio: number): number {
  const most = Math.max(FEWEST_COLUMNS, ...parts);
  for (let columns = FEWEST_COLUMNS; columns < most; columns++) {
    const rows = parts.reduce((sum, dots) => sum + Math.ceil(dots / columns), 0);
    if (rows <= ratio * (columns - 1 + DOT)) return columns;
  }
  return most;
}

/** The arrangement of `count` dots in columns that makes them largest. All in the unit of the size. */
export function fieldGrid(
  count: number,
  { width, height }: PictureSize,
  { rows, columns, share = DOT }: FieldGrid = {},
): { readonly rows: number; readonly pitch: number } {
  const pitchAt = (r: number): number =>
    Math.min(width / ((columns ?? Math.ceil(count / r)) - 1 + share), height / (r - 1 + share));
  if (rows !== undefined) return { rows, pitch: pitchAt(rows) };
  let best = 1;
  for (let r = 2; r <= count; r++) if (pitchAt(r) > pitchAt(best) + 1e-9) best = r;
  return { rows: best, pitch: pitchAt(best) };
}

export function field(params: FieldParams, colors: ChartColors, size: PictureSize): DrawingSpec {
  const stretches = params.stretches.filter(({ dots }) => dots > 0);
  const count = countOf({ stretches });
  if (count === 0 || stretches.some(({ dots }) => !Number.isInteger(dots)))
    throw new Error(`a field has one dot or more in each stretch, not ${params.stretches.map(({ dots }) => dots).join(', ')}`); // prettier-ignore
  const area = { width: size.width * PX_PER_INCH, height: size.height * PX_PER_INCH };
  const { columns, share = DOT } = params;
  const { rows, pitch } = fieldGrid(
    count,
    area,
    columns === undefined ? params : { rows: Math.ceil(count / columns), columns, share },
  );
  const cell = (i: number): readonly [column: number, row: number] =>
    columns === undefined ? [Math.floor(i / rows), i % rows] : [i % columns, Math.floor(i / columns)];
  const dot = pitch * share;
  const line = Math.min(LINE, dot / 5);
  const fills = dotFills(colors);
  let first = 0;
  const layers = stretches.map(({ dots, look }, s): Layer => {
    const from = first;
    first += dots;
    const isHollow = look === 'hollow';
    const diameter = isHollow ? dot - line : dot;
    const data = Array.from({ length: dots }, (_, i) => {
      const [column, row] = cell(from + i);
      return { x: round(column * pitch + dot / 2), y: round(row * pitch + dot / 2), area: round(diameter ** 2) };
    });
    const ink = isHollow
      ? { filled: true, fill: `#${colors.ground.hex}`, stroke: `#${colors.outline.hex}`, strokeWidth: round(line) }
      : { filled: true, color: `#${fills[look].hex}` };
    return {
      name: `dots_${s + 1}`,
      data,
      // Vega counts the area of a circle's square.
      mark: { type: 'point', shape: 'circle', opacity: 1, ...ink },
      encoding: { x: pixels('x'), y: pixels('y'), size: { field: 'area', type: 'quantitative', scale: null } },
    };
  });
  return frame(size, layers, paletteOf(colors));
}
