import { Unreadable } from '../../../../files/ooxml/refusals.ts';
import { unescape } from '../../../../files/ooxml/xml/characters.ts';

/** What hears of a document's elements, by their names without prefixes, and of the texts in them. */
export interface MarkupTaker {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/**
 * Runs through the XML of a sheet or of shared strings as it comes, without keeping it: a tree of a million cells would not fit into
 * memory. The zip's checksum shows in the end that the bytes are those that were written; what is no XML even so throws
 * `Unreadable`. No document type is followed.
 */
export async function scanMarkup(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  take: MarkupTaker,
): Promise<void> {
  let decoder: Decoder | undefined;
  let [begin, rest]: [Uint8Array, string] = [new Uint8Array(0), ''];
  for await (const piece of pieces) {
    const bytes: Uint8Array = begin.length === 0 ? piece : Buffer.concat([begin, piece]);
    // The first two bytes say in which encoding it is.
    if (!decoder && bytes.length < 2) {
      begin = bytes;
      continue;
    }
    begin = new Uint8Array(0);
    decoder ??= new Decoder(bytes);
    rest = scanPiece(rest + decoder.read(bytes), false, take);
  }
  decoder ??= new Decoder(begin);
  rest = scanPiece(rest + decoder.read(begin) + decoder.end(), true, take);
  if (rest.trim() !== '') throw new Unreadable('xml-wellformed', rest.slice(0, 40));
}

/** A part of a workbook, unpacked piece by piece as often as somebody asks. */
export interface PackedPart {
  pieces(): AsyncIterable<Uint8Array>;
}

/** Does so with a part of a workbook. Where its bytes are not those that were written, that is what is wrong with it. */
export async function scanPart(part: PackedPart, take: MarkupTaker): Promise<void> {
  try {
    await scanMarkup(part.pieces(), take);
  } catch (error) {
    if (error instanceof Unreadable) await runThrough(part);
    throw error;
  }
}

async function runThrough(part: PackedPart): Promise<void> {
  for await (const piece of part.pieces()) if (piece.length === 0) continue;
}

class Decoder {
  readonly #label: string;
  readonly #decoder: InstanceType<typeof TextDecoder>;

  constructor([first, second]: Uint8Array) {
    this.#label = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'; // prettier-ignore
    this.#decoder = new TextDecoder(this.#label, { fatal: true });
  }

  read(bytes: Uint8Array): string {
    return this.#decode(bytes, true);
  }

  end(): string {
    return this.#decode(new Uint8Array(0), false);
  }

  #decode(bytes: Uint8Array, stream: boolean): string {
    try {
      return this.#decoder.decode(bytes, { stream });
    } catch {
      throw new Unreadable('xml-encoding', `≠ ${this.#label.toUpperCase()}`);
    }
  }
}

const refuse = (reference: string): never => {
  throw new Unreadable('xml-wellformed', reference);
};

/** What begins otherwise than a tag, and how it ends. */
const OTHERS = [
  { begins: '<!--', ends: '-->' },
  { begins: '<![CDATA[', ends: ']]>' },
  { begins: '<?', ends: '?>' },
  { begins: '<!', ends: '>' },
] as const;

/** Tells what is whole in a piece of the document; returns the rest, which goes on in the next piece. */
function scanPiece(piece: string, isLast: boolean, take: MarkupTaker): string {
  let at = 0;
  while (at < piece.length) {
    const tag = piece.indexOf('<', at);
    if (tag !== at) {
      // A text may go on in the next piece, with the other half of a reference.
      if (tag === -1) return piece.slice(at);
      take.text(unescape(piece.slice(at, tag), refuse));
      at = tag;
    }
    // The shortest of what begins otherwise has four characters, the longest nine.
    if (!isLast && piece.length - at < 9) break;
    const next = piece[at + 1];
    if (next === '!' || next === '?') {
      const other = OTHERS.find(({ begins }) => piece.startsWith(begins, at));
      if (!other) return refuse(piece.slice(at, at + 9));
      const end = piece.indexOf(other.ends, at + other.begins.length);
      if (end === -1) break;
      if (other.begins === '<![CDATA[') take.text(piece.slice(at + 9, end));
      at = end + other.ends.length;
      continue;
    }
    // No attribute of a cell, row or string holds a ">"; of what may hold one, nothing is used.
    const end = piece.indexOf('>', at);
    if (end === -1) break;
    tellTag(piece.slice(at + 1, end), take);
    at = end + 1;
  }
  return piece.slice(at);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function tellTag(tag: string, take: MarkupTaker): void {
  if (tag.startsWith('/')) {
    take.close(localName(tag.slice(1).trimEnd()));
    return;
  }
  const isEmpty = tag.endsWith('/');
  const inside = isEmpty ? tag.slice(0, -1) : tag;
  const blank = inside.search(/\s/);
  const name = localName(blank === -1 ? inside : inside.slice(0, blank));
  take.open(name, blank === -1 ? '' : inside.slice(blank));
  if (isEmpty) take.close(name);
}

const PATTERNS = new Map<string, RegExp>();

/** The value of one of an element's attributes, as `open` tells them. */
export function valueIn(attributes: string, name: string): string | undefined {
  let pattern = PATTERNS.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    PATTERNS.set(name, pattern);
  }
  const match = pattern.exec(attributes);
  return match?.[1] ?? match?.[2];
}
