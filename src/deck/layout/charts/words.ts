import type { Box } from '../../../base/box.ts';
import type { Color } from '../../../base/color.ts';
import { emu, type Emu, type Pt } from '../../../base/length.ts';
import type { ChartStyle } from '../../template/chart-colors.ts';
import type { Run, Text } from '../../text/types.ts';
import { within, type LayoutContext, type PlaceScope } from '../context.ts';
import { placeText, slotStyle, typeset, type SlotStyle } from '../place-text.ts';
import type { SetText } from '../set-text.ts';
import type { TextElement } from '../types.ts';
import { chartStyle } from './label.ts';
import type { ChartContent } from '../../template/types.ts';

/** Words of a chart that layout sets as a text of their own: what they are, and the message that they come from. */
export interface ChartWording {
  /** Pieces with what they are; one that stands out is in the look's second colour. */
  readonly parts: readonly (readonly [words: string, role: Run['role'], standsOut?: true])[];
  readonly message: string;
}

/** How such words look. */
export interface ChartWordsLook {
  readonly style: ChartStyle;
  readonly color?: Color;
  readonly second?: Color;
  readonly bold?: boolean;
  readonly size?: Pt;
  readonly align?: SlotStyle['align'];
  readonly maxLines?: number;
}

export const wording = (words: string, message: string): ChartWording => ({ parts: [[words, 'text']], message });

/** The number in a value as it is printed, with a sign that stands before it; what is left is its unit. */
const NUMBER = /[+−-]?\p{Nd}(?:.*\p{Nd})?/u;

/** A printed value as its number and its unit, in their order; the unit is empty in `bare`. */
export function valueParts(label: string): ChartWording['parts'] {
  const number = NUMBER.exec(label);
  if (!number) return [[label, 'number']];
  const [before, after] = [label.slice(0, number.index), label.slice(number.index + number[0].length)];
  const all = [[before, 'unit'], [number[0], 'number'], [after, 'unit']] as const; // prettier-ignore
  return all.filter(([words]) => words !== '');
}

/** The number of a printed value, without its unit. */
export const bareValue = (label: string): string => NUMBER.exec(label)?.[0] ?? label;

const textFor = ({ parts, message }: ChartWording, { spec, place }: ChartContent): Text => ({
  key: message,
  place,
  language: spec.language,
  paragraphs: [
    parts.map(([text, role, emphasis = false]) => ({ text, role, emphasis, language: spec.language, figures: [] })),
  ],
}); // prettier-ignore

/** What makes a style one of the size that a chart has for all such words, as for its own labels: nobody shrank one that is too long. */
export const sizeOfAll = ({ id }: SlotStyle, size: Pt): Pick<SlotStyle, 'id' | 'max' | 'min'> => ({ id: `${id}.sized`, max: size, min: size }); // prettier-ignore

function lookOf(
  context: LayoutContext,
  { style, color, second, bold, size, align, maxLines = 1 }: ChartWordsLook,
): SlotStyle {
  const own = slotStyle(chartStyle(context, style), { maxLines, ...(align ? { align } : {}) });
  return {
    ...own,
    ...(color ? { color } : {}),
    ...(second ? { emphasis: second } : {}),
    ...(bold === undefined ? {} : { bold }),
    ...(size === undefined ? {} : sizeOfAll(own, size)),
  };
}

/** How such words are set in a room of that width. */
export const setWords = (
  context: LayoutContext,
  content: ChartContent,
  words: ChartWording,
  look: ChartWordsLook,
  w: Box['w'],
): SetText => typeset(context, textFor(words, content), lookOf(context, look), { w });

/** By how much a room is made wider, step by step, until words stand in it on as few lines. */
const HUG = 1.02;

/**
 * The width of a room in which words stand on as few lines as in a wider one, with the margin that lines keep for other
 * renderers.
 */
export function widthFor(context: LayoutContext, content: ChartContent, words: ChartWording, look: ChartWordsLook, most: Emu): Emu {
  const { inkWidth, lineCount } = setWords(context, content, words, look, most);
  let w = emu(inkWidth * HUG);
  const isBroken = (set: SetText): boolean => set.lineCount > lineCount || set.overflow !== undefined;
  while (w < most && isBroken(setWords(context, content, words, look, w))) w = emu(w * HUG);
  return emu(Math.min(w, most));
} // prettier-ignore

/** What is placed under an id: words in their box; `over`: they stand on the chart. */
export interface ChartWordsPlace {
  readonly id: string;
  readonly name: string;
  readonly box: Box;
  readonly anchor?: TextElement['anchor'];
  readonly over?: readonly string[];
  /** What they stand on, where that is not the slide's ground. */
  readonly ground?: Color;
}

/** Words of a chart, placed; what does not fit is reported. */
export function placeWords(
  context: LayoutContext,
  scope: PlaceScope,
  content: ChartContent,
  words: ChartWording,
  look: ChartWordsLook,
  { id, name, box, anchor = 'middle', over = [], ground = scope.ground }: ChartWordsPlace,
): TextElement {
  const own = { ...within(scope, id), over: [...scope.over, ...over], ground };
  return placeText(context, own, textFor(words, content), { box, style: lookOf(context, look), anchor, name });
}
