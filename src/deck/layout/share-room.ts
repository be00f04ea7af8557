import { itemAt } from '../../base/item-at.ts';

/** The total of the gaps between `count` things. */
export const gaps = (count: number, gap: number): number => Math.max(0, count - 1) * gap;

/**
 * The widths of things side by side, `gap` apart: those of a size of their own first, the others by columns of a grid. A
 * span of s columns also takes the s - 1 gaps between them, so that rows of different spans share one grid.
 */
export function columnWidths(
  parts: readonly { readonly size: number | undefined; readonly span: number }[],
  width: number,
  gap: number,
): readonly number[] {
  const flexible = parts.filter(({ size }) => size === undefined);
  const spans = flexible.reduce((sum, { span }) => sum + span, 0);
  const fixed = parts.reduce((sum, { size = 0 }) => sum + size, 0);
  const free = width - fixed - gaps(parts.length, gap);
  const column = (free - (spans - flexible.length) * gap) / (spans || 1);
  return parts.map(({ size, span }) => size ?? span * column + (span - 1) * gap);
}

/**
 * The heights of rows that share a room: the lowest are raised first, so that all come out as equal as possible, none
 * beyond `most`. If there is too little room, each gives up the same amount, and none comes out below nothing.
 */
export function rowHeights(natural: readonly number[], room: number, most: number): readonly number[] {
  const spare = room - natural.reduce((sum, h) => sum + h, 0);
  const less = natural.map((h) => h + spare / natural.length);
  if (spare <= 0) return less.every((h) => h >= 0) ? less : lowered(natural, Math.max(0, room));
  const level = waterLevel(natural, room);
  return natural.map((h) => Math.max(h, Math.min(level, most)));
}

/** The height to which the lowest must be raised, so that all together are `room` high. */
function waterLevel(heights: readonly number[], room: number): number {
  const rising = heights.toSorted((a, b) => a - b);
  let [left, count] = [room, rising.length];
  while (count > 1 && left / count < itemAt(rising, count - 1)) left -= itemAt(rising, --count);
  return left / count;
}

/**
 * The heights of things that need more room than there is: the highest give way, all down to the same height, until all
 * together are `room` high.
 */
export function lowered(heights: readonly number[], room: number): readonly number[] {
  const falling = heights.toSorted((a, b) => b - a);
  let left = heights.reduce((sum, h) => sum + h, 0);
  for (const [i, height] of falling.entries()) {
    // The first `i + 1` come down to one level, which is not below the next.
    left -= height;
    const level = Math.max(0, (room - left) / (i + 1));
    if (level >= (falling[i + 1] ?? 0)) return heights.map((h) => Math.min(h, level));
  }
  return heights;
}

/** A part that may take some of the room left over: by its weight, up to its greatest size. */
export interface GrowingPart {
  readonly natural: number;
  /** 0: it does not grow. */
  readonly weight: number;
  readonly most: number;
}

/** The sizes of parts after the room left over has gone to those that grow, by their weights; some of it may remain. */
export function grown(parts: readonly GrowingPart[], left: number): readonly number[] {
  const sized = parts.map((part) => ({ ...part, size: part.natural }));
  let rest = left;
  let growing = sized.filter(({ weight }) => weight > 0);
  while (rest > 1 && growing.length > 0) {
    const weights = growing.reduce((sum, { weight }) => sum + weight, 0);
    let given = 0;
    for (const part of growing) {
      const share = Math.min((rest * part.weight) / weights, part.most - part.size);
      part.size += share;
      given += share;
    }
    rest -= given;
    const open = growing.filter(({ size, most }) => size < most);
    if (open.length === growing.length) break;
    growing = open;
  }
  return sized.map(({ size }) => size);
}
