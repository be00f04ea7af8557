import { SaxesParser, type SaxesAttributeNS } from 'saxes';
import { Unreadable } from './fault.ts';
import { LIMITS, type Budget } from './limits.ts';
import { qualified } from './namespaces.ts';

/** An element, its name and its attributes' names in our prefixes. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  readonly parent: XmlNode | undefined;
  /** Its own text, without that of elements in it. */
  readonly text: string;
}

interface Growing extends XmlNode {
  readonly children: Growing[];
  readonly parent: Growing | undefined;
  text: string;
}

/** Characters that XML 1.0 has no way to hold (section 2.2). */
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;
const DECLARED_ENCODING = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/;

function decode(bytes: Uint8Array): string {
  const mark = `${bytes[0]?.toString(16)} ${bytes[1]?.toString(16)}`;
  const encoding = mark === 'ff fe' ? 'utf-16le' : mark === 'fe ff' ? 'utf-16be' : 'utf-8';
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Unreadable('xml-encoding', `≠ ${encoding.toUpperCase()}`);
  }
  const declared = DECLARED_ENCODING.exec(text)?.[1] ?? 'UTF-8';
  if (!/^utf-?(8|16)$/i.test(declared)) throw new Unreadable('xml-encoding', declared);
  return text;
}

function assertLegal(text: string): void {
  const illegal = ILLEGAL.exec(text);
  if (!illegal) return;
  const code = illegal[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw new Unreadable(
    'xml-characters',
    `U+${code} … ${JSON.stringify(text.slice(Math.max(0, illegal.index - 20), illegal.index))}`,
  );
}

/** Attributes without the declarations of namespaces; no prototype, so that no name of a file's can reach one. */
function attributesOf(all: Readonly<Record<string, SaxesAttributeNS>>): Readonly<Record<string, string>> {
  const attributes = Object.create(null) as Record<string, string>;
  for (const { prefix, local, uri, value } of Object.values(all)) {
    if (prefix !== 'xmlns' && !(prefix === '' && local === 'xmlns')) attributes[qualified(uri, local)] = value;
  }
  return attributes;
}

/** Parses with every check of well-formedness (XML 1.0, namespaces too) that a lenient parser leaves out. */
function parse(text: string, budget: Budget): XmlNode {
  const parser = new SaxesParser({ xmlns: true });
  let root: Growing | undefined;
  let open: Growing | undefined;
  let depth = 0;
  parser.on('doctype', () => {
    throw new Unreadable('xml-dtd', '<!DOCTYPE');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (++depth > LIMITS.depth) throw new Unreadable('zip-bomb', `> ${LIMITS.depth} <…>`);
    if (--budget.elements < 0) throw new Unreadable('zip-bomb', `> ${LIMITS.elements} <…/>`);
    const node: Growing = {
      name: qualified(uri, local),
      attributes: attributesOf(attributes),
      children: [],
      parent: open,
      text: '',
    };
    if (open) open.children.push(node);
    else root ??= node;
    open = node;
  });
  const addText = (part: string): void => {
    if (open) open.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    depth -= 1;
    open = open?.parent;
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable('xml-wellformed', error instanceof Error ? error.message : 'XML');
  }
  if (!root) throw new Unreadable('xml-wellformed', '0 B');
  return root;
}

/**
 * Reads an XML part; throws `Unreadable` where it is not one: wrong bytes, illegal characters, not well-formed, a document
 * type (which OPC forbids, and through which a file could reach out), larger than the limits.
 */
export function readXml(bytes: Uint8Array, budget: Budget): XmlNode {
  if (bytes.length > LIMITS.xmlPart) throw new Unreadable('zip-bomb', `${bytes.length} B > ${LIMITS.xmlPart} B`);
  const text = decode(bytes);
  assertLegal(text);
  return parse(text, budget);
}
