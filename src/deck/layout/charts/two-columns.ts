import { box, right, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, pt, ptToEmu, type Emu } from '../../../base/length.ts';
import { legible } from '../../chart/colors.ts';
import { marksOf, type ChartSpec, type Mark } from '../../chart/types.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import type { ChartElement, ChartLabel, Element } from '../types.ts';
import { axisLabels, WIDEST_LABELS, type AxisLabels } from './bars.ts';
import { chartStyle, labelAround, lineHeight, linesOf, optionKey, sizesOf, valueRoom, valueWidth } from './label.ts';
import { dashedLine, plainShape } from './lines.ts';
import type { ChartContent } from '../../template/types.ts';
import { chartBase, type ChartFrame, type ChartPlacer } from './types.ts';
import { placeWords, wording } from './words.ts';

/** Between the two columns. */
const GUTTER = inches(0.5);
/** The column of the ranks. */
const RANK = inches(0.38);
const LABEL_GAP = inches(0.14);
const VALUE_GAP = inches(0.08);
const AXIS = ptToEmu(0.75);
const TALLEST_SLOT = inches(0.62);
/** A bar's thickness as a share of its slot. */
const BAR = 0.62;
/** The longest bar, at the least, as a share of its plot. */
const SHORTEST_BAR = 0.1;
/** Below the sizes of the brand: of lists that are longer than any other. */
const SMALLER = [pt(12), pt(10.5)] as const;
/** A label is this much wider than measured in some renderers. */
const EASE = 1.04;

/** What both columns have in common, so that their bars can be compared. */
interface Plan {
  readonly labels: AxisLabels;
  readonly labelWidth: number;
  readonly slot: number;
  readonly axisMax: number;
  readonly valueSize: ChartElement['valueSize'];
  readonly plotWidth: number;
}

/** A column: the options from `from` up to `to`, and its place. */
interface Column {
  readonly from: number;
  readonly to: number;
  readonly area: Box;
}

/** Bars in two columns, the greatest at the top of the first; other and don't know last, under a dashed line. */
export const twoColumns: ChartPlacer = (context, scope, content, frame) => {
  const { spec } = content;
  const { box: area } = frame;
  const count = spec.categories.length;
  const perColumn = Math.ceil(count / 2);
  const w = (area.w - GUTTER) / 2;
  const slot = Math.min(TALLEST_SLOT, area.h / perColumn);
  // A few stand in the middle of their room.
  const y = area.y + (area.h - slot * perColumn) / 2;
  const columns: readonly Column[] = [
    { from: 0, to: perColumn, area: box(area.x, y, w, slot * perColumn) },
    { from: perColumn, to: count, area: box(area.x + w + GUTTER, y, w, slot * perColumn) },
  ];
  const plan = planOf(context, scope, content, box(area.x, area.y, w, area.h), slot);
  return columns
    .filter(({ from, to }) => to > from)
    .flatMap((column, i) => [
      columnChart(context, scope, content, frame, column, plan, i),
      axisLine(context, scope, content, column, plan, i),
      ...ranks(context, scope, content, column, plan),
      ...rule(context, scope, content, column, plan),
    ]);
}; // prettier-ignore

function planOf(context: LayoutContext, scope: PlaceScope, content: ChartContent, column: Box, slot: number): Plan {
  const style = chartStyle(context, 'chart_point');
  const sizes = [...sizesOf(style), ...SMALLER];
  const valueSize = sizes.find((size) => lineHeight(size) <= slot) ?? itemAt(sizes, sizes.length - 1);
  const marks = marksOf(content.spec);
  const widest = Math.max(
    0,
    ...marks.map(({ valueLabel }) =>
      valueRoom(valueLabel, valueWidth(context, valueLabel, valueSize, style.bold), valueSize),
    ),
  );
  const room = emu(column.w - RANK);
  const { labels, labelWidth } = labelsIn(
    context,
    scope,
    content,
    box(column.x, column.y, room, column.h),
    slot,
    widest + 2 * VALUE_GAP,
  );
  const plotWidth = room - labelWidth - LABEL_GAP;
  const largest = Math.max(1, content.spec.largest ?? 0, ...marks.map(({ displayed }) => displayed));
  const axisMax = (largest * plotWidth) / Math.max(plotWidth * SHORTEST_BAR, plotWidth - widest - 2 * VALUE_GAP);
  return { labels, labelWidth, slot, axisMax, valueSize, plotWidth };
}

/** Labels that leave room for the values: as wide as usual or, beside long values, as these let them. */
function labelsIn(context: LayoutContext, scope: PlaceScope, content: ChartContent, room: Box, slot: number, values: number): Pick<Plan, 'labels' | 'labelWidth'> {
  const most = (room.w - LABEL_GAP) * (1 - SHORTEST_BAR) - values;
  const inRoom = (w: Emu, report: LayoutContext['report']): Pick<Plan, 'labels' | 'labelWidth'> => {
    const labels = axisLabels({ ...context, report }, scope, content, box(room.x, room.y, w, room.h), slot, SMALLER);
    return { labels, labelWidth: Math.max(...labels.sets.map(({ inkWidth }) => inkWidth)) * EASE };
  };
  // What has no room is told once: of the labels that are drawn.
  const found: Parameters<LayoutContext['report']>[0][] = [];
  const usual = inRoom(room.w, (one) => found.push(one));
  if (usual.labelWidth > most) return inRoom(emu(most / EASE / WIDEST_LABELS), context.report);
  found.forEach(context.report);
  return usual;
} // prettier-ignore

