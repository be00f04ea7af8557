import { newBudget, Unreadable } from '../refusals.ts';
import { decodeXml, escapeValue } from '../xml/characters.ts';
import { parseXml } from '../xml/parse.ts';
import type { Located } from '../xml/tree.ts';

/** A stretch of a document, and what replaces it. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An XML part that is being changed: stretches of it are replaced; everything else stays the same, byte for byte. */
export class EditedPart {
  readonly source: string;
  readonly root: Located;
  readonly #splices: Splice[] = [];

  /** Throws `Unreadable` where the part is not XML in UTF-8, in which it is written back. */
  constructor(bytes: Uint8Array, budget = newBudget()) {
    const { text, encoding } = decodeXml(bytes);
    if (encoding !== 'utf-8') throw new Unreadable('xml-encoding', '≠ UTF-8');
    this.source = text;
    this.root = parseXml(text, { qualified: true, budget });
  }

  get changed(): boolean {
    return this.#splices.length > 0;
  }

  /** An element, or the stretch between two offsets, as it stands in the document. */
  raw(node: Pick<Located, 'start' | 'end'>): string {
    return this.source.slice(node.start, node.end);
  }

  /** Where the value of an attribute stands, between its quotes; `name` without prefix. */
  attributeRange(node: Located, name: string): Pick<Located, 'start' | 'end'> | undefined {
    return attributeRange(this.source, node, name);
  }

  /** An element with changes inside it, as text: for an element that also moves. Changes must not overlap. */
  patched(node: Located, changes: readonly Splice[]): string {
    return spliced(this.source, node, changes);
  }

  replace({ start, end }: Pick<Located, 'start' | 'end'>, text: string): void {
    if (this.source.slice(start, end) !== text) this.#splices.push({ start, end, text });
  }

  insert(offset: number, text: string): void {
    this.#splices.push({ start: offset, end: offset, text });
  }

  /** Puts `text` in front of the closing tag; an element without one gets it. */
  append(node: Located, text: string): void {
    if (node.openEnd !== node.end) return this.insert(node.closeStart, text);
    this.replace(node, `${this.raw(node).replace(/\s*\/>$/, '>')}${text}</${node.written}>`);
  }

  /** Sets an attribute that the element already has; `name` without prefix. */
  setAttribute(node: Located, name: string, value: string): void {
    const range = attributeRange(this.source, node, name);
    if (range) this.replace(range, escapeValue(value));
    else this.insert(node.start + 1 + node.written.length, ` ${name}="${escapeValue(value)}"`);
  }

  /** The document with all changes. Throws where two overlap, which is our mistake. */
  toBytes(): Uint8Array {
    return new TextEncoder().encode(spliced(this.source, { start: 0, end: this.source.length }, this.#splices));
  }
}

/** A stretch of a document with changes in it. */
function spliced(source: string, whole: Pick<Located, 'start' | 'end'>, splices: readonly Splice[]): string {
  let out = '';
  let done = whole.start;
  const sorted = splices.map((splice, order) => ({ ...splice, order }));
  sorted.sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  for (const { start, end, text } of sorted) {
    if (start < done) throw new Error(`two changes overlap at ${start}: ${text.slice(0, 60)}`);
    out += source.slice(done, start) + text;
    done = end;
  }
  return out + source.slice(done, whole.end);
}

/** Where the value of an attribute stands between its quotes; `name` without the document's prefix. */
function attributeRange(
  source: string,
  { start, openEnd }: Located,
  name: string,
): { start: number; end: number } | undefined {
  const pattern = /\s([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
  const tag = source.slice(start, openEnd);
  for (let match = pattern.exec(tag); match; match = pattern.exec(tag)) {
    if (match[1]?.split(':').at(-1) !== name || match[1].startsWith('xmlns')) continue;
    const value = match[2] ?? match[3] ?? '';
    const end = start + match.index + match[0].length - 1;
    return { start: end - value.length, end };
  }
  return undefined;
}
