import { contrast, type Color } from '../../base/color.ts';
import { lighten, type ChartColors } from './colors.ts';

// Colours of the parts of a whole: each can be told from its neighbours, also where only their brightness is seen.

const WHITE = 'FFFFFF';
/** Between these contrasts with white, neither white nor dark words are read well on a shade (WCAG 2.1, 1.4.3). */
const DARK = 4.6;
const LIGHT = 3.45;
/** Steps of lightness: finer ones are not seen. */
const STEP = 0.01;
/** How much darker every second of several pale parts is. */
const NEXT_PALE = 1.3;

/** By how much neighbours differ where this is enough. */
const ENOUGH = 1.24;
/** How far the last part is from the first to white where the brand has but one colour for them. */
const ONLY = 0.7;

const toWhite = ({ hex }: Color): number => contrast(hex, WHITE);

/** Values from one to another, each the same multiple of the one before. */
const geometric = (from: number, to: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => (count === 1 ? from : from * (to / from) ** (i / (count - 1))));

/** How much two neighbours differ at the least. */
const least = (levels: readonly number[]): number =>
  Math.min(...levels.slice(1).map((level, i) => (levels[i] ?? level) / level));

/**
 * Contrasts with white of so many parts, from a dark one to a light one: about as far from each other as can be, and none on which
 * words would be hard to read.
 */
function levelsOf(from: number, to: number, count: number): readonly number[] {
  const plain = geometric(from, to, count);
  if (from < DARK || to > LIGHT) return plain;
  const split = (dark: number): readonly number[] => [
    ...geometric(from, dark === 1 ? from : Math.max(DARK, plain[dark - 1] ?? DARK), dark),
    ...(count - dark === 1 ? [to] : geometric(Math.min(LIGHT, plain[dark] ?? LIGHT), to, count - dark)),
  ];
  const ways = Array.from({ length: count - 1 }, (_, i) => split(i + 1));
  return ways.reduce((best, way) => (least(way) > least(best) ? way : best));
}

/** A colour made lighter until it has no more contrast with white than that. */
function lightenedTo(base: Color, level: number): Color {
  let share = 0;
  while (share + STEP < 1 && toWhite(lighten(base, share)) > level) share += STEP;
  return lighten(base, Number(share.toFixed(2)));
}

/**
 * Colours of so many parts of a whole, from strong to pale. A strong colour made much lighter turns gaudy, so what stands between is
 * lighter and lighter forms of what the brand has there, where it has such.
 */
export function partColors(ramp: readonly Color[], count: number): readonly Color[] {
  const [strong, second] = ramp;
  if (!strong) throw new Error('a ramp of chart colours needs at least one colour');
  if (count <= ramp.length) return ramp.slice(0, count);
  const pale = ramp.length > 1 ? (ramp.at(-1) ?? strong) : lighten(strong, ONLY);
  return levelsThrough(toWhite(strong), second && second !== pale ? toWhite(second) : undefined, toWhite(pale), count).map((level, i) => {
    if (i === 0 || i === count - 1) return i === 0 ? strong : pale;
    return lightenedTo(second && second !== pale && toWhite(second) >= level ? second : strong, level);
  });
} // prettier-ignore

/** The levels by way of a second colour of the brand, as long as neighbours are told apart; else evenly. */
function levelsThrough(from: number, second: number | undefined, to: number, count: number): readonly number[] {
  const through = second === undefined ? [] : [from, ...levelsOf(second, to, count - 1)];
  return through.length > 0 && least(through) >= ENOUGH ? through : levelsOf(from, to, count);
}

/** Colours of several parts that are no answers, such as other and don’t know, by turns: the usual one, and one that is told from it. */
export function paleColors({ palest, ramp }: ChartColors): readonly Color[] {
  const pale = ramp.at(-1) ?? palest;
  return [palest, lightenedTo(pale, toWhite(palest) * NEXT_PALE)];
}
