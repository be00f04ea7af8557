// In the two encodings that Open Packaging allows, of which one comes in two orders.
const MARKS = ['<!DOCTYPE', '<!ENTITY'].flatMap((mark) => [
  Buffer.from(mark, 'utf8'),
  Buffer.from(mark, 'utf16le'),
  Buffer.from(mark, 'utf16le').swap16(),
]);

/** Parts that are XML, by their names. Pictures (SVG) are not among them: those from drawing programs often have a type. */
const IS_XML = /\.(?:xml|rels|vml)$/i;

/**
 * Whether a part of a package declares a document type or entities, which Open Packaging forbids: a program that reads it
 * might fetch other files. Nothing is parsed; in a part that PowerPoint wrote, these letters stand nowhere.
 */
export const hasDoctype = (path: string, bytes: Uint8Array): boolean =>
  IS_XML.test(path) && MARKS.some((mark) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(mark));
