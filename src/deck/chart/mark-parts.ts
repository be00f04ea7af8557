import type { Color } from '../../base/color.ts';
import type { Datum, Layer, PictureSize } from './pictures/frame.ts';
import { cellKey, marksOf, OUTLINE, type ChartSpec } from './types.ts';

// What the marks of kinds of charts are made of.

/** How the marks of a native chart are arranged in its plot area, as layout decided. */
export interface MarkGeometry {
  /** Size of the plot area in inches. */
  readonly size: PictureSize;
  /** Space between the bars of two categories as a share of a bar's width (PowerPoint's gap width). */
  readonly gap: number;
  /** Percentage at the end of the value axis. */
  readonly axisMax: number;
  /** Values run from right to left. */
  readonly mirrored?: true;
  /** Doughnut: the hole's diameter as a share of the ring's. */
  readonly hole: number;
  /** Colour and width in points of the line around each slice of a ring or part of a stack, or between two dots. */
  readonly seam: { readonly color: Color; readonly width: number };
  /** Marks that have a line of their own instead, by their cells. */
  readonly outlined?: { readonly cells: readonly string[]; readonly color: Color };
}

/** The marks of a chart as layers of a drawing that fills the plot area. */
export type Marks = (spec: ChartSpec, geometry: MarkGeometry) => readonly Layer[];

/** A row for each mark; `order` is that of its series, or of its category where there is one series. */
export const markData = (spec: ChartSpec): readonly Datum[] =>
  marksOf(spec).map(({ s, c, displayed, fill, hatch }) => ({
    category: spec.categories[c]?.key ?? '',
    series: spec.series[s]?.key ?? '',
    displayed,
    order: spec.series.length > 1 ? s : c,
    fill: `#${fill.hex}`,
    ...(hatch ? { hatch: `#${hatch.hex}` } : {}),
  }));

/**
 * How parts of a bar are drawn: a seam around each, and around those that are too pale to be seen by themselves a line. What is
 * nothing has no seam, which would cover the line of its neighbour.
 */
export function seamed(spec: ChartSpec, { seam, outlined }: MarkGeometry): Pick<Layer, 'data' | 'mark'> & { readonly stroke: object } {
  const line = { stroke: `#${seam.color.hex}`, strokeWidth: seam.width };
  const isDrawn = ({ displayed }: Datum): boolean => displayed !== 0;
  if (!outlined) return { data: markData(spec).filter(isDrawn), mark: { type: 'bar', ...line }, stroke: {} };
  const cells = new Set(outlined.cells);
  const marks = marksOf(spec);
  const lineOf = (i: number): Datum => {
    const mark = marks[i];
    return mark && cells.has(cellKey(mark)) ? { line: `#${outlined.color.hex}`, width: OUTLINE } : { line: line.stroke, width: seam.width };
  };
  const own = (field: string): object => ({ field, type: 'nominal', scale: null });
  return {
    data: markData(spec).map((datum, i) => ({ ...datum, ...lineOf(i) })).filter(isDrawn),
    mark: { type: 'bar' },
    stroke: { stroke: own('line'), strokeWidth: { ...own('width'), type: 'quantitative' } },
  };
} // prettier-ignore

/** Each mark in its own colour. */
export const ownFill = { field: 'fill', type: 'nominal', scale: null };

/** Categories along an axis in the chart's order: of each share of it, `abreast` bars and one gap. */
export function bandOf({ categories }: ChartSpec, gap: number, abreast: number): object {
  const padding = gap / (abreast + gap);
  return {
    field: 'category',
    type: 'nominal',
    axis: null,
    scale: {
      type: 'band',
      domain: categories.map(({ key }) => key),
      paddingInner: padding,
      paddingOuter: padding / 2,
      round: false,
    },
  };
}

/** Percentages along an axis that ends at `axisMax`; means, along one that begins where their points do. */
export const valuesTo = (axisMax: number, from = 0): object => ({
  field: 'displayed',
  type: 'quantitative',
  axis: null,
  stack: null,
  scale: { domain: [from, axisMax], nice: false, zero: from === 0 },
});

/** Bars or columns: categories along one axis, the series of each abreast, values along the other axis. */
export function barsAlong(axis: 'x' | 'y', spec: ChartSpec, { gap, axisMax }: MarkGeometry): readonly Layer[] {
  const { series } = spec;
  const offset = {
    field: 'series',
    type: 'nominal',
    scale: { domain: series.map(({ key }) => key), paddingInner: 0, paddingOuter: 0 },
  };
  return [
    {
      name: spec.kind,
      data: markData(spec),
      mark: { type: 'bar' },
      encoding: {
        [axis]: bandOf(spec, gap, series.length),
        ...(series.length > 1 ? { [`${axis}Offset`]: offset } : {}),
        [axis === 'y' ? 'x' : 'y']: valuesTo(axisMax),
        color: ownFill,
      },
    },
  ];
}
