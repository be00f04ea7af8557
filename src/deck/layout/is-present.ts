import type { Content, LayoutNode } from '../template/types.ts';

/** Whether a node has anything in it: an empty slot takes no room, nor does a branch of empty ones with their rules. */
export function isPresent(node: LayoutNode, contents: ReadonlyMap<string, Content>): boolean {
  if (node.kind === 'text' && node.fixed !== undefined) return true;
  if (node.kind === 'picture' && node.glyph !== undefined) return true;
  if ('slot' in node) return contents.has(node.slot);
  if (!('children' in node)) return true;
  return node.children.some((child) => child.kind !== 'space' && child.kind !== 'rule' && isPresent(child, contents));
}
