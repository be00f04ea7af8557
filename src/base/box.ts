import { emu, type Emu } from './length.ts';

/** An axis-aligned rectangle on a slide, in EMU from the slide's top left corner. */
export interface Box {
  readonly x: Emu;
  readonly y: Emu;
  readonly w: Emu;
  readonly h: Emu;
}

/** A box from four lengths in EMU, each rounded to a whole number. */
export const box = (x: number, y: number, w: number, h: number): Box => ({
  x: emu(x),
  y: emu(y),
  w: emu(w),
  h: emu(h),
});

export const right = (b: Box): Emu => emu(b.x + b.w);
export const bottom = (b: Box): Emu => emu(b.y + b.h);

/** The box with `by` EMU taken off each side (or added, when negative). */
export const inset = (b: Box, dx: number, dy: number = dx): Box => box(b.x + dx, b.y + dy, b.w - 2 * dx, b.h - 2 * dy);

/** Whether `inner` lies within `outer`; it may stick out by up to `slack` EMU. */
export function contains(outer: Box, inner: Box, slack = 0): boolean {
  return (
    inner.x >= outer.x - slack &&
    inner.y >= outer.y - slack &&
    right(inner) <= right(outer) + slack &&
    bottom(inner) <= bottom(outer) + slack
  );
}

/** The area that two boxes share, or undefined where they only touch or lie apart. */
export function intersection(a: Box, b: Box): Box | undefined {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const w = Math.min(right(a), right(b)) - x;
  const h = Math.min(bottom(a), bottom(b)) - y;
  return w > 0 && h > 0 ? box(x, y, w, h) : undefined;
}

/** The smallest box around all of `boxes`; throws when there are none. */
export function union(boxes: readonly Box[]): Box {
  if (boxes.length === 0) throw new Error('the union of no boxes is not a box');
  const x = Math.min(...boxes.map((b) => b.x));
  const y = Math.min(...boxes.map((b) => b.y));
  return box(x, y, Math.max(...boxes.map(right)) - x, Math.max(...boxes.map(bottom)) - y);
}
