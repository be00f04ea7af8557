import type { Box, Drawing } from './model.ts';

export type Point = readonly [x: number, y: number];

/** A shape of a drawing: its colour, and the end points of the segments of each of its sub-paths. */
export interface Mark {
  readonly fill: string;
  readonly parts: readonly (readonly Point[])[];
}

function extent(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y };
}

/** What the shapes of a drawing show; undefined if it is none of the drawings that show shares. */
export const readDrawing = (marks: readonly Mark[]): Drawing | undefined =>
  readRing(marks) ?? readBars(marks) ?? readCounted(marks);

/** How far, as a share of a drawing, things may lie apart that are at one place. */
const NEAR = 0.005;

/** Bars on tracks as wide as the first shape: first the tracks, then the bars. A bar of 0 % may not be drawn at all. */
function readBars(marks: readonly Mark[]): Drawing | undefined {
  if (marks.length === 0 || marks.some(({ parts }) => parts.length !== 1)) return undefined;
  const boxes = marks.map(({ parts }) => extent(parts[0]!));
  const [first] = boxes;
  const { x: left, w: width } = first!;
  const isTrack = ({ fill }: Mark, i: number): boolean => fill === marks[0]!.fill && Math.abs(boxes[i]!.x - left) < NEAR * width && Math.abs(boxes[i]!.w - width) < NEAR * width; // prettier-ignore
  const many = marks.findIndex((mark, i) => !isTrack(mark, i));
  const tracks = many < 0 ? boxes : boxes.slice(0, many);
  const bars = boxes.slice(tracks.length);
  if (bars.length > tracks.length) return undefined;
  const shares = tracks.map((track) => {
    const at = bars.findIndex(({ y, h }) => y < track.y + track.h && y + h > track.y);
    const bar = bars[at];
    if (!bar) return { from: 0, share: 0, fill: '' };
    return {
      from: (100 * (bar.x - left)) / width,
      share: (100 * bar.w) / width,
      fill: marks[tracks.length + at]!.fill,
    };
  });
  return { kind: 'bars', shares };
}

/** Equal things, in the order of reading. A person has a head and a company windows: each has one largest part. */
function readCounted(marks: readonly Mark[]): Drawing | undefined {
  const parts = marks.flatMap(({ fill, parts: all }) => all.map((points) => ({ fill, box: extent(points) })));
  const largest = Math.max(...parts.map(({ box }) => box.w * box.h));
  const things = parts.filter(({ box }) => box.w * box.h > 0.9 * largest);
  if (things.length < 2 || parts.length % things.length !== 0) return undefined;
  const height = Math.max(...things.map(({ box }) => box.h));
  const read = [...things].sort((a, b) =>
    Math.abs(a.box.y - b.box.y) > height / 2 ? a.box.y - b.box.y : a.box.x - b.box.x,
  );
  return { kind: 'counted', total: read.length, fills: read.map(({ fill }) => fill) };
}

/** A ring: the whole with its hole, then arcs on it. */
function readRing(marks: readonly Mark[]): Drawing | undefined {
  const [whole, ...arcs] = marks;
  const [outer, inner, ...more] = whole?.parts.map(extent) ?? [];
  if (!outer || !inner || more.length > 0 || arcs.length === 0) return undefined;
  const centre: Point = [outer.x + outer.w / 2, outer.y + outer.h / 2];
  const apart = Math.hypot(inner.x + inner.w / 2 - centre[0], inner.y + inner.h / 2 - centre[1]);
  if (apart > NEAR * outer.w || Math.abs(outer.w - outer.h) > NEAR * outer.w || inner.w > outer.w) return undefined;
  return { kind: 'ring', arcs: arcs.map((arc) => ({ ...sweep(arc, centre), fill: arc.fill })) };
}

/** The range of the end points of a segment of a ring, in degrees clockwise from the top. */
function sweep({ parts }: Mark, [x0, y0]: Point): { readonly from: number; readonly to: number } {
  // The whole ring has a hole instead of ends.
  if (parts.length > 1) return { from: 0, to: 360 };
  const angles = parts.flat().map(([x, y]) => ((Math.atan2(x - x0, y0 - y) * 180) / Math.PI + 360) % 360);
  // A tiny bit left of the top counts as the top.
  const rounded = angles.map((angle) => (angle > 359.9 ? 0 : angle));
  return { from: Math.min(...rounded), to: Math.max(...rounded) };
}
