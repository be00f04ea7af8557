import { isAlias, isMap, isNode, isScalar, isSeq, type Document, type Pair } from 'yaml';
import type { Path } from '../../base/source.ts';

/**
 * Where the nodes of a YAML document begin, as plain JSON: the offset of a node and, in a map, of its key; and its
 * children by key or index. -1 if it has no place of its own.
 */
export type Offsets = readonly [own: number, key: number, children?: Readonly<Record<string, Offsets>>];

export const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

export const keyText = (pair: Pair): string =>
  isScalar(pair.key) && typeof pair.key.value === 'string' ? pair.key.value : ''; // stringKeys: nothing else

/** Whether there is nothing after a key: then its value has no place of its own worth pointing at. */
const isNothing = (value: unknown): boolean => value == null || (isScalar(value) && value.source === '');

/** The offsets of a document without loops; what aliases lead to is listed once and shared. */
export function offsetsOf(document: Document.Parsed): Offsets {
  const listed = new Map<unknown, Readonly<Record<string, Offsets>>>();
  const childrenOf = (node: unknown): Readonly<Record<string, Offsets>> | undefined => {
    const here = isAlias(node) ? node.resolve(document) : node;
    if (!isMap(here) && !isSeq(here)) return undefined;
    const found = listed.get(here) ?? Object.fromEntries(isMap(here) ? here.items.map(entry) : here.items.map((item, i) => [String(i), offsets(item, -1)])); // prettier-ignore
    listed.set(here, found);
    return found;
  };
  const offsets = (node: unknown, key: number): Offsets => {
    const children = childrenOf(node);
    const own = startOf(node) ?? -1;
    return children ? [own, key, children] : [own, key];
  };
  const entry = (pair: Pair): readonly [string, Offsets] => {
    const key = startOf(pair.key) ?? -1;
    return [keyText(pair), isNothing(pair.value) ? [key, key] : offsets(pair.value, key)];
  };
  return offsets(document.contents, -1);
}

/** The offset of the node at `path`, or of its nearest ancestor that exists. */
export function offsetAt(root: Offsets, path: Path, which: 'key' | 'value'): number {
  let node = root;
  let offset = Math.max(0, root[0]);
  for (const [i, step] of path.entries()) {
    const children: Readonly<Record<string, Offsets>> = node[2] ?? {};
    const next = Object.hasOwn(children, String(step)) ? children[String(step)] : undefined;
    if (!next) return offset;
    node = next;
    const found = which === 'key' && i === path.length - 1 && next[1] >= 0 ? next[1] : next[0];
    if (found >= 0) offset = found;
  }
  return offset;
}
