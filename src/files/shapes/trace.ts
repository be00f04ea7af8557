import type { Step } from './types.ts';

/** What Vega draws a path on: the part of a canvas that it calls. */
export interface PathContext {
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void;
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void;
  closePath(): void;
}

/** A thousandth of a point: no noise of the arithmetic reaches the file. */
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Notes the steps of a path that is drawn on it, moved by (`x`, `y`) and turned by `angle` degrees around the path's
 * own origin, as SVG's `translate(x,y) rotate(angle)` would.
 */
export class Trace implements PathContext {
  readonly steps: Step[] = [];
  readonly #place: (x: number, y: number) => readonly [number, number];
  /** Where the path stands, in its own units. */
  #at: readonly [number, number] = [0, 0];
  #start: readonly [number, number] = [0, 0];

  constructor(x = 0, y = 0, angle = 0) {
    const [sin, cos] = [Math.sin((angle * Math.PI) / 180), Math.cos((angle * Math.PI) / 180)];
    this.#place = (px, py) => [rounded(x + px * cos - py * sin), rounded(y + px * sin + py * cos)];
  }

  moveTo(x: number, y: number): void {
    this.#at = this.#start = [x, y];
    this.steps.push(['M', ...this.#place(x, y)]);
  }

  lineTo(x: number, y: number): void {
    this.#at = [x, y];
    this.steps.push(['L', ...this.#place(x, y)]);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#at = [x, y];
    this.steps.push(['C', ...this.#place(x1, y1), ...this.#place(x2, y2), ...this.#place(x, y)]);
  }

  /** The cubic curve of the same form. */
  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    const [x0, y0] = this.#at;
    const third = (from: number, to: number): number => from + (2 / 3) * (to - from);
    this.bezierCurveTo(third(x0, x1), third(y0, y1), third(x, x1), third(y, y1), x, y);
  }

  /** A whole circle around (`x`, `y`), after which the path stands nowhere: only another part may follow. */
  circle(x: number, y: number, radius: number): void {
    this.steps.push(['O', ...this.#place(x, y), rounded(radius)]);
  }

  closePath(): void {
    this.#at = this.#start;
    this.steps.push(['Z']);
  }
}

/** An extent in points. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The smallest rectangle around the points of a path, those that steer its curves included. Throws for no path. */
export function boundsOf(steps: readonly Step[]): Bounds {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const include = (x: number, y: number, around = 0): void => {
    left = Math.min(left, x - around);
    top = Math.min(top, y - around);
    right = Math.max(right, x + around);
    bottom = Math.max(bottom, y + around);
  };
  // A field has hundreds of steps, and each deck dozens of fields: lists of them would cost more than all else here.
  for (const step of steps) {
    if (step[0] === 'O') include(step[1], step[2], step[3]);
    else for (let i = 1; i < step.length; i += 2) include(step[i] as number, step[i + 1] as number);
  }
  if (left > right) throw new Error('a path without a step has no extent');
  return { x: left, y: top, w: right - left, h: bottom - top };
}

/** Whether two extents have more than an edge in common. */
export const overlap = (a: Bounds, b: Bounds): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
