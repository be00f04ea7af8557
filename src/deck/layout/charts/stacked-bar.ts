import { box, right, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, pt, ptToEmu, type Emu, type Pt } from '../../../base/length.ts';
import { marksOf, type Mark } from '../../chart/types.ts';
import type { Text } from '../../text/types.ts';
import { clipText } from '../clip-text.ts';
import { ownOrigin, within, type LayoutContext, type PlaceScope } from '../context.ts';
import { labelDoesNotFit } from '../diagnostics.ts';
import { placeText, slotStyle, typeset } from '../place-text.ts';
import type { SetText } from '../set-text.ts';
import type { ChartLabel, Element } from '../types.ts';
import { planLabels, type LabelSpot } from './bar-labels.ts';
import { chartStyle, labelAround, labelText, lineHeight, optionKey, setLabel, sizesOf, valueWidth } from './label.ts';
import { stackedBars } from './stacked-bars.ts';
import { chartBase, type ChartPlacer, type LaidOutChart } from './types.ts';

const TALLEST_BAR = inches(1.5);
/** A lower bar cannot be read together with its labels. */
const LOWEST_BAR = inches(0.4);
const BRACKET = inches(0.2);
const GAP = inches(0.1);
const LABEL_GAP = inches(0.2);
/** Width of the line from a part to a label that does not stand right under it. */
const LEADER = ptToEmu(0.75);
/** Free space on both sides of a value inside its segment. */
const VALUE_PADDING = inches(0.06);
/**
 * The number of label lines that there is always room for, so that the bars of several slides are at the same height.
 */
const USUAL_LINES = 2;
/** Values are read from afar: rather than all of them getting smaller than this, those that do not fit move outside. */
const COMFORTABLE = pt(18);

/** A segment of the bar: its option, where it lies from left to right, whether its value fits into it. */
interface Segment {
  readonly mark: Mark;
  readonly x: Emu;
  readonly w: Emu;
  readonly valueInside: boolean;
}

/** The words under a segment, and where they stand. */
interface Label extends LabelSpot {
  readonly segment: Segment;
  readonly text: Text;
  readonly width: number;
}

/** One bar of 100 % with the labels of its parts below it, or several under a legend. */
export const stackedBar: ChartPlacer = (...placing) =>
  placing[2].spec.categories.length > 1 ? stackedBars(...placing) : oneBar(...placing);

/** One bar of 100 %, the net's bracket with its sum above, the labels below, each where its segment is. */
const oneBar: ChartPlacer = (context, scope, content, frame) => {
  const { box: area } = frame;
  const net = content.net && netText(context, content.net, area.w);
  const value = { size: commonSize(context, content, area), bold: chartStyle(context, 'chart_value').bold };
  const segments = segmentsOf(context, content, area, value.size);
  const labels = labelsOf(context, scope, content, segments, area);
  const { plot, isLow } = plotOf(context, net, labels, area);
  if (isLow) {
    const { segment } = itemAt(labels, labels.length - 1);
    reportLabel(context, scope, content, segment.mark.label);
  }
  return [
    ...(content.net && net ? netElements(context, scope, content, content.net, net, segments, plot) : []),
    {
      ...chartBase(scope, content, frame),
      box: plot,
      plot,
      labelSize: chartStyle(context, 'chart_label').max,
      valueSize: value.size,
      valueBold: value.bold,
      valuePosition: 'inside',
      valuesBeside: segments.filter((segment) => !segment.valueInside).map(({ mark }) => mark.option),
      ink: context.colors.ink,
      gap: 0,
      axisMax: 100,
      labels: segments.flatMap(({ mark, x, w, valueInside }): ChartLabel[] => {
        if (!valueInside) return [];
        const width = valueWidth(context, mark.valueLabel, value.size, value.bold);
        const center = { x: x + w / 2, y: plot.y + plot.h / 2 };
        return [labelAround(mark.valueLabel, center, width, lineHeight(value.size), value, mark.inkOnFill, mark.fill)]; // prettier-ignore
      }),
    },
    ...labels.flatMap((label) => labelElements(context, scope, content, label, plot)),
  ];
};

/** The bar, with what belongs to it, in the middle of its room; `isLow`: there is too little room for it. */
function plotOf(
  context: LayoutContext,
  net: SetText | undefined,
  labels: readonly Label[],
  area: Box,
): { readonly plot: Box; readonly isLow: boolean } {
  const lines = Math.max(USUAL_LINES, ...labels.map(({ row }) => row + 1));
  const above = net ? net.height + GAP + BRACKET + GAP : 0;
  const below = lines * labelHeight(context) + 2 * GAP;
  const room = Math.min(TALLEST_BAR, area.h - above - below);
  const height = Math.max(LOWEST_BAR, room);
  const y = area.y + Math.max(0, area.h - above - height - below) / 2 + above;
  return { plot: box(area.x, y, area.w, height), isLow: room < LOWEST_BAR };
}

const labelHeight = (context: LayoutContext): Emu => lineHeight(chartStyle(context, 'chart_label').max, 1.2);

function reportLabel(context: LayoutContext, scope: PlaceScope, { place }: LaidOutChart, label: string): void {
  context.report({ ...labelDoesNotFit(place, { slide: scope.slide, slot: scope.path, label }), slides: [scope.slide] });
}

