import { bottom, box, inset, right, type Box } from '../../../base/box.ts';
import type { Color } from '../../../base/color.ts';
import { itemAt } from '../../../base/item-at.ts';
import { emu, inches, ptToEmu } from '../../../base/length.ts';
import { legible } from '../../chart/colors.ts';
import type { Point, Series } from '../../chart/types.ts';
import type { LayoutContext, PlaceScope } from '../context.ts';
import type { Element } from '../types.ts';
import { chartStyle, lineHeight, optionKey } from './label.ts';
import { plainShape } from './lines.ts';
import { pointLabelSpots } from './point-labels.ts';
import { spread } from './spread.ts';
import type { ChartContent } from '../../template/types.ts';
import { chartBase, type ChartPlacer } from './types.ts';
import { bareValue, placeWords, setWords, valueParts, widthFor, wording, type ChartWording, type ChartWordsLook } from './words.ts'; // prettier-ignore

/** The column of the first values, left of the lines. */
const FIRST = inches(0.78);
/** The share of the width that the words at the ends of the lines may take. */
const ENDS = 0.34;
/** From the last point to its words, and from the words of the first to it. */
const GAP = inches(0.2);
/** From a point to a value over or under it. */
const POINT_GAP = inches(0.11);
/** How far the axis goes beyond the first and the last point. */
const OVERHANG = inches(0.35);
/** The chart's frame around the plot area, so that no marker is cut off. */
const FRAME = inches(0.15);
/** From the axis to the names of the columns, under the frame. */
const HEAD_GAP = inches(0.16);
const AXIS = ptToEmu(0.75);
const NO_BREAK = '\u00a0';

/** A line of the chart with its places on the slide: those of the points that it has. */
interface Line {
  readonly series: Series;
  readonly color: Color;
  readonly strong: boolean;
  readonly spots: readonly ({ readonly x: number; readonly y: number; readonly point: Point } | null)[];
}

/**
 * A line for each option from the first column of the banner to the last, with its name and last value at its end and its
 * first value at its beginning, moved apart where they would touch; the values between of those that the headline is about.
 */
export const trend: ChartPlacer = (context, scope, content, frame) => {
  const { spec } = content;
  const { plot, axisMax } = plotOf(context, content, frame.box);
  const lines = spec.series.map((series) => lineOf(context, scope, content, series, plot, axisMax));
  return [
    ...grid(context, scope, content, plot),
    {
      ...chartBase(scope, content, frame),
      box: inset(plot, -1 * FRAME),
      plot,
      labelSize: chartStyle(context, 'chart_axis').max,
      valueSize: chartStyle(context, 'chart_point').max,
      valueBold: chartStyle(context, 'chart_point').bold,
      valuePosition: 'none',
      valuesBeside: [],
      ink: context.colors.ink,
      gap: 0,
      axisMax,
      labels: [],
    },
    ...heads(context, scope, content, plot, frame.box),
    ...firsts(context, scope, content, lines, plot),
    ...ends(context, scope, content, lines, plot, frame.box),
    ...between(context, scope, content, lines, plot),
  ];
};

const headHeight = (context: LayoutContext): number =>
  lineHeight(chartStyle(context, 'chart_axis').max) + lineHeight(chartStyle(context, 'chart_small').max, 1.15);

function plotOf(
  context: LayoutContext,
  content: ChartContent,
  area: Box,
): { readonly plot: Box; readonly axisMax: number } {
  const { series } = content.spec;
  const most = emu(area.w * ENDS);
  const widths = series.map((one) => {
    const end = endOf(content, one);
    return end ? widthFor(context, content, end.words, end.look, most) : 0;
  });
  const w = area.w - FIRST - GAP - Math.min(most, Math.max(...widths));
  const plot = box(area.x + FIRST, area.y, w, area.h - headHeight(context) - HEAD_GAP);
  const largest = Math.max(1, ...series.flatMap(({ points }) => points.map((point) => point?.displayed ?? 0)));
  const above = POINT_GAP + lineHeight(chartStyle(context, 'chart_point').max);
  return { plot, axisMax: (largest * plot.h) / Math.max(plot.h * 0.3, plot.h - above) };
}

function lineOf(
  { colors }: LayoutContext,
  { ground }: PlaceScope,
  { spec }: ChartContent,
  series: Series,
  plot: Box,
  axisMax: number,
): Line {
  const steps = Math.max(1, spec.categories.length - 1);
  return {
    series,
    // As dark as small type must be, and the line's own colour where that is dark enough.
    color: legible([series.fill, ...(isStressed(series) ? [colors.accentText] : [colors.mute])], ground),
    strong: isStressed(series) || series.line?.open === true,
    spots: series.points.map(
      (point, c) => point && { point, x: plot.x + (plot.w * c) / steps, y: bottom(plot) - (plot.h * point.displayed) / axisMax },
    ),
  };
} // prettier-ignore

const isStressed = ({ points }: Series): boolean => points.some((point) => point?.stressed);

const lookOf = (series: Series): ChartWordsLook =>
  isStressed(series) ? { style: 'chart_end_stressed' } : { style: 'chart_end', bold: series.line?.open === true };

/** The words at the end of a line: its last value, and what it is. */
function endOf({ spec }: ChartContent, series: Series): { readonly words: ChartWording; readonly look: ChartWordsLook } | undefined {
  const last = series.points.at(-1);
  if (!last) return undefined;
  const parts = [...valueParts(last.valueLabel), [`${NO_BREAK}${series.name}`, 'text'] as const];
  return { words: { parts, message: optionKey(spec, series.key) }, look: lookOf(series) };
} // prettier-ignore

