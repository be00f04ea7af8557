import { unzipSync } from 'fflate';
import { parseDocument } from 'htmlparser2';
import type { AnyNode, Document, Element } from 'domhandler';

/** An independent reader that shares no code with the writer. */
export interface Package {
  readonly paths: readonly string[];
  bytes(path: string): Uint8Array;
  text(path: string): string;
  xml(path: string): Document;
  /** The part, or the external address, that relationship `id` of `source` leads to. */
  target(source: string, id: string): string;
}

export function readPackage(bytes: Uint8Array): Package {
  const files = unzipSync(bytes);
  const get = (path: string): Uint8Array => {
    const file = files[path];
    if (!file) throw new Error(`the package has no ${path}`);
    return file;
  };
  const text = (path: string): string => new TextDecoder('utf-8', { fatal: true }).decode(get(path));
  const xml = (path: string): Document => parseDocument(text(path), { xmlMode: true });
  return {
    paths: Object.keys(files),
    bytes: get,
    text,
    xml,
    target: (source, id) => {
      const cut = source.lastIndexOf('/');
      const rels = xml(`${source.slice(0, cut)}/_rels/${source.slice(cut + 1)}.rels`);
      const found = all(rels, 'Relationship').find((r) => r.attribs['Id'] === id);
      if (!found) throw new Error(`${source} has no reference ${id}`);
      const target = found.attribs['Target'] ?? '';
      if (found.attribs['TargetMode'] === 'External') return target;
      return new URL(target, `file:///${source}`).pathname.slice(1);
    },
  };
}

const isElement = (node: AnyNode): node is Element => 'attribs' in node;

/** All elements with that name below `root`, in document order. */
export function all(root: Document | Element, name: string): readonly Element[] {
  return root.children.flatMap((node): readonly Element[] =>
    isElement(node) ? [...(node.name === name ? [node] : []), ...all(node, name)] : [],
  );
}

/** The first of them; throws if there is none. */
export function first(root: Document | Element, name: string): Element {
  const [found] = all(root, name);
  if (!found) throw new Error(`no <${name}>`);
  return found;
}

/** All text below a node. */
export function textOf(node: AnyNode): string {
  if ('data' in node) return node.data;
  return 'children' in node ? (node.children as AnyNode[]).map(textOf).join('') : '';
}

export const val = (root: Document | Element, name: string): string | undefined => all(root, name)[0]?.attribs['val'];

/** The shape with that name on a slide or layout. */
export function shapeNamed(page: Document, name: string): Element {
  const tree = first(page, 'p:spTree');
  const found = tree.children.filter(isElement).find((shape) => all(shape, 'p:cNvPr')[0]?.attribs['name'] === name);
  if (!found) throw new Error(`no shape "${name}"`);
  return found;
}

/** Undoes ST_Xstring: `_x005F_` is an underscore. */
const plain = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));

/** The cells of a workbook's first sheet by address, texts unescaped, numbers as numbers. */
export function readCells(bytes: Uint8Array): ReadonlyMap<string, string | number> {
  const book = readPackage(bytes);
  const strings = all(book.xml('xl/sharedStrings.xml'), 'si').map((si) => plain(textOf(si)));
  return new Map(
    all(book.xml('xl/worksheets/sheet1.xml'), 'c').map((c) => {
      const value = textOf(first(c, 'v'));
      return [c.attribs['r'] ?? '', c.attribs['t'] === 's' ? (strings[Number(value)] ?? '') : Number(value)];
    }),
  );
}

/** What a chart's reference says that its cells contain: `[address, cached value]` for each. */
export function cachedCells(reference: Element): readonly (readonly [string, string | number])[] {
  const formula = textOf(first(reference, 'c:f'));
  const found = /^Sheet1!\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?$/.exec(formula);
  if (!found) throw new Error(`no range: ${formula}`);
  const [, column, from, to = from] = found;
  const points = all(reference, 'c:pt').map((pt) => textOf(first(pt, 'c:v')));
  const rows = Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) => Number(from) + i);
  if (rows.length !== points.length) throw new Error(`${formula} has ${points.length} cached points`);
  const numbers = reference.name === 'c:numRef';
  return rows.map((row, i) => [`${column}${row}`, numbers ? Number(points[i]) : plain(points[i] ?? '')]);
}
