import { box, right, type Box } from '../../base/box.ts';
import { emu, inches, pt, ptToEmu, type Emu, type Pt } from '../../base/length.ts';
import type { Category } from '../../chart/types.ts';
import { within, type LayoutContext, type PlaceScope } from '../context.ts';
import { ownOrigin } from '../origin.ts';
import { placeText, slotStyle, typeset } from '../place-text.ts';
import type { SetText } from '../set-text.ts';
import type { ChartLabel, Element, TextElement } from '../types.ts';
import { chartStyle, labelAround, labelText, lineHeight, setLabel, sizesOf, valueWidth } from './label.ts';
import { chartBase, type ChartPlacer } from './types.ts';

const TALLEST_BAR = inches(1.5);
const BRACKET = inches(0.2);
const GAP = inches(0.1);
const LABEL_GAP = inches(0.2);
/** Free space on both sides of a value inside its segment. */
const VALUE_PADDING = inches(0.06);

type ChartContent = Parameters<ChartPlacer>[2];

/** A segment of the bar: its category, where it lies, whether its value fits into it. */
interface Segment {
  readonly category: Category;
  readonly at: Box;
  readonly valueInside: boolean;
}

/** One bar of 100 %, the net's bracket with its sum above, the labels below, each where its segment is. */
export const stackedBar: ChartPlacer = (context, scope, content, frame) => {
  const { box: area } = frame;
  const net = netText(context, content, area.w);
  const above = net ? net.height + GAP + BRACKET + GAP : 0;
  const below = 2 * lineHeight(chartStyle(context, 'chart_label').max, 1.2) + 2 * GAP;
  const barHeight = Math.min(TALLEST_BAR, area.h - above - below);
  const top = area.y + (area.h - above - barHeight - below) / 2;
  const plot = box(area.x, top + above, area.w, barHeight);
  const valueStyle = chartStyle(context, 'chart_value');
  const valueSize = commonSize(context, content, plot);
  const segments = segmentsOf(context, content, plot, valueSize);
  const shown = segments.filter((segment) => segment.valueInside);
  return [
    ...(content.net ? netElements(context, scope, content, segments, plot) : []),
    {
      ...chartBase(scope, content, frame),
      box: plot,
      plot,
      labelSize: chartStyle(context, 'chart_label').max,
      valueSize,
      valueBold: valueStyle.bold,
      valuePosition: 'inside',
      valuesBeside: segments.filter((segment) => !segment.valueInside).map(({ category }) => category.option),
      ink: context.colors.ink,
      gap: 0,
      axisMax: 100,
      labels: shown.map(({ category, at }): ChartLabel => {
        const w = valueWidth(context, category.valueLabel, valueSize, valueStyle.bold);
        return labelAround(category.valueLabel, { x: at.x + at.w / 2, y: at.y + at.h / 2 }, w, lineHeight(valueSize), { size: valueSize, bold: valueStyle.bold }, category.inkOnFill, category.fill); // prettier-ignore
      }),
    },
    ...labelElements(context, scope, content, segments, plot, area),
  ];
};

function segmentsOf(context: LayoutContext, content: ChartContent, plot: Box, size: Pt): readonly Segment[] {
  const bold = chartStyle(context, 'chart_value').bold;
  const total = content.spec.categories.reduce((sum, category) => sum + category.displayed, 0) || 1;
  let x: number = plot.x;
  return content.spec.categories.map((category) => {
    const w = (plot.w * category.displayed) / total;
    const at = box(x, plot.y, w, plot.h);
    x += w;
    const needed = valueWidth(context, category.valueLabel, size, bold) + 2 * VALUE_PADDING;
    return { category, at, valueInside: needed <= w };
  });
}

/** Values are read from afar: rather than making all of them smaller than this, those that do not fit go beside. */
const COMFORTABLE = pt(18);

/** The largest comfortable size at which every value fits into its segment, else the largest of the style. */
function commonSize(context: LayoutContext, content: ChartContent, plot: Box): Pt {
  const style = chartStyle(context, 'chart_value');
  const fits = (size: Pt): boolean => segmentsOf(context, content, plot, size).every((segment) => segment.valueInside);
  return sizesOf(style).find((size) => size >= Math.min(COMFORTABLE, style.max) && fits(size)) ?? style.max;
}

