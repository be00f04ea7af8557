import { stableGuid } from '../stable-guid.ts';
import { el, textEl, type XmlElement } from '../xml/tree.ts';
import { renderBytes } from '../xml/render.ts';
import type { Part } from '../opc/part.ts';
import { Relations } from '../opc/relations.ts';
import { sha256 } from './make-ledger.ts';
import type { DeckLedger } from './types.ts';

/** Marks the custom XML part that is ours, whatever an office program calls the file. */
export const LEDGER_NAMESPACE = 'urn:surveydeck:ledger';

const STORE = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
const PROPERTIES = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
/** What XML cannot hold, and blanks at which a reader could break or join lines. */
const NAMED = /[\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The ledger as JSON in one line; control characters are escaped, so that XML can hold it. */
export const ledgerJson = (ledger: DeckLedger): string =>
  JSON.stringify(ledger).replace(NAMED, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * The ledger's root element: the JSON as its text, and a hash of it, so that a hand that edited it is noticed. JSON and
 * not elements, since `diff` reads the same text from a file of its own, one schema checks both, and nothing that a
 * program does to XML on its way (prefixes, order of attributes, blanks) can change it.
 */
export function ledgerXml(ledger: DeckLedger): XmlElement {
  const json = ledgerJson(ledger);
  return textEl('ledger', json, { xmlns: LEDGER_NAMESPACE, version: ledger.version, sha256: sha256(json) });
}

/** The two parts of the ledger: the custom XML, and the id by which Office knows it. */
export function ledgerParts(ledger: DeckLedger, path: string, propertiesPath: string): readonly Part[] {
  const relations = new Relations();
  relations.to('customXmlProps', propertiesPath);
  const properties = el(
    'ds:datastoreItem',
    { 'ds:itemID': stableGuid(ledger.deck, 'ledger'), 'xmlns:ds': STORE },
    el('ds:schemaRefs', {}, el('ds:schemaRef', { 'ds:uri': LEDGER_NAMESPACE })),
  );
  return [
    { path, contentType: 'application/xml', body: renderBytes(ledgerXml(ledger)), relations },
    { path: propertiesPath, contentType: PROPERTIES, body: properties },
  ];
}
