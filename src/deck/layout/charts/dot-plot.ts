import { bottom, box, right, type Box } from '../../../base/box.ts';
import type { Color } from '../../../base/color.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emuToInches, inches, ptToEmu } from '../../../base/length.ts';
import { legible } from '../../chart/colors.ts';
import { chartMarks } from '../../chart/marks.ts';
import { marksOf } from '../../chart/types.ts';
import { ownOrigin, within, type LayoutContext, type PlaceScope } from '../context.ts';
import type { Element, PictureElement } from '../types.ts';
import { axisLabels } from './bars.ts';
import { labelColumn, type LabelColumn } from './label-column.ts';
import { chartStyle, lineHeight, optionKey, valueWidth } from './label.ts';
import { plainShape } from './lines.ts';
import type { ChartPlacer, LaidOutChart } from './types.ts';
import { placeWords, widthFor, wording, type ChartWordsLook } from './words.ts';

/** Over the dots, what they are; under them, the axis. */
const HEAD = inches(0.46);
const TICKS = inches(0.26);
const TALLEST_SLOT = inches(0.62);
const LABEL_GAP = inches(0.3);
/** From the middle of a dot to its value. */
const DOT_GAP = inches(0.18);
/** The column of the differences, and the place of the mark at its end. */
const GAPS = inches(1.5);
const MARK = inches(0.2);
const GRID = ptToEmu(0.75);
/** Size of the dots in the legend. */
const SWATCH = inches(0.18);
const SWATCH_GAP = inches(0.09);
/** Width in points of the line between two dots. */
const LINE = 3.6;
const EASE = 1.05;
const NO_BREAK = '\u00a0';
/** What a difference carries that is not by chance. */
const SIGNIFICANT = '*';

interface Plan {
  readonly area: Box;
  readonly plot: Box;
  readonly slot: number;
  readonly axisMax: number;
  readonly labels: LabelColumn;
  readonly inks: readonly Color[];
}

/** Two columns of a banner as dots on a line for each option, with their values, and their difference at the right. */
export const dotPlot: ChartPlacer = (context, scope, content, frame) => {
  const plan = planOf(context, scope, content, frame.box);
  const { plot, axisMax, slot } = plan;
  const { spec } = content;
  const seam = { color: context.colors.outline, width: LINE };
  const size = { width: emuToInches(plot.w), height: emuToInches(plot.h) };
  const marks = chartMarks(spec, { size, gap: 0, axisMax, hole: 0, seam });
  const dots: PictureElement = {
    kind: 'picture',
    id: scope.path,
    name: `${frame.name} ${spec.question}`,
    box: plot,
    decorative: false,
    alt: spec.alt,
    origin: { slot: scope.path, place: content.place, figures: [], claims: [] },
    over: scope.over,
    picture: marks,
  };
  return [
    ...legend(context, scope, content, plan),
    ...grid(context, scope, content, plan),
    dots,
    ...spec.categories.flatMap((_, c) => [
      ...row(context, scope, content, plan, c),
      ...difference(context, scope, content, box(right(plan.area) - GAPS, plot.y + slot * c, GAPS, slot), c),
    ]),
  ];
};

function planOf(context: LayoutContext, scope: PlaceScope, content: LaidOutChart, area: Box): Plan {
  const { spec } = content;
  const { colors } = context;
  const count = spec.categories.length;
  const slot = Math.min(TALLEST_SLOT, (area.h - HEAD - TICKS) / count);
  const measured = axisLabels(context, scope, content, area, slot);
  const labels = labelColumn(context, content, measured, (c) => spec.gaps?.options[c]?.significant ?? false);
  const { max, bold } = chartStyle(context, 'chart_point');
  const marks = marksOf(spec);
  const widest = Math.max(0, ...marks.map(({ valueLabel }) => valueWidth(context, valueLabel, max, bold))) * EASE;
  const values = marks.map(({ displayed }) => displayed);
  const [least, most] = [Math.min(...values, 100), Math.max(...values, 1)];
  const whole = area.w - labels.width - GAPS;
  const beside = widest + DOT_GAP;
  // Where the smallest value is near 0, its words would run into the labels.
  const left = Math.max(LABEL_GAP, beside + LABEL_GAP / 2 - ((whole - beside - LABEL_GAP) * least) / most);
  const plot = box(area.x + labels.width + left, area.y + HEAD, whole - left, slot * count);
  const inks = spec.series.map(({ fill }) => legible([fill, colors.accentText, colors.ink], scope.ground));
  return { area, plot, slot, labels, inks, axisMax: (most * plot.w) / Math.max(plot.w * 0.3, plot.w - beside) };
}

