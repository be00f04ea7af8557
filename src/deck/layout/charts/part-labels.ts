import { box, right, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { inches, ptToEmu, type Emu, type Pt } from '../../../base/length.ts';
import { netsOf, type Mark } from '../../chart/types.ts';
import type { ChartContent, TypeStyle } from '../../template/types.ts';
import type { Text } from '../../text/types.ts';
import { ownOrigin, within, type LayoutContext, type PlaceScope } from '../context.ts';
import { labelDoesNotFit } from '../diagnostics.ts';
import { placeText, slotStyle } from '../place-text.ts';
import type { Element } from '../types.ts';
import { planLabels, type LabelSpot } from './bar-labels.ts';
import { easeOf } from './ease.ts';
import { chartStyle, labelText, lineHeight, optionKey, setLabel } from './label.ts';
import { listElements, partList, type ListedPart, type PartList } from './part-list.ts';

/** From the bar to what stands below, and between two labels. */
export const GAP = inches(0.08);
const LABEL_GAP = inches(0.2);
/** Width of the line from a part to a label that does not stand right under it, and how far it keeps from other words and lines. */
const LEADER = ptToEmu(0.75);
const CLEAR = inches(0.06);
/** A segment of the bar: its option, and where it lies from left to right. */
export interface Segment {
  readonly mark: Mark;
  readonly x: Emu;
  readonly w: Emu;
}

/** What is said of a segment: its value and its words. */
interface Worded extends ListedPart {
  readonly segment: Segment;
  /** Width of its ink, and what its box is wider. */
  readonly width: number;
  readonly ease: number;
}

/** What stands under a segment: its value and, below that, its words. */
type Label = Worded & LabelSpot;

/** What stands under a bar: so high, and what it is made of once it is known where the bar is. */
export interface UnderBar {
  readonly height: number;
  readonly valueSize: Pt;
  readonly below: (plot: Box) => readonly Element[];
}

/**
 * The values and words of the parts of a bar, which has that room under it. Each stands under its part, on a line below with a
 * leader where it would touch a neighbour; where leaders would come too near to each other or to words, as with several parts too
 * small to be seen, those that are wider than their parts are a list with the colours of the parts instead.
 */
export function underBar(
  context: LayoutContext,
  scope: PlaceScope,
  content: ChartContent,
  segments: readonly Segment[],
  room: Box,
): UnderBar {
  const worded = wordedParts(context, content, segments, room.w);
  const { spots, misfits } = planLabels(wishesOf(worded), { start: room.x, end: right(room), gap: LABEL_GAP, leader: LEADER, clear: CLEAR });
  const labels = worded.map((label, i) => ({ ...label, ...itemAt(spots, i) }));
  const lines = linesOf(labels);
  const height = lines * rowHeight(context, lines) + GAP;
  const beside = labels.map((label) => ({ ...label, lines }));
  const stairs = { height, valueSize: valueStyle(context, lines).max, below: (plot: Box) => beside.flatMap((label) => labelElements(context, scope, content, label, plot)) };
  if (misfits.length === 0 && height <= room.h) return stairs;
  return listed(context, scope, content, worded, room);
} // prettier-ignore

const wishesOf = (worded: readonly Worded[]) =>
  worded.map(({ segment: { x, w }, width }) => ({ from: x, to: x + w, width }));

/** Labels under the parts that are wide enough, and all others as a list, which stands beside them where there is room. */
function listed(
  context: LayoutContext,
  scope: PlaceScope,
  content: ChartContent,
  worded: readonly Worded[],
  room: Box,
): UnderBar {
  const isUnder = ({ segment, width }: Worded): boolean => width + LABEL_GAP <= segment.w;
  const under = worded.filter(isUnder).map((label) => ({ ...label, x: label.segment.x + (label.segment.w - label.width) / 2, row: 0, lines: 1 })); // prettier-ignore
  const parts = worded.filter((label) => !isUnder(label));
  const first = under.length > 0 ? rowHeight(context, 1) : 0;
  const list = partList(context, parts, { w: room.w, h: room.h - first - GAP });
  const middle = parts.reduce((sum, { segment }) => sum + segment.x + segment.w / 2, 0) / parts.length;
  const x = middle > room.x + room.w / 2 ? right(room) - list.w : room.x;
  const isFree = under.every((label) => label.x + label.width + label.ease + LABEL_GAP <= x || label.x - label.ease >= x + list.w + LABEL_GAP); // prettier-ignore
  const top = isFree ? 0 : first;
  const height = Math.max(first, top + list.h) + GAP;
  reportMisfit(context, scope, content, parts, list, height > room.h);
  return {
    height,
    valueSize: valueStyle(context, 1).max,
    below: (plot) => [
      ...under.flatMap((label) => labelElements(context, scope, content, label, plot)),
      ...listElements(context, scope, content, parts, list, box(x, plot.y + plot.h + GAP + top, list.w, list.h)),
    ],
  };
}

function reportMisfit(
  context: LayoutContext,
  scope: PlaceScope,
  { place }: ChartContent,
  parts: readonly ListedPart[],
  { misfit }: PartList,
  isTooHigh: boolean,
): void {
  if (misfit < 0 && !isTooHigh) return;
  const longest = parts.toSorted((a, b) => b.mark.label.length - a.mark.label.length)[0];
  const label = (parts[misfit] ?? longest)?.mark.label ?? '';
  context.report({ ...labelDoesNotFit(place, { slide: scope.slide, slot: scope.path, label }), slides: [scope.slide] });
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

/** The parts with their words, and how wide these are. */
function wordedParts(
  context: LayoutContext,
  content: ChartContent,
  segments: readonly Segment[],
  w: Emu,
): readonly Worded[] {
  const { spec, place } = content;
  const [value, words] = [chartStyle(context, 'chart_value'), chartStyle(context, 'chart_part')];
  return segments.map((segment) => {
    const { mark } = segment;
    const key = optionKey(spec, mark.option);
    const isNamed = isAbout(spec, mark);
    const texts: { readonly value: Text; readonly words: Text } = {
      value: labelText(mark.valueLabel, spec.language, key, place),
      words: labelText(labelOf(content, mark), spec.language, key, place),
    };
    const sets = [
      setLabel(context, texts.value, value, value.max, w),
      setLabel(context, texts.words, { ...words, bold: isNamed }, words.max, w),
    ];
    // A label that takes several lines even at the whole width stands under no part.
    const isLong = sets.some(({ lineCount }) => lineCount > 1);
    return {
      segment,
      mark,
      isNamed,
      ...texts,
      width: isLong ? w + 1 : Math.max(...sets.map(({ inkWidth }) => inkWidth)),
      ease: Math.max(...sets.map(easeOf)),
    };
  });
}

/** The words of a part; of a few people, with how many of them it stands for. */
const labelOf = ({ asides }: ChartContent, { option, label }: Mark): string => asides.few.get(option)?.label ?? label;

/** Whether the finding is about a part: it is highlighted, or belongs to the net. */
const isAbout = (spec: ChartContent['spec'], mark: Mark): boolean =>
  mark.stressed || netsOf(spec).some(({ options }) => options.includes(mark.option));

function labelElements(
  context: LayoutContext,
  scope: PlaceScope,
  content: ChartContent,
  { segment, value, words, width, ease, x, row, lines, isNamed }: Label & { readonly lines: number },
  plot: Box,
): readonly Element[] {
  const { mark } = segment;
  const y = plot.y + plot.h + GAP + row * rowHeight(context, lines);
  const own = within(scope, mark.option);
  // A label that begins or ends with its part, which is narrower, has its value there too; one that is not wider, in the middle.
  const begins = Math.abs(x - segment.x) <= 1;
  const align = begins ? 'left' : width <= segment.w ? 'center' : x < segment.x ? 'right' : 'left';
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
    placeText(context, within(own, 'label'), words, { box: below, style: look(chartStyle(context, 'chart_part'), isNamed), anchor: 'middle', name: `Label ${named}` }), // prettier-ignore
  ];
  return row === 0 ? texts : [leader(context, own, content, segment, plot, y), ...texts];
}

/** A line from a segment's middle down to a label that does not stand right under it. */
function leader(
  context: LayoutContext,
  scope: PlaceScope,
  content: ChartContent,
  { mark, x, w }: Segment,
  plot: Box,
  to: number,
): Element {
  return {
    kind: 'shape',
    id: within(scope, 'leader').path,
    name: `Leader ${content.spec.question} ${mark.option}`,
    box: box(Math.min(x + w / 2, right(plot) - LEADER), plot.y + plot.h, LEADER, to - plot.y - plot.h),
    decorative: true,
    origin: ownOrigin(scope.path),
    over: scope.over,
    preset: 'rect',
    fill: context.colors.ink,
  };
}
