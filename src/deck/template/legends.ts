import type { PictureSpec } from '../chart/pictures/build-picture.ts';
import type { FillContext } from './context.ts';
import { slotsOf } from './slots.ts';
import type { Filling } from './filling.ts';
import type { LayoutNode } from './types.ts';

/**
 * What a dot of each picture stands for, each explanation once; `beside`: how many people a dot is in each chart of dots on the slide, which says so
 * itself.
 */
export const legends = (
  context: FillContext,
  pictures: readonly PictureSpec[],
  beside: readonly number[] = [],
): readonly string[] => [...new Set(pictures.flatMap((spec) => legendOf(context, spec, beside)))];

const TENTHS = 10;
const HUNDREDTHS = 100;

function legendOf({ texts }: FillContext, spec: PictureSpec, beside: readonly number[]): readonly string[] {
  if (spec.picture === 'field') {
    const { perDot } = spec.params;
    if (perDot === undefined || beside.includes(perDot)) return [];
    return [texts.plain(beside.length > 0 ? 'auto.legend_people_small' : 'auto.legend_people', { people: perDot })];
  }
  if (spec.picture !== 'dots') return [];
  const { total, counted } = spec.params;
  if (total === HUNDREDTHS) return [texts.plain('auto.legend_hundredths', { percent: texts.percent(1, 0) })];
  if (total === TENTHS)
    return [texts.plain('auto.legend_tenths', { counted, percent: texts.percent(counted * TENTHS, 0) })];
  // One of a few is read as “one in three”, which is what the words beside it say.
  return counted === 1 ? [] : [texts.plain('auto.legend_dots', { counted, total })];
}

/** Pictures among contents, those of items included unless a text of the item itself explains them. */
export function picturesIn(node: LayoutNode, contents: ReadonlyMap<string, Filling>): readonly PictureSpec[] {
  return [...slotsOf(node)].flatMap(([name, slot]): readonly PictureSpec[] => {
    const content = contents.get(name);
    if (content?.kind === 'picture') return content.source.kind === 'data' ? [content.source] : [];
    if (content?.kind !== 'items' || slot.kind !== 'group' || explains(slot.item)) return [];
    return content.items.flatMap((item) => picturesIn(slot.item, item));
  });
}

/** Whether anything in the tree says what dots stand for. */
function explains(node: LayoutNode): boolean {
  if (node.kind === 'text') return node.auto === 'legend' || node.auto === 'notes' || node.auto === 'base_and_notes';
  if (node.kind === 'group') return explains(node.item);
  return 'children' in node && node.children.some(explains);
}
