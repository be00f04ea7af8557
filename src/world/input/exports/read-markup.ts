import type { Report } from '../../../base/diagnostic.ts';
import { LIMITS, Unreadable } from '../../../files/ooxml/refusals.ts';
import { IllFormed } from '../../../files/ooxml/xml/ill-formed.ts';
import { parseXml } from '../../../files/ooxml/xml/parse.ts';
import { isElement, type Located } from '../../../files/ooxml/xml/tree.ts';
import { decodeAs, decodeUtf16, encodingCalled } from '../encodings.ts';
import { undecodable } from '../diagnostics.ts';
import { isTooLarge } from '../read-file.ts';
import { placesIn, type PlaceOf } from '../text-positions.ts';
import * as says from './diagnostics.ts';

/** A document in XML, and where an offset into it is. */
export interface Markup {
  readonly root: Located;
  readonly placeAt: PlaceOf;
}

/**
 * Reads a document in XML in the encoding that it declares. A document type is skipped: nothing that it names is ever
 * fetched or inserted. Undefined, and reported, if it is damaged.
 */
export async function readMarkup(file: string, bytes: Uint8Array, report: Report): Promise<Markup | undefined> {
  const place = { file, line: 1, column: 1 };
  if (isTooLarge(file, bytes, LIMITS.xmlPart, report)) return undefined;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 200)).toString('latin1');
  const declared = /^[^<]*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? 'UTF-8';
  const encoding = encodingCalled(/^us-?ascii$/i.test(declared) ? 'UTF-8' : declared);
  if (encoding === undefined) {
    report(says.unknownEncoding(place, { name: declared }));
    return undefined;
  }
  const text = decodeUtf16(bytes)?.text ?? (await decodeAs(bytes, encoding));
  if (text === undefined) {
    const at = bytes.findIndex((byte) => byte > 0x7f);
    const hex = [...bytes.subarray(at, at + 4)].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'));
    report(undecodable(place, { bytes: hex.join(' ') }));
    return undefined;
  }
  try {
    return { root: parseXml(text, { skipsDoctype: true }), placeAt: placesIn(file, text) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const at = error instanceof IllFormed ? { file, ...error.place } : place;
    report(says.damagedMarkup(at, { problem: error instanceof IllFormed ? error.problem : error.message }));
    return undefined;
  }
}

/** All text in an element, with its blanks as a browser shows them; `<br/>` is a blank. */
export function wordsIn(node: Located | undefined): string {
  const inner = (one: Located): string => one.children.map((each) => (isElement(each) ? ` ${inner(each)}` : each)).join(''); // prettier-ignore
  return node ? inner(node).replace(/\s+/g, ' ').trim() : '';
}

const localName = ({ name }: Located): string => name.replace(/^.*:/, '').toLowerCase();

/** All children of that name, whatever their case and prefix. */
export const childrenNamed = (node: Located | undefined, name: string): readonly Located[] =>
  node?.children.filter(isElement).filter((one) => localName(one) === name) ?? [];

/** The first child of that name. */
export const childNamed = (node: Located | undefined, name: string): Located | undefined =>
  childrenNamed(node, name)[0];
