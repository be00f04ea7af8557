import type { XmlElement } from './tree.ts';

const TEXT_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const VALUE_ESCAPES: Readonly<Record<string, string>> = {
  ...TEXT_ESCAPES,
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** A reader makes every bare carriage return a line feed, and every line feed in a value a blank: both are named. */
export const escapeText = (text: string): string =>
  /[&<>\r]/.test(text) ? text.replace(/[&<>\r]/g, (c) => TEXT_ESCAPES[c] ?? c) : text;
export const escapeValue = (value: string): string =>
  /[&<>"\t\n\r]/.test(value) ? value.replace(/[&<>"\t\n\r]/g, (c) => VALUE_ESCAPES[c] ?? c) : value;

function render(element: XmlElement, out: string[]): void {
  out.push('<', element.name);
  for (const name in element.attributes) out.push(' ', name, '="', escapeValue(element.attributes[name] ?? ''), '"');
  if (element.children.length === 0) {
    out.push('/>');
    return;
  }
  out.push('>');
  for (const node of element.children) {
    if (typeof node === 'string') out.push(escapeText(node));
    else render(node, out);
  }
  out.push('</', element.name, '>');
}

/**
 * Characters that XML 1.0 has no way to hold (section 2.2), and halves of surrogate pairs, which an encoder would turn
 * into U+FFFD without a word.
 */
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/u;

const encoder = new TextEncoder();

/** A whole document as the bytes of its file. */
export const renderBytes = (root: XmlElement): Uint8Array => encoder.encode(renderXml(root));

/**
 * A whole document, with the declaration that Office writes. Throws on a character that XML cannot hold: texts with such
 * were refused with a diagnostic long before, so whatever still arrives here is our mistake.
 */
export function renderXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${renderFragment(root)}`;
}

/** An element as it stands in a document, without a declaration. Throws as `renderXml` does. */
export function renderFragment(root: XmlElement): string {
  const out: string[] = [];
  render(root, out);
  const xml = out.join('');
  const illegal = ILLEGAL.exec(xml);
  if (!illegal) return xml;
  const code = illegal[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const before = xml.slice(Math.max(0, illegal.index - 40), illegal.index);
  throw new Error(`XML cannot hold the character U+${code}, which stands after ${JSON.stringify(before)}`);
}
