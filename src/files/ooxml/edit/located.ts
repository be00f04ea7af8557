import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { Unreadable } from '../read/fault.ts';
import { LIMITS } from '../read/limits.ts';
import { qualified } from '../read/namespaces.ts';

/** An element that knows where it stands in its document, so that it can be changed without touching what is around it. */
export interface Located {
  /** With our prefix, whatever the document calls its namespace: `a:p`. */
  readonly name: string;
  /** The prefix in the document, with its colon; empty where it has none. */
  readonly prefix: string;
  /** Values by name with our prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Located[];
  /** Its own words, without those of elements in it. */
  readonly text: string;
  /** Offsets into the document: from `<` of the opening tag, behind its `>`, before `</`, behind the last `>`. */
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

type Growing = { -readonly [K in keyof Located]: Located[K] } & { children: Growing[] };

function attributesOf(all: Readonly<Record<string, SaxesAttributeNS>>): Readonly<Record<string, string>> {
  const attributes = Object.create(null) as Record<string, string>;
  for (const { prefix, local, uri, value } of Object.values(all)) {
    if (prefix !== 'xmlns' && !(prefix === '' && local === 'xmlns')) attributes[qualified(uri, local)] = value;
  }
  return attributes;
}

/** Decodes an XML part as it is: a byte order mark stays, so that what is not changed is written back unchanged. */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > LIMITS.xmlPart) throw new Unreadable('zip-bomb', `${bytes.length} B > ${LIMITS.xmlPart} B`);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Unreadable('xml-encoding', '≠ UTF-8');
  }
}

/** Parses a document; throws `Unreadable` where it is not well-formed, has a document type, or is nested too deeply. */
export function parseLocated(source: string): Located {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: Growing | undefined;
  let start = 0;
  let elements = 0;
  parser.on('doctype', () => {
    throw new Unreadable('xml-dtd', '<!DOCTYPE');
  });
  parser.on('opentagstart', () => void (start = source.lastIndexOf('<', parser.position - 1)));
  parser.on('opentag', ({ prefix, local, uri, attributes }) => {
    if (open.length >= LIMITS.depth || ++elements > LIMITS.elements) throw new Unreadable('zip-bomb', '<…>');
    const at = parser.position;
    const node: Growing = {
      name: qualified(uri, local),
      prefix: prefix === '' ? '' : `${prefix}:`,
      attributes: attributesOf(attributes),
      children: [],
      text: '',
      start,
      openEnd: at,
      closeStart: at,
      end: at,
    };
    const parent = open.at(-1);
    if (parent) parent.children.push(node);
    else root ??= node;
    open.push(node);
  });
  const addText = (text: string): void => {
    const parent = open.at(-1);
    if (parent) parent.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ isSelfClosing }) => {
    const node = open.pop();
    if (!node || isSelfClosing) return;
    node.end = parser.position;
    node.closeStart = source.lastIndexOf('</', parser.position - 1);
  });
  try {
    parser.write(source).close();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('xml-wellformed', error instanceof Error ? error.message : 'XML');
  }
  if (!root) throw new Unreadable('xml-wellformed', '0 B');
  return root;
}
