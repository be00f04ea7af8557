import { bottom, box, type Box } from '../../../base/box.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emuToInches, inches, ptToEmu } from '../../../base/length.ts';
import type { Color } from '../../../base/color.ts';
import { chartMarks } from '../../chart/marks.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import type { Element, PictureElement } from '../types.ts';
import { axisLabels, slotNeeded } from './bars.ts';
import { labelColumn, type LabelColumn } from './label-column.ts';
import { chartStyle, lineHeight, valueWidth } from './label.ts';
import { plainShape } from './lines.ts';
import type { ChartContent } from '../../template/types.ts';
import { placeWords, widthFor, wording, type ChartWordsLook } from './words.ts';

// Rows of dots along an axis: what all drawings with such have in common.

/** Over the dots, what they are; under them, the axis. */
export const HEAD = inches(0.46);
/** Between the words over the dots and what is below or beside them. */
export const HEAD_GAP = inches(0.09);
const TICKS = inches(0.26);
const TICK_WIDTH = inches(0.8);
const TALLEST_SLOT = inches(0.62);
/** Between a label and what stands beside it. */
export const LABEL_GAP = inches(0.3);
/** From the middle of a dot to its value. */
const DOT_GAP = inches(0.18);
const GRID = ptToEmu(0.75);
/** A mark of the axis stands on it. */
const TICK = ptToEmu(4);
/** Width in points of the line between two dots. */
const LINE = 3.6;
const EASE = 1.05;
/** The least part of a plot that its axis has, however wide the values at its end are. */
const LEAST_AXIS = 0.3;

/** Where rows of dots stand. */
export interface DotRows {
  readonly area: Box;
  readonly plot: Box;
  readonly slot: number;
  /** Values at both ends of the plot. */
  readonly axisMin: number;
  readonly axisMax: number;
  readonly labels: LabelColumn;
}

/** Values as they stand at dots. */
export interface DotValue {
  readonly value: number;
  readonly label: string;
}

/** Labels at the left, `aside` free at the right, and between them room for dots with their values. */
export function dotRows(
  context: LayoutContext,
  scope: PlaceScope,
  content: ChartContent,
  area: Box,
  { values, head, aside, least = 0, isBold }: { readonly values: readonly DotValue[]; readonly head: number; readonly aside: number; readonly least?: number; readonly isBold: (category: number) => boolean },
): DotRows {
  const { spec } = content;
  const tallest = Math.max(TALLEST_SLOT, slotNeeded(context, content, area));
  const slot = Math.min(tallest, (area.h - head - TICKS) / spec.categories.length);
  const labels = labelColumn(context, content, axisLabels(context, scope, content, area, slot), isBold);
  const { max, bold } = chartStyle(context, 'chart_point');
  const widest = Math.max(0, ...values.map(({ label }) => valueWidth(context, label, max, bold))) * EASE;
  const ticks = (spec.ticks ?? []).map(({ value }) => value);
  const axisMin = ticks[0] ?? 0;
  const from = Math.min(...values.map(({ value }) => value), ...ticks.slice(-1)) - axisMin;
  const most = Math.max(...values.map(({ value }) => value), ...ticks.slice(-1), axisMin + least, spec.largest ?? -Infinity) - axisMin || 1;
  const whole = area.w - labels.width - aside;
  const beside = widest + DOT_GAP;
  // Where the smallest of two values is near the start, its words would run into the labels; a single one stands at the right of its dot.
  const left = aside === 0 ? LABEL_GAP : Math.max(LABEL_GAP, beside + LABEL_GAP / 2 - ((whole - beside - LABEL_GAP) * from) / most);
  const plot = box(area.x + labels.width + left, area.y + head, whole - left, slot * spec.categories.length);
  return { area, plot, slot, labels, axisMin, axisMax: axisMin + (most * plot.w) / Math.max(plot.w * LEAST_AXIS, plot.w - beside) };
} // prettier-ignore

/** Where a value stands along the axis. */
export const xOf = ({ plot, axisMin, axisMax }: DotRows, value: number): number => plot.x + (plot.w * (value - axisMin)) / (axisMax - axisMin); // prettier-ignore

