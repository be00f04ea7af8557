import { renderBytes } from '../xml/render.ts';
import type { XmlElement } from '../xml/tree.ts';
import { packEntry, storeEntry, zip, type PackedEntry, type ZipEntry } from '../zip/write-zip.ts';
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

/** A file of a package with its references, both ready to be copied into the zip. */
export interface PackedPart {
  readonly path: string;
  readonly contentType: string;
  readonly entries: readonly PackedEntry[];
}

const xmlEntry = (path: string, root: XmlElement): ZipEntry => ({ path, bytes: renderBytes(root) });

/** A part's file, followed by that of its references if it has any. */
function entriesOf({ path, body, relations }: Part): readonly ZipEntry[] {
  const own = body instanceof Uint8Array ? { path, bytes: body } : xmlEntry(path, body);
  if (!relations || relations.all.length === 0) return [own];
  return [own, xmlEntry(relationsPath(path), relationsXml(path, relations.all))];
}

/** A part as it will stand in the zip: what does not change from deck to deck is packed once. */
export const packPart = (part: Part): PackedPart => ({
  path: part.path,
  contentType: part.contentType,
  entries: entriesOf(part).map(packEntry),
});

/** The references of a part at that path, packed. */
export const packRelations = (path: string, relations: Relations): PackedEntry =>
  packEntry(xmlEntry(relationsPath(path), relationsXml(path, relations.all)));

/**
 * Parts as an Open Packaging Conventions file (ECMA-376 Part 2): content types first, then the package's own
 * references, then each part followed by its references. Throws where two parts have the same name.
 */
export const pack = (parts: readonly (Part | PackedPart)[], root: Relations, date: string): Uint8Array =>
  zip(entriesOfAll(parts, root), date);

/** The same, with every file stored as it is: for a package inside another, in which it is packed as a whole. */
export const store = (parts: readonly Part[], root: Relations, date: string): Uint8Array =>
  zip(entriesOfAll(parts, root).map((entry) => ('packed' in entry ? entry : storeEntry(entry))), date); // prettier-ignore

/** Throws where two parts have the same name. */
function entriesOfAll(parts: readonly (Part | PackedPart)[], root: Relations): readonly (ZipEntry | PackedEntry)[] {
  const entries = [
    xmlEntry(CONTENT_TYPES, contentTypesXml(parts)),
    xmlEntry(relationsPath(''), relationsXml('', root.all)),
    ...parts.flatMap((part): readonly (ZipEntry | PackedEntry)[] =>
      'entries' in part ? part.entries : entriesOf(part),
    ),
  ];
  const names = new Set(entries.map((entry) => entry.path.toLowerCase()));
  if (names.size !== entries.length) throw new Error('two parts of the package have the same name');
  return entries;
}
