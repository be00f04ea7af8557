import type { Color } from '../../../base/color.ts';
import type { DrawingSpec } from '../types.ts';

/** Extent of a picture in inches. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels of a drawing to the inch: Vega's pixel is then a point, and a line width of 1 is one point on the slide. */
export const PX_PER_INCH = 72;

/** A row of a drawing's data. */
export type Datum = Readonly<Record<string, number | boolean | string>>;

/** Marks of one kind with the data that they show. */
export interface Layer {
  readonly name: string;
  readonly data: readonly Datum[];
  readonly mark: Readonly<Record<string, unknown>>;
  readonly encoding: Readonly<Record<string, unknown>>;
}

/** A field whose numbers are pixels already. */
export const pixels = (field: string): object => ({ field, type: 'quantitative', scale: null, axis: null });

/** Numbers are rounded to a thousandth of a point, so that no noise of the arithmetic reaches the file. */
export const round = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Layers as one Vega-Lite specification of exactly that size: no padding, no axes, no ground, data inside. The marks
 * come first in `layer` and the values in `datasets`, so that two pictures of a kind differ in their data only. `palette`
 * has every colour that they may be drawn in; of two with one value, the first is meant.
 */
export function frame(size: PictureSize, layers: readonly Layer[], palette: readonly Color[]): DrawingSpec {
  return {
    kind: 'drawing',
    width: size.width,
    height: size.height,
    palette: [...new Map(palette.map((color) => [color.hex, color])).values()],
    vegaLite: {
      $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
      width: round(size.width * PX_PER_INCH),
      height: round(size.height * PX_PER_INCH),
      padding: 0,
      autosize: { type: 'none', contains: 'padding' },
      background: null,
      config: { view: { stroke: null, fill: null }, aria: false },
      datasets: Object.fromEntries(layers.map(({ name, data }) => [name, data])),
      layer: layers.map(({ name, mark, encoding }) => ({ name, data: { name }, mark, encoding })),
    },
  };
}
