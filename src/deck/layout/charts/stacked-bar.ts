import { box, right, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, pt, ptToEmu, type Emu } from '../../../base/length.ts';
import { marksOf, type Mark } from '../../chart/types.ts';
import type { TypeStyle } from '../../template/types.ts';
import type { Text } from '../../text/types.ts';
import { clipText } from '../clip-text.ts';
import { ownOrigin, within, type LayoutContext, type PlaceScope } from '../context.ts';
import { labelDoesNotFit } from '../diagnostics.ts';
import { placeText, slotStyle, typeset } from '../place-text.ts';
import type { SetText } from '../set-text.ts';
import type { Element } from '../types.ts';
import { SCRIPT_GAP } from '../fit.ts';
import { planLabels, type LabelSpot } from './bar-labels.ts';
import { chartStyle, labelText, lineHeight, optionKey, setLabel } from './label.ts';
import { stackedBars } from './stacked-bars.ts';
import { chartBase, type ChartPlacer, type LaidOutChart } from './types.ts';

const TALLEST_BAR = inches(1.02);
/** Of more room than this besides, the bar takes a third, up to its greatest height, and stands in the middle of the rest. */
const SPARE = inches(0.4);
const TALLER_BAR = inches(1.7);
/** A lower bar cannot be read together with its labels. */
const LOWEST_BAR = inches(0.25);
/** The room over a bar with a net: its words, which are large, and the bracket. */
const NET = inches(1.15);
const BRACKET = inches(0.16);
/** Space from the words of a net down to its bracket, from the bracket to the bar, and from the bar to what stands below. */
const GAP = inches(0.08);
const LABEL_GAP = inches(0.2);
/** Width of the line from a part to a label that does not stand right under it. */
const LEADER = ptToEmu(0.75);
/** How much wider the box of a text is than its ink, in em, since no two renderers measure alike. */
const EASE = 0.6;
/** Where Asian text meets Western text, some renderers put a space. */
const SCRIPT_CHANGE =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}～、。](?=[\p{sc=Latin}\p{N}])|[\p{sc=Latin}\p{N}%](?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}～、。])/gu;

/** A segment of the bar: its option, and where it lies from left to right. */
interface Segment {
  readonly mark: Mark;
  readonly x: Emu;
  readonly w: Emu;
}

/** What stands under a segment: its value and, below that, its words. */
interface Label extends LabelSpot {
  readonly segment: Segment;
  readonly value: Text;
  readonly words: Text;
  /** Width of its ink, and what its box is wider. */
  readonly width: number;
  readonly ease: number;
}

/** One bar of 100 % with the labels of its parts below it, or several under a legend. */
export const stackedBar: ChartPlacer = (...placing) =>
  placing[2].spec.categories.length > 1 || placing[2].order.request.items
    ? stackedBars(...placing)
    : oneBar(...placing);

/**
 * One bar of 100 %, the net's bracket with its sum above. The values stand below it, all alike however narrow their parts
 * are, each with its label where its segment is.
 */
const oneBar: ChartPlacer = (context, scope, content, frame) => {
  const { box: area } = frame;
  const net = content.net && netText(context, content.net, area.w);
  const segments = segmentsOf(content, area);
  const labels = labelsOf(context, scope, content, segments, area);
  const { plot, isLow } = plotOf(context, net, labels, area);
  if (isLow) {
    const { segment } = itemAt(labels, labels.length - 1);
    reportLabel(context, scope, content, segment.mark.label);
  }
  const value = valueStyle(context, linesOf(labels));
  return [
    ...(content.net && net ? netElements(context, scope, content, content.net, net, segments, plot) : []),
    {
      ...chartBase(scope, content, frame),
      box: plot,
      plot,
      labelSize: chartStyle(context, 'chart_part').max,
      valueSize: value.max,
      valueBold: value.bold,
      valuePosition: 'none',
      valuesBeside: [],
      ink: context.colors.ink,
      gap: 0,
      axisMax: 100,
      labels: [],
    },
    ...labels.flatMap((label) => labelElements(context, scope, content, { ...label, lines: linesOf(labels) }, plot)),
  ];
};

/** The bar under the room of its net; without one, in the middle of its room. `isLow`: there is too little room for it. */
function plotOf(
  context: LayoutContext,
  net: SetText | undefined,
  labels: readonly Label[],
  area: Box,
): { readonly plot: Box; readonly isLow: boolean } {
  const lines = linesOf(labels);
  const above = net ? Math.max(NET, net.height) + GAP + BRACKET + GAP : 0;
  const below = lines * rowHeight(context, lines) + GAP;
  const room = area.h - above - below;
  const spare = Math.max(0, room - TALLEST_BAR - SPARE);
  const height = Math.max(LOWEST_BAR, Math.min(room, TALLEST_BAR + spare / 3, TALLER_BAR));
  const free = Math.max(0, room - height - (net ? SPARE : 0)) / 2;
  return { plot: box(area.x, area.y + above + free, area.w, height), isLow: room < LOWEST_BAR };
}

/** Heights of a value, of the words below it, and of both. */
const lineOf = ({ max, lineSpacing }: TypeStyle): Emu => lineHeight(max, Math.max(1, lineSpacing));
const wordsHeight = (context: LayoutContext): Emu => lineOf(chartStyle(context, 'chart_part'));
const rowHeight = (context: LayoutContext, lines: number): number =>
  lineOf(valueStyle(context, lines)) + wordsHeight(context) + GAP;

