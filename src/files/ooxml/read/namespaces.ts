const OFFICE = 'http://schemas.openxmlformats.org';
/** ISO/IEC 29500 strict has addresses of its own for the same things. */
const STRICT = 'http://purl.oclc.org/ooxml';
const MICROSOFT = 'http://schemas.microsoft.com/office';

/** The prefixes by which rules speak of namespaces, whatever prefixes a file declares. */
const PREFIXES: Readonly<Record<string, readonly string[]>> = {
  a: [`${OFFICE}/drawingml/2006/main`, `${STRICT}/drawingml/main`],
  p: [`${OFFICE}/presentationml/2006/main`, `${STRICT}/presentationml/main`],
  c: [`${OFFICE}/drawingml/2006/chart`, `${STRICT}/drawingml/chart`],
  s: [`${OFFICE}/spreadsheetml/2006/main`, `${STRICT}/spreadsheetml/main`],
  r: [`${OFFICE}/officeDocument/2006/relationships`, `${STRICT}/officeDocument/relationships`],
  ep: [`${OFFICE}/officeDocument/2006/extended-properties`, `${STRICT}/officeDocument/extendedProperties`],
  vt: [`${OFFICE}/officeDocument/2006/docPropsVTypes`, `${STRICT}/officeDocument/docPropsVTypes`],
  rel: [`${OFFICE}/package/2006/relationships`],
  ct: [`${OFFICE}/package/2006/content-types`],
  cp: [`${OFFICE}/package/2006/metadata/core-properties`],
  mc: [`${OFFICE}/markup-compatibility/2006`],
  dgm: [`${OFFICE}/drawingml/2006/diagram`, `${STRICT}/drawingml/diagram`],
  dc: ['http://purl.org/dc/elements/1.1/'],
  dcterms: ['http://purl.org/dc/terms/'],
  p14: [`${MICROSOFT}/powerpoint/2010/main`],
  asvg: [`${MICROSOFT}/drawing/2016/SVG/main`],
  adec: [`${MICROSOFT}/drawing/2017/decorative`],
  a16: [`${MICROSOFT}/drawing/2014/main`],
  xml: ['http://www.w3.org/XML/1998/namespace'],
};

const PREFIX_OF = new Map(Object.entries(PREFIXES).flatMap(([prefix, all]) => all.map((address) => [address, prefix])));

/** `a:off`, whatever the file calls it; `{address}off` in a namespace that no rule knows; `off` in none. */
export const qualified = (address: string, local: string): string =>
  address === '' ? local : `${PREFIX_OF.get(address) ?? `{${address}}`}:${local}`;
