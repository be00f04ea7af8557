import type { Color } from '../../base/color.ts';
import { frame, PX_PER_INCH, round, type Datum, type PictureSize } from './pictures/frame.ts';
import type { ChartKind, ChartSpec, DrawingSpec } from './types.ts';

/** How the marks of a native chart are arranged in its plot area, as layout decided. */
export interface MarkGeometry {
  /** Size of the plot area in inches. */
  readonly size: PictureSize;
  /** Space between bars as a share of a bar's width (PowerPoint's gap width). */
  readonly gap: number;
  /** Percentage at the end of the value axis. */
  readonly axisMax: number;
  /** Doughnut: the hole's diameter as a share of the ring's. */
  readonly hole: number;
  /** Doughnut: colour and width in points of the line around each slice. */
  readonly seam: { readonly color: Color; readonly width: number };
}

const data = ({ categories }: ChartSpec): readonly Datum[] =>
  categories.map(({ option, displayed, fill }, order) => ({ option, displayed, order, fill: `#${fill.hex}` }));

const fill = { field: 'fill', type: 'nominal', scale: null };

/** Categories along an axis in the chart's order, each bar in the middle of its share of it. */
const band = ({ categories }: ChartSpec, gap: number): object => ({
  field: 'option',
  type: 'nominal',
  axis: null,
  scale: {
    domain: categories.map((category) => category.option),
    paddingInner: gap / (1 + gap),
    paddingOuter: gap / (1 + gap) / 2,
    round: false,
  },
});

const values = (axisMax: number): object => ({
  field: 'displayed',
  type: 'quantitative',
  axis: null,
  stack: null,
  scale: { domain: [0, axisMax], nice: false, zero: true },
});

type Marks = (spec: ChartSpec, geometry: MarkGeometry) => Parameters<typeof frame>[1][number];

const bars: Marks = (spec, { gap, axisMax }) => ({
  name: 'bars',
  data: data(spec),
  mark: { type: 'bar' },
  encoding: { y: band(spec, gap), x: values(axisMax), color: fill },
});

const columns: Marks = (spec, { gap, axisMax }) => ({
  name: 'columns',
  data: data(spec),
  mark: { type: 'bar' },
  encoding: { x: band(spec, gap), y: values(axisMax), color: fill },
});

/** Stacked to the whole: printed shares may sum to 99.9 or 100.1. */
const stackedBar: Marks = (spec, { gap, size }) => ({
  name: 'parts',
  data: data(spec),
  mark: { type: 'bar', height: round((size.height * PX_PER_INCH) / (1 + gap)) },
  encoding: {
    y: { value: round((size.height * PX_PER_INCH) / 2) },
    x: { field: 'displayed', type: 'quantitative', axis: null, stack: 'normalize', scale: { domain: [0, 1], nice: false } },
    order: { field: 'order', type: 'quantitative' },
    color: fill,
  },
}); // prettier-ignore

/** Clockwise from the top. */
const doughnut: Marks = (spec, { size, hole, seam }) => {
  const radius = (Math.min(size.width, size.height) * PX_PER_INCH) / 2;
  return {
    name: 'slices',
    data: data(spec),
    mark: {
      type: 'arc',
      outerRadius: round(radius),
      innerRadius: round(radius * hole),
      stroke: `#${seam.color.hex}`,
      strokeWidth: seam.width,
    },
    encoding: {
      theta: { field: 'displayed', type: 'quantitative', stack: true },
      order: { field: 'order', type: 'quantitative' },
      color: fill,
    },
  };
};

const MARKS: Readonly<Record<ChartKind, Marks>> = { doughnut, bars, columns, stacked_bar: stackedBar };

/**
 * The marks of a native chart as Vega-Lite, exactly as large as the plot area: what PowerPoint draws there from the
 * same specification. Its words are not included; the painter of the slide sets them as text.
 */
export const chartMarks = (spec: ChartSpec, geometry: MarkGeometry): DrawingSpec =>
  frame(geometry.size, [MARKS[spec.kind](spec, geometry)]);
