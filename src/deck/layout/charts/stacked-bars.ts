import { bottom, box, right, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { contrast } from '../../../base/color.ts';
import { emu, inches, type Pt } from '../../../base/length.ts';
import { cellKey, marksOf, type Mark, type Side } from '../../chart/types.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import type { ChartLabel, Element } from '../types.ts';
import { axisLabels, rowsPerSlide, slotNeeded } from './bars.ts';
import {
  chartStyle,
  labelAround,
  lineHeight,
  linesOf,
  optionKey,
  outlinedAmong,
  sizesOf,
  sizeWithin,
  valueWidth,
} from './label.ts';
import { legible } from '../../chart/colors.ts';
import { leftOutNote, leftOutRoom, smallHeight } from './left-out.ts';
import { legendOver } from './legend.ts';
import type { ChartContent } from '../../template/types.ts';
import { chartBase, type ChartPlacer } from './types.ts';
import { placeWords, valueParts, wording } from './words.ts';

const LABEL_GAP = inches(0.16);
/** The column of what options of one side are together, at the right, and its head. */
const SUM = inches(0.95);
const SUM_GAP = inches(0.12);
const SUM_HEAD = inches(0.34);
/** The share of its slot that a sum takes at the most. */
const SUM_SHARE = 0.9;
const TALLEST_SLOT = inches(1.1);
/** A bar's thickness as a share of its slot. */
const BAR = 0.68;
/** Contrast of small words with their ground (WCAG 2.1, 1.4.3). */
const READ = 4.5;
/** Free space on both sides of a value inside its part, and the share of a bar's thickness that it takes. */
const VALUE_PADDING = inches(0.025);
const VALUE_SHARE = 0.8;
/** The least share of its slot that a bar takes where values stand over it, and how much wider than measured these may be set. */
const THINNEST = 0.5;
const OVER_EASE = 1.12;

/** A part of a bar: where it lies from left to right, and whether its value fits into it. */
interface Part {
  readonly mark: Mark;
  readonly x: number;
  readonly w: number;
  readonly valueInside: boolean;
}

function partsOf(context: LayoutContext, { spec }: ChartContent, plot: Box, size: Pt): readonly Part[] {
  const { bold } = chartStyle(context, 'chart_value');
  const marks = marksOf(spec);
  return spec.categories.flatMap((_, c) => {
    const own = marks.filter((mark) => mark.c === c);
    const total = own.reduce((sum, { displayed }) => sum + displayed, 0) || 1;
    let x: number = plot.x;
    return own.map((mark): Part => {
      const w = (plot.w * mark.displayed) / total;
      const needed = valueWidth(context, mark.valueLabel, size, bold) + 2 * VALUE_PADDING;
      x += w;
      return { mark, x: x - w, w, valueInside: needed <= w };
    });
  });
}

/** Where the bars stand, and what stands in them. */
interface Plan {
  readonly area: Box;
  readonly plot: Box;
  readonly slot: number;
  /** A bar's thickness as a share of its slot. */
  readonly bar: number;
  readonly size: Pt;
  readonly parts: readonly Part[];
  readonly labels: ReturnType<typeof axisLabels>;
  /** Over bars, values that have no room in their parts; all others are left out. */
  readonly over: readonly OverBar[];
  readonly leavesOut: boolean;
}

/**
 * A bar of 100 % for each column, its name at the left, under a legend of the options. A value stands in its part; of one that is too
 * narrow, over it where bars have room between them. Otherwise it is left out, which the slide says.
 */
export const stackedBars: ChartPlacer = (context, scope, content, frame) => {
  const { spec } = content;
  const entries = spec.series.map(({ key, name, fill }) => ({ key, message: optionKey(spec, key), label: name, fill }));
  const sum = spec.sides?.find(({ side }) => side === 'positive');
  const first = legendOver(context, scope, content, entries, frame.box);
  const plan = planOf(context, scope, content, first.below, sum !== undefined);
  // Legend and bars stand together in the middle of their room.
  const legend = legendOver(context, scope, content, entries, { ...frame.box, y: emu(frame.box.y + plan.area.y - first.below.y) });
  const { plot, slot, size, parts, labels } = plan;
  const { bold } = chartStyle(context, 'chart_value');
  const count = spec.categories.length;
  return [
    ...legend.elements,
    ...nothings(context, scope, content, plot),
    ...(sum ? sumColumn(context, scope, content, sum, box(right(plan.area) - SUM, plot.y, SUM, slot * count)) : []),
    {
      ...chartBase(scope, content, frame),
      box: box(plan.area.x, plot.y, right(plot) - plan.area.x, slot * count),
      plot,
      axisLabels: labels.sets.map(linesOf),
      labelSize: labels.size,
      valueSize: size,
      valueBold: bold,
      valuePosition: 'inside',
      valuesBeside: parts.filter(({ valueInside }) => !valueInside).map(({ mark }) => cellKey(mark)),
      ...outlinedAmong(parts.filter(({ valueInside }) => !valueInside).map(({ mark }) => mark), spec, context, scope.ground),
      ink: context.colors.ink,
      gap: (1 - plan.bar) / plan.bar,
      axisMax: 100,
      labels: [...rowLabels(context, scope, content, plan), ...insideLabels(context, plan)],
    },
    ...overBars(context, scope, content, plan),
    ...(plan.leavesOut ? leftOutNote(context, scope, content, box(frame.box.x, bottom(frame.box) - leftOutRoom(context), frame.box.w, leftOutRoom(context))) : []),
  ];
}; // prettier-ignore

function planOf(context: LayoutContext, scope: PlaceScope, content: ChartContent, below: Box, hasSums: boolean): Plan {
  const { spec, shared } = content;
  const head = hasSums ? SUM_HEAD : 0;
  const beside = hasSums ? SUM + SUM_GAP : 0;
  const most = rowsPerSlide(content);
  const planIn = (room: number): Plan => {
    const slot = Math.min(Math.max(TALLEST_SLOT, slotNeeded(context, content, below)), (room - head) / most);
    const labels = axisLabels(context, scope, content, below, slot);
    const left = below.x + labels.width + LABEL_GAP;
    const free = (room - head - slot * most) / 2;
    const area = box(below.x, below.y + free, below.w, below.h - free);
    const plot = box(left, area.y + head, right(below) - beside - left, slot * spec.categories.length);
    const bar = Math.min(BAR, (TALLEST_SLOT * BAR) / slot);
    const sums = hasSums && !shared ? sumSize(context, content, slot) : Infinity;
    const size = valueSize(context, content, plot, { thickness: slot * bar, most: sums });
    const parts = partsOf(context, content, plot, size);
    const narrow = parts.filter(({ mark, valueInside }) => mark.displayed > 0 && !valueInside);
    const thinner = Math.min(bar, 1 - (2 * smallHeight(context)) / slot);
    // Over several slides, bars are alike on all of them.
    const lacks = shared ? lacksRoom(context, content, plot, size) : narrow.length > 0;
    const over = lacks && thinner >= THINNEST ? overNarrow(context, content, narrow, plot) : [];
    const isThinner = lacks && thinner >= THINNEST && (shared !== undefined || over.length > 0);
    return { area, plot, slot, bar: isThinner ? thinner : bar, size, parts, labels, over, leavesOut: over.length < narrow.length };
  };
  const whole = planIn(below.h);
  const isSaid = content.leftOut !== undefined && (whole.leavesOut || (shared !== undefined && lacksRoom(context, content, whole.plot, whole.size)));
  return isSaid ? planIn(below.h - leftOutRoom(context)) : whole;
} // prettier-ignore

/** Widths that values need, of this slide or, where it goes on, of all of them, with the shares that they stand for. */
function valuesIn(content: ChartContent): readonly { readonly label: string; readonly share: number }[] {
  const { shared, spec } = content;
  if (shared) return shared.values;
  return marksOf(spec).map(({ valueLabel, displayed }) => ({ label: valueLabel, share: displayed }));
}

/** How many values have room in their parts at that size. */
const fitting = (context: LayoutContext, content: ChartContent, plot: Box, size: Pt): number =>
  valuesIn(content).filter(({ label, share }) => valueWidth(context, label, size, chartStyle(context, 'chart_value').bold) + 2 * VALUE_PADDING <= (plot.w * share) / 100).length; // prettier-ignore

/** The largest size, up to `most`, at which as many values as at any have room; over several slides, one for all of them. */
function valueSize(
  context: LayoutContext,
  content: ChartContent,
  plot: Box,
  { thickness, most: largest }: { readonly thickness: number; readonly most: number },
): Pt {
  const style = chartStyle(context, 'chart_value');
  const small = chartStyle(context, 'chart_small').min;
  // Small words need more contrast with what they stand on.
  const areRead = marksOf(content.spec).every(({ inkOnFill, hatch, fill }) => contrast(inkOnFill.hex, (hatch ?? fill).hex) >= READ); // prettier-ignore
  const usual = sizesOf(style).filter((one) => lineHeight(one) <= thickness * VALUE_SHARE && one <= largest);
  const sizes = [...(usual.length > 0 ? usual : [style.min]), ...(small < style.min && areRead ? [small] : [])];
  const counts = sizes.map((one) => fitting(context, content, plot, one));
  const most = Math.max(...counts);
  return sizes[counts.indexOf(most)] ?? style.min;
}

const lacksRoom = (context: LayoutContext, content: ChartContent, plot: Box, size: Pt): boolean =>
  fitting(context, content, plot, size) < valuesIn(content).filter(({ share }) => share > 0).length;

/** A value over its part. */
interface OverBar {
  readonly part: Part;
  readonly x: number;
  readonly w: number;
}

/** Values over narrow parts, as many as there is room for side by side. */
function overNarrow(context: LayoutContext, { spec }: ChartContent, narrow: readonly Part[], plot: Box): readonly OverBar[] {
  const { min, bold } = chartStyle(context, 'chart_small');
  return spec.categories.flatMap((_, c) =>
    narrow.filter(({ mark }) => mark.c === c).reduce<readonly OverBar[]>((before, part) => {
      const w = valueWidth(context, part.mark.valueLabel, min, bold) * OVER_EASE;
      const x = Math.min(Math.max(part.x + part.w / 2 - w / 2, plot.x), right(plot) - w);
      const last = before.at(-1);
      return last && last.x + last.w + VALUE_PADDING > x ? before : [...before, { part, x, w }];
    }, []),
  );
} // prettier-ignore

function overBars(context: LayoutContext, scope: PlaceScope, content: ChartContent, { plot, slot, bar, over }: Plan): readonly Element[] {
  const { spec } = content;
  const height = smallHeight(context);
  return over.map(({ part: { mark }, x, w }) => {
    const y = plot.y + slot * (mark.c + (1 - bar) / 2) - height;
    return placeWords(context, scope, content, wording(mark.valueLabel, optionKey(spec, mark.option)), { style: 'chart_small', size: chartStyle(context, 'chart_small').min, align: 'center', color: context.colors.ink }, {
      id: `value.${mark.option}.${mark.c + 1}`,
      name: `Value ${spec.question} ${mark.option} ${mark.c + 1}`,
      box: box(x, y, w, height),
      over: [scope.path],
    });
  });
} // prettier-ignore

const rowLabels = (context: LayoutContext, scope: PlaceScope, { spec }: ChartContent, { plot, slot, labels }: Plan): readonly ChartLabel[] =>
  spec.categories.map(({ label }, c): ChartLabel => {
    const set = itemAt(labels.sets, c);
    const center = { x: plot.x - LABEL_GAP - set.inkWidth / 2, y: plot.y + slot * (c + 0.5) };
    return { ...labelAround(label, center, set.inkWidth, set.height, { size: labels.size, bold: false }, context.colors.ink, scope.ground), lines: linesOf(set), at: 'end' };
  }); // prettier-ignore

function insideLabels(context: LayoutContext, { plot, slot, size, parts }: Plan): readonly ChartLabel[] {
  const { bold } = chartStyle(context, 'chart_value');
  return parts.flatMap(({ mark, x, w, valueInside }): ChartLabel[] => {
    if (!valueInside) return [];
    const width = valueWidth(context, mark.valueLabel, size, bold);
    const center = { x: x + w / 2, y: plot.y + slot * (mark.c + 0.5) };
    return [labelAround(mark.valueLabel, center, width, lineHeight(size), { size, bold }, mark.inkOnFill, mark.hatch ?? mark.fill)]; // prettier-ignore
  });
}

/** What stands in place of a bar of nobody. */
function nothings(context: LayoutContext, scope: PlaceScope, content: ChartContent, plot: Box): readonly Element[] {
  const { categories } = content.spec;
  const marks = marksOf(content.spec);
  const slot = plot.h / categories.length;
  return categories.flatMap(({ key }, c) => {
    const own = marks.filter((mark) => mark.c === c);
    const [first] = own;
    if (!first || own.some(({ base }) => base > 0)) return [];
    const at = box(plot.x, plot.y + slot * c, SUM, slot);
    return [placeWords(context, scope, content, wording(first.valueLabel, `question.${key}`), { style: 'chart_side', align: 'left', color: context.colors.mute }, { id: `nobody.${key}`, name: `Nobody ${key}`, box: at, over: [scope.path] })];
  });
} // prettier-ignore

/** The size of the sums at the right; values in bars are no larger. */
function sumSize(context: LayoutContext, { spec }: ChartContent, slot: number): Pt {
  const shares = spec.sides?.find(({ side }) => side === 'positive')?.shares ?? [];
  return sizeWithin(context, chartStyle(context, 'chart_sum'), shares.map(({ valueLabel }) => valueLabel), { w: SUM, h: emu(slot * SUM_SHARE) }); // prettier-ignore
}

/** What the options of one side are together in each bar, under its name. */
function sumColumn(context: LayoutContext, scope: PlaceScope, content: ChartContent, { label, sum = label, shares }: Side, at: Box): readonly Element[] {
  const { spec } = content;
  const color = legible([context.colors.ramp[0] ?? context.colors.ink, context.colors.ink], scope.ground);
  const slot = at.h / spec.categories.length;
  const size = sumSize(context, content, slot);
  return [
    placeWords(context, scope, content, wording(sum, 'side.sum'), { style: 'chart_side', align: 'right', color, maxLines: 2 }, { id: 'head.sum', name: 'Head sum', box: box(at.x - at.w, at.y - SUM_HEAD, at.w * 2, SUM_HEAD), anchor: 'bottom' }),
    ...shares.map(({ valueLabel }, c) =>
      placeWords(context, scope, content, { parts: valueParts(valueLabel), message: `question.${itemAt(spec.categories, c).key}` }, { style: 'chart_sum', align: 'right', color, size }, {
        id: `sum.${itemAt(spec.categories, c).key}`,
        name: `Sum ${itemAt(spec.categories, c).key}`,
        box: box(at.x, at.y + slot * c, at.w, slot),
      }),
    ),
  ];
} // prettier-ignore
