import type { Element } from 'domhandler';
import { all, first, textOf } from '../files/pptx/read-package.ts';

// Pictures that are groups of native shapes. Shares no code with the writer.

/** A picture as the shapes of its group, from back to front. */
export interface ReadDrawing {
  readonly shapes: readonly ReadDrawnShape[];
}

export interface ReadDrawnShape {
  readonly name: string;
  /** Absent if nothing is filled, or if the colour is none of the theme's. */
  readonly fill?: { readonly slot: string; readonly lighter: number };
  /** Extents of its sub-paths on the slide, in EMU. */
  readonly parts: readonly Extent[];
  /** Its words, if it has any. */
  readonly text: string;
}

export interface Extent {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export function readDrawing(group: Element): ReadDrawing {
  const frame = first(first(group, 'p:grpSpPr'), 'a:xfrm');
  const [at, inner] = [extentOf(frame, 'a:off', 'a:ext'), extentOf(frame, 'a:chOff', 'a:chExt')];
  return { shapes: all(group, 'p:sp').map((shape) => readShape(shape, (extent) => moved(extent, inner, at))) };
}

type Place = (extent: Extent) => Extent;

/** An extent in a frame's own units, as one of the frame's place. */
const moved = (extent: Extent, from: Extent, to: Extent): Extent => {
  const [across, down] = [ratio(to.w, from.w), ratio(to.h, from.h)];
  return {
    x: Math.round(to.x + (extent.x - from.x) * across),
    y: Math.round(to.y + (extent.y - from.y) * down),
    w: Math.round(extent.w * across),
    h: Math.round(extent.h * down),
  };
};

const ratio = (to: number, from: number): number => (from === 0 ? 1 : to / from);

function readShape(shape: Element, onSlide: Place): ReadDrawnShape {
  const properties = first(shape, 'p:spPr');
  const at = extentOf(first(properties, 'a:xfrm'), 'a:off', 'a:ext');
  const fill = properties.children.find((node) => 'name' in node && node.name === 'a:solidFill') as Element | undefined;
  const [color] = fill ? all(fill, 'a:schemeClr') : [];
  const lighter = color ? Number(all(color, 'a:lumOff')[0]?.attribs['val'] ?? 0) / 100_000 : 0;
  return {
    name: first(shape, 'p:cNvPr').attribs['name'] ?? '',
    ...(color ? { fill: { slot: color.attribs['val'] ?? '', lighter } } : {}),
    parts: all(properties, 'a:path').flatMap((path) => {
      const [w, h] = [Number(path.attribs['w'] ?? at.w), Number(path.attribs['h'] ?? at.h)];
      return partsOf(path).map((part) => onSlide(moved(part, { x: 0, y: 0, w, h }, at)));
    }),
    text: all(shape, 'a:t').map(textOf).join(''),
  };
}

/** Extents of the sub-paths of a path, by its points. */
function partsOf(path: Element): readonly Extent[] {
  const parts: Element[][] = [];
  for (const step of path.children.filter((node): node is Element => 'attribs' in node)) {
    if (step.name === 'a:moveTo') parts.push([]);
    parts.at(-1)?.push(...all(step, 'a:pt'));
  }
  return parts.map((points) => {
    const [xs, ys] = ['x', 'y'].map((axis) => points.map((point) => Number(point.attribs[axis])));
    const [x, y] = [Math.min(...xs!), Math.min(...ys!)];
    return { x, y, w: Math.max(...xs!) - x, h: Math.max(...ys!) - y };
  });
}

function extentOf(frame: Element, offset: string, extent: string): Extent {
  const [off, ext] = [first(frame, offset).attribs, first(frame, extent).attribs];
  const [x, y, w, h] = [off['x'], off['y'], ext['cx'], ext['cy']].map(Number);
  return { x: x!, y: y!, w: w!, h: h! };
}
