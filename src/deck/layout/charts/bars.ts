import { box, right, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, ptToEmu, type Emu, type Pt } from '../../../base/length.ts';
import { marksOf, type Category } from '../../chart/types.ts';
import { clipText } from '../clip-text.ts';
import { ownOrigin, within, type LayoutContext, type PlaceScope } from '../context.ts';
import { labelDoesNotFit } from '../diagnostics.ts';
import type { SetText } from '../set-text.ts';
import type { ChartLabel, Element } from '../types.ts';
import { categoryKey, chartStyle, isOnlyBroken, labelAround, labelText, lineHeight, linesOf, setLabel, sizesOf, valueRoom, valueWidth } from './label.ts'; // prettier-ignore
import { columnLegend } from './legend.ts';
import { BRACKETS, sideBrackets } from './side-brackets.ts';
import type { ChartContent } from '../../template/types.ts';
import { chartBase, type ChartPlacer } from './types.ts';

/** The column of labels, the same on all slides, so that their bars begin at one line; and its share of a narrow chart. */
const LABEL_COLUMN = inches(3.05);
const LABEL_SHARE = 0.46;
/** Of labels that do not fit into it: more of the chart, at last so much that it reads like a table with slender bars. */
const WIDER_SHARES = [0.58, 0.7] as const;
/** Labels are at most this share of the room that they are given. */
export const WIDEST_LABELS = WIDER_SHARES[1];
/** Space between label and axis, which every renderer treats a little differently. */
const LABEL_GAP = inches(0.16);
const VALUE_GAP = inches(0.1);
/** The line at which bars begin. */
const AXIS = ptToEmu(0.75);
/** A bar is no thicker. */
const THICKEST_BAR = inches(0.52);
/** The greatest height of the slot of a bar, or its share of a high room; a few bars stand together in the middle. */
const TALLEST_SLOT = inches(1.25);
const SLOT_SHARE = 1 / 4;
/** A bar's thickness as a share of its slot, at the most; of several abreast, that of all of them. */
const BAR = 0.62;
const BARS = 0.8;
/**
 * The share of the slot that labels and values keep to, so that a dozen of them can be told apart; at their smallest
 * size, `TIGHT`.
 */
const COMFORTABLE = 0.9;
const TIGHT = 0.96;
/** From so many bars on, labels are a step smaller. */
const MANY = 5;

export interface AxisLabels {
  readonly size: Pt;
  readonly sets: readonly SetText[];
  readonly width: Emu;
}

/**
 * Horizontal bars from top to bottom, with their whole labels on the axis and the values at their ends; those of a
 * banner's columns abreast, under a legend.
 */
