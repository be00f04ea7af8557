import type { Box, Drawing, Spot } from './model.ts';

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

/** Where its shapes stand, each part of one for itself. */
export const spotsOf = (marks: readonly Mark[]): readonly Spot[] =>
  marks.flatMap(({ fill, parts }) => parts.map((points) => ({ fill, box: extent(points) })));

/** What the shapes of a drawing show; undefined if it is none of the drawings that show shares. */
export const readDrawing = (marks: readonly Mark[]): Drawing | undefined =>
  readWhole(marks) ?? readBars(marks) ?? readParts(marks) ?? readCounted(marks);

/** One rectangle in the accent is a part that is the whole: without a bar, a track is pale. */
function readWhole([mark, ...others]: readonly Mark[]): Drawing | undefined {
  const [points] = mark?.parts ?? [];
  if (!mark || !points || others.length > 0 || mark.parts.length > 1) return undefined;
  if (mark.fill.split('+')[0] !== 'accent1' || !isRectangle(points, extent(points))) return undefined;
  return { kind: 'parts', parts: [{ from: 0, share: 100, fill: mark.fill }] };
}

/** How far, as a share of a drawing, things may lie apart that are at one place. */
const NEAR = 0.005;

/** Bars on tracks as wide as the first shape: first the tracks, then the bars. A bar of 0 % may not be drawn at all. */
function readBars(marks: readonly Mark[]): Drawing | undefined {
  if (marks.length === 0 || marks.some(({ parts }) => parts.length !== 1)) return undefined;
  if (isDot(marks)) return undefined;
  const boxes = marks.map(({ parts }) => extent(parts[0]!));
  const [first] = boxes;
  const { x: left, w: width } = first!;
  const isTrack = ({ fill }: Mark, i: number): boolean => fill === marks[0]!.fill && Math.abs(boxes[i]!.x - left) < NEAR * width && Math.abs(boxes[i]!.w - width) < NEAR * width; // prettier-ignore
  const many = marks.findIndex((mark, i) => !isTrack(mark, i));
  const tracks = many < 0 ? boxes : boxes.slice(0, many);
  const bars = boxes.slice(tracks.length);
  if (bars.length > tracks.length) return undefined;
  if (bars.some(({ x }) => x < left - NEAR * width || x > left + width)) return undefined;
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

/** Things about as large, in the order of reading; pale ones may be a little smaller. Of a thing of several parts, the largest. */
function readCounted(marks: readonly Mark[]): Drawing | undefined {
  const parts = marks.flatMap(({ fill, parts: all }) => all.map((points) => ({ fill, box: extent(points) })));
  const largest = Math.max(...parts.map(({ box }) => box.w * box.h));
  const things = parts.filter(({ box }) => box.w * box.h > 0.6 * largest);
  if ((things.length < 2 && !isDot(marks)) || parts.length % things.length !== 0) return undefined;
  const height = Math.max(...things.map(({ box }) => box.h));
  const read = [...things].sort((a, b) =>
    Math.abs(a.box.y - b.box.y) > height / 2 ? a.box.y - b.box.y : a.box.x - b.box.x,
  );
  return { kind: 'counted', total: read.length, fills: read.map(({ fill }) => fill) };
}

/** Whether its points are the corners of an upright rectangle. */
const isRectangle = (points: readonly Point[], { x, y, w, h }: Box): boolean =>
  points.every(([px, py]) => Math.min(Math.abs(px - x), Math.abs(px - x - w)) < NEAR * w && Math.min(Math.abs(py - y), Math.abs(py - y - h)) < NEAR * h); // prettier-ignore

/** A single thing that is no bar. */
const isDot = ([mark, ...others]: readonly Mark[]): boolean =>
  mark?.parts.length === 1 && others.length === 0 && !isRectangle(mark.parts[0]!, extent(mark.parts[0]!));

/** Parts of a whole in one line, from left to right. */
function readParts(marks: readonly Mark[]): Drawing | undefined {
  if (marks.length < 2 || marks.some(({ parts }) => parts.length !== 1)) return undefined;
  const placed = marks.map(({ fill, parts }) => ({ fill, box: extent(parts[0]!) })).sort((a, b) => a.box.x - b.box.x);
  const [left, right] = [placed[0]!.box.x, Math.max(...placed.map(({ box }) => box.x + box.w))];
  const width = right - left;
  const { y, h } = placed[0]!.box;
  const inRow = placed.every(({ box }) => Math.abs(box.y - y) < NEAR * width && Math.abs(box.h - h) < NEAR * width);
  if (!inRow || marks.some(({ parts }) => !isRectangle(parts[0]!, extent(parts[0]!)))) return undefined;
  const parts = placed.map(({ fill, box }) => ({ from: (100 * (box.x - left)) / width, share: (100 * box.w) / width, fill }));
  return { kind: 'parts', parts };
} // prettier-ignore
