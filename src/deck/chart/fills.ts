import { lighten, type ChartColors } from './colors.ts';
import { paleColors, partColors } from './part-colors.ts';
import { contrast, type Color } from '../../base/color.ts';
import type { Code, Provenance } from '../../data/survey/types.ts';
import { sizeOf } from '../../data/tabulate/rows.ts';
import type { Row } from '../../data/tabulate/types.ts';
import { CHART_KINDS } from './kinds/index.ts';
import type { ChartRequest } from './request.ts';
import { netsOf, type Point } from './types.ts';

/** What lines need that must be seen on their ground (WCAG 2.1, 1.4.11). */
const STRONG = 3;

/** Contrast by which one tells two colours apart without seeing their hues. */
const APART = 1.3;

/** The `index`th of `count` steps from strong to pale; between two colours of the ramp where there are more steps. */
function rampColor(ramp: readonly Color[], index: number, count: number): Color {
  const at = count <= ramp.length ? index : (index * (ramp.length - 1)) / (count - 1);
  const strong = ramp[Math.floor(at)];
  if (!strong) throw new Error('a ramp of chart colours needs at least one colour');
  const part = at - Math.floor(at);
  return part === 0 ? strong : lighten(strong, part * 0.4);
}

/** Steps of the ramp for rows without a highlight: as many as there are different counts, so that ties look alike. */
function rampSteps(rows: readonly Row[], tiesAlike: boolean): ReadonlyMap<Code, number> {
  const steps = new Map<Code, number>();
  let step = -1;
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    if (!tiesAlike || !before || sizeOf(row) !== sizeOf(before)) step += 1;
    steps.set(row.option, step);
  });
  return steps;
}

/**
 * A fill for each of the options of `rows` (in drawing order): accent for what is highlighted, light accent for the further options of
 * a net that holds a highlighted one, palest for other, none, don't know, rest and no answer, the ramp for everything
 * else.
 */
export function fillsOf(request: ChartRequest, rows: readonly Row[], colors: ChartColors): ReadonlyMap<Code, Color> {
  const named = netsOf(request).find(({ options }) => options.some((o) => request.highlight.includes(o)));
  const net = new Set(named?.options);
  // If a net is highlighted as a whole, its first part has the accent, so that its parts can be told apart.
  const [lead] = rows.filter((row) => net.has(row.option));
  const isWholeNet = net.size > 1 && [...net].every((option) => request.highlight.includes(option));
  const highlight = new Set(request.highlight.filter((o) => !isWholeNet || !net.has(o) || o === lead?.option));
  const plain = rows.filter((row) => row.role === 'answer' && !highlight.has(row.option) && !net.has(row.option));
  const { plainFill, partsOfWhole, tiesAlike = false } = CHART_KINDS.of(request.kind);
  const steps = rampSteps(plain, tiesAlike);
  const count = new Set(steps.values()).size;
  const uniform = plainFill === 'uniform';
  // Parts of a whole are told apart by their colours: one that the brand has twice says nothing.
  const distinct = colors.ramp.filter(({ hex }, i, all) => all.findIndex((other) => other.hex === hex) === i);
  const ramp = count > distinct.length && colors.between ? [...distinct.slice(0, 1), colors.between, ...distinct.slice(1).slice(-1)] : distinct; // prettier-ignore
  const pale = rows.filter((row) => row.role !== 'answer' && !highlight.has(row.option) && !net.has(row.option));
  const parts = partsOfWhole ? partColors(ramp, count) : [];
  const ofPale = pale.length > 1 && partsOfWhole ? paleColors(colors) : [colors.palest];

  const fillOf = (row: Row): Color => {
    if (row.option === request.counterpoint) return rampColor(colors.ramp, 0, 1);
    if (highlight.has(row.option)) return colors.accent;
    if (net.has(row.option)) return colors.accentLight;
    const step = steps.get(row.option);
    if (step === undefined) return ofPale[pale.indexOf(row) % ofPale.length] ?? colors.palest;
    // Where the order says it all, the strong colour is left to a counterpoint.
    if (uniform) return colors.ramp[1] ?? rampColor(colors.ramp, 0, 1);
    return parts[step] ?? rampColor(colors.ramp, step, count);
  };
  return new Map(rows.map((row) => [row.option, fillOf(row)]));
}

/** A fill for each column of a banner, from strong to pale, where colours tell columns apart. */
export const columnFills = (count: number, { ramp }: ChartColors): readonly Color[] =>
  Array.from({ length: count }, (_, column) => rampColor(ramp, column, count));

/**
 * The fill of a value by how it is known: one that is not published is hatched on the chart's ground, in a colour strong
 * enough for lines, since its mark shows one of the values that it may have.
 */
export function asKnown(fill: Color, provenance: Provenance, colors: ChartColors): Pick<Point, 'fill' | 'hatch'> {
  if (provenance !== 'reconstructed') return { fill };
  const { accent, accentLight, outline, mute, ramp, ground } = colors;
  const lines = fill.hex === accentLight.hex ? accent : fill;
  if (contrast(lines.hex, ground.hex) >= STRONG) return { fill: lines, hatch: ground };
  const strong = [outline, mute, ...ramp.toReversed()].filter(({ hex }) => contrast(hex, ground.hex) >= STRONG);
  // Printed in grey, an outline may be as bright as the accent.
  return { fill: strong.find(({ hex }) => contrast(hex, accent.hex) >= APART) ?? strong[0] ?? outline, hatch: ground };
}
