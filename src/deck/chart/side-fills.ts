import type { Color } from '../../base/color.ts';
import type { Code } from '../../data/survey/types.ts';
import type { Row } from '../../data/tabulate/types.ts';
import { lighten, type ChartColors } from './colors.ts';
import type { ChartRequest } from './request.ts';

/** How much lighter than its second part the innermost of a side of three is, and of one of more: any paler could not be seen. */
const INWARDS = 0.4;
const INNERMOST = 0.52;

/** Colours of the parts of a side from the outermost to the one at the centre. */
function shades(outer: Color, inner: Color, count: number): readonly Color[] {
  const innermost = count > 3 ? INNERMOST : INWARDS;
  return Array.from({ length: count }, (_, i) => (i === 0 ? outer : i === 1 ? inner : lighten(inner, (innermost * (i - 1)) / (count - 2)))); // prettier-ignore
}

/** The options of a side from the outermost to the one at the centre. */
function outwards(rows: readonly Row[], options: readonly Code[]): readonly Code[] {
  const own = rows.map(({ option }) => option).filter((option) => options.includes(option));
  const isFirst = rows[0] !== undefined && options.includes(rows[0].option);
  return isFirst ? own : own.toReversed();
}

/**
 * A colour for each option of a scale by its side: the ends are the strongest, and dark enough for values in them; what is in
 * between or beside is pale.
 */
export function sideFills(
  rows: readonly Row[],
  { sides = [] }: ChartRequest,
  { accentText, accentLight, ramp, palest, rest }: ChartColors,
): ReadonlyMap<Code, Color> {
  const [strong = accentText, plain = strong] = ramp;
  const beside = rows.filter(({ role }) => role !== 'answer').map(({ option }) => option);
  // What is no point of the scale can be told from its middle.
  const fills = new Map(rows.map(({ option }) => [option, beside.includes(option) ? rest : palest]));
  for (const { side, options } of sides) {
    if (side === 'neutral') continue;
    const order = outwards(rows, options);
    const colours = side === 'negative' ? shades(accentText, accentLight, order.length) : shades(strong, plain, order.length); // prettier-ignore
    order.forEach((option, i) => fills.set(option, colours[i] ?? palest));
  }
  return fills;
}
