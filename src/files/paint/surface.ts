import type { SKRSContext2D } from 'canvas';
import { emuToPt, type Emu } from '../../base/length.ts';
import type { Box } from '../../base/box.ts';
import type { Color } from '../../base/color.ts';
import type { Typefaces } from '../draw/typefaces.ts';
import type { PaintablePicture } from './load-pictures.ts';
import type { Viewer } from './viewer.ts';

/** A rectangle in points from the slide's top left corner. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Where a slide is painted, with everything needed to paint it. One unit of `canvas` is a point. */
export interface Surface {
  readonly canvas: SKRSContext2D;
  readonly typefaces: Typefaces;
  /** By `pictureKey`; the marks of charts are among them. */
  readonly pictures: ReadonlyMap<string, PaintablePicture>;
  readonly viewer: Viewer;
  /** Colour between the slices of a doughnut. */
  readonly seam: Color;
  /** Makes an area a link to an address, where the file format has links. */
  readonly link?: (area: Rect, address: string) => void;
}

export const css = (color: Color): string => `#${color.hex}`;

/** A length as points, to the full precision of EMU. */
export const points = (length: Emu): number => emuToPt(length);

export const rectOf = ({ x, y, w, h }: Box): Rect => ({ x: points(x), y: points(y), w: points(w), h: points(h) });
