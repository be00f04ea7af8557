import type { DocumentFrame } from './document-frame.ts';
import { officeLanguage } from '../office-language.ts';
import { el, textEl, type XmlElement } from '../../ooxml/xml/tree.ts';

/** `core.xml`: title, subject, author, language; both dates are the day that the scene takes as "now". */
export function corePropertiesXml(scene: DocumentFrame): XmlElement {
  const type = { 'xsi:type': 'dcterms:W3CDTF' };
  const date = `${scene.date}T00:00:00Z`;
  return el(
    'cp:coreProperties',
    {
      'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    textEl('dc:title', scene.title),
    textEl('dc:subject', scene.subject),
    textEl('dc:creator', scene.author),
    textEl('cp:lastModifiedBy', scene.author),
    textEl('cp:revision', 1),
    textEl('dcterms:created', date, type),
    textEl('dcterms:modified', date, type),
    textEl('dc:language', officeLanguage(scene.language)),
  );
}
