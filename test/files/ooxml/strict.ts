const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** The addresses that ISO/IEC 29500 Strict writes otherwise, by those of the usual format. */
const ADDRESSES: readonly (readonly [usual: string, strict: string])[] = [
  [`${OFFICE}/officeDocument/2006/relationships/extended-properties`, `${STRICT}/officeDocument/relationships/extendedProperties`], // prettier-ignore
  [`${OFFICE}/officeDocument/2006/relationships`, `${STRICT}/officeDocument/relationships`],
  [`${OFFICE}/officeDocument/2006/extended-properties`, `${STRICT}/officeDocument/extendedProperties`],
  [`${OFFICE}/officeDocument/2006/docPropsVTypes`, `${STRICT}/officeDocument/docPropsVTypes`],
  [`${OFFICE}/officeDocument/2006/customXml`, `${STRICT}/officeDocument/customXml`],
  [`${OFFICE}/drawingml/2006/main`, `${STRICT}/drawingml/main`],
  [`${OFFICE}/drawingml/2006/chart`, `${STRICT}/drawingml/chart`],
  [`${OFFICE}/drawingml/2006/table`, `${STRICT}/drawingml/table`],
  [`${OFFICE}/presentationml/2006/main`, `${STRICT}/presentationml/main`],
  [`${OFFICE}/spreadsheetml/2006/main`, `${STRICT}/spreadsheetml/main`],
];

/** The parts of a deck as PowerPoint saves them as a "Strict Open XML Presentation". Shares no code with `src`. */
export function strictly(files: Readonly<Record<string, Uint8Array>>): Record<string, Uint8Array> {
  const changed = Object.entries(files).map(([path, bytes]): [string, Uint8Array] => {
    if (!/\.(xml|rels)$/.test(path)) return [path, bytes];
    let text = new TextDecoder().decode(bytes);
    for (const [usual, strict] of ADDRESSES) text = text.replaceAll(`"${usual}`, `"${strict}`);
    return [path, new TextEncoder().encode(text.replace('<p:presentation ', '<p:presentation conformance="strict" '))];
  });
  return Object.fromEntries(changed);
}