function segmentsOf(context: LayoutContext, { spec }: LaidOutChart, area: Box, size: Pt): readonly Segment[] {
  const { bold } = chartStyle(context, 'chart_value');
  const marks = marksOf(spec);
  const total = marks.reduce((sum, mark) => sum + mark.displayed, 0) || 1;
  let x: number = area.x;
  return marks.map((mark) => {
    const w = (area.w * mark.displayed) / total;
    const needed = valueWidth(context, mark.valueLabel, size, bold) + 2 * VALUE_PADDING;
    const segment = { mark, x: emu(x), w: emu(w), valueInside: needed <= w };
    x += w;
    return segment;
  });
}

/** The largest comfortable size at which every value fits into its segment, else the largest of the style. */
function commonSize(context: LayoutContext, content: LaidOutChart, area: Box): Pt {
  const style = chartStyle(context, 'chart_value');
  const fits = (size: Pt): boolean => segmentsOf(context, content, area, size).every(({ valueInside }) => valueInside);
  return sizesOf(style).find((size) => size >= Math.min(COMFORTABLE, style.max) && fits(size)) ?? style.max;
}

/** The words over the bracket, set on one line. */
function netText(context: LayoutContext, net: Text, w: Emu): SetText {
  const set = typeset(context, net, slotStyle(chartStyle(context, 'chart_net'), { maxLines: 1 }), { w });
  return set.overflow ? clipText(set, { w, maxLines: 1 }, context) : set;
}

function netElements(
  context: LayoutContext,
  scope: PlaceScope,
  { spec }: LaidOutChart,
  net: Text,
  set: SetText,
  segments: readonly Segment[],
  plot: Box,
): readonly Element[] {
  const members = segments.filter(({ mark }) => spec.net?.options.includes(mark.option));
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last) return [];
  const bracket = box(first.x, plot.y - GAP - BRACKET, last.x + last.w - first.x, BRACKET);
  const width = set.inkWidth * 1.05;
  // Over the bracket's middle where there is room, else from its left end.
  const isWide = width <= bracket.w;
  const x = isWide ? bracket.x + (bracket.w - width) / 2 : Math.min(bracket.x, right(plot) - width);
  const style = slotStyle(chartStyle(context, 'chart_net'), { maxLines: 1, align: isWide ? 'center' : 'left' });
  const at = box(x, bracket.y - GAP - set.height, width, set.height);
  const own = within(scope, 'bracket').path;
  return [
    placeText(context, within(scope, 'net'), net, { box: at, style, anchor: 'bottom', name: `Net ${spec.question}` }),
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
}

/** The labels with their positions under the bar; a label for which there is no room is reported. */
function labelsOf(
  context: LayoutContext,
  scope: PlaceScope,
  content: LaidOutChart,
  segments: readonly Segment[],
  area: Box,
): readonly Label[] {
  const style = chartStyle(context, 'chart_label');
  const { spec, place } = content;
  const worded = segments.map((segment) => {
    const { label, valueLabel, option } = segment.mark;
    const words = segment.valueInside ? label : `${label} ${valueLabel}`;
    const text = labelText(words, spec.language, optionKey(spec, option), place);
    const set = setLabel(context, text, { ...style, bold: segment.mark.stressed }, style.max, area.w);
    // A label that takes several lines even at the whole width fits nowhere.
    return { segment, text, width: set.lineCount > 1 ? area.w + 1 : set.inkWidth * 1.05 };
  });
  const wishes = worded.map(({ segment: { x, w }, width }) => ({ from: x, to: x + w, width }));
  const { spots, misfits } = planLabels(wishes, { start: area.x, end: right(area), gap: LABEL_GAP, leader: LEADER });
  for (const i of misfits) reportLabel(context, scope, content, itemAt(segments, i).mark.label);
  return worded.map((label, i) => ({ ...label, ...itemAt(spots, i) }));
}

function labelElements(
  context: LayoutContext,
  scope: PlaceScope,
  content: LaidOutChart,
  { segment, text, width, x, row }: Label,
  plot: Box,
): readonly Element[] {
  const { mark } = segment;
  const height = labelHeight(context);
  const y = plot.y + plot.h + GAP + row * height;
  const own = within(scope, mark.option);
  const align = width <= segment.w ? 'center' : 'left';
  const style = { ...slotStyle(chartStyle(context, 'chart_label'), { align, maxLines: 1 }), bold: mark.stressed };
  const name = `Label ${content.spec.question} ${mark.option}`;
  const at = box(x, y, Math.min(width, plot.w), height);
  const label = placeText(context, within(own, 'label'), text, { box: at, style, anchor: 'middle', name });
  return row === 0 ? [label] : [leader(context, own, content, segment, plot, y), label];
}

/** A line from a segment's middle down to a label that does not stand right under it. */
function leader(
  context: LayoutContext,
  scope: PlaceScope,
  content: LaidOutChart,
  { mark, x, w }: Segment,
  plot: Box,
  to: number,
): Element {
  return {
    kind: 'shape',
    id: within(scope, 'leader').path,
    name: `Leader ${content.spec.question} ${mark.option}`,
    box: box(x + w / 2, plot.y + plot.h, LEADER, to - plot.y - plot.h),
    decorative: true,
    origin: ownOrigin(scope.path),
    over: scope.over,
    preset: 'rect',
    fill: context.colors.mute,
  };
}