const linesOf = (labels: readonly LabelSpot[]): number => Math.max(1, ...labels.map(({ row }) => row + 1));

/** The style of values in so many lines; of more than two, all are as small as they may be, to leave the bar its height. */
function valueStyle(context: LayoutContext, lines: number): TypeStyle {
  const style = chartStyle(context, 'chart_value');
  return lines > 2 ? { ...style, max: style.min } : style;
}

function reportLabel(context: LayoutContext, scope: PlaceScope, { place }: LaidOutChart, label: string): void {
  context.report({ ...labelDoesNotFit(place, { slide: scope.slide, slot: scope.path, label }), slides: [scope.slide] });
}

function segmentsOf({ spec }: LaidOutChart, area: Box): readonly Segment[] {
  const marks = marksOf(spec);
  const total = marks.reduce((sum, mark) => sum + mark.displayed, 0) || 1;
  let x: number = area.x;
  return marks.map((mark) => {
    const w = (area.w * mark.displayed) / total;
    const segment = { mark, x: emu(x), w: emu(w) };
    x += w;
    return segment;
  });
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
  const width = Math.min(set.inkWidth + easeOf(set), plot.w);
  const style = slotStyle(chartStyle(context, 'chart_net'), { maxLines: 1, align: 'left' });
  const height = Math.max(NET, set.height);
  const at = box(Math.min(bracket.x, right(plot) - width), bracket.y - GAP - height, width, height);
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
  const { spec, place } = content;
  const [value, words] = [chartStyle(context, 'chart_value'), chartStyle(context, 'chart_part')];
  const worded = segments.map((segment) => {
    const { mark } = segment;
    const key = optionKey(spec, mark.option);
    const texts = {
      value: labelText(mark.valueLabel, spec.language, key, place),
      words: labelText(mark.label, spec.language, key, place),
    };
    const sets = [
      setLabel(context, texts.value, value, value.max, area.w),
      setLabel(context, texts.words, { ...words, bold: isNamed(spec, mark) }, words.max, area.w),
    ];
    // A label that takes several lines even at the whole width fits nowhere.
    const isLong = sets.some(({ lineCount }) => lineCount > 1);
    return {
      segment,
      ...texts,
      width: isLong ? area.w + 1 : Math.max(...sets.map(({ inkWidth }) => inkWidth)),
      ease: Math.max(...sets.map(easeOf)),
    };
  });
  const wishes = worded.map(({ segment: { x, w }, width }) => ({ from: x, to: x + w, width }));
  const { spots, misfits } = planLabels(wishes, { start: area.x, end: right(area), gap: LABEL_GAP, leader: LEADER });
  for (const i of misfits) reportLabel(context, scope, content, itemAt(segments, i).mark.label);
  return worded.map((label, i) => ({ ...label, ...itemAt(spots, i) }));
}

/** The room to leave beside the ink of a text. */
function easeOf({ paragraphs }: SetText): Emu {
  const runs = paragraphs.flatMap(({ lines }) => lines.flat());
  const changes =
    runs
      .map(({ text }) => text)
      .join('')
      .match(SCRIPT_CHANGE)?.length ?? 0;
  return ptToEmu(Math.max(...runs.map(({ size }) => size)) * (EASE + changes * SCRIPT_GAP));
}

/** Whether the finding is about a part: it is highlighted, or belongs to the net. */
const isNamed = (spec: LaidOutChart['spec'], mark: Mark): boolean =>
  mark.stressed || (spec.net?.options.includes(mark.option) ?? false);

function labelElements(
  context: LayoutContext,
  scope: PlaceScope,
  content: LaidOutChart,
  { segment, value, words, width, ease, x, row, lines }: Label & { readonly lines: number },
  plot: Box,
): readonly Element[] {
  const { mark } = segment;
  const y = plot.y + plot.h + GAP + row * rowHeight(context, lines);
  const own = within(scope, mark.option);
  const align = x > segment.x + 1 && width > segment.w ? 'right' : width <= segment.w && x > segment.x + 1 ? 'center' : 'left'; // prettier-ignore
  const start = x - { left: 0, center: ease / 2, right: ease }[align];
  const w = width + ease;
  const look = (style: TypeStyle, bold: boolean) => ({ ...slotStyle(style, { align, maxLines: 1 }), bold });
  const named = `${content.spec.question} ${mark.option}`;
  const style = valueStyle(context, lines);
  const large = look(style, style.bold);
  const at = box(start, y, w, lineOf(style));
  const below = box(start, y + at.h, w, wordsHeight(context));
  const texts = [
    placeText(context, within(own, 'value'), value, { box: at, style: { ...large, min: large.max }, anchor: 'middle', name: `Value ${named}` }), // prettier-ignore
    placeText(context, within(own, 'label'), words, { box: below, style: look(chartStyle(context, 'chart_part'), isNamed(content.spec, mark)), anchor: 'middle', name: `Label ${named}` }), // prettier-ignore
  ];
  return row === 0 ? texts : [leader(context, own, content, segment, plot, y), ...texts];
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
    fill: context.colors.ink,
  };
}
