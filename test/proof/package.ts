import { unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import type { AnyNode, Document, Element } from 'domhandler';

export type Node = Document | Element;

/** A zip of XML parts. Only texts and workbooks are unpacked. */
export class Package {
  readonly #files: Readonly<Record<string, Uint8Array>>;
  readonly #parsed = new Map<string, Document>();

  constructor(bytes: Uint8Array) {
    this.#files = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels|xlsx)$/.test(name) });
  }

  get paths(): readonly string[] {
    return Object.keys(this.#files);
  }

  has(path: string): boolean {
    return path in this.#files;
  }

  bytes(path: string): Uint8Array {
    const file = this.#files[path];
    if (!file) throw new Error(`the file has no part ${path}`);
    return file;
  }

  xml(path: string): Document {
    const known = this.#parsed.get(path);
    if (known) return known;
    const parsed = parse(new TextDecoder('utf-8').decode(this.bytes(path)));
    this.#parsed.set(path, parsed);
    return parsed;
  }

  /** The internal relationships of a part, each with the last word of its type. */
  relations(path: string): readonly { readonly id: string; readonly type: string; readonly target: string }[] {
    const cut = path.lastIndexOf('/');
    const rels = `${path.slice(0, cut + 1)}_rels/${path.slice(cut + 1)}.rels`;
    if (!this.has(rels)) return [];
    return all(this.xml(rels), 'Relationship')
      .filter((r) => r.attribs['TargetMode'] !== 'External')
      .map((r) => ({
        id: r.attribs['Id'] ?? '',
        type: (r.attribs['Type'] ?? '').split('/').at(-1) ?? '',
        target: resolvePart(path, r.attribs['Target'] ?? ''),
      }));
  }

  target(path: string, type: string): string | undefined {
    return this.relations(path).find((r) => r.type === type)?.target;
  }
}

/** Parsed parts by their text: if many decks differ in one part, the others are parsed once. They are never changed. */
const remembered = new Map<string, Document>();
const ENOUGH = 800;

function parse(text: string): Document {
  const known = remembered.get(text);
  if (known) return known;
  const parsed = parseDocument(text, { xmlMode: true });
  if (remembered.size >= ENOUGH) remembered.clear();
  remembered.set(text, parsed);
  return parsed;
}

export function resolvePart(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') parts.pop();
    else if (step !== '.' && step !== '') parts.push(step);
  }
  return parts.join('/');
}

export const isElement = (node: AnyNode): node is Element => 'attribs' in node;

export const kids = (root: Node): readonly Element[] => root.children.filter(isElement);

/** All descendants with that name, in document order. */
export function all(root: Node, name: string): readonly Element[] {
  const found: Element[] = [];
  gather(root, name, found);
  return found;
}

function gather(root: Node, name: string, found: Element[]): void {
  for (const node of root.children) {
    if (!isElement(node)) continue;
    if (node.name === name) found.push(node);
    gather(node, name, found);
  }
}

/** The first of them. */
export function first(root: Node | undefined, name: string): Element | undefined {
  for (const node of root?.children ?? []) {
    if (!isElement(node)) continue;
    const found = node.name === name ? node : first(node, name);
    if (found) return found;
  }
  return undefined;
}

/** The child with the first name, its child with the second, and so on. */
export const down = (root: Node | undefined, ...names: readonly string[]): Element | undefined =>
  names.reduce<Node | undefined>((node, name) => node && kids(node).find((k) => k.name === name), root) as
    | Element
    | undefined;

export const attr = (node: Element | undefined, name: string): string | undefined => node?.attribs[name];

export function textOf(node: AnyNode): string {
  if ('data' in node) return node.data;
  return 'children' in node ? (node.children as AnyNode[]).map(textOf).join('') : '';
}

/** The number in an attribute or text; undefined if there is none. */
export function number(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
