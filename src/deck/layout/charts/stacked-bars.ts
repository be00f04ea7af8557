import { box, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
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
import { legendOver } from './legend.ts';
import { chartBase, type ChartPlacer, type LaidOutChart } from './types.ts';
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
/** Free space on both sides of a value inside its part, and the share of a bar's thickness that it takes. */
const VALUE_PADDING = inches(0.03);
const VALUE_SHARE = 0.8;

/** A part of a bar: where it lies from left to right, and whether its value fits into it. */
interface Part {
  readonly mark: Mark;
  readonly x: number;
  readonly w: number;
  readonly valueInside: boolean;
}

function partsOf(context: LayoutContext, { spec }: LaidOutChart, plot: Box, size: Pt): readonly Part[] {
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

/**
 * A bar of 100 % for each column, its name at the left, under a legend of the options. A value stands in its part; of parts
 * that are too narrow, it is told by the chart's data and alternative text only.
 */
export const stackedBars: ChartPlacer = (context, scope, content, frame) => {
  const { spec } = content;
  const entries = spec.series.map(({ key, name, fill }) => ({ key, message: optionKey(spec, key), label: name, fill }));
  const legend = legendOver(context, scope, content, entries, frame.box);
  const sum = spec.sides?.find(({ side }) => side === 'positive');
  const area = box(
    legend.below.x,
    legend.below.y + (sum ? SUM_HEAD : 0),
    legend.below.w,
    legend.below.h - (sum ? SUM_HEAD : 0),
  );
  const beside = sum ? SUM + SUM_GAP : 0;
  const count = spec.categories.length;
  const most = rowsPerSlide(content);
  const slot = Math.min(Math.max(TALLEST_SLOT, slotNeeded(context, content, area)), area.h / most);
  const bar = Math.min(BAR, (TALLEST_SLOT * BAR) / slot);
  const labels = axisLabels(context, scope, content, area, slot);
  const left = area.x + labels.width + LABEL_GAP;
  const top = area.y + (area.h - slot * most) / 2;
  const plot = box(left, top, area.x + area.w - beside - left, slot * count);
  const style = chartStyle(context, 'chart_value');
  const sizes = sizesOf(style).filter((one) => lineHeight(one) <= slot * bar * VALUE_SHARE);
  const allFit = (one: Pt): boolean => partsOf(context, content, plot, one).every(({ valueInside }) => valueInside);
  // Where not all have room, as many as possible have; over several slides, that is the one size that holds for all.
  const size = (content.shared ? undefined : sizes.find(allFit)) ?? sizes.at(-1) ?? style.min;
  const parts = partsOf(context, content, plot, size);
  return [
    ...legend.elements,
    ...nothings(context, scope, content, plot),
    ...(sum ? sumColumn(context, scope, content, sum, box(area.x + area.w - SUM, top, SUM, slot * count)) : []),
    {
      ...chartBase(scope, content, frame),
      box: box(area.x, top, area.w - beside, slot * count),
      plot,
      axisLabels: labels.sets.map(linesOf),
      labelSize: labels.size,
      valueSize: size,
      valueBold: style.bold,
      valuePosition: 'inside',
      valuesBeside: parts.filter(({ valueInside }) => !valueInside).map(({ mark }) => cellKey(mark)),
      ...outlinedAmong(parts.filter(({ valueInside }) => !valueInside).map(({ mark }) => mark), spec, context, scope.ground), // prettier-ignore
      ink: context.colors.ink,
      gap: (1 - bar) / bar,
      axisMax: 100,
      labels: [
        ...spec.categories.map(({ label }, c): ChartLabel => {
          const set = itemAt(labels.sets, c);
          const center = { x: left - LABEL_GAP - set.inkWidth / 2, y: top + slot * (c + 0.5) };
          return { ...labelAround(label, center, set.inkWidth, set.height, { size: labels.size, bold: false }, context.colors.ink, scope.ground), lines: linesOf(set), at: 'end' }; // prettier-ignore
        }),
        ...parts.flatMap(({ mark, x, w, valueInside }): ChartLabel[] => {
          if (!valueInside) return [];
          const width = valueWidth(context, mark.valueLabel, size, style.bold);
          const center = { x: x + w / 2, y: top + slot * (mark.c + 0.5) };
          return [labelAround(mark.valueLabel, center, width, lineHeight(size), { size, bold: style.bold }, mark.inkOnFill, mark.hatch ?? mark.fill)]; // prettier-ignore
        }),
      ],
    },
  ];
};

/** What stands in place of a bar of nobody. */
function nothings(context: LayoutContext, scope: PlaceScope, content: LaidOutChart, plot: Box): readonly Element[] {
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

/** What the options of one side are together in each bar, under its name. */
function sumColumn(context: LayoutContext, scope: PlaceScope, content: LaidOutChart, { label, sum = label, shares }: Side, at: Box): readonly Element[] {
  const { spec } = content;
  const color = legible([context.colors.ramp[0] ?? context.colors.ink, context.colors.ink], scope.ground);
  const slot = at.h / spec.categories.length;
  const style = chartStyle(context, 'chart_sum');
  const size = sizeWithin(context, style, shares.map(({ valueLabel }) => valueLabel), { w: at.w, h: emu(slot * SUM_SHARE) });
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