export const bars: ChartPlacer = (context, scope, content, frame) => {
  const { spec } = content;
  const legend = columnLegend(context, scope, content, frame.box);
  const beside = content.brackets ? BRACKETS : 0;
  const area = box(legend.below.x, legend.below.y, legend.below.w - beside, legend.below.h);
  const count = spec.categories.length;
  const abreast = spec.series.length;
  const slot = Math.min(Math.max(TALLEST_SLOT, area.h * SLOT_SHARE), area.h / count);
  const share = abreast > 1 ? BARS : Math.min(BAR, THICKEST_BAR / Math.min(slot, TALLEST_SLOT));
  const labels = axisLabels(context, scope, content, area, slot);
  const thickest = abreast > 1 ? (slot * share) / abreast : slot * COMFORTABLE;
  const { bold, usual, stressed } = valueSizes(context, thickest);
  const marks = marksOf(spec);
  const sizes = marks.map((mark) => (mark.stressed ? stressed : usual));
  const widths = marks.map((mark, m) => valueWidth(context, mark.valueLabel, itemAt(sizes, m), bold));
  const left = area.x + labels.width + LABEL_GAP;
  const top = area.y + (area.h - slot * count) / 2;
  const plot = box(left, top, area.x + area.w - left, slot * count);
  const rooms = marks.map((mark, m) => valueRoom(mark.valueLabel, itemAt(widths, m), itemAt(sizes, m)));
  const room = Math.max(...rooms) + VALUE_GAP * 2;
  const largest = Math.max(...marks.map((mark) => mark.displayed), spec.largest ?? 0, 1);
  const axisMax = (largest * plot.w) / Math.max(plot.w * 0.3, plot.w - room);
  const slotOf = (c: number): Box => box(area.x, top + slot * c, area.w, slot);
  return [
    ...legend.elements,
    axisLine(context, scope, content, plot),
    ...sideBrackets(context, scope, content, right(area), slotOf),
    {
      ...chartBase(scope, content, frame),
      box: box(area.x, top, area.w, plot.h),
      plot,
      axisLabels: labels.sets.map(linesOf),
      labelSize: labels.size,
      valueSize: usual,
      ...(stressed > usual ? { stressedSize: stressed } : {}),
      valueBold: bold,
      valuePosition: 'outside',
      valuesBeside: [],
      ink: context.colors.ink,
      gap: ((1 - share) * abreast) / share,
      axisMax,
      labels: spec.categories.flatMap((category, i): ChartLabel[] => {
        const y = top + slot * (i + 0.5);
        const set = itemAt(labels.sets, i);
        return [
          { ...labelAround(category.label, { x: left - LABEL_GAP - set.inkWidth / 2, y }, set.inkWidth, set.height, { size: labels.size, bold: false }, context.colors.ink, scope.ground), lines: linesOf(set), at: 'end' }, // prettier-ignore
          ...marks.flatMap((mark, m): ChartLabel[] => {
            if (mark.c !== i) return [];
            const end = plot.x + (plot.w * mark.displayed) / axisMax;
            const width = itemAt(widths, m);
            const middle = y + ((mark.s - (abreast - 1) / 2) * slot * share) / abreast;
            const size = itemAt(sizes, m);
            return [{ ...labelAround(mark.valueLabel, { x: end + VALUE_GAP + width / 2, y: middle }, width, lineHeight(size), { size, bold }, mark.inkBeside, scope.ground), at: 'start' }]; // prettier-ignore
          }),
        ];
      }),
    },
  ];
};

/** The sizes of values: highlighted ones are larger where the others have their usual size and there is room for it. */
function valueSizes(
  context: LayoutContext,
  room: number,
): { readonly bold: boolean; readonly usual: Pt; readonly stressed: Pt } {
  const style = chartStyle(context, 'chart_value');
  const { max } = chartStyle(context, 'chart_value_stressed');
  const usual = sizesOf(style).find((size) => lineHeight(size) <= room) ?? style.min;
  const isLarger = usual === style.max && max > usual && lineHeight(max) <= room;
  return { bold: style.bold, usual, stressed: isLarger ? max : usual };
}

/** The line at which bars begin, a shape of its own: the chart's own axis would be drawn over bars of zero too. */
function axisLine(context: LayoutContext, scope: PlaceScope, { spec }: ChartContent, plot: Box): Element {
  const { path } = within(scope, 'axis');
  const at = box(plot.x - AXIS / 2, plot.y, AXIS, plot.h);
  return { kind: 'shape', id: path, name: `Axis ${spec.question}`, box: at, decorative: true, origin: ownOrigin(path), over: scope.over, preset: 'rect', fill: context.colors.outline }; // prettier-ignore
}

/** How many rows a slide has at the most over which a chart goes on: all are as thick on each, and begin at one height. */
export const rowsPerSlide = ({ spec, shared }: ChartContent): number => Math.max(spec.categories.length, shared?.perSlide.rows ?? 0); // prettier-ignore

/** The rows of a chart that goes on over several slides, without those of this one. */
function rowsElsewhere({ spec, shared }: ChartContent): readonly Category[] {
  const here = new Set(spec.categories.map(({ key }) => key));
  return shared?.rows.filter(({ key }) => !here.has(key)) ?? [];
}

