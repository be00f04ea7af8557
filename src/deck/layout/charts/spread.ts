import { itemAt } from '../../../base/item-at.ts';

/** Something that should stand around a place along a line. */
export interface SpreadWish {
  readonly center: number;
  readonly size: number;
}

/** Things that touch and stand together, from `first` on. */
interface Block {
  readonly first: number;
  readonly count: number;
  readonly size: number;
  /** The mean of the starts that its members wish for, as the start of the block. */
  readonly start: number;
}

const joined = (a: Block, b: Block): Block => ({
  first: a.first,
  count: a.count + b.count,
  size: a.size + b.size,
  // The members of `b` would begin `a.size` later.
  start: (a.start * a.count + (b.start - a.size) * b.count) / (a.count + b.count),
});

/**
 * The centres of things that are moved apart just as far as needed: each stands where it wishes unless it would touch a
 * neighbour; those that would are together around the mean of their wishes. They keep to the room as long as they fit into
 * it, and keep the order of their wishes.
 */
export function spread(wishes: readonly SpreadWish[], room: { readonly start: number; readonly end: number }): readonly number[] {
  const order = wishes.map((_, i) => i).toSorted((a, b) => itemAt(wishes, a).center - itemAt(wishes, b).center);
  const blocks: Block[] = [];
  order.forEach((wish, first) => {
    const { center, size } = itemAt(wishes, wish);
    const clamp = (block: Block): Block => ({
      ...block,
      start: Math.max(room.start, Math.min(block.start, room.end - block.size)),
    });
    let block = clamp({ first, count: 1, size, start: center - size / 2 });
    for (let before = blocks.at(-1); before && before.start + before.size > block.start; before = blocks.at(-1)) {
      blocks.pop();
      block = clamp(joined(before, block));
    }
    blocks.push(block);
  });
  const centers = wishes.map(({ center }) => center);
  for (const { first, count, start } of blocks) {
    let at = start;
    for (const wish of order.slice(first, first + count)) {
      centers[wish] = at + itemAt(wishes, wish).size / 2;
      at += itemAt(wishes, wish).size;
    }
  }
  return centers;
} // prettier-ignore
