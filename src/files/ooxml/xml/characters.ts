import { LIMITS, Unreadable } from '../refusals.ts';

/**
 * Characters that XML 1.0 cannot hold (section 2.2), and halves of surrogate pairs, which an encoder would silently
 * turn into U+FFFD. `SUSPECT` is three times as fast, but also matches whole pairs.
 */
const ILLEGAL = /[^\t\n\r -\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const SUSPECT = /[^\t\n\r -\uD7FF\uE000-\uFFFD]/;

/** The first character of a text that XML cannot hold, with a description of the problem. */
export function illegalIn(text: string): { readonly index: number; readonly problem: string } | undefined {
  const found = SUSPECT.test(text) ? ILLEGAL.exec(text) : undefined;
  if (!found) return undefined;
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const before = JSON.stringify(text.slice(Math.max(0, found.index - 40), found.index));
  return { index: found.index, problem: `XML cannot hold the character U+${code}, which stands after ${before}` };
}

const isLegalCode = (code: number): boolean => code <= 0x10ffff && illegalIn(String.fromCodePoint(code)) === undefined;

/** Names (section 2.3), with the colon that Namespaces in XML takes for itself. */
const START = ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}\\u{200D}\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFD}\\u{10000}-\\u{EFFFF}'; // prettier-ignore
const NAME = new RegExp(`^[${START}][${START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}\\u{2040}]*$`, 'u');
/** The usual names, which are in ASCII. */
const PLAIN_NAME = /[:A-Za-z_][:\w.-]*/y;
const NAME_LIKE = /[^ \t\r\n/>=<"'&?]+/y;

/** Where the name that begins at `start` ends; `start` itself where none begins there. */
export function nameEnd(source: string, start: number): number {
  PLAIN_NAME.lastIndex = start;
  if (PLAIN_NAME.test(source) && !(source.charCodeAt(PLAIN_NAME.lastIndex) >= 0x80)) return PLAIN_NAME.lastIndex;
  NAME_LIKE.lastIndex = start;
  const name = NAME_LIKE.exec(source)?.[0] ?? '';
  return NAME.test(name) ? start + name.length : start;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"]]); // prettier-ignore
const REFERENCE = /&(?:#x([0-9A-Fa-f]+);|#([0-9]+);|([A-Za-z]+);)?/g;

/** Text with its references resolved; those that XML itself does not define are handed to `refuse`. */
export function unescape(text: string, refuse: (reference: string) => never): string {
  if (!text.includes('&')) return text;
  return text.replace(REFERENCE, (whole: string, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? refuse(whole);
    // A bare ampersand has neither: its code is no number, and not legal.
    const code = hex !== undefined ? parseInt(hex, 16) : parseInt(decimal ?? '', 10);
    return isLegalCode(code) ? String.fromCodePoint(code) : refuse(whole);
  });
}

const TEXT_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const VALUE_ESCAPES: Readonly<Record<string, string>> = {
  ...TEXT_ESCAPES,
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/**
 * A reader turns every bare carriage return into a line feed, and every line feed in a value into a space, so both are
 * written as references.
 */
export const escapeText = (text: string): string =>
  /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (c) => TEXT_ESCAPES[c] ?? c) : text;
export const escapeValue = (value: string): string =>
  /[&<>"\t\n\r]/.test(value) ? value.replace(/[&<>"\t\n\r]/g, (c) => VALUE_ESCAPES[c] ?? c) : value;

const DECLARED_ENCODING = /^\uFEFF?<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/;

/**
 * The text of an XML part in UTF-8 or UTF-16, the only encodings that Open Packaging allows. A byte order mark is kept,
 * so that what is not changed can be written back as it was. Throws `Unreadable` for other bytes, and for too many.
 */
export function decodeXml(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  if (bytes.length > LIMITS.xmlPart) throw new Unreadable('zip-bomb', `${bytes.length} B > ${LIMITS.xmlPart} B`);
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'; // prettier-ignore
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unreadable('xml-encoding', `≠ ${encoding.toUpperCase()}`);
  }
  const declared = DECLARED_ENCODING.exec(text)?.[1];
  if (declared === undefined) return { text, encoding };
  const [, width] = /^utf-?(8|16)$/i.exec(declared) ?? [];
  if (width === undefined) throw new Unreadable('xml-encoding', declared);
  // Parsers believe the label, and then cannot read what follows.
  if (!encoding.startsWith(`utf-${width}`)) throw new Unreadable('xml-encoding', `${declared} ≠ ${encoding.toUpperCase()}`); // prettier-ignore
  return { text, encoding };
}
