import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  visit,
  type Node,
  type Pair,
  type ParsedNode,
} from 'yaml';
import type { Path } from '../../../base/source.ts';

/** A text that replaces a part of a file. */
interface Splice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** What is added to one collection of the file, or to what stands empty there. */
interface Addition {
  readonly node: Node | undefined;
  readonly path: Path;
  /** Of a map: what is added to it, maps in maps. */
  readonly entries: Map<string, unknown>;
  /** Of a list. */
  readonly items: unknown[];
  readonly comments: Map<string, readonly string[]>;
}

/**
 * Changes to a YAML file that leave each character as it is that need not change: comments, order, blanks, quotation marks. Entries are
 * added at the end of their map or list; a value is written in the place of the one before.
 */
export class YamlEdits {
  readonly #text: string;
  readonly #document: Document.Parsed;
  readonly #splices: Splice[] = [];
  readonly #additions = new Map<string, Addition>();

  constructor(text: string) {
    this.#text = text;
    this.#document = parseDocument(text);
  }

  has(path: Path): boolean {
    return this.#document.hasIn(path);
  }

  isList(path: Path): boolean {
    return isSeq(this.#document.getIn(path, true));
  }

  isMap(path: Path): boolean {
    return isMap(this.#document.getIn(path, true));
  }

  /** Writes a value in the place of the one that stands there. */
  replace(path: Path, value: unknown): void {
    const node = this.#at(path);
    // Signs of flow collections end a bare text in one.
    const parent = this.#document.getIn(path.slice(0, -1), true);
    const isQuoted =
      isCollection(parent) && parent.flow === true && typeof value === 'string' && /[[\]{},]/.test(value);
    this.#splices.push({ from: rangeOf(node)[0], to: endOf(node), text: isQuoted ? JSON.stringify(value) : inline(value) }); // prettier-ignore
  }

  /** Adds an entry to a map, which need not be there yet; `comment` stands over it. */
  set(path: Path, key: string, value: unknown, comment: readonly string[] = []): void {
    const { addition, rest } = this.#nearest(path);
    let map = addition.entries;
    for (const step of rest) {
      const known = map.get(String(step));
      const inner = known instanceof Map ? (known as Map<string, unknown>) : new Map<string, unknown>();
      map.set(String(step), inner);
      map = inner;
    }
    map.set(key, value);
    if (comment.length > 0 && rest.length === 0) addition.comments.set(key, comment);
  }

  /** Adds an item to a list, or makes a list of the one value that stands there. */
  push(path: Path, item: unknown): void {
    const node = this.#document.getIn(path, true);
    if (isSeq(node)) this.#additionTo(path, node).items.push(item);
    else if (isScalar(node)) {
      const waiting = this.#lists.get(JSON.stringify(path));
      if (waiting) waiting.items.push(item);
      else this.#lists.set(JSON.stringify(path), { path, items: [item] });
    } else {
      const key = JSON.stringify(path);
      const known = this.#made.get(key);
      if (known) known.push(item);
      else {
        const made = [item];
        this.#made.set(key, made);
        this.set(path.slice(0, -1), String(path.at(-1)), made);
      }
    }
  }

  /** Lists that were not there. */
  readonly #made = new Map<string, unknown[]>();

  /** Single values that become lists. */
  readonly #lists = new Map<string, { readonly path: Path; readonly items: unknown[] }>();

  /** Takes a line out of what is read, as a comment. */
  quiet(path: Path): void {
    const map = this.#document.getIn(path.slice(0, -1), true);
    const pair = isMap(map) ? map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    if (!pair) return;
    const [from] = rangeOf(pair.key as Node);
    this.#splices.push({ from, to: from, text: '# ' });
  }

  /** Writes lines, indented from 0 on, below an item of a list or an entry of a map, as its neighbour. */
  below(path: Path, lines: readonly string[]): void {
    const node = this.#document.getIn(path, true);
    if (!isCollection(node)) throw new Error(`no entry at ${path.join('.')}`);
    const dash = this.#text.lastIndexOf('-', (rangeOf(node)[0] || 1) - 1);
    this.#splices.push(this.#afterLine(endOf(node), this.#column(dash), lines));
  }

  get text(): string {
    const splices = [...this.#splices, ...this.#listSplices(), ...[...this.#additions.values()].map((one) => this.#added(one))];
    const eol = this.#text.includes('\r\n') ? '\r\n' : '\n';
    return splices
      .map((splice, i) => ({ ...splice, i }))
      .sort((a, b) => b.from - a.from || b.i - a.i)
      .reduce((text, { from, to, text: own }) => text.slice(0, from) + own.replace(/\r?\n/g, eol) + text.slice(to), this.#text);
  } // prettier-ignore

  #listSplices(): readonly Splice[] {
    return [...this.#lists.values()].map(({ path, items }) => {
      const [from, to] = rangeOf(this.#at(path));
      return { from, to, text: `[ ${[this.#text.slice(from, to), ...items.map(inline)].join(', ')} ]` };
    });
  }

  #at(path: Path): ParsedNode {
    const node = this.#document.getIn(path, true);
    if (!node) throw new Error(`nothing at ${path.join('.')}`);
    return node as ParsedNode;
  }

  /** The nearest map on a path that is there, and the steps below it that are not. */
  #nearest(path: Path): { readonly addition: Addition; readonly rest: Path } {
    for (let length = path.length; length >= 0; length--) {
      const own = path.slice(0, length);
      const node = length === 0 ? this.#document.contents : this.#document.getIn(own, true);
      if (isMap(node)) return { addition: this.#additionTo(own, node), rest: path.slice(length) };
    }
    throw new Error('a file that is no map');
  }

  #additionTo(path: Path, node: Node): Addition {
    const key = JSON.stringify(path);
    const known = this.#additions.get(key) ?? { node, path, entries: new Map(), items: [], comments: new Map() };
    this.#additions.set(key, known);
    return known;
  }

  #added({ node, path, entries, items, comments }: Addition): Splice {
    if (!isCollection(node)) throw new Error(`no collection at ${path.join('.')}`);
    const value = isMap(node) ? entries : items;
    const [start, end] = rangeOf(node);
    const last = node.items.at(-1);
    if (node.flow && last !== undefined) {
      const text = inline(value).replace(/^[{[] ?| ?[}\]]$/g, '');
      return { from: endOf(last), to: endOf(last), text: `, ${text}` };
    }
    const lines = blockLines(value, comments);
    if (node.flow || last === undefined) {
      // `{}` on the line of its key makes room for lines below it.
      const lineStart = this.#text.lastIndexOf('\n', start - 1) + 1;
      const indent = (/^ */.exec(this.#text.slice(lineStart))?.[0].length ?? 0) + 2;
      return { from: this.#text[start - 1] === ' ' ? start - 1 : start, to: end, text: lines.map((line) => `\n${indented(line, indent)}`).join('') };
    }
    // An item of a block list begins behind its dash.
    const indent = isSeq(node) ? this.#column(start) : this.#column(isPair(last) ? rangeOf((last as Pair<ParsedNode>).key)[0] : start);
    return this.#afterLine(endOf(last), indent, lines);
  } // prettier-ignore

  /** Lines below the line on which something ends. */
  #afterLine(end: number, indent: number, lines: readonly string[]): Splice {
    const isBelow = this.#text[end - 1] === '\n';
    const next = this.#text.indexOf('\n', end);
    const ending = next === -1 ? this.#text.length : this.#text[next - 1] === '\r' ? next - 1 : next;
    const at = isBelow ? end : ending;
    const own = lines.map((line) => indented(line, indent));
    return { from: at, to: at, text: isBelow ? own.map((line) => `${line}\n`).join('') : own.map((line) => `\n${line}`).join('') }; // prettier-ignore
  }

  #column(offset: number): number {
    return offset - (this.#text.lastIndexOf('\n', offset - 1) + 1);
  }
}

const indented = (line: string, by: number): string => (line === '' ? '' : ' '.repeat(by) + line);

function rangeOf(node: Node): readonly [number, number] {
  if (!node.range) throw new Error('a node that was not read');
  return [node.range[0], node.range[1]];
}

/** Where what a node or an entry says ends, without the comments that follow it. */
function endOf(node: unknown): number {
  if (isPair(node)) return node.value === null || isNothing(node.value) ? rangeOf(node.key as Node)[1] : endOf(node.value);
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1));
  return rangeOf(node as Node)[1];
} // prettier-ignore

