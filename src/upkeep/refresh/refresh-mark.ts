import type { Box } from '../../base/box.ts';
import type { Fate, Pair, Refreshing } from './context.ts';
import type { EditedPart } from '../../files/ooxml/opc/edited-part.ts';
import { at, child, type Located } from '../../files/ooxml/xml/tree.ts';

/**
 * Tolerance in EMU: LibreOffice keeps lengths in hundredths of a millimetre, so half a step at either end, and a
 * margin.
 */
const SLACK = 800;

type Rectangle = { readonly [K in keyof Box]: number };

const EDGES = ['x', 'y', 'w', 'h'] as const;
const close = (a: Rectangle, b: Rectangle): boolean => EDGES.every((edge) => Math.abs(a[edge] - b[edge]) <= SLACK);

export const transformOf = (node: Located): Located | undefined =>
  child(node, 'p:xfrm') ?? at(node, 'p:spPr', 'a:xfrm') ?? at(node, 'p:grpSpPr', 'a:xfrm');

/** Where a shape stands; undefined for one that takes its place from the layout, or is turned. */
export function placeOf(node: Located): Rectangle | undefined {
  const transform = transformOf(node);
  const [offset, extent] = [child(transform, 'a:off')?.attributes, child(transform, 'a:ext')?.attributes];
  if (!offset || !extent || transform?.attributes['rot'] !== undefined) return undefined;
  return { x: Number(offset['x']), y: Number(offset['y']), w: Number(extent['cx']), h: Number(extent['cy']) };
}

/** Where a person put what the data has at `box`, if they put `from` at `to`. */
export function carried(box: Rectangle, from: Rectangle, to: Rectangle): Rectangle {
  const [across, down] = [to.w / from.w, to.h / from.h];
  return {
    x: Math.round(to.x + (box.x - from.x) * across),
    y: Math.round(to.y + (box.y - from.y) * down),
    w: Math.round(box.w * across),
    h: Math.round(box.h * down),
  };
}

/** Whether a shape beside a chart stands where it was made, or where it would if it had been moved together with its chart. */
export function standsAsMade(node: Located, made: Box, chart: Box, now: Rectangle): boolean {
  const place = placeOf(node);
  return place !== undefined && close(place, carried(made, chart, now));
}

function move(node: Located, to: Rectangle, part: EditedPart): void {
  const transform = transformOf(node);
  const [offset, extent] = [child(transform, 'a:off'), child(transform, 'a:ext')];
  if (!offset || !extent) return;
  part.setAttribute(offset, 'x', String(to.x));
  part.setAttribute(offset, 'y', String(to.y));
  part.setAttribute(extent, 'cx', String(to.w));
  part.setAttribute(extent, 'cy', String(to.h));
}

/**
 * The chart beside which a mark stands: where it was when the deck was made, where today's data puts it (of one whose frame
 * stays in its place, that does not matter), and where it is now.
 */
export interface Beside {
  readonly old: Box;
  readonly next: Box;
  readonly now: Rectangle;
  /** The data decides where its frame stands, and it goes there. */
  readonly goes?: boolean;
}

const isWhole = ({ box, chart }: Pair<'chart'>['old']): boolean => close(box, chart.plot);

/**
 * Whether the data decides where the frame of a chart stands: one that is all plot, whose bars are as long as its frame. Other
 * charts have room in their frame, in which their plot moves.
 */
export const goesWithData = ({ old, next }: Pair<'chart'>): boolean => isWhole(old) && isWhole(next);

/** Puts the frame of such a chart where today's data has it, as a person moved it. */
export function refreshFrame(pair: Pair<'chart'>, refreshing: Refreshing, now: Rectangle): void {
  const wanted = carried(pair.next.box, pair.old.box, now);
  if (close(now, wanted)) return;
  move(pair.shape.node, wanted, refreshing.deck.part(pair.found.path));
  refreshing.note(pair, { outcome: 'updated', what: 'mark' });
}

/**
 * Refreshes a bracket or label beside a chart, whose place depends on the data. It follows the data as long as it is
 * still placed relative to its chart as it was (both may have been moved together); one that a person put elsewhere
 * stays there, and is listed. Beside a chart that was left, it stays where it matches what the chart shows.
 */
export function refreshMark(
  pair: Pair,
  fate: Fate,
  refreshing: Refreshing,
  { old, next, now, goes = false }: Beside,
): void {
  const place = placeOf(pair.shape.node);
  const [was, wanted] = [carried(pair.old.box, old, now), carried(pair.next.box, goes ? old : next, now)];
  if (close(was, wanted) || (place && close(place, wanted))) return;
  if (fate === 'left') {
    refreshing.note(pair, { outcome: 'kept', what: 'mark', reason: 'with_object' });
  } else if (place && close(place, was)) {
    move(pair.shape.node, wanted, refreshing.deck.part(pair.found.path));
    refreshing.note(pair, { outcome: 'updated', what: 'mark' });
  } else {
    refreshing.note(pair, { outcome: 'unmatched', what: 'mark', reason: 'mark_moved' });
  }
}
