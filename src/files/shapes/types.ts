import type { Color } from '../../base/color.ts';

/**
 * One step of a path: where it goes on, in points from the drawing's top left. Curves are cubic; `O` is a whole circle
 * (centre, radius), since fields have hundreds of them.
 */
export type Step =
  | readonly ['M' | 'L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['O', number, number, number]
  | readonly ['Z'];

/** A plain colour; `opacity` from 0 to 1. */
export interface Ink {
  readonly color: Color;
  readonly opacity: number;
}

/** What a path is filled with; with `hatch`, wide diagonal lines that rise to the right on a ground of that colour. */
export interface Fill extends Ink {
  readonly hatch?: Color;
}

/** The line along a path. Widths and dashes in points. */
export interface Stroke extends Ink {
  readonly width: number;
  /** Dash, gap, dash …; absent for a whole line. */
  readonly dash?: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
}

/** A shape of one look; it may have many parts (a field of dots is one shape). */
export interface DrawnPath {
  readonly kind: 'path';
  /** What it shows: the name of its marks. */
  readonly name: string;
  readonly steps: readonly Step[];
  readonly fill?: Fill;
  readonly stroke?: Stroke;
}

/** A line of words. */
export interface DrawnWords {
  readonly kind: 'words';
  readonly name: string;
  readonly text: string;
  /** Where the line is anchored by `align`, and its baseline; points from the drawing's top left. */
  readonly x: number;
  readonly baseline: number;
  /** As measured, in points. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** Points. */
  readonly size: number;
  /** From the top of a line of 1.2 times the size to its baseline, as a share of the size. */
  readonly ascent: number;
  readonly bold: boolean;
  readonly color: Color;
}

/** A drawing as shapes and words from back to front; its extent in points. */
export interface DrawnShapes {
  readonly width: number;
  readonly height: number;
  readonly items: readonly (DrawnPath | DrawnWords)[];
}
