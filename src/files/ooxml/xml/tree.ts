/** An element of XML as a tree. Values and texts are plain: escaping is the renderer's, unescaping the parser's work. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
}

/** An element, or a stretch of text. */
export type XmlNode = XmlElement | string;

type AttributeValue = string | number | boolean | undefined;
type Child = XmlNode | undefined | readonly (XmlNode | undefined)[];

/** An attribute's value as text: true is 1, as Office writes it; a number that is none is our mistake and throws. */
function attributeText(element: string, name: string, value: string | number | boolean): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? '1' : '0';
  if (!Number.isFinite(value)) throw new Error(`${element} ${name} must be a finite number, but was ${value}`);
  return String(value);
}

function append(children: XmlNode[], child: Child): void {
  if (child === undefined) return;
  if (typeof child === 'string' || 'name' in child) children.push(child);
  else for (const one of child) if (one !== undefined) children.push(one);
}

/** Builds an element; attributes and children that are undefined are left out. */
export function el(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...content: Child[]
): XmlElement {
  const kept: Record<string, string> = {};
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) kept[key] = attributeText(name, key, value);
  }
  const children: XmlNode[] = [];
  for (const child of content) append(children, child);
  return { name, attributes: kept, children };
}

/** An element that holds only text. */
export const textEl = (
  name: string,
  text: string | number,
  attributes: Readonly<Record<string, AttributeValue>> = {},
): XmlElement => el(name, attributes, String(text));

export const isElement = (node: XmlNode): node is XmlElement => typeof node !== 'string';

/** The first child of that name. */
export const child = (parent: XmlElement, name: string): XmlElement | undefined =>
  parent.children.find((node): node is XmlElement => isElement(node) && node.name === name);

/** All children of that name, in order. */
export const childrenOf = (parent: XmlElement, name: string): readonly XmlElement[] =>
  parent.children.filter((node): node is XmlElement => isElement(node) && node.name === name);

/** The element at the end of a path of names; throws where there is none. */
export function at(root: XmlElement, ...names: readonly string[]): XmlElement {
  let here = root;
  for (const name of names) {
    const next = child(here, name);
    if (!next) throw new Error(`<${here.name}> has no <${name}>`);
    here = next;
  }
  return here;
}

/** Calls `visit` with every element below `root`, itself first, in document order. */
export function visitAll(root: XmlElement, visit: (element: XmlElement) => void): void {
  visit(root);
  for (const node of root.children) if (isElement(node)) visitAll(node, visit);
}

/** Takes the children of these names away. */
export function drop(parent: XmlElement, ...names: readonly string[]): void {
  parent.children = parent.children.filter((node) => !isElement(node) || !names.includes(node.name));
}
