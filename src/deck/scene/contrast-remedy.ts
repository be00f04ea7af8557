import { color, contrast, lightnessOf, withLightness, type Color, type ThemeSlot } from '../../base/color.ts';
import type { TypeStyle } from '../template/types.ts';

/** Words as they appear: their size, weight and colours. */
export interface Ink {
  readonly size: number;
  readonly bold: boolean;
  readonly color: Color;
  readonly ground: Color;
}

/** What must change in the brand for words to be read. */
export interface Remedy {
  /** The styles that such words are set in. */
  readonly styles: readonly string[];
  readonly slot: ThemeSlot;
  /** The colour of that slot now, and one with which the words are read. */
  readonly from: string;
  /** Absent where no shade of the colour would do: the style needs another colour. */
  readonly to?: string;
  /** Whether all other words in that colour, on other grounds, are read then too. */
  readonly everywhere: boolean;
}

/** WCAG 2.2, 1.4.3: large type is 18 pt, or 14 pt bold. */
const LARGE = 18;
const LARGE_BOLD = 14;

/** The contrast that words of that size need. */
export const neededFor = ({ size, bold }: Ink): number => (size >= LARGE || (bold && size >= LARGE_BOLD) ? 3 : 4.5);

/** Steps of lightness that are tried: those that eight bits can tell apart. */
const STEPS = 255;

/** What to change for an ink of a deck that cannot be read, with all other `inks` in mind. */
export function remedy(
  ink: Ink,
  inks: readonly Ink[],
  theme: Readonly<Record<ThemeSlot, string>>,
  styles: readonly TypeStyle[],
): Remedy {
  const { slot } = ink.color;
  const others = inks.filter((other) => other.color.slot === slot && other.ground.slot !== slot);
  const isFixed = ink.ground.slot === slot;
  const all = isFixed ? undefined : shade(theme[slot], [ink, ...others]);
  const here = isFixed ? undefined : (all ?? shade(theme[slot], [ink]));
  const about = { styles: stylesOf(ink, styles), slot, from: theme[slot], everywhere: all !== undefined };
  return here === undefined ? about : { ...about, to: here };
}

/** The shade nearest to a colour of the theme with which all these words are read. */
function shade(hex: string, inks: readonly Ink[]): string | undefined {
  const isRead = (changed: string): boolean =>
    inks.every((ink) => contrast(color(ink.color.slot, changed, ink.color.lighter).hex, ink.ground.hex) >= neededFor(ink));
  const from = lightnessOf(hex);
  for (let step = 1; step <= STEPS; step++) {
    const near = [from - step / STEPS, from + step / STEPS].filter((lightness) => lightness >= 0 && lightness <= 1);
    const changed = near.map((lightness) => withLightness(hex, lightness)).find(isRead);
    if (changed !== undefined) return changed;
  }
  return undefined;
} // prettier-ignore

/** The styles of the brand in that colour and weight which reach that size; words inside of numbers are larger. */
const stylesOf = ({ color: ink, bold, size }: Ink, styles: readonly TypeStyle[]): readonly string[] =>
  styles
    .filter((style) => [style.color, style.emphasis].some(({ slot, lighter }) => slot === ink.slot && lighter === ink.lighter))
    .filter((style) => style.bold === bold && size >= style.min && size <= style.max * Math.max(1, style.number, style.unit))
    .map(({ id }) => id); // prettier-ignore
