import type { XmlElement } from './tree.ts';

const TEXT_ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const VALUE_ESCAPES: Readonly<Record<string, string>> = {
  ...TEXT_ESCAPES,
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
};

/** A reader makes every bare carriage return a line feed, and every line feed in a value a blank: both are named. */
const escapeText = (text: string): string => text.replace(/[&<>\r]/g, (c) => TEXT_ESCAPES[c] ?? c);
const escapeValue = (value: string): string => value.replace(/[&<>"\t\n\r]/g, (c) => VALUE_ESCAPES[c] ?? c);

function render(element: XmlElement): string {
  let out = `<${element.name}`;
  for (const name in element.attributes) out += ` ${name}="${escapeValue(element.attributes[name] ?? '')}"`;
  if (element.children.length === 0) return `${out}/>`;
  out += '>';
  for (const node of element.children) out += typeof node === 'string' ? escapeText(node) : render(node);
  return `${out}</${element.name}>`;
}

/** A whole document, with the declaration that Office writes. */
export const renderXml = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${render(root)}`;
