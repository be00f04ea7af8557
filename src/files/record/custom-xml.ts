import { createHash } from 'node:crypto';
import { OWN_NAMESPACE } from '../../base/own-mark.ts';
import { sha256 } from '../../base/sha256.ts';
import { stableGuid } from '../../base/stable-guid.ts';
import type { DeckPackage } from '../ooxml/opc/deck-package.ts';
import { packRelations, type PackedPart, type Part } from '../ooxml/opc/pack.ts';
import { Relations } from '../ooxml/opc/relations.ts';
import { Unreadable } from '../ooxml/refusals.ts';
import { escapeText } from '../ooxml/xml/characters.ts';
import { renderXml } from '../ooxml/xml/render.ts';
import { el, textEl, textOf } from '../ooxml/xml/tree.ts';
import { packStretches } from '../ooxml/zip/write-zip.ts';

/** A record that a deck carries: JSON in custom XML, which Office programs keep without knowing what it is. */
interface RecordKind {
  readonly name: string;
  /** Marks the part as ours, whatever an office program names its file. */
  readonly namespace: string;
  /** Version of the JSON's format. */
  readonly version: number;
  readonly path: string;
  readonly propertiesPath: string;
}

/** What the deck was made from and what it says. The version rises when an older program would misread it. */
export const LEDGER = {
  name: 'ledger',
  namespace: `${OWN_NAMESPACE}ledger`,
  version: 3,
  path: 'customXml/item1.xml',
  propertiesPath: 'customXml/itemProps1.xml',
} as const satisfies RecordKind;

/** What the deck looks like. The version rises when an older painter would misunderstand it. */
export const STORED_SCENE = {
  name: 'scene',
  namespace: `${OWN_NAMESPACE}scene`,
  version: 3,
  path: 'customXml/item2.xml',
  propertiesPath: 'customXml/itemProps2.xml',
} as const satisfies RecordKind;

const STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/**
 * What XML cannot hold, and control characters where a reader could break or join lines. Halves of characters are escaped by
 * `JSON.stringify` itself; to look for them here takes ten times as long.
 */
const ESCAPED = /[\u007F-\u009F\uFFFE\uFFFF]/g;

/** A value as JSON on one line, with escapes for everything that XML might not give back. */
const customJson = (value: unknown): string => JSON.stringify(value).replace(ESCAPED, escaped);

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** A stretch of a record's JSON, and as it stands in the file. */
export interface RecordText {
  readonly json: string;
  readonly bytes: Uint8Array;
  /** Whether the bytes are those of the JSON: XML asked for no escapes. */
  readonly isPlain: boolean;
}

const encoder = new TextEncoder();

/** JSON, or a stretch of it, ready for a record. */
export function recordText(json: string): RecordText {
  const safe = json.replace(ESCAPED, escaped);
  const text = escapeText(safe);
  return { json: safe, bytes: encoder.encode(text), isPlain: text === safe };
}

/**
 * The two parts of a record in a new deck: the custom XML, and the id by which Office knows it. The root element has
 * the JSON as its text and a hash of it, so that an edit by hand is noticed. It is JSON rather than elements because
 * nothing that a program does to XML in passing (prefixes, order of attributes, white space) can change it.
 *
 * The stretches of the JSON are its `lead`, which is packed each time, and chains, of which each is packed apart from the others:
 * what changes from deck to deck belongs where nothing that stays comes behind it.
 */
export function recordParts(deck: string, kind: RecordKind, lead: RecordText, chains: readonly (readonly RecordText[])[]): readonly (Part | PackedPart)[] {
  const { name, namespace, version, path, propertiesPath } = kind;
  const relations = new Relations();
  relations.to('customXmlProps', propertiesPath);
  const hash = createHash('sha256');
  // Bytes are hashed in half the time of a text, which would be encoded again.
  for (const { json, bytes, isPlain } of [lead, ...chains.flat()]) hash.update(isPlain ? bytes : json);
  const empty = renderXml(textEl(name, '', { xmlns: namespace, version, sha256: hash.digest('hex') }));
  const end = `</${name}>`;
  if (!empty.endsWith(end)) throw new Error(`an empty element was written as ${empty}`);
  const head = Buffer.concat([encoder.encode(empty.slice(0, -end.length)), lead.bytes]);
  const entry = packStretches(path, head, chains.map((chain) => chain.map(({ bytes }) => bytes)), encoder.encode(end)); // prettier-ignore
  const properties = el(
    'ds:datastoreItem',
    { 'ds:itemID': stableGuid(deck, name), 'xmlns:ds': STORE },
    el('ds:schemaRefs', {}, el('ds:schemaRef', { 'ds:uri': namespace })),
  );
  return [
    { path, contentType: 'application/xml', entries: [entry, packRelations(path, relations)] },
    { path: propertiesPath, contentType: PROPERTIES, body: properties },
  ];
} // prettier-ignore

/** A record as it was found in a deck. */
export interface FoundRecord {
  readonly path: string;
  readonly version: number;
  readonly json: string;
  /** Whether the JSON is as we wrote it. */
  readonly whole: boolean;
}

function rootOf(deck: DeckPackage, path: string): string | undefined {
  try {
    return deck.part(path).root.name;
  } catch (error) {
    // Somebody else's custom part may hold anything.
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}

/** Looks for a record by what it is, not by what refers to it: LibreOffice moves the reference elsewhere. */
export function findRecord(deck: DeckPackage, { namespace, name }: RecordKind): FoundRecord | undefined {
  const root = `{${namespace}}:${name}`;
  const path = deck.paths.find((part) => /^customXml\/[^/]+\.xml$/i.test(part) && rootOf(deck, part) === root);
  if (path === undefined) return undefined;
  const { root: found } = deck.part(path);
  const { attributes } = found;
  const text = textOf(found);
  return { path, version: Number(attributes['version']), json: text, whole: sha256(text) === attributes['sha256'] };
}

/** Replaces what a record says, and restores the reference that Office needs where another program moved it. */
export function rewriteRecord(deck: DeckPackage, path: string, { version }: RecordKind, value: unknown): void {
  const part = deck.part(path);
  const json = customJson(value);
  if (textOf(part.root) !== json) {
    part.setAttribute(part.root, 'version', String(version));
    part.setAttribute(part.root, 'sha256', sha256(json));
    part.replace({ start: part.root.openEnd, end: part.root.closeStart }, escapeText(json));
  }
  const presentation = deck.related('', 'officeDocument');
  if (presentation !== undefined) deck.relate(presentation, 'customXml', path);
}