function grid({ colors }: LayoutContext, scope: PlaceScope, { spec }: ChartContent, plot: Box): readonly Element[] {
  const steps = Math.max(1, spec.categories.length - 1);
  const upright = spec.categories.map((_, c) =>
    plainShape(scope, {
      id: `grid.${c + 1}`,
      name: `Grid ${spec.question} ${c + 1}`,
      box: box(plot.x + (plot.w * c) / steps - AXIS / 2, plot.y, AXIS, plot.h),
      fill: colors.palest,
    }),
  );
  const axis = box(plot.x - OVERHANG, bottom(plot) - AXIS / 2, plot.w + 2 * OVERHANG, AXIS);
  return [...upright, plainShape(scope, { id: 'axis', name: `Axis ${spec.question}`, box: axis, fill: colors.outline })];
} // prettier-ignore

/** The names of the columns under the axis, and their bases. */
function heads(context: LayoutContext, scope: PlaceScope, content: ChartContent, plot: Box, area: Box): readonly Element[] {
  const { spec } = content;
  const steps = Math.max(1, spec.categories.length - 1);
  // The outer ones reach no further than the chart.
  const w = Math.min((plot.w / steps) * 0.94, 2 * Math.min(plot.x - area.x, right(area) - right(plot)));
  const [high, low] = [lineHeight(chartStyle(context, 'chart_axis').max), lineHeight(chartStyle(context, 'chart_small').max, 1.15)];
  return spec.categories.flatMap(({ key, label }, c) => {
    const x = plot.x + (plot.w * c) / steps - w / 2;
    const y = bottom(plot) + HEAD_GAP;
    const named = `${spec.question} ${key}`;
    const head = spec.heads?.[c];
    return [
      placeWords(context, scope, content, wording(label, `column.${key}`), { style: 'chart_axis', align: 'center' }, { id: `column.${c + 1}.label`, name: `Label ${named}`, box: box(x, y, w, high) }),
      ...(head ? [placeWords(context, scope, content, wording(head.base, 'auto.base'), { style: 'chart_small', align: 'center' }, { id: `column.${c + 1}.base`, name: `Base ${named}`, box: box(x, y + high, w, low) })] : []),
    ];
  });
} // prettier-ignore

/** The first values, left of their points. */
function firsts(context: LayoutContext, scope: PlaceScope, content: ChartContent, lines: readonly Line[], plot: Box): readonly Element[] {
  const shown = lines.flatMap((line) => (line.spots[0] ? [{ ...line, spot: line.spots[0] }] : []));
  const size = lineHeight(chartStyle(context, 'chart_point').max);
  const centers = spread(shown.map(({ spot }) => ({ center: spot.y, size })), { start: plot.y - size, end: bottom(plot) });
  return shown.map(({ series, color, strong, spot }, i) =>
    placeWords(context, scope, content, wording(bareValue(spot.point.valueLabel), optionKey(content.spec, series.key)), { style: 'chart_point', color, bold: strong, align: 'right' }, {
      id: `${series.key}.first`,
      name: `First ${content.spec.question} ${series.key}`,
      box: box(plot.x - FIRST, itemAt(centers, i) - size / 2, FIRST - GAP, size),
      over: [scope.path],
    }),
  );
} // prettier-ignore

/** The last values with the names of the lines, right of their last points. */
function ends(context: LayoutContext, scope: PlaceScope, content: ChartContent, lines: readonly Line[], plot: Box, area: Box): readonly Element[] {
  const x = right(plot) + GAP;
  const w = emu(right(area) - x);
  const shown = lines.flatMap((line) => {
    const [spot, end] = [line.spots.at(-1), endOf(content, line.series)];
    return spot && end ? [{ ...line, ...end, spot, size: setWords(context, content, end.words, end.look, w).height * 1.04 }] : [];
  });
  const centers = spread(shown.map(({ spot, size }) => ({ center: spot.y, size })), { start: plot.y - FRAME, end: bottom(plot) });
  return shown.map(({ series, color, words, look, size }, i) =>
    placeWords(context, scope, content, words, { ...look, color }, {
      id: `${series.key}.end`,
      name: `End ${content.spec.question} ${series.key}`,
      box: box(x, itemAt(centers, i) - size / 2, w, size),
      over: [scope.path],
    }),
  );
} // prettier-ignore

/** The values between the first and the last of the lines that matter, over or under their points. */
function between(context: LayoutContext, scope: PlaceScope, content: ChartContent, lines: readonly Line[], plot: Box): readonly Element[] {
  const height = lineHeight(chartStyle(context, 'chart_point').max);
  const wishes = lines.flatMap(({ spots, strong, series, color }) =>
    spots.slice(1, -1).flatMap((spot, i) => (spot && strong ? [{ spot, series, color, c: i + 1 }] : [])),
  );
  const sets = wishes.map(({ spot, series }) => {
    const words = wording(bareValue(spot.point.valueLabel), optionKey(content.spec, series.key));
    return { words, set: setWords(context, content, words, { style: 'chart_point', bold: true }, emu(plot.w)) };
  });
  const spots = pointLabelSpots(
    wishes.map(({ spot }, i) => ({ x: spot.x, y: spot.y, w: itemAt(sets, i).set.inkWidth * 1.1, h: height })),
    lines.map((line) => line.spots),
    POINT_GAP,
  );
  return wishes.map(({ series, color, c }, i) =>
    placeWords(context, scope, content, itemAt(sets, i).words, { style: 'chart_point', bold: true, color, align: 'center' }, {
      id: `${series.key}.${c + 1}`,
      name: `Value ${content.spec.question} ${series.key} ${c + 1}`,
      box: itemAt(spots, i),
      over: [scope.path],
    }),
  );
} // prettier-ignore
