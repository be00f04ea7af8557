import { isElement, type XmlElement } from './tree.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescape(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(parseInt(name.slice(2), 16));
    if (name.startsWith('#')) return String.fromCodePoint(parseInt(name.slice(1), 10));
    const character = ENTITIES[name];
    if (character === undefined) throw new Error(`unknown entity ${whole}`);
    return character;
  });
}

const ATTRIBUTE = /([\w:]+)="([^"]*)"/g;

function openingTag(tag: string): XmlElement {
  const name = /^[\w:]+/.exec(tag)?.[0];
  if (name === undefined) throw new Error(`not a tag: <${tag}>`);
  const attributes: Record<string, string> = {};
  for (const [, key, value] of tag.matchAll(ATTRIBUTE)) attributes[key as string] = unescape(value as string);
  return { name, attributes, children: [] };
}

/**
 * Reads XML as pptxgenjs writes it: elements, attributes in double quotes, texts; no comments, no CDATA, no doctype, and
 * no `>` inside a value (it escapes them). Anything else throws. Blanks between elements are dropped, except in the
 * elements of `keepBlanksIn`. Four times as fast as a general parser, which a cold start also has to load.
 */
export function parseXml(xml: string, keepBlanksIn: readonly string[] = ['a:t']): XmlElement {
  const root: XmlElement = { name: '#document', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let position = 0;
  for (;;) {
    const start = xml.indexOf('<', position);
    const parent = open.at(-1) as XmlElement;
    if (start !== position) {
      const text = xml.slice(position, start === -1 ? undefined : start);
      if (keepBlanksIn.includes(parent.name) || /[^ \t\r\n]/.test(text)) parent.children.push(unescape(text));
    }
    if (start === -1) break;
    const end = xml.indexOf('>', start);
    if (end === -1) throw new Error('a tag is not closed');
    const tag = xml.slice(start + 1, end);
    position = end + 1;
    if (tag.startsWith('?')) continue;
    if (tag.startsWith('!')) throw new Error(`not expected here: <${tag.slice(0, 20)}`);
    if (tag.startsWith('/')) {
      const name = tag.slice(1).trim();
      if (open.pop()?.name !== name || open.length === 0) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const element = openingTag(tag);
    parent.children.push(element);
    if (!tag.endsWith('/')) open.push(element);
  }
  const [document] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || !document || !isElement(document)) {
    throw new Error('the document must have one root element, closed at its end');
  }
  return document;
}