const isNothing = (value: unknown): boolean => isScalar(value) && value.value === null && (value.source ?? '') === '';

/** A value on one line. */
const inline = (value: unknown): string => {
  const document = new Document(value);
  visit(document, { Collection: (_, node) => void (node.flow = true) });
  return document.toString({ lineWidth: 0 }).trimEnd();
};

/** Entries of a map or items of a list as lines; what is in lists and in small maps stands on one line. */
function blockLines(value: unknown, comments: ReadonlyMap<string, readonly string[]>): readonly string[] {
  if (!(value instanceof Map)) return (value as readonly unknown[]).map((item) => `- ${inline(item)}`);
  return [...(value as ReadonlyMap<string, unknown>)].flatMap(([key, entry]) => {
    const name = stringify(key, { lineWidth: 0 }).trimEnd();
    const over = comments.get(key) ?? [];
    const before = over.length > 0 ? ['', ...over.map((line) => `# ${line}`)] : [];
    const inner = entry instanceof Map ? entry : isPlain(entry) ? new Map(Object.entries(entry)) : undefined;
    if (!inner || inner.size === 0 || isSmall(inner)) return [...before, `${name}: ${inline(inner ?? entry)}`];
    return [...before, `${name}:`, ...blockLines(inner, new Map()).map((line) => `  ${line}`)];
  });
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an option says of itself. */
const isSmall = (map: ReadonlyMap<string, unknown>): boolean =>
  [...map.keys()].every((key) => ['role', 'value', 'from', 'to'].includes(key));
