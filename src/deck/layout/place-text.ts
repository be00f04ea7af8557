import { itemAt } from '../../base/item-at.ts';
import { box, type Box } from '../../base/box.ts';
import type { Color } from '../../base/color.ts';
import type { Diagnostic } from '../../base/diagnostic.ts';
import { phrase } from '../../base/messages/phrase.ts';
import { emu, emuToPt, pt, type Emu, type Pt } from '../../base/length.ts';
import type { Content, LayoutNode, TypeStyle } from '../template/types.ts';
import { isAnswerKey } from '../text/answers.ts';
import { hasNoSpaces } from '../text/script-language.ts';
import { claimsOf, figuresOf, plain, type Text } from '../text/types.ts';
import type { LayoutContext, PlaceScope } from './context.ts';
import { clipText } from './clip-text.ts';
import { doesNotFit, parameterDoesNotFit, tooManyLines, wordCut } from './diagnostics.ts';
import { reportLacking } from './lacking.ts';
import type { Overflow } from './fit.ts';
import { setText, type SetText } from './set-text.ts';
import type { PlaceholderRef, TextElement } from './types.ts';

/** A style of the brand's type scale as one slot uses it. */
export type SlotStyle = TypeStyle & { readonly maxLines?: number };

/**
 * What a slot changes in a style; `cap` is the largest size that siblings share, `shrink` the points off the largest
 * size.
 */
export interface StyleChange {
  readonly align?: TypeStyle['align'];
  readonly maxLines?: number;
  readonly cap?: Pt;
  readonly shrink?: number;
}

interface Styles {
  readonly style: TypeStyle;
  /** Of what stands out among its like. */
  readonly stressStyle?: TypeStyle;
}

/** Whether texts of a slot have parts of several sizes, or are of several sizes themselves. */
export const isScaled = ({ style, stressStyle }: Styles): boolean =>
  stressStyle !== undefined || style.number !== 1 || style.unit !== 1;

/** The style that a text of a slot is set in. */
export const styleOf = ({ style, stressStyle }: Styles, content: Content | undefined): TypeStyle =>
  content?.kind === 'text' && content.stressed ? (stressStyle ?? style) : style;

/** By how much a text that is as wide as its words is wider, step by step, until they stand on as few lines. */
const HUG = 1.02;

/** Width of a text that is as wide as its words, in a row of that width; undefined for everything else. */
export function hugged(
  context: LayoutContext,
  node: LayoutNode,
  contents: ReadonlyMap<string, Content>,
  width: Emu,
): Emu | undefined {
  const content = node.kind === 'text' && node.hug ? contents.get(node.slot) : undefined;
  if (node.kind !== 'text' || content?.kind !== 'text') return undefined;
  const style = slotStyle(styleOf(node, content));
  const setIn = (w: Emu): SetText => typeset(context, content.text, style, { w });
  const { inkWidth, lineCount } = setIn(width);
  let w = emu(inkWidth * HUG);
  // Lines keep a margin for other renderers, wherever scripts meet in them.
  while (w < width && setIn(w).lineCount > lineCount) w = emu(w * HUG);
  return emu(Math.min(w, width));
}

/** A brand's type style with a slot's changes. */
export function slotStyle(style: TypeStyle, { align, maxLines, cap, shrink = 0 }: StyleChange = {}): SlotStyle {
  const largest = Math.min(style.max - shrink, cap ?? style.max);
  return {
    ...style,
    max: pt(Math.max(style.min, largest)),
    align: align ?? style.align,
    ...(maxLines === undefined ? {} : { maxLines }),
  };
}

/**
 * Typesets a text; without `h`, as high as it gets. What was set before is remembered, since a slide's tree is measured
 * several times before it is placed.
 */
export function typeset(
  context: LayoutContext,
  text: Text,
  style: SlotStyle,
  size: { readonly w: Emu; readonly h?: Emu },
  link?: string,
): SetText {
  const { id, max, min, bold, color, emphasis, align, lineSpacing, maxLines } = style;
  const look = [id, max, min, bold, color.hex, emphasis.hex, align, lineSpacing, maxLines, size.w, size.h, link];
  const key = `${wordsOf(text)}\n${look.join(' ')}`;
  const earlier = context.typeset.get(key);
  if (earlier) return earlier;
  // In one deck, a text of the same name and words is the same; in another it may come from other figures.
  const whole = context.typesetBefore && `${runsOf(text)}\n${look.join(' ')}`;
  const before = whole === undefined ? undefined : context.typesetBefore?.get(whole);
  const set = before ?? setText(text, style, size, context, { maxLines, link });
  if (whole !== undefined && !before) context.typesetBefore?.set(whole, set);
  context.typeset.set(key, set);
  return set;
}

const words = new WeakMap<Text, string>();

/** What tells a text from others, made once for each, since a slide asks for the same text again and again. */
function wordsOf(text: Text): string {
  const known = words.get(text) ?? `${text.key}\n${plain(text)}`;
  words.set(text, known);
  return known;
}

const runs = new WeakMap<Text, string>();