/** A label is this much wider than measured in some renderers. */
const EASE = 1.06;

/** A column that is wider than the usual one, as narrow as its lines allow: what is left is for the bars. */
const hugged = <T extends AxisLabels & { readonly all: readonly SetText[] }>(labels: T): T => ({
  ...labels,
  width: emu(Math.min(labels.width, Math.max(...labels.all.map(({ inkWidth }) => inkWidth)) * EASE)),
});

/** The slot that the longest of the labels needs at their smallest size. */
export function slotNeeded(context: LayoutContext, content: ChartContent, area: Box): number {
  const { spec, place } = content;
  const style = chartStyle(context, 'chart_label');
  const heights = [...spec.categories, ...rowsElsewhere(content)].map((category) => {
    const text = labelText(category.label, spec.language, categoryKey(spec, category), place);
    return setLabel(context, text, style, style.min, emu(area.w * LABEL_SHARE)).height;
  });
  return Math.max(0, ...heights) / TIGHT;
}

/**
 * The labels of categories at the left, at the largest size at which each fits into its bar's slot; many are never as
 * large as a few. `smaller`: sizes below those of the style, for lists that are longer than any other.
 */
export function axisLabels(
  context: LayoutContext,
  scope: Parameters<ChartPlacer>[1],
  content: Parameters<ChartPlacer>[2],
  area: Box,
  slot: number,
  smaller: readonly Pt[] = [],
): AxisLabels {
  const { spec, place } = content;
  const style = chartStyle(context, 'chart_label');
  const widest = emu(area.w * LABEL_SHARE);
  const usual = emu(Math.min(LABEL_COLUMN, widest));
  const elsewhere = rowsElsewhere(content);
  const at = (size: Pt, width: Emu): AxisLabels & { readonly all: readonly SetText[] } => {
    const setOf = (category: Category): SetText => {
      const text = labelText(category.label, spec.language, categoryKey(spec, category), place);
      return setLabel(context, text, style, size, width);
    };
    const sets = spec.categories.map(setOf);
    return { size, sets, width, all: [...sets, ...elsewhere.map(setOf)] };
  };
  const fits = (set: SetText, share: number): boolean => set.height <= slot * share && !set.overflow;
  // The usual column at any size, else a wider one.
  const sizes = [...sizesOf(style).slice(spec.categories.length >= MANY ? 1 : 0), ...smaller];
  const tries = [usual, widest].flatMap((width) =>
    (sizes.length > 0 ? sizes : [style.min]).map((size) => at(size, width)),
  );
  const found = tries.find(({ all }) => all.every((set) => fits(set, COMFORTABLE)));
  if (found) return found;
  const smallest = at(itemAt([style.min, ...smaller], smaller.length), widest);
  const misfit = smallest.all.findIndex((set) => !fits(set, TIGHT));
  if (misfit < 0) return smallest;
  const wider = WIDER_SHARES.flatMap((share) => sizes.map((size) => at(size, emu(area.w * share)))).find(({ all }) => all.every((set) => fits(set, COMFORTABLE))); // prettier-ignore
  if (wider) return hugged(wider);
  // A word that is wider than every column is broken inside, whole: nobody who wrote it could do better.
  const broken = WIDER_SHARES.flatMap((share) => sizes.map((size) => at(size, emu(area.w * share)))).find(({ all }) => all.every((set) => isOnlyBroken(set) && set.height <= slot * TIGHT)); // prettier-ignore
  if (broken) return hugged(broken);
  const unfit = spec.categories[misfit];
  // One of another slide is reported there.
  if (!unfit) return smallest;
  const { label } = unfit;
  context.report({ ...labelDoesNotFit(place, { slide: scope.slide, slot: scope.path, label }), slides: [scope.slide] });
  const sets = smallest.sets.map((set) => (fits(set, TIGHT) ? set : clipText(set, { w: widest, h: emu(slot * TIGHT) }, context))); // prettier-ignore
  return { ...smallest, sets };
}
