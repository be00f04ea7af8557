import type { Located } from './located.ts';

/** The first child of that name. */
export const child = (node: Located | undefined, name: string): Located | undefined =>
  node?.children.find((one) => one.name === name);

/** All children of that name. */
export const childrenOf = (node: Located | undefined, name: string): readonly Located[] =>
  node?.children.filter((one) => one.name === name) ?? [];

/** What stands at the end of a path of first children. */
export const at = (node: Located | undefined, ...names: readonly string[]): Located | undefined =>
  names.reduce((here, name) => child(here, name), node);

/** All elements of that name below `node`, in document order, but for what only older readers look at. */
export function find(node: Located | undefined, name: string): readonly Located[] {
  const found: Located[] = [];
  const visit = (one: Located): void => {
    if (one.name === 'mc:Fallback') return;
    if (one.name === name) found.push(one);
    one.children.forEach(visit);
  };
  if (node) visit(node);
  return found;
}

/** The `val` of a child, as charts say most things. */
export const valueOf = (node: Located | undefined, name: string): string | undefined =>
  child(node, name)?.attributes['val'];