/** All of a text that shows in how it is set: words with their roles and figures. */
function runsOf(text: Text): string {
  const known = runs.get(text) ?? JSON.stringify(text.paragraphs);
  runs.set(text, known);
  return known;
}

/** How a text is placed in its box. */
export interface TextFrame {
  readonly box: Box;
  readonly style: SlotStyle;
  readonly anchor: 'top' | 'middle' | 'bottom';
  readonly name: string;
  readonly padding?: Emu;
  readonly fill?: Color;
  readonly line?: Color;
  readonly dashed?: true;
  readonly shape?: 'rect' | 'roundRect' | 'ellipse';
  readonly placeholder?: PlaceholderRef;
  readonly link?: string;
}

/** A text as an element of the slide; what does not fit, and characters that no font has, are reported. */
export function placeText(context: LayoutContext, scope: PlaceScope, text: Text, frame: TextFrame): TextElement {
  const padding = frame.padding ?? emu(0);
  const inner = { w: emu(frame.box.w - 2 * padding), h: emu(frame.box.h - 2 * padding) };
  const whole = typeset(context, text, frame.style, inner, frame.link);
  const { maxLines } = frame.style;
  const allowed = whole.overflow ? clipText(whole, { w: inner.w, maxLines }, context) : whole;
  reportMisfits(context, scope, text, frame.style, whole, allowed.height > inner.h);
  const set = whole.overflow ? clipText(whole, { ...inner, maxLines }, context) : whole;
  // Without spaces between words, PowerPoint would break lines inside them: it does not know phrases.
  const decided = frame.style.mode === 'display' || hasNoSpaces(text.language) || whole !== set;
  return {
    kind: 'text',
    id: scope.path,
    name: frame.name,
    box: frame.box,
    decorative: false,
    origin: {
      slot: scope.path,
      message: text.key,
      place: text.place,
      figures: figuresOf(text),
      claims: claimsOf(text),
    },
    over: scope.over,
    ...(frame.placeholder ? { placeholder: frame.placeholder } : {}),
    role: frame.style.id,
    paragraphs: decided ? set.paragraphs : set.flowing,
    anchor: frame.anchor,
    linesDecided: decided,
    padding,
    ...(frame.shape ? { shape: frame.shape } : {}),
    ...(frame.fill ? { fill: frame.fill } : {}),
    ...(frame.line ? { line: frame.line } : {}),
    ...(frame.dashed ? { dashed: true } : {}),
    ground: frame.fill ?? scope.ground,
    ink: inkBox(frame, padding, set),
  };
}

function inkBox(frame: TextFrame, padding: Emu, set: SetText): Box {
  const { x, y, w, h } = frame.box;
  const free = { x: w - 2 * padding - set.inkWidth, y: h - 2 * padding - set.height };
  const left = { left: 0, center: free.x / 2, right: free.x }[frame.style.align];
  const top = { top: 0, middle: free.y / 2, bottom: free.y }[frame.anchor];
  return box(x + padding + left, y + padding + top, set.inkWidth, set.height);
}

function reportMisfits(
  context: LayoutContext,
  scope: PlaceScope,
  text: Text,
  style: SlotStyle,
  set: SetText,
  isTooHigh: boolean,
): void {
  const { overflow } = set;
  // A word of an answer that is wider than its line goes on in the next one.
  const isLongWord = overflow?.by === 0 && overflow.lines === 0 && (scope.goesOn === true || isAnswerKey(text.key));
  if (overflow && !isLongWord && !(scope.squeezed && isTooHigh)) {
    // Lines over those allowed are what makes it too high, unless the others are too high by themselves.
    const told = isTooHigh || overflow.lines === 0 ? overflow : { ...overflow, by: emu(0) };
    context.report({ ...misfit(scope, text, style, told), slides: [scope.slide] });
  }
  reportMissing(context, text, set);
}

/** Warns of characters that no font of the brand has. */
export function reportMissing(context: LayoutContext, text: Text, set: SetText): void {
  if (set.missing.length > 0) reportLacking(context, text, set.missing, context.report);
}

/** Why a text does not fit: too high, too many lines, or a word wider than its slot. */
function misfit(scope: PlaceScope, text: Text, style: SlotStyle, { by, lines, cutLines }: Overflow): Diagnostic {
  const where = { slide: scope.slide, slot: scope.path, key: text.key, smallest: style.min };
  const { parameter } = text;
  if (parameter) {
    const line = itemAt([...cutLines, ''], 0);
    const too = by > 0 ? phrase('misfit/too-high', { points: Math.max(1, Math.ceil(emuToPt(by))) }) : lines > 0 ? phrase('misfit/too-many-lines', { lines }) : phrase('misfit/too-wide', { line }); // prettier-ignore
    return parameterDoesNotFit(undefined, { ...where, what: parameter.name, value: parameter.value, by: too });
  }
  if (by > 0) return doesNotFit(text.place, { ...where, points: Math.max(1, Math.ceil(emuToPt(by))) });
  if (lines > 0) return tooManyLines(text.place, { ...where, lines });
  return wordCut(text.place, { ...where, line: itemAt(cutLines, 0) });
}