/** The dots themselves, one picture. */
export function dotPicture({ colors }: LayoutContext, scope: PlaceScope, content: ChartContent, name: string, { plot, axisMax }: DotRows, color: Color = colors.outline): PictureElement {
  const { spec, place } = content;
  const size = { width: emuToInches(plot.w), height: emuToInches(plot.h) };
  return {
    kind: 'picture',
    id: scope.path,
    name: `${name} ${spec.question}`,
    box: plot,
    decorative: false,
    alt: spec.alt,
    origin: { slot: scope.path, place, figures: [], claims: [], shows: spec },
    over: scope.over,
    picture: chartMarks(spec, { size, gap: 0, axisMax, hole: 0, seam: { color, width: LINE } }),
  };
} // prettier-ignore

/** Where the first dot of a row is, and where it begins, with what stands at its left. */
export interface FirstInRow {
  readonly dot: number;
  readonly begins: number;
}

/** The axis under the dots, with its marks and their words, and a line from where it begins to what is first in each row: none runs through words. */
export function dotGrid(context: LayoutContext, scope: PlaceScope, content: ChartContent, rows: DotRows, firsts: readonly FirstInRow[]): readonly Element[] {
  const { spec } = content;
  const { plot, slot } = rows;
  const line = (id: string, name: string, at: Box): Element => plainShape(scope, { id, name: `${name} ${spec.question}`, box: at, fill: context.colors.palest });
  const guides = spec.categories.map(({ key }, c) => {
    const { dot, begins } = itemAt(firsts, c);
    // Without room for a line, it is hidden by its dot.
    const from = begins > plot.x ? plot.x : dot;
    return line(`line.${key}`, `Line ${key} of`, box(from, plot.y + slot * (c + 0.5) - GRID / 2, Math.max(GRID, begins - from), GRID));
  });
  const marks = (spec.ticks ?? []).flatMap(({ value, label }, i) => {
    const x = xOf(rows, value);
    return [
      plainShape(scope, { id: `grid.${i + 1}`, name: `Grid ${spec.question} ${i + 1}`, box: box(x - GRID / 2, bottom(plot) - TICK, GRID, TICK), fill: context.colors.outline }),
      placeWords(context, scope, content, wording(label, 'tick'), { style: 'chart_small', align: 'center' }, { id: `tick.${i + 1}`, name: `Tick ${spec.question} ${i + 1}`, box: box(x - TICK_WIDTH / 2, bottom(plot), TICK_WIDTH, TICKS) }),
    ];
  });
  return [...guides, plainShape(scope, { id: 'axis', name: `Axis ${spec.question}`, box: box(plot.x, bottom(plot) - GRID / 2, plot.w, GRID), fill: context.colors.outline }), ...marks];
} // prettier-ignore

/** How far from its dot a value reaches, with some air. */
export const valueReach = (context: LayoutContext, label: string): number => {
  const { max, bold } = chartStyle(context, 'chart_point');
  return DOT_GAP * 1.5 + valueWidth(context, label, max, bold) * EASE;
};

/** The label of a row. */
export const rowLabel = (context: LayoutContext, own: PlaceScope, content: ChartContent, { area, plot, slot, labels }: DotRows, c: number, key: string): Element =>
  placeWords(context, own, content, labels.words(c), labels.look(c), { id: 'label', name: `Label ${content.spec.question} ${key}`, box: box(area.x, plot.y + slot * c, labels.width, slot) }); // prettier-ignore

/** A value beside its dot. */
export function dotValue(
  context: LayoutContext,
  own: PlaceScope,
  content: ChartContent,
  rows: DotRows,
  { c, value: { value, label }, side, message, id, name, look }: { readonly c: number; readonly value: DotValue; readonly side: 'left' | 'right'; readonly message: string; readonly id: string; readonly name: string; readonly look: Pick<ChartWordsLook, 'color' | 'bold'> },
  over: readonly string[],
): Element {
  const { max, bold } = chartStyle(context, 'chart_point');
  const words = wording(label, message);
  const shown: ChartWordsLook = { style: 'chart_point', ...look };
  const width = Math.max(valueWidth(context, label, max, bold) * EASE, widthFor(context, content, words, shown, rows.plot.w));
  const height = lineHeight(max);
  const x = xOf(rows, value);
  const y = rows.plot.y + rows.slot * c + (rows.slot - height) / 2;
  const isLeft = side === 'left';
  return placeWords(context, own, content, words, { ...shown, align: isLeft ? 'right' : 'left' }, { id, name, box: box(isLeft ? x - DOT_GAP - width : x + DOT_GAP, y, width, height), over });
} // prettier-ignore
