import type { LayoutNode } from '../template/types.ts';
import type { PlaceholderRef } from './types.ts';

/** Indices of the footer's placeholders, the same in every layout and the master. */
export const FOOTER: PlaceholderRef = { type: 'ftr', idx: 11 };
export const SLIDE_NUMBER: PlaceholderRef = { type: 'sldNum', idx: 12 };
const FIRST_CONTENT = 13;

/** A slot that is a placeholder of the slide layout. */
export interface LayoutSlot {
  readonly node: LayoutNode;
  readonly ref: PlaceholderRef;
}

const typeOf = (node: LayoutNode): PlaceholderRef['type'] | undefined => {
  if (node.kind === 'text') return node.placeholder;
  if (node.kind === 'group') return node.placeholder ? 'body' : undefined;
  if (node.kind === 'chart' || node.kind === 'picture' || node.kind === 'table') {
    return node.placeholder ? ({ chart: 'chart', picture: 'pic', table: 'tbl' } as const)[node.kind] : undefined;
  }
  return undefined;
};

/**
 * The placeholders of a layout: the title has index 0, the others count from 13 in the layout's order. `refs` holds
 * those that a slide's own element fills; a group's region is a placeholder of the layout only, for users who add a
 * slide.
 */
export function placeholdersOf(root: LayoutNode): {
  readonly slots: readonly LayoutSlot[];
  readonly refs: ReadonlyMap<LayoutNode, PlaceholderRef>;
} {
  const slots: LayoutSlot[] = [];
  let next = FIRST_CONTENT;
  const visit = (node: LayoutNode): void => {
    const type = typeOf(node);
    if (type) slots.push({ node, ref: { type, idx: type === 'title' ? 0 : next++ } });
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  const filled = slots.filter(({ node }) => node.kind === 'text' || node.kind === 'chart' || node.kind === 'table');
  return { slots, refs: new Map(filled.map(({ node, ref }) => [node, ref])) };
}