/** The words over the bracket, set on one line. */
const netText = (context: LayoutContext, content: ChartContent, width: Emu): SetText | undefined =>
  content.net &&
  typeset(context, content.net, slotStyle(chartStyle(context, 'chart_net'), { maxLines: 1 }), { w: width });

function netElements(
  context: LayoutContext,
  scope: PlaceScope,
  content: ChartContent,
  segments: readonly Segment[],
  plot: Box,
): readonly Element[] {
  const members = segments.filter(({ category }) => content.spec.net?.options.includes(category.option));
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last || !content.net) return [];
  const bracket = box(first.at.x, plot.y - GAP - BRACKET, right(last.at) - first.at.x, BRACKET);
  const style = slotStyle(chartStyle(context, 'chart_net'), { maxLines: 1 });
  const set = netText(context, content, plot.w);
  const [height, width] = [set?.height ?? 0, (set?.inkWidth ?? 0) * 1.05];
  // Over the bracket's middle where there is room, else from its left end.
  const middle = bracket.x + (bracket.w - width) / 2;
  const x = width <= bracket.w ? middle : Math.min(bracket.x, right(plot) - width);
  const at = box(x, bracket.y - GAP - height, width, height);
  const align = width <= bracket.w ? 'center' : 'left';
  const name = `Net ${content.spec.question}`;
  return [
    placeText(context, within(scope, 'net'), content.net, { box: at, style: { ...style, align }, anchor: 'bottom', name }), // prettier-ignore
    {
      kind: 'shape',
      id: within(scope, 'bracket').path,
      name: `Bracket ${content.spec.question}`,
      box: bracket,
      decorative: true,
      origin: ownOrigin(within(scope, 'bracket').path),
      over: scope.over,
      preset: 'bracket',
      stroke: { color: context.colors.accent, width: pt(2) },
    },
  ];
}

/** Labels under their segments: centred where they fit, else from the segment's left end; those that would touch the one before go a line lower, with a leader. */
function labelElements(
  context: LayoutContext,
  scope: PlaceScope,
  content: ChartContent,
  segments: readonly Segment[],
  plot: Box,
  area: Box,
): readonly Element[] {
  const style = chartStyle(context, 'chart_label');
  const { spec } = content;
  const height = lineHeight(style.max, 1.2);
  const ends: [number, number] = [-Infinity, -Infinity];
  return segments.flatMap(({ category, at, valueInside }) => {
    const words = valueInside ? category.label : `${category.label} ${category.valueLabel}`;
    const text = labelText(words, spec.language, `option.${spec.question}.${category.option}`, content.place);
    const width = setLabel(context, text, style, style.max, area.w).inkWidth * 1.05;
    const centred = at.x + (at.w - width) / 2;
    const wanted = Math.max(area.x, Math.min(width <= at.w ? centred : at.x, right(area) - width));
    // A label may give way to the one before it while it still stands under its own segment.
    const shifted = Math.max(wanted, ends[0] + LABEL_GAP);
    const row = shifted === wanted || shifted + width <= right(at) ? 0 : 1;
    const x = row === 0 ? shifted : wanted;
    ends[row] = x + width;
    const y = plot.y + plot.h + GAP + row * height;
    const own = within(scope, category.option);
    const label: TextElement = placeText(context, within(own, 'label'), text, {
      box: box(x, y, width, height),
      style: { ...slotStyle(style, { align: width <= at.w ? 'center' : 'left', maxLines: 1 }), bold: category.stressed }, // prettier-ignore
      anchor: 'middle',
      name: `Label ${spec.question} ${category.option}`,
    });
    return row === 0 ? [label] : [leader(context, own, content, at, plot, y), label];
  });
}

function leader(context: LayoutContext, scope: PlaceScope, content: ChartContent, at: Box, plot: Box, to: number): Element {
  const x = at.x + at.w / 2;
  const weight: Emu = ptToEmu(0.75);
  return {
    kind: 'shape',
    id: within(scope, 'leader').path,
    name: `Leader ${content.spec.question} ${scope.path.split('.').at(-1)}`,
    box: box(x, plot.y + plot.h, weight, emu(to - plot.y - plot.h)),
    decorative: true,
    origin: ownOrigin(scope.path),
    over: scope.over,
    preset: 'rect',
    fill: context.colors.mute,
  };
} // prettier-ignore
