import type { Element } from 'domhandler';
import type { Drawing } from './model.ts';
import { isElement, kids, type Node } from './package.ts';

interface Mark {
  readonly d: string;
  readonly fill: string;
  readonly at: readonly [number, number];
}

type Point = readonly [number, number];

/** All filled paths, with the translations of the groups around them. */
function marksIn(node: Node, at: Point = [0, 0]): readonly Mark[] {
  return kids(node).flatMap((kid) => {
    const shift = /translate\(\s*(-?[\d.]+)[\s,]*(-?[\d.]+)?/.exec(kid.attribs['transform'] ?? '');
    const here: Point = [at[0] + Number(shift?.[1] ?? 0), at[1] + Number(shift?.[2] ?? 0)];
    return [...markOf(kid, here), ...marksIn(kid, here)];
  });
}

function markOf(node: Element, at: Point): readonly Mark[] {
  const { d, fill } = node.attribs;
  if (node.name === 'rect' && fill !== undefined && fill !== 'none') {
    const [x = '0', y = '0', w = '0', h = '0'] = ['x', 'y', 'width', 'height'].map((name) => node.attribs[name]);
    return [{ d: `M${x},${y}h${w}v${h}h-${w}Z`, fill, at }];
  }
  if (node.name !== 'path' || d === undefined || fill === undefined || fill === 'none') return [];
  return [{ d, fill: fill.replace('#', '').toUpperCase(), at }];
}

const ARGUMENTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, A: 7, Q: 4, S: 4, T: 2, Z: 0 };

/** The end points of a path's segments. */
function points(d: string): readonly Point[] {
  const found: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, letter = '', rest = ''] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const size = ARGUMENTS[letter.toUpperCase()] ?? 0;
    const numbers = (rest.match(/-?(?:\d*\.\d+|\d+\.?)(?:e-?\d+)?/g) ?? []).map(Number);
    const relative = letter === letter.toLowerCase();
    for (let i = 0; size > 0 && i + size <= numbers.length; i += size) {
      const piece = numbers.slice(i, i + size);
      const [dx, dy] = relative ? [x, y] : [0, 0];
      if (letter.toUpperCase() === 'H') x = dx + piece[0]!;
      else if (letter.toUpperCase() === 'V') y = dy + piece[0]!;
      else [x, y] = [dx + piece.at(-2)!, dy + piece.at(-1)!];
      found.push([x, y]);
    }
  }
  return found;
}

interface Extent {
  readonly left: number;
  readonly right: number;
}

function extent(mark: Mark): Extent {
  const xs = points(mark.d).map(([x]) => x + mark.at[0]);
  return { left: Math.min(...xs), right: Math.max(...xs) };
}

/** Bars on tracks as wide as the picture: first the tracks, then the bars. A bar of 0 % may not be drawn at all. */
function readBars(marks: readonly Mark[], width: number): Drawing | undefined {
  const spans = marks.map(extent);
  if (spans.some(({ left }) => Math.abs(left) > 0.5)) return undefined;
  const [track] = marks;
  const tracks = marks.filter((mark, i) => mark.fill === track?.fill && Math.abs(spans[i]!.right - width) < 0.5);
  const bars = marks.slice(tracks.length);
  if (tracks.length === 0 || bars.length > tracks.length) return undefined;
  if (bars.length === 0 && tracks.length > 1) return undefined;
  const drawn = bars.map((mark, i) => ({ share: (100 * spans[tracks.length + i]!.right) / width, fill: mark.fill }));
  const missing = tracks.slice(bars.length).map(() => ({ share: 0, fill: '' }));
  return { kind: 'bars', shares: [...drawn, ...missing] };
}

/** The range of the end points of a segment of a ring, in degrees clockwise from the top. */
function sweep(mark: Mark, whole: string): { readonly from: number; readonly to: number } {
  if (mark.d === whole) return { from: 0, to: 360 };
  const angles = points(mark.d).map(([x, y]) => ((Math.atan2(x, -y) * 180) / Math.PI + 360) % 360);
  // A tiny bit left of the top counts as the top.
  const rounded = angles.map((angle) => (angle > 359.9 ? 0 : angle));
  return { from: Math.min(...rounded), to: Math.max(...rounded) };
}

export function readDrawing(svg: Node, width: number): Drawing | undefined {
  const marks = marksIn(svg);
  const [head, next] = marks;
  if (!head) return undefined;
  const circles = (d: string): number => (d.match(/A/g) ?? []).length;
  const sameCentre = marks.every((mark) => Math.hypot(mark.at[0] - head.at[0], mark.at[1] - head.at[1]) < 0.5);
  if (circles(head.d) >= 4 && sameCentre && marks.length > 1) {
    return { kind: 'ring', arcs: marks.slice(1).map((mark) => sweep(mark, head.d)) };
  }
  if (next && marks.every((mark) => mark.d === head.d) && !sameCentre) {
    return { kind: 'counted', total: marks.length, fills: marks.map((mark) => mark.fill) };
  }
  return circles(head.d) === 0 ? readBars(marks, width) : undefined;
}

export const svgRoot = (document: Node): Element | undefined =>
  document.children.filter(isElement).find((node) => node.name === 'svg');
