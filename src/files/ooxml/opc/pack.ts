import type { Part } from './part.ts';
import { contentTypes } from './content-types.ts';
import type { Relations } from './relations.ts';
import { relationsPath, relationsXml } from './relations-part.ts';
import { renderBytes } from '../xml/render.ts';
import type { XmlElement } from '../xml/tree.ts';
import { zip, type ZipEntry } from './zip.ts';

const xmlEntry = (path: string, root: XmlElement): ZipEntry => ({ path, bytes: renderBytes(root) });

/**
 * Parts as an Open Packaging Conventions file (ECMA-376 Part 2): content types first, then the package's own
 * references, then each part with its references behind it. Two parts of one name throw.
 */
export function pack(parts: readonly Part[], root: Relations, date: string): Uint8Array {
  const entries = [
    xmlEntry('[Content_Types].xml', contentTypes(parts)),
    xmlEntry('_rels/.rels', relationsXml('', root)),
  ];
  for (const { path, body, relations } of parts) {
    entries.push(body instanceof Uint8Array ? { path, bytes: body } : xmlEntry(path, body));
    if (relations && relations.all.length > 0)
      entries.push(xmlEntry(relationsPath(path), relationsXml(path, relations)));
  }
  const names = new Set(entries.map((entry) => entry.path.toLowerCase()));
  if (names.size !== entries.length) throw new Error('two parts of the package have the same name');
  return zip(entries, date);
}
