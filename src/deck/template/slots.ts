import type { LayoutNode } from './types.ts';

/** A node that content goes into. */
export type SlotNode = Extract<LayoutNode, { slot: string }>;

/** Slots that were looked for before: each slide asks for those of its layout, in each build. */
const found = new WeakMap<LayoutNode, ReadonlyMap<string, SlotNode>>();

/** The slots of a layout, or of a group's item, by name, in reading order; slots inside a group are the group's own. */
export function slotsOf(node: LayoutNode): ReadonlyMap<string, SlotNode> {
  const slots = found.get(node) ?? slotsBelow(node);
  found.set(node, slots);
  return slots;
}

function slotsBelow(node: LayoutNode): ReadonlyMap<string, SlotNode> {
  const slots = new Map<string, SlotNode>();
  const visit = (n: LayoutNode): void => {
    if ('slot' in n) slots.set(n.slot, n);
    if ('children' in n) n.children.forEach(visit);
  };
  visit(node);
  return slots;
}

/** The slot that is the slide's title, if the layout has one. */
export const titleSlot = (node: LayoutNode): SlotNode | undefined =>
  [...slotsOf(node).values()].find((slot) => slot.kind === 'text' && slot.placeholder === 'title');
