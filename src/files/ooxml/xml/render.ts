import { escapeText, escapeValue, illegalIn } from './characters.ts';
import type { XmlElement } from './tree.ts';

function render(element: XmlElement, out: string[]): void {
  out.push('<', element.name);
  // `for … in` gives only names that are there; asking for entries would make a list for every element.
  for (const name in element.attributes)
    out.push(' ', name, '="', escapeValue(element.attributes[name] as string), '"');
  if (element.content !== undefined) {
    out.push('>', element.content, '</', element.name, '>');
    return;
  }
  if (element.children.length === 0) {
    out.push('/>');
    return;
  }
  out.push('>');
  renderChildren(element, out);
  out.push('</', element.name, '>');
}

function renderChildren({ children }: XmlElement, out: string[]): void {
  for (const node of children) {
    if (typeof node === 'string') out.push(escapeText(node));
    else render(node, out);
  }
}

const encoder = new TextEncoder();

/** A whole document as the bytes of its file. */
export const renderBytes = (root: XmlElement): Uint8Array => encoder.encode(renderXml(root));

/**
 * A whole document, with the declaration that Office writes. Throws on a character that XML cannot hold: texts with
 * such characters were refused with a diagnostic long before, so any that still arrive here are our mistake.
 */
export function renderXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${renderFragment(root)}`;
}

/** An element as it appears in a document, without a declaration. Throws as `renderXml` does. */
export function renderFragment(root: XmlElement): string {
  const out: string[] = [];
  render(root, out);
  const xml = out.join('');
  const illegal = illegalIn(xml);
  if (illegal) throw new Error(illegal.problem);
  return xml;
}
