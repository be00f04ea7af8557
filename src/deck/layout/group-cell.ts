import type { LayoutNode } from '../template/types.ts';

type Group = Extract<LayoutNode, { kind: 'group' }>;

/** Whether a tree has items of a group in it. */
export const hasGroup = (node: LayoutNode): boolean =>
  node.kind === 'group' || ('children' in node && node.children.some(hasGroup));

/** Row and column of the item at `index`, filled row by row or column by column. */
export function cellOf(node: Group, index: number, count: number): { row: number; column: number } {
  if (node.order === 'rows') return { row: Math.floor(index / node.columns), column: index % node.columns };
  const rows = Math.ceil(count / node.columns);
  return { row: index % rows, column: Math.floor(index / rows) };
}