/** What the circle and the square are, and of how many; what the column at the right is. */
function legend(context: LayoutContext, scope: PlaceScope, content: LaidOutChart, { area, plot, inks }: Plan): readonly Element[] {
  const { spec } = content;
  const height = HEAD - SWATCH_GAP;
  let { x }: { x: number } = plot;
  const entries = spec.series.flatMap(({ key, name, fill }, s): readonly Element[] => {
    const words = wording([name, spec.heads?.[s]?.base ?? ''].join(NO_BREAK), `column.${key}`);
    const look: ChartWordsLook = { style: 'chart_point', color: itemAt(inks, s) };
    const w = widthFor(context, content, words, look, area.w);
    const own = within(scope, `legend.${s + 1}`);
    const at = x;
    x += SWATCH + SWATCH_GAP + w + LABEL_GAP;
    const swatch = box(at, area.y + (height - SWATCH) / 2, SWATCH, SWATCH);
    return [
      { kind: 'shape', id: own.path, name: `Swatch ${spec.question} ${key}`, box: swatch, decorative: true, origin: ownOrigin(own.path), over: scope.over, preset: s === 0 ? 'ellipse' : 'rect', fill },
      placeWords(context, own, content, words, look, { id: 'label', name: `Label ${spec.question} ${key}`, box: box(at + SWATCH + SWATCH_GAP, area.y, w, height) }),
    ];
  });
  const head = wording(spec.gaps?.heading ?? '', 'auto.header_gap');
  return [
    ...entries,
    placeWords(context, scope, content, head, { style: 'chart_side', color: context.colors.mute, align: 'right', maxLines: 2 }, { id: 'gap.head', name: `Head ${spec.question}`, box: box(right(area) - GAPS, area.y, GAPS, height) }),
  ];
} // prettier-ignore

function grid(context: LayoutContext, scope: PlaceScope, content: LaidOutChart, { plot, axisMax }: Plan): readonly Element[] {
  const { spec } = content;
  const w = inches(0.8);
  return (spec.ticks ?? []).flatMap(({ value, label }, i) => {
    const x = plot.x + (plot.w * value) / axisMax;
    return [
      plainShape(scope, { id: `grid.${i + 1}`, name: `Grid ${spec.question} ${i + 1}`, box: box(x - GRID / 2, plot.y, GRID, plot.h), fill: context.colors.palest }),
      placeWords(context, scope, content, wording(label, 'tick'), { style: 'chart_small', align: 'center' }, { id: `tick.${i + 1}`, name: `Tick ${spec.question} ${i + 1}`, box: box(x - w / 2, bottom(plot), w, TICKS) }),
    ];
  });
} // prettier-ignore

/** The label of an option, and the two values outside of their dots. */
function row(context: LayoutContext, scope: PlaceScope, content: LaidOutChart, plan: Plan, c: number): readonly Element[] {
  const { spec } = content;
  const { area, plot, slot, axisMax, labels, inks } = plan;
  const { key } = itemAt(spec.categories, c);
  const own = within(scope, key);
  const y = plot.y + slot * c;
  const height = lineHeight(chartStyle(context, 'chart_point').max);
  const points = spec.series.flatMap(({ points: all }, s) => {
    const point = all[c];
    return point ? [{ point, s }] : [];
  });
  const least = Math.min(...points.map(({ point }) => point.displayed));
  // Of two equal ones, the first stands at the right.
  const leftmost = points.findLast(({ point }) => point.displayed === least)?.s;
  return [
    placeWords(context, own, content, labels.words(c), labels.look(c), { id: 'label', name: `Label ${spec.question} ${key}`, box: box(area.x, y, labels.width, slot) }),
    ...points.map(({ point, s }) => {
      const isLeft = s === leftmost && points.length > 1;
      const x = plot.x + (plot.w * point.displayed) / axisMax;
      const { max, bold: isBold } = chartStyle(context, 'chart_point');
      const width = valueWidth(context, point.valueLabel, max, isBold) * EASE;
      const at = box(isLeft ? x - DOT_GAP - width : x + DOT_GAP, y + (slot - height) / 2, width, height);
      return placeWords(context, own, content, wording(point.valueLabel, optionKey(spec, key)), { style: 'chart_point', color: itemAt(inks, s), align: isLeft ? 'right' : 'left' }, { id: `value.${s + 1}`, name: `Value ${spec.question} ${key} ${s + 1}`, box: at, over: [scope.path] });
    }),
  ];
} // prettier-ignore

/** The difference of an option; one that may be by chance is quiet. */
function difference(context: LayoutContext, scope: PlaceScope, content: LaidOutChart, at: Box, c: number): readonly Element[] {
  const { spec } = content;
  const { key } = itemAt(spec.categories, c);
  const gap = spec.gaps?.options[c];
  if (!gap) return [];
  const own = within(scope, key);
  const look: ChartWordsLook = gap.significant
    ? { style: 'chart_sum', align: 'right', color: context.colors.ink }
    : { style: 'chart_cell', align: 'right', color: context.colors.mute };
  const value = placeWords(context, own, content, wording(gap.label, optionKey(spec, key)), look, { id: 'gap', name: `Difference ${spec.question} ${key}`, box: box(at.x, at.y, at.w - MARK, at.h) });
  if (!gap.significant) return [value];
  const mark = box(right(at) - MARK, at.y, MARK, at.h);
  return [value, placeWords(context, own, content, wording(SIGNIFICANT, optionKey(spec, key)), { style: 'chart_side', align: 'right' }, { id: 'mark', name: `Mark ${spec.question} ${key}`, box: mark })];
} // prettier-ignore
