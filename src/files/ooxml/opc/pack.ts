import { renderBytes } from '../xml/render.ts';
import type { XmlElement } from '../xml/tree.ts';
import { zip, type ZipEntry } from '../zip/write-zip.ts';
import { CONTENT_TYPES, contentTypesXml } from './content-types.ts';
import { relationsPath, relationsXml, type Relations } from './relations.ts';

/** One file of a package. */
export interface Part {
  /** From the package's root, without a leading slash. */
  readonly path: string;
  readonly contentType: string;
  /** Large ones come as bytes, so that their trees need not stay in memory until the package is made. */
  readonly body: XmlElement | Uint8Array;
  readonly relations?: Relations;
}

const xmlEntry = (path: string, root: XmlElement): ZipEntry => ({ path, bytes: renderBytes(root) });

/**
 * Parts as an Open Packaging Conventions file (ECMA-376 Part 2): content types first, then the package's own
 * references, then each part followed by its references. Throws where two parts have the same name.
 */
export function pack(parts: readonly Part[], root: Relations, date: string): Uint8Array {
  const entries = [
    xmlEntry(CONTENT_TYPES, contentTypesXml(parts)),
    xmlEntry(relationsPath(''), relationsXml('', root.all)),
  ];
  for (const { path, body, relations } of parts) {
    entries.push(body instanceof Uint8Array ? { path, bytes: body } : xmlEntry(path, body));
    if (!relations || relations.all.length === 0) continue;
    entries.push(xmlEntry(relationsPath(path), relationsXml(path, relations.all)));
  }
  const names = new Set(entries.map((entry) => entry.path.toLowerCase()));
  if (names.size !== entries.length) throw new Error('two parts of the package have the same name');
  return zip(entries, date);
}
