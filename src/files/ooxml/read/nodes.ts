import type { XmlNode } from './xml.ts';

/** The first child of that name. */
export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined =>
  node?.children.find((one) => one.name === name);

/** All children of that name. */
export const childrenOf = (node: XmlNode | undefined, name: string): readonly XmlNode[] =>
  node?.children.filter((one) => one.name === name) ?? [];

/** What stands at the end of a path of first children. */
export const at = (node: XmlNode | undefined, ...names: readonly string[]): XmlNode | undefined =>
  names.reduce((here, name) => child(here, name), node);

/**
 * All elements below `node`, itself first, in document order. What only an older reader would look at (`mc:Fallback`)
 * repeats the ids of what stands before it, and is left out unless `fallbacks` is given.
 */
export function everyNode(node: XmlNode | undefined, fallbacks = false): readonly XmlNode[] {
  const all: XmlNode[] = [];
  const visit = (one: XmlNode): void => {
    if (!fallbacks && one.name === 'mc:Fallback') return;
    all.push(one);
    one.children.forEach(visit);
  };
  if (node) visit(node);
  return all;
}

/** All elements of these names below `node`, in document order. */
export function find(node: XmlNode | undefined, ...names: readonly string[]): readonly XmlNode[] {
  const found: XmlNode[] = [];
  const visit = (one: XmlNode): void => {
    if (one.name === 'mc:Fallback') return;
    if (names.includes(one.name)) found.push(one);
    one.children.forEach(visit);
  };
  if (node) visit(node);
  return found;
}

export const attribute = (node: XmlNode | undefined, name: string): string | undefined => node?.attributes[name];

/** The `val` of a child, as charts say most things. */
export const valueOf = (node: XmlNode | undefined, name: string): string | undefined =>
  attribute(child(node, name), 'val');

/** ST_OnOff, ST_Boolean. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** All words in `a:t` below `node`. */
export const textOf = (node: XmlNode | undefined): string =>
  find(node, 'a:t')
    .map((one) => one.text)
    .join('');

/** On one line, at most 60 characters: for a finding. */
export function short(text: string): string {
  const line = [...text.replace(/\s+/g, ' ').trim()];
  return line.length > 60 ? `${line.slice(0, 59).join('')}…` : line.join('');
}
