import { box, type Box } from '../../../base/box.ts';
import { inches, pt } from '../../../base/length.ts';
import type { ChartContent, SideBracket } from '../../template/types.ts';
import { ownOrigin, within, type LayoutContext, type PlaceScope } from '../context.ts';
import { placeText, slotStyle, typeset } from '../place-text.ts';
import type { Element } from '../types.ts';
import { chartStyle } from './label.ts';

/** The column that brackets and their words take at the right of a chart. */
export const BRACKETS = inches(1.72);
const BRACKET = inches(0.13);
/** From a bracket to its words, and above and below it to the next. */
const GAP = inches(0.13);
const MARGIN = inches(0.12);

/**
 * Brackets at the right of bars over the options that let people in to other questions, each with who these are, how many,
 * and what they answered. `slotOf` gives the slot of the bar at that index; `left` is where the column begins.
 */
export function sideBrackets(
  context: LayoutContext,
  scope: PlaceScope,
  { spec, brackets = [] }: ChartContent,
  left: number,
  slotOf: (category: number) => Box,
): readonly Element[] {
  return brackets.flatMap((bracket, i): readonly Element[] => {
    const places = bracket.options.map((option) => spec.categories.findIndex(({ key }) => key === option));
    const [first, last] = [Math.min(...places), Math.max(...places)];
    if (first < 0) return [];
    const [top, bottom] = [slotOf(first), slotOf(last)];
    const at = box(left, top.y + MARGIN, BRACKET, bottom.y + bottom.h - top.y - 2 * MARGIN);
    const own = within(within(scope, 'next'), String(i + 1));
    const line: Element = {
      kind: 'shape',
      id: own.path,
      name: `Bracket ${spec.question} ${i + 1}`,
      box: at,
      decorative: true,
      origin: ownOrigin(own.path),
      over: scope.over,
      preset: 'bracket_right',
      stroke: { color: context.colors.ink, width: pt(1.5) },
    };
    return [line, ...words(context, own, bracket, at, `${spec.question} ${i + 1}`)];
  });
}

/** The three texts of a bracket, one under the other around its middle. */
function words(context: LayoutContext, scope: PlaceScope, bracket: SideBracket, beside: Box, name: string): readonly Element[] {
  const x = beside.x + beside.w + GAP;
  const w = BRACKETS - BRACKET - GAP;
  const texts = [
    { part: 'label', text: bracket.label, style: slotStyle(chartStyle(context, 'chart_bracket'), { maxLines: 2 }) },
    { part: 'base', text: bracket.base, style: slotStyle(chartStyle(context, 'chart_bracket_base'), { maxLines: 1 }) },
    { part: 'note', text: bracket.note, style: slotStyle(chartStyle(context, 'chart_bracket_note'), { maxLines: 2 }) },
  ];
  const heights = texts.map(({ text, style }) => typeset(context, text, style, { w: box(0, 0, w, 0).w }).height);
  let y = beside.y + (beside.h - heights.reduce((sum, h) => sum + h, 0)) / 2;
  return texts.map(({ part, text, style }, i) => {
    const h = heights[i] ?? 0;
    const at = box(x, y, w, h);
    y += h;
    return placeText(context, within(scope, part), text, { box: at, style, anchor: 'top', name: `Bracket ${part} ${name}` });
  });
} // prettier-ignore
