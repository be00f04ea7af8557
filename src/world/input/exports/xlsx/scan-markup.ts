import { Unreadable } from '../../../../files/ooxml/refusals.ts';
import { unescape } from '../../../../files/ooxml/xml/characters.ts';

/** What hears of a document's elements, by their names without prefixes, and of the texts in them. */
export interface MarkupTaker {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** Bytes that are decoded at once: a sheet's text as a whole would be twice its bytes. */
const CHUNK = 1 << 20;

/**
 * Runs through the XML of a sheet or of shared strings without keeping it: a tree of a million cells would not fit into
 * memory. The zip's checksum has shown that the bytes are those that were written; what is no XML even so throws
 * `Unreadable`. No document type is followed.
 */
export function scanMarkup(bytes: Uint8Array, take: MarkupTaker): void {
  const [first, second] = bytes;
  const label = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'; // prettier-ignore
  const decoder = new TextDecoder(label, { fatal: true });
  let rest = '';
  for (let from = 0; from < bytes.length; from += CHUNK) {
    const isLast = from + CHUNK >= bytes.length;
    let read: string;
    try {
      read = decoder.decode(bytes.subarray(from, from + CHUNK), { stream: !isLast });
    } catch {
      throw new Unreadable('xml-encoding', `≠ ${label.toUpperCase()}`);
    }
    rest = scanPiece(rest + read, isLast, take);
  }
  if (rest.trim() !== '') throw new Unreadable('xml-wellformed', rest.slice(0, 40));
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
