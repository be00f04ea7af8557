import { box, right, type Box } from '../../../base/box.ts';
import { inches, pt } from '../../../base/length.ts';
import { clipText } from '../clip-text.ts';
import { ownOrigin, within, type LayoutContext, type PlaceScope } from '../context.ts';
import { placeText, slotStyle, typeset } from '../place-text.ts';
import type { Element } from '../types.ts';
import { chartStyle } from './label.ts';
import { easeOf } from './ease.ts';
import { GAP, type Segment } from './part-labels.ts';
import type { LaidOutChart } from './types.ts';

/** The room over a bar with a net: its words, which are large, and the bracket. */
const NET = inches(1.15);
const BRACKET = inches(0.16);

/** What stands over a bar: so high, and what it is made of once it is known where the bar is. */
export interface OverBar {
  readonly height: number;
  readonly above: (plot: Box) => readonly Element[];
}

/** A bracket over the parts of a net, with its words, which start where the bracket does. */
export function netBrackets(
  context: LayoutContext,
  scope: PlaceScope,
  { spec, net }: LaidOutChart,
  segments: readonly Segment[],
  area: Box,
): OverBar {
  if (!net) return { height: 0, above: () => [] };
  const style = slotStyle(chartStyle(context, 'chart_net'), { maxLines: 1 });
  const whole = typeset(context, net, style, { w: area.w });
  const set = whole.overflow ? clipText(whole, { w: area.w, maxLines: 1 }, context) : whole;
  const words = Math.max(NET, set.height);
  const members = segments.filter(({ mark }) => spec.net?.options.includes(mark.option));
  const [first, last] = [members[0], members.at(-1)];
  const above = (plot: Box): readonly Element[] => {
    if (!first || !last) return [];
    const bracket = box(first.x, plot.y - GAP - BRACKET, last.x + last.w - first.x, BRACKET);
    const width = Math.min(set.inkWidth + easeOf(set), plot.w);
    const at = box(Math.min(bracket.x, right(plot) - width), bracket.y - GAP - words, width, words);
    const own = within(scope, 'bracket').path;
    return [
      placeText(context, within(scope, 'net'), net, { box: at, style: { ...style, align: 'left' }, anchor: 'bottom', name: `Net ${spec.question}` }), // prettier-ignore
      {
        kind: 'shape',
        id: own,
        name: `Bracket ${spec.question}`,
        box: bracket,
        decorative: true,
        origin: ownOrigin(own),
        over: scope.over,
        preset: 'bracket',
        stroke: { color: context.colors.accent, width: pt(2) },
      },
    ];
  };
  return { height: words + GAP + BRACKET + GAP, above };
}
