import type { LayoutNode } from '../template/types.ts';
import type { Element } from './types.ts';

/** Elements with names that are unique on their slide: the second "Figure" becomes "Figure 2". */
export function uniqueNames(elements: readonly Element[]): readonly Element[] {
  const seen = new Map<string, number>();
  const taken = new Set(elements.map((element) => element.name));
  return elements.map((element) => {
    const count = (seen.get(element.name) ?? 0) + 1;
    seen.set(element.name, count);
    if (count === 1) return element;
    let number = count;
    while (taken.has(`${element.name} ${number}`)) number += 1;
    const name = `${element.name} ${number}`;
    taken.add(name);
    return { ...element, name };
  });
}

/**
 * Names for the nodes of a layout that draw something without being a slot: panels and rules. They are the last part of
 * their elements' ids, so they do not change with a slide's texts, and are unique within one scope (the layout, or an
 * item of a group).
 */
export function ownNames(root: LayoutNode): ReadonlyMap<LayoutNode, string> {
  const names = new Map<LayoutNode, string>();
  nameScope(root, names);
  return names;
}

function nameScope(root: LayoutNode, names: Map<LayoutNode, string>): void {
  const nodes = [...nodesOf(root)];
  const taken = new Set(nodes.flatMap((node) => ('slot' in node ? [node.slot] : [])));
  for (const node of nodes) {
    const wanted = wantedName(node);
    if (wanted !== undefined) names.set(node, claim(wanted, taken));
    if (node.kind === 'group') nameScope(node.item, names);
  }
}

/** Every node of a scope, parents first. */
function* nodesOf(node: LayoutNode): Generator<LayoutNode> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

function wantedName(node: LayoutNode): string | undefined {
  if (node.kind === 'rule') return 'rule';
  return 'children' in node && node.panel ? (node.name ?? 'panel') : undefined;
}

/** The name, with the first number that makes it unique. */
function claim(name: string, taken: Set<string>): string {
  let own = name;
  for (let number = 2; taken.has(own); number += 1) own = `${name}-${number}`;
  taken.add(own);
  return own;
}
