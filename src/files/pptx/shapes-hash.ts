import { sha256 } from '../../base/sha256.ts';
import { at, child, elementsOf, find, wordsOf, type Tree } from '../ooxml/xml/tree.ts';
import type { DrawnPath, DrawnShapes } from '../shapes/types.ts';
import { emu, geometryOf } from './page/geometry.ts';
import { groupShapes, placeOf } from './page/shape-group.ts';

/** Coordinates count in thousandths of the group, since PowerPoint writes its shapes in other units when it has moved. */
const GRAIN = 1000;

/** What the shapes of a group look like, whatever their names and numbers and wherever the group stands. */
export function groupHash<E extends Tree<E>>(group: E): string {
  const frame = at(group, 'p:grpSpPr', 'a:xfrm');
  const [origin, extent] = [child(frame, 'a:chOff'), child(frame, 'a:chExt')];
  const inside = elementsOf(group).filter(({ name }) => name !== 'p:nvGrpSpPr' && name !== 'p:grpSpPr' && name !== 'p:extLst'); // prettier-ignore
  const place = { x: number(origin, 'x'), y: number(origin, 'y'), w: number(extent, 'cx'), h: number(extent, 'cy') };
  return sha256(JSON.stringify(inside.map((shape) => lookOf(shape, place))));
}

const hashes = new WeakMap<DrawnShapes, string>();

/** `groupHash` of the group that a drawing is written as; decks that share a drawing ask for it once. */
export function shapesHash(shapes: DrawnShapes): string {
  const known = hashes.get(shapes) ?? hashOf(shapes);
  hashes.set(shapes, known);
  return known;
}

function hashOf(shapes: DrawnShapes): string {
  const place = { x: 0, y: 0, w: emu(shapes.width), h: emu(shapes.height) };
  const looks = groupShapes('', shapes, { firstId: 1, language: 'en' }).map((shape, i) => {
    const look = lookOf(shape, place);
    const item = shapes.items[i];
    return item?.kind === 'path' ? { ...look, paths: [geometryLook(item)] } : look;
  });
  return sha256(JSON.stringify(looks));
}

const number = <E extends Tree<E>>(node: E | undefined, name: string): number => Number(node?.attributes[name] ?? 0);
const grains = (value: number, of: number): number => (of === 0 ? 0 : Math.round((value / of) * GRAIN));

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

function lookOf<E extends Tree<E>>(shape: E, place: Place): object {
  const properties = child(shape, 'p:spPr');
  const [offset, extent] = [at(properties, 'a:xfrm', 'a:off'), at(properties, 'a:xfrm', 'a:ext')];
  const line = child(properties, 'a:ln');
  return {
    kind: shape.name,
    at: [grains(number(offset, 'x') - place.x, place.w), grains(number(offset, 'y') - place.y, place.h)],
    size: [grains(number(extent, 'cx'), place.w), grains(number(extent, 'cy'), place.h)],
    turned: at(properties, 'a:xfrm')?.attributes['rot'] ?? '0',
    paths: find(properties, 'a:path').map(pathLook),
    fill: fillLook(properties),
    line: line && [line.attributes['w'], colorLook(child(line, 'a:solidFill'))],
    words: [
      wordsOf(shape),
      ...find(shape, 'a:rPr').map((run) => [run.attributes['sz'], colorLook(child(run, 'a:solidFill'))]),
    ],
  };
}

/** `pathLook` of what the writer makes of a path: it writes the steps without a tree. */
function geometryLook(path: DrawnPath): unknown {
  const place = placeOf(path);
  return geometryOf(path.steps, place).map(({ name, points, radius }) => [
    name,
    ...points.map((value, i) => grains(value, i % 2 === 0 ? place.w : place.h)),
    ...(radius === undefined ? [] : [grains(radius, place.w), grains(radius, place.h)]),
  ]);
}

function pathLook<E extends Tree<E>>(path: E): unknown {
  const [w, h] = [number(path, 'w'), number(path, 'h')];
  return elementsOf(path).map((step) => [
    step.name,
    ...elementsOf(step).flatMap((point) => [grains(number(point, 'x'), w), grains(number(point, 'y'), h)]),
    ...(step.name === 'a:arcTo' ? [grains(number(step, 'wR'), w), grains(number(step, 'hR'), h)] : []),
  ]);
}

function fillLook<E extends Tree<E>>(properties: E | undefined): unknown {
  const pattern = child(properties, 'a:pattFill');
  if (!pattern) return colorLook(child(properties, 'a:solidFill'));
  return [pattern.attributes['prst'], colorLook(child(pattern, 'a:fgClr')), colorLook(child(pattern, 'a:bgClr'))];
}

/** A colour with what makes it lighter or lets through what is behind. */
const colorLook = <E extends Tree<E>>(fill: E | undefined): unknown =>
  elementsOf(fill).map(({ attributes, children }) => [
    attributes['val'],
    ...elementsOf({ name: '', attributes: {}, children } as unknown as E).map((change) => [
      change.name,
      change.attributes['val'],
    ]),
  ]);
