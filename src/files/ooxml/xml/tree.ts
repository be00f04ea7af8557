/** What every element has; its children are elements `E` and the text between them, unescaped. */
export interface Tree<E> {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (E | string)[];
}

/** An element that is being written: it can be changed, and has no place yet. */
export interface XmlElement extends Tree<XmlElement> {
  name: string;
  attributes: Record<string, string>;
  children: XmlNode[];
  /**
   * XML that is the content in place of children: where thousands of elements are only written (the points of dots), a
   * tree of them would cost more than all the rest of a slide. Nobody finds anything in it.
   */
  readonly content?: string;
}

/** An element, or a stretch of text. */
export type XmlNode = XmlElement | string;

/** An element at its place in a document, so that what surrounds it can stay as it is. */
export interface Located extends Tree<Located> {
  /** The name in the document; `name` may have our prefix instead. */
  readonly written: string;
  readonly parent: Located | undefined;
  /** Offsets into the document: at the `<` of the opening tag, after its `>`, before `</`, after the last `>`. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

type AttributeValue = string | number | boolean | undefined;
type Child = XmlNode | undefined | readonly (XmlNode | undefined)[];

/**
 * An attribute's value as text: true is 1, as Office writes it; throws for a number that is not finite, which is our
 * mistake.
 */
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

export const isElement = <E extends object>(node: E | string): node is E => typeof node !== 'string';

/** The children that are elements. */
export const elementsOf = <E extends Tree<E>>(node: E | undefined): readonly E[] =>
  node?.children.filter(isElement) ?? [];

/** The first child of that name. */
export const child = <E extends Tree<E>>(node: E | undefined, name: string): E | undefined =>
  node?.children.find((one): one is E => isElement(one) && one.name === name);

/** All children of that name, in order. */
export const childrenOf = <E extends Tree<E>>(node: E | undefined, name: string): readonly E[] =>
  node?.children.filter((one): one is E => isElement(one) && one.name === name) ?? [];

/** The element at the end of a path of first children. */
export const at = <E extends Tree<E>>(node: E | undefined, ...names: readonly string[]): E | undefined =>
  names.reduce((here, name) => child(here, name), node);

/** The same for an element that must be there, since we or pptxgenjs wrote it: throws where it is not. */
export function must<E extends Tree<E>>(root: E, ...names: readonly string[]): E {
  let here = root;
  for (const name of names) {
    const next = child(here, name);
    if (!next) throw new Error(`<${here.name}> has no <${name}>`);
    here = next;
  }
  return here;
}

/**
 * All elements below `node`, itself first, in document order. What only older readers use (`mc:Fallback`) repeats the
 * ids of what precedes it, and is left out unless `fallbacks` is set.
 */
export function everyElement<E extends Tree<E>>(node: E | undefined, fallbacks = false): readonly E[] {
  const all: E[] = [];
  const visit = (one: E): void => {
    if (!fallbacks && one.name === 'mc:Fallback') return;
    all.push(one);
    for (const inner of one.children) if (isElement(inner)) visit(inner);
  };
  if (node) visit(node);
  return all;
}

/** All elements of these names below `node` or `node` itself, in document order, without fallbacks. */
export const find = <E extends Tree<E>>(node: E | undefined, ...names: readonly string[]): readonly E[] =>
  everyElement(node).filter(({ name }) => names.includes(name));

export const attribute = <E extends Tree<E>>(node: E | undefined, name: string): string | undefined =>
  node?.attributes[name];

/** The `val` of a child, in which charts keep most of their settings. */
export const valueOf = <E extends Tree<E>>(node: E | undefined, name: string): string | undefined =>
  attribute(child(node, name), 'val');

/** An element's own text, without that of its child elements. */
export function textOf<E extends Tree<E>>(node: E): string;
export function textOf<E extends Tree<E>>(node: E | undefined): string | undefined;
export function textOf<E extends Tree<E>>(node: E | undefined): string | undefined {
  return node?.children.filter((one) => typeof one === 'string').join('');
}

/** The element's prefix in the document, with its colon; empty where it has none. */
export const prefixOf = ({ written }: Located): string => written.slice(0, written.indexOf(':') + 1);

/** All words in `a:t` below `node`. */
export const wordsOf = <E extends Tree<E>>(node: E | undefined): string =>
  find(node, 'a:t')
    .map((one) => textOf(one))
    .join('');

/** ST_OnOff, ST_Boolean. */
export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';
