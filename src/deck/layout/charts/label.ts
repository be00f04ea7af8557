import type { Box } from '../../../base/box.ts';
import { box } from '../../../base/box.ts';
import { contrast, type Color } from '../../../base/color.ts';
import { emu, pt, ptToEmu, type Emu, type Pt } from '../../../base/length.ts';
import type { Place } from '../../../base/diagnostic.ts';
import { cellKey, type Category, type ChartSpec, type Mark } from '../../chart/types.ts';
import { MORE_CHART_STYLES, type ChartStyle } from '../../template/chart-colors.ts';
import type { TypeStyle } from '../../template/types.ts';
import type { Text } from '../../text/types.ts';
import type { LayoutContext } from '../context.ts';
import { LINE_HEIGHT } from '../measure.ts';
import { reportMissing, slotStyle, typeset } from '../place-text.ts';
import type { SetText } from '../set-text.ts';
import type { ChartElement, ChartLabel } from '../types.ts';

/** A chart's style of the brand; of one that a brand need not have, the one that stands in for it. */
export function chartStyle({ brand }: LayoutContext, name: ChartStyle): TypeStyle {
  const standIn = name in MORE_CHART_STYLES ? MORE_CHART_STYLES[name as keyof typeof MORE_CHART_STYLES] : undefined;
  const style = brand.styles.get(name) ?? (standIn && brand.styles.get(standIn));
  if (!style) throw new Error(`the brand "${brand.id}" was not checked to have the style "${name}"`);
  return style;
}

/** Words that a chart itself shows, as a text. */
export const labelText = (words: string, language: string, key: string, place: Place): Text => ({
  key,
  place,
  language,
  paragraphs: [[{ text: words, role: 'text', emphasis: false, language, figures: [] }]],
});

/** The message key of an option, and of what a category stands for: the name of a column is no message. */
export const optionKey = ({ question }: ChartSpec, option: string): string => `option.${question}.${option}`;
export const categoryKey = (spec: ChartSpec, { key }: Category): string =>
  spec.options === 'categories' ? optionKey(spec, key) : `column.${key}`;

/** A label set at one size; characters that no font has are reported. */
export function setLabel(
  context: LayoutContext,
  text: Text,
  style: TypeStyle,
  size: Pt,
  width: Emu,
  maxLines?: number,
): SetText {
  const fixed = { ...slotStyle(style, maxLines === undefined ? {} : { maxLines }), max: size, min: size };
  const set = typeset(context, text, fixed, { w: width });
  reportMissing(context, text, set);
  return set;
}

/** Whether a label fits, but for words that are wider than its lines and go on in the next one. */
export const isOnlyBroken = ({ overflow }: SetText): boolean =>
  !overflow || (overflow.by === 0 && overflow.lines === 0 && overflow.cutLines.length > 0);

/** The lines of a set text as plain strings. */
export const linesOf = (set: SetText): readonly string[] =>
  set.paragraphs.flatMap((paragraph) => paragraph.lines.map((line) => line.map((run) => run.text).join('')));

/**
 * The steps from a style's largest size to its smallest: two points apart, four where type is large. They are few, so that
 * the charts of a deck are set alike.
 */
export function sizesOf({ max, min }: TypeStyle): readonly Pt[] {
  const step = max > 16 ? 4 : 2;
  const count = Math.max(0, Math.ceil((max - min) / step));
  return [...Array.from({ length: count }, (_, i) => pt(max - i * step)), min];
}

/** Sizes below a style's own, for charts of more rows than any other. */
const BELOW = [18, 16, 14, 12].map(pt);

/** The largest size of a style, or below it where there are many rows, at which a value is no higher and wider than its room. */
export function sizeWithin(context: LayoutContext, style: TypeStyle, values: readonly string[], room: Pick<Box, 'w' | 'h'>): Pt {
  const sizes = [...sizesOf(style), ...BELOW.filter((size) => size < style.min)];
  const fits = (size: Pt): boolean => lineHeight(size) <= room.h && values.every((value) => valueWidth(context, value, size, style.bold) <= room.w);
  return sizes.find(fits) ?? sizes.at(-1) ?? style.min;
} // prettier-ignore

export const lineHeight = (size: Pt, spacing = 1): Emu => ptToEmu(size * LINE_HEIGHT * spacing);

/** Width of a value such as `53.0%` on one line. */
export function valueWidth(context: LayoutContext, words: string, size: Pt, bold: boolean): Emu {
  return context.measurer.width(words, context.fonts, bold, size);
}

/** Where Japanese and other letters meet, and the space that LibreOffice puts there, in em; PowerPoint puts none. */
const SEAM = /(?<=[\u2e80-\ud7ff\uff00-\uffef])(?=[!-\u02ff])|(?<=[!-\u02ff])(?=[\u2e80-\ud7ff\uff00-\uffef])/g;
const SEAM_SPACE = 0.2;

/** The room of a value beside its mark in every program: where it is wider than its room, LibreOffice moves the whole chart. */
export const valueRoom = (words: string, width: Emu, size: Pt): Emu =>
  emu(width + (words.match(SEAM)?.length ?? 0) * ptToEmu(size * SEAM_SPACE));

/** What graphics need that must be seen (WCAG 2.1, 1.4.11). */
const SEEN = 3;

/**
 * A line around those of the marks, whose values are not printed, that are too pale to be seen by themselves. Parts of several bars
 * need none: each ends where the next begins, and a line would single out what has least to say.
 */
export function outlinedAmong(
  marks: readonly Mark[],
  { categories }: ChartSpec,
  { colors }: LayoutContext,
  ground: Color,
): Pick<ChartElement, 'outlined'> {
  if (categories.length > 1) return {};
  const pale = marks.filter(({ displayed, fill }) => displayed > 0 && contrast(fill.hex, ground.hex) < SEEN);
  return pale.length === 0 ? {} : { outlined: { cells: pale.map(cellKey), color: colors.outline } };
}

/** A label that the chart draws, around a middle point, for the audit and the painter. */
export function labelAround(
  text: string,
  center: { x: number; y: number },
  w: number,
  h: number,
  type: { readonly size: Pt; readonly bold: boolean },
  color: Color,
  ground: Color,
): ChartLabel {
  const at: Box = box(center.x - w / 2, center.y - h / 2, w, h);
  return { text, box: at, size: type.size, bold: type.bold, color, ground };
}