/** The part of a chart that one column shows. */
const partOf = (spec: ChartSpec, { from, to }: Column): ChartSpec => ({
  ...spec,
  categories: spec.categories.slice(from, to),
  series: spec.series.map((series) => ({ ...series, points: series.points.slice(from, to) })),
  ...(spec.ranks ? { ranks: spec.ranks.slice(from, to) } : {}),
});

const plotOf = ({ from, to, area }: Column, { labelWidth, slot, plotWidth }: Plan): Box =>
  box(area.x + RANK + labelWidth + LABEL_GAP, area.y, plotWidth, slot * (to - from));

function columnChart(
  context: LayoutContext,
  scope: PlaceScope,
  content: ChartContent,
  frame: ChartFrame,
  column: Column,
  plan: Plan,
  index: number,
): ChartElement {
  const spec = partOf(content.spec, column);
  const { slot, valueSize, labels } = plan;
  const plot = plotOf(column, plan);
  const style = chartStyle(context, 'chart_point');
  const sets = labels.sets.slice(column.from, column.to);
  const base = chartBase(scope, { ...content, spec }, frame);
  const { placeholder: _, ...others } = base;
  const middleOf = (c: number): number => plot.y + slot * (c + 0.5);
  return {
    // The first one has the words for both: those who cannot see them hear everything once.
    ...(index === 0 ? base : { ...others, id: `${scope.path}.${index + 1}`, name: `${base.name} ${index + 1}`, decorative: true }), // prettier-ignore
    box: box(column.area.x + RANK, plot.y, column.area.w - RANK, plot.h),
    plot,
    axisLabels: sets.map(linesOf),
    labelSize: labels.size,
    valueSize,
    valueBold: style.bold,
    valuePosition: 'outside',
    valuesBeside: [],
    ink: context.colors.ink,
    gap: (1 - BAR) / BAR,
    axisMax: plan.axisMax,
    labels: [
      ...spec.categories.map(({ label }, c): ChartLabel => {
        const set = itemAt(sets, c);
        const center = { x: plot.x - LABEL_GAP - set.inkWidth / 2, y: middleOf(c) };
        return { ...labelAround(label, center, set.inkWidth, set.height, { size: labels.size, bold: false }, context.colors.ink, scope.ground), lines: linesOf(set), at: 'end' }; // prettier-ignore
      }),
      ...marksOf(spec).map((mark: Mark): ChartLabel => {
        const w = valueWidth(context, mark.valueLabel, valueSize, style.bold);
        const x = plot.x + (plot.w * mark.displayed) / plan.axisMax + VALUE_GAP + w / 2;
        return { ...labelAround(mark.valueLabel, { x, y: middleOf(mark.c) }, w, lineHeight(valueSize), { size: valueSize, bold: style.bold }, mark.inkBeside, scope.ground), at: 'start' }; // prettier-ignore
      }),
    ],
  };
}

function axisLine({ colors }: LayoutContext, scope: PlaceScope, { spec }: ChartContent, column: Column, plan: Plan, index: number): Element {
  const plot = plotOf(column, plan);
  const at = box(plot.x - AXIS / 2, plot.y, AXIS, plot.h);
  return plainShape(scope, { id: `axis.${index + 1}`, name: `Axis ${spec.question} ${index + 1}`, box: at, fill: colors.outline });
} // prettier-ignore

/** The ranks at the left of the labels. */
function ranks(context: LayoutContext, scope: PlaceScope, content: ChartContent, { from, to, area }: Column, { slot }: Plan): readonly Element[] {
  const { spec } = content;
  const stressed = new Set(marksOf(spec).filter((mark) => mark.stressed).map(({ option }) => option));
  const inks = { plain: context.colors.mute, stressed: legible([context.colors.accentText, context.colors.ink], scope.ground) };
  return spec.categories.slice(from, to).flatMap(({ key }, c) => {
    const rank = spec.ranks?.[from + c];
    if (rank === undefined || rank === null) return [];
    const bold = stressed.has(key);
    return [
      placeWords(context, scope, content, wording(String(rank), optionKey(spec, key)), { style: 'chart_small', align: 'right', bold, color: bold ? inks.stressed : inks.plain }, {
        id: `rank.${key}`,
        name: `Rank ${spec.question} ${key}`,
        box: box(area.x, area.y + slot * c, emu(RANK * 0.84), slot),
      }),
    ];
  });
} // prettier-ignore

/** A dashed line over the first of those that have no rank, where only such follow. */
function rule(context: LayoutContext, scope: PlaceScope, { spec }: ChartContent, { from, to, area }: Column, { slot }: Plan): readonly Element[] {
  const places = spec.ranks ?? [];
  const first = places.findIndex((rank, i) => rank === null && places.slice(i).every((other) => other === null));
  if (first <= 0 || first < from || first >= to) return [];
  const at = box(area.x, area.y + slot * (first - from), right(area) - area.x, 0);
  return [dashedLine(context, scope, { id: 'rule', name: `Rule ${spec.question}`, box: at })];
} // prettier-ignore
