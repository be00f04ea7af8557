import { stableGuid } from '../pptx/stable-guid.ts';
import type { Part } from '../ooxml/opc/pack.ts';
import { Relations } from '../ooxml/opc/relations.ts';
import { renderBytes } from '../ooxml/xml/render.ts';
import { el, textEl } from '../ooxml/xml/tree.ts';
import { sha256 } from '../../base/sha256.ts';

const STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** What XML cannot hold, and blanks at which a reader could break or join lines. */
const NAMED = /[\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Something as JSON in one line; control characters are escaped, so that XML can hold it. */
export const customJson = (value: unknown): string =>
  JSON.stringify(value).replace(NAMED, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** JSON that Office programs keep with a presentation without knowing what it is: custom XML. */
export interface CustomPart {
  /** The root element's name. */
  readonly name: string;
  /** Marks the part as ours, whatever an office program calls its file. */
  readonly namespace: string;
  /** Version of the JSON's form. */
  readonly version: number;
  readonly value: unknown;
  readonly path: string;
  readonly propertiesPath: string;
}

/**
 * The two parts: the custom XML, and the id by which Office knows it. The root element has the JSON as its text, and a
 * hash of it, so that a hand that edited it is noticed. JSON and not elements, since nothing that a program does to XML
 * on its way (prefixes, order of attributes, blanks) can change it.
 */
export function customParts(deck: string, custom: CustomPart): readonly Part[] {
  const { name, namespace, version, path, propertiesPath } = custom;
  const relations = new Relations();
  relations.to('customXmlProps', propertiesPath);
  const json = customJson(custom.value);
  const body = renderBytes(textEl(name, json, { xmlns: namespace, version, sha256: sha256(json) }));
  const properties = el(
    'ds:datastoreItem',
    { 'ds:itemID': stableGuid(deck, name), 'xmlns:ds': STORE },
    el('ds:schemaRefs', {}, el('ds:schemaRef', { 'ds:uri': namespace })),
  );
  return [
    { path, contentType: 'application/xml', body, relations },
    { path: propertiesPath, contentType: PROPERTIES, body: properties },
  ];
}
