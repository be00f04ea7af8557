import type { Element } from 'domhandler';
import type { Box } from './model.ts';
import { all, attr, down, kids, number } from './package.ts';
import { readFill } from './read-chart.ts';
import type { Mark, Point } from './read-drawing.ts';

/** The place of a shape, or of a group (`prefix` "") and of what is in it ("ch"), in the units of what it stands in. */
export function frameOf(frame: Element | undefined, prefix: '' | 'ch' = ''): Box | undefined {
  const names = prefix === '' ? ['a:off', 'a:ext'] : ['a:chOff', 'a:chExt'];
  const [off, ext] = [down(frame, names[0]!), down(frame, names[1]!)];
  const [x, y, w, h] = [attr(off, 'x'), attr(off, 'y'), attr(ext, 'cx'), attr(ext, 'cy')].map(number);
  return x === undefined || y === undefined || w === undefined || h === undefined ? undefined : { x, y, w, h };
}

const ratio = (to: number, from: number): number => (from === 0 ? 1 : to / from);

/** Where a point of one frame lies in another. */
const moved = ([x, y]: Point, from: Box, to: Box): Point => [
  to.x + (x - from.x) * ratio(to.w, from.w),
  to.y + (y - from.y) * ratio(to.h, from.h),
];

/** The filled shapes of a group from back to front, in EMU on the slide. */
export function marksOf(group: Element): readonly Mark[] {
  const frame = down(group, 'p:grpSpPr', 'a:xfrm');
  const [at, inner] = [frameOf(frame), frameOf(frame, 'ch')];
  if (!at || !inner) return [];
  return kids(group).flatMap((shape): readonly Mark[] => {
    const properties = down(shape, 'p:spPr');
    const [box, fill] = [frameOf(down(properties, 'a:xfrm')), readFill(properties)];
    const paths = all(shape, 'a:path');
    if (!box || !fill || paths.length === 0) return [];
    const parts = paths.flatMap((path) => {
      const own: Box = { x: 0, y: 0, w: number(attr(path, 'w')) ?? box.w, h: number(attr(path, 'h')) ?? box.h };
      return partsOf(path).map((points) => points.map((point) => moved(moved(point, own, box), inner, at)));
    });
    const lighter = Math.round(100 * fill.lighter);
    return [{ fill: lighter > 0 ? `${fill.color}+${lighter}` : fill.color, parts }];
  });
}

/** The other quarters of a circle that begins at its right. */
function aroundFrom([x, y]: Point, arc: Element): readonly Point[] {
  const [w, h] = [number(attr(arc, 'wR')) ?? 0, number(attr(arc, 'hR')) ?? 0];
  return [[x - w, y + h], [x - 2 * w, y], [x - w, y - h], [x, y]]; // prettier-ignore
}

/** The end points of the segments of each sub-path. */
function partsOf(path: Element): readonly (readonly Point[])[] {
  const parts: Point[][] = [];
  for (const step of kids(path)) {
    if (step.name === 'a:moveTo') parts.push([]);
    const start = parts.at(-1)?.at(-1);
    if (step.name === 'a:arcTo' && start) parts.at(-1)?.push(...aroundFrom(start, step));
    const end = all(step, 'a:pt').at(-1);
    if (end) parts.at(-1)?.push([Number(attr(end, 'x')), Number(attr(end, 'y'))]);
  }
  return parts;
}
