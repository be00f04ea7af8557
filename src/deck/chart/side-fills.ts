import type { Color } from '../../base/color.ts';
import type { Code } from '../../data/survey/types.ts';
import type { Row } from '../../data/tabulate/types.ts';
import { lighten, type ChartColors } from './colors.ts';
import type { ChartRequest } from './request.ts';

/** How much lighter each part of a side is than the next one further out, after the first two. */
const INWARDS = 0.4;

/** Colours of the parts of a side from the outermost to the one at the centre. */
const shades = (outer: Color, inner: Color, count: number): readonly Color[] =>
  Array.from({ length: count }, (_, i) => (i === 0 ? outer : i === 1 ? inner : lighten(inner, 1 - (1 - INWARDS) ** (i - 1)))); // prettier-ignore

/** The options of a side from the outermost to the one at the centre. */
function outwards(rows: readonly Row[], options: readonly Code[]): readonly Code[] {
  const own = rows.map(({ option }) => option).filter((option) => options.includes(option));
  const isFirst = rows[0] !== undefined && options.includes(rows[0].option);
  return isFirst ? own : own.toReversed();
}

/** A colour for each option of a scale by its side: the ends are the strongest; what is in between or beside is pale. */
export function sideFills(
  rows: readonly Row[],
  { sides = [] }: ChartRequest,
  { accent, accentLight, ramp, palest, rest }: ChartColors,
): ReadonlyMap<Code, Color> {
  const [strong = accent, plain = strong] = ramp;
  const beside = rows.filter(({ role }) => role !== 'answer').map(({ option }) => option);
  // What is no point of the scale can be told from its middle.
  const fills = new Map(rows.map(({ option }) => [option, beside.includes(option) ? rest : palest]));
  for (const { side, options } of sides) {
    if (side === 'neutral') continue;
    const order = outwards(rows, options);
    const colours = side === 'negative' ? shades(accent, accentLight, order.length) : shades(strong, plain, order.length); // prettier-ignore
    order.forEach((option, i) => fills.set(option, colours[i] ?? palest));
  }
  return fills;
}
