import { box, intersection, type Box } from '../../../base/box.ts';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A label of a point: the point's place, and the size of the label. */
export interface PointLabel extends Spot {
  readonly w: number;
  readonly h: number;
}

/** Places where a line has no point are null: it has no stretch there. */
export type LinePath = readonly (Spot | null)[];

/** The heights at which a line runs between two places along the width; undefined where it does not reach there. */
function heightsOf(path: LinePath, from: number, to: number): readonly [number, number] | undefined {
  const found = path.flatMap((start, i): readonly number[] => {
    const end = path[i + 1];
    if (!start || !end || end.x <= from || start.x >= to) return [];
    const at = (x: number): number => start.y + ((end.y - start.y) * (x - start.x)) / (end.x - start.x);
    return [at(Math.max(from, start.x)), at(Math.min(to, end.x))];
  });
  return found.length > 0 ? [Math.min(...found), Math.max(...found)] : undefined;
}

const isCrossed = (label: Box, path: LinePath): boolean => {
  const heights = heightsOf(path, label.x, label.x + label.w);
  return heights !== undefined && heights[0] < label.y + label.h && heights[1] > label.y;
};

/**
 * Where the labels of points stand: over their point, or under it where fewer lines would run through the label and fewer
 * labels lie under it. Earlier labels have the first choice.
 */
export function pointLabelSpots(
  labels: readonly PointLabel[],
  paths: readonly LinePath[],
  gap: number,
): readonly Box[] {
  const placed: Box[] = [];
  for (const { x, y, w, h } of labels) {
    const places = [y - gap - h, y + gap].map((top) => box(x - w / 2, top, w, h));
    const hits = places.map(
      (place) =>
        paths.filter((path) => isCrossed(place, path)).length +
        placed.filter((other) => intersection(place, other)).length,
    );
    const [over, under] = places;
    const isUnder = (hits[1] ?? 0) < (hits[0] ?? 0);
    const chosen = isUnder ? under : over;
    if (chosen) placed.push(chosen);
  }
  return placed;
}
