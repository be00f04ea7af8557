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

const NAME = /[\w:]+/y;
const BLANKS = /\s*/y;

/** What a sticky pattern matches at `position`. */
function matchAt(pattern: RegExp, xml: string, position: number): string {
  pattern.lastIndex = position;
  return pattern.exec(xml)?.[0] ?? '';
}

/** The element whose opening tag stands between `start` (its `<`) and `end` (its `>`). */
function openingTag(xml: string, start: number, end: number): XmlElement {
  const name = matchAt(NAME, xml, start + 1);
  const attributes: Record<string, string> = {};
  let position = start + 1 + name.length;
  for (;;) {
    position += matchAt(BLANKS, xml, position).length;
    const equals = xml.indexOf('="', position);
    if (equals === -1 || equals > end) break;
    const close = xml.indexOf('"', equals + 2);
    attributes[xml.slice(position, equals)] = unescape(xml.slice(equals + 2, close));
    position = close + 1;
  }
  const rest = xml.slice(position, end);
  if (name === '' || (rest !== '' && rest !== '/')) throw new Error(`not a tag: ${xml.slice(start, end + 1)}`);
  return { name, attributes, children: [] };
}

/**
 * Reads XML as pptxgenjs writes it: elements, attributes in double quotes, texts; no comments, no CDATA, no doctype, and
 * no `>` inside a value (it escapes them). Anything else throws. Blanks between elements are dropped, but for those in
 * `a:t`. Several times as fast as a general parser, which a cold start would also have to load.
 */
export function parseXml(xml: string): XmlElement {
  const root: XmlElement = { name: '#document', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let position = 0;
  for (;;) {
    const start = xml.indexOf('<', position);
    const parent = open.at(-1) as XmlElement;
    if (start !== position) {
      const text = xml.slice(position, start === -1 ? undefined : start);
      if (parent.name === 'a:t' || /[^ \t\r\n]/.test(text)) parent.children.push(unescape(text));
    }
    if (start === -1) break;
    const end = xml.indexOf('>', start);
    if (end === -1) throw new Error('a tag is not closed');
    position = end + 1;
    const first = xml[start + 1];
    if (first === '?') continue;
    if (first === '!') throw new Error(`not expected here: ${xml.slice(start, start + 20)}`);
    if (first === '/') {
      const name = xml.slice(start + 2, end).trim();
      if (open.pop()?.name !== name || open.length === 0) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const element = openingTag(xml, start, end);
    parent.children.push(element);
    if (xml[end - 1] !== '/') open.push(element);
  }
  const [document] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || !document || !isElement(document)) {
    throw new Error('the document must have one root element, closed at its end');
  }
  return document;
}
