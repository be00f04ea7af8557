/** The total of the gaps between `count` things. */
export const gaps = (count: number, gap: number): number => Math.max(0, count - 1) * gap;

/**
 * The heights of rows that share a room: the lowest are raised first, so that all come out as equal as possible, none
 * beyond `most`. If there is too little room, each gives up the same amount.
 */
export function rowHeights(natural: readonly number[], room: number, most: number): readonly number[] {
  const spare = room - natural.reduce((sum, h) => sum + h, 0);
  if (spare <= 0) return natural.map((h) => h + spare / natural.length);
  const level = waterLevel(natural, room);
  return natural.map((h) => Math.max(h, Math.min(level, most)));
}

/** The height to which the lowest must be raised, so that all together are `room` high. */
function waterLevel(heights: readonly number[], room: number): number {
  const rising = heights.toSorted((a, b) => a - b);
  let left = room;
  while (rising.length > 1 && left / rising.length < rising.at(-1)!) left -= rising.pop()!;
  return left / rising.length;
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
  const sizes = parts.map(({ natural }) => natural);
  let rest = left;
  let growing = parts.flatMap(({ weight }, i) => (weight > 0 ? [i] : []));
  while (rest > 1 && growing.length > 0) {
    const weights = growing.reduce((sum, i) => sum + parts[i]!.weight, 0);
    const shares = growing.map((i) => Math.min((rest * parts[i]!.weight) / weights, parts[i]!.most - sizes[i]!));
    growing.forEach((i, n) => (sizes[i]! += shares[n]!));
    rest -= shares.reduce((sum, share) => sum + share, 0);
    const open = growing.filter((i) => sizes[i]! < parts[i]!.most);
    if (open.length === growing.length) break;
    growing = open;
  }
  return sizes;
}
