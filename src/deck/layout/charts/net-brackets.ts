import { box, right, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, pt } from '../../../base/length.ts';
import { netsOf, type Net } from '../../chart/types.ts';
import type { Text } from '../../text/types.ts';
import { clipText } from '../clip-text.ts';
import { ownOrigin, within, type LayoutContext, type PlaceScope } from '../context.ts';
import { placeText, slotStyle, typeset, type SlotStyle } from '../place-text.ts';
import type { SetText } from '../set-text.ts';
import type { Element } from '../types.ts';
import { easeOf } from './ease.ts';
import { chartStyle } from './label.ts';
import { GAP, type Segment } from './part-labels.ts';
import type { ChartContent } from '../../template/types.ts';

/** The room over a bar with a net: its words, which are large, and the bracket. */
const NET = inches(1.15);
const BRACKET = inches(0.16);
/** Between the words of two nets, and between the brackets of two that touch. */
const APART = inches(0.3);
const BRACKETS_APART = inches(0.08);
/** Numbers in the words of nets that stand too close for large ones: as they are in the words of parts. */
const SMALL_NUMBER = 1.57;

/** What stands over a bar: so high, and what it is made of once it is known where the bar is. */
export interface OverBar {
  readonly height: number;
  readonly above: (plot: Box) => readonly Element[];
}

/** A net with its words, and the parts of the bar from the first to the last of it. */
interface Bracketed {
  readonly net: Net;
  readonly text: Text;
  readonly x: number;
  readonly w: number;
  /** The finding is about it. */
  readonly isMain: boolean;
  /** In its place among the nets: the first has the names that it has where it is the only one. */
  readonly name: string;
}

/** Brackets over the parts of nets, each with its words, which start where the bracket does, as far as there is room. */
export function netBrackets(
  context: LayoutContext,
  scope: PlaceScope,
  content: ChartContent,
  segments: readonly Segment[],
  area: Box,
): OverBar {
  const nets = bracketed(content, segments);
  if (nets.length === 0) return { height: 0, above: () => [] };
  const { style, sets, xs } = wordsOver(context, nets, area);
  const words = Math.max(NET, ...sets.map(({ height }) => height));
  const above = (plot: Box): readonly Element[] =>
    nets.flatMap(({ text, x, w, isMain, name }, i): readonly Element[] => {
      const bracket = box(x, plot.y - GAP - BRACKET, w, BRACKET);
      const width = widthOf(itemAt(sets, i), area.w);
      const at = box(itemAt(xs, i), bracket.y - GAP - words, width, words);
      const own = within(scope, `bracket${name}`).path;
      const { question } = content.spec;
      return [
        placeText(context, within(scope, `net${name}`), text, { box: at, style: { ...style, align: 'left' }, anchor: 'bottom', name: `Net ${question}${name.replace('.', ' ')}` }), // prettier-ignore
        {
          kind: 'shape',
          id: own,
          name: `Bracket ${question}${name.replace('.', ' ')}`,
          box: bracket,
          decorative: true,
          origin: ownOrigin(own),
          over: scope.over,
          preset: 'bracket',
          stroke: { color: isMain ? context.colors.accent : context.colors.ink, width: pt(2) },
        },
      ];
    });
  return { height: words + GAP + BRACKET + GAP, above };
}

/** The nets that are drawn, from left to right; of two brackets that would touch, each is a little shorter. */
function bracketed({ spec, net, moreNets = [] }: ChartContent, segments: readonly Segment[]): readonly Bracketed[] {
  const texts = net ? [net, ...moreNets] : [];
  const nets = netsOf(spec);
  const isAbout = (one: Net): boolean =>
    segments.some(({ mark }) => mark.stressed && one.options.includes(mark.option));
  const hasMain = nets.some(isAbout);
  const found = nets.flatMap((one, i): readonly Bracketed[] => {
    const members = segments.filter(({ mark }) => one.options.includes(mark.option));
    const [first, last, text] = [members[0], members.at(-1), texts[i]];
    if (!first || !last || !text) return [];
    const isMain = hasMain ? isAbout(one) : i === 0;
    return [{ net: one, text, x: first.x, w: last.x + last.w - first.x, isMain, name: i === 0 ? '' : `.${i + 1}` }];
  });
  const ordered = found.toSorted((a, b) => a.x - b.x);
  const touches = (a: Bracketed | undefined, b: Bracketed | undefined): number => (a && b && b.x - a.x - a.w < BRACKETS_APART ? BRACKETS_APART / 2 : 0); // prettier-ignore
  return ordered.map((one, i) => {
    const [before, after] = [touches(ordered[i - 1], one), touches(one, ordered[i + 1])];
    return { ...one, x: one.x + before, w: Math.max(1, one.w - before - after) };
  });
}

const widthOf = (set: SetText, most: number): number => Math.min(set.inkWidth + easeOf(set), most);

/** The words of nets, each on one line, in large numbers where all have room side by side; and where they begin. */
function wordsOver(context: LayoutContext, nets: readonly Bracketed[], area: Box): { readonly style: SlotStyle; readonly sets: readonly SetText[]; readonly xs: readonly number[] } {
  const usual = slotStyle(chartStyle(context, 'chart_net'), { maxLines: 1 });
  const small: SlotStyle = { ...usual, id: `${usual.id}.sized`, max: usual.min, number: Math.min(usual.number, SMALL_NUMBER) };
  const setIn = (style: SlotStyle, w: number): readonly SetText[] =>
    nets.map(({ text }) => {
      const set = typeset(context, text, style, { w: emu(w) });
      return set.overflow ? clipText(set, { w: emu(w), maxLines: 1 }, context) : set;
    });
  const taken = (sets: readonly SetText[]): number => sets.reduce((sum, set) => sum + widthOf(set, area.w), APART * (sets.length - 1));
  const styles = nets.length > 1 ? [usual, { ...usual, max: usual.min }, small] : [usual];
  const style = styles.find((one) => taken(setIn(one, area.w)) <= area.w) ?? itemAt(styles, styles.length - 1);
  const whole = setIn(style, area.w);
  const sets = taken(whole) <= area.w ? whole : setIn(style, (area.w - APART * (nets.length - 1)) / nets.length);
  return { style, sets, xs: sideBySide(nets, sets, area) };
} // prettier-ignore

/** Where words begin that should stand over their brackets, inside of the room and apart from each other. */
function sideBySide(nets: readonly Bracketed[], sets: readonly SetText[], area: Box): readonly number[] {
  const xs = nets.map(({ x }) => x);
  let most: number = right(area);
  for (let i = nets.length - 1; i >= 0; i--) {
    const width = widthOf(itemAt(sets, i), area.w);
    xs[i] = Math.min(itemAt(xs, i), most - width);
    most = itemAt(xs, i) - APART;
  }
  let least: number = area.x;
  return xs.map((x, i) => {
    const own = Math.max(x, least);
    least = own + widthOf(itemAt(sets, i), area.w) + APART;
    return own;
  });
}
