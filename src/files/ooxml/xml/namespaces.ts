const OFFICE = 'http://schemas.openxmlformats.org';
/** ISO/IEC 29500 Strict has its own addresses for the same things. */
const STRICT = 'http://purl.oclc.org/ooxml';
const MICROSOFT = 'http://schemas.microsoft.com/office';

/** The prefixes that rules use for namespaces, whatever prefixes a file declares. */
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

/** `a:off`, whatever the file calls it; `{address}off` in a namespace that no rule knows; `off` without a namespace. */
const qualified = (address: string, local: string): string =>
  address === '' ? local : `${PREFIX_OF.get(address) ?? `{${address}}`}:${local}`;

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

/** Read with `for … in`, which gives only names that are there, since entries would be a list for every element. */
type Attributes = Record<string, string>;

const isDeclaration = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

/** The namespaces in scope at a parser's place in a document (Namespaces in XML 1.0). */
export class Namespaces {
  readonly #fail: (problem: string) => never;
  readonly #addresses = new Map([
    ['', ''],
    ['xml', XML],
  ]);
  /** For each open element, what its declarations hide, by prefix; most elements declare nothing. */
  readonly #hidden: (readonly (readonly [string, string | undefined])[] | undefined)[] = [];
  /** Element names with our prefixes, by what the document calls them here. */
  readonly #names = new Map<string, string>();

  constructor(fail: (problem: string) => never) {
    this.#fail = fail;
  }

  /** Enters an element; attributes are needed, by their written names, only where one of them is a declaration. */
  enter(attributes: Attributes = {}): void {
    let hidden: (readonly [string, string | undefined])[] | undefined;
    for (const name in attributes) {
      if (!isDeclaration(name)) continue;
      const [prefix, address] = [name.slice(6), (attributes[name] as string).trim()];
      this.#assertDeclarable(name, prefix, address);
      (hidden ??= []).push([prefix, this.#addresses.get(prefix)]);
      this.#addresses.set(prefix, address);
    }
    if (hidden) this.#names.clear();
    this.#hidden.push(hidden);
  }

  leave(): void {
    const hidden = this.#hidden.pop();
    if (!hidden) return;
    for (const [prefix, address] of hidden) {
      if (address === undefined) this.#addresses.delete(prefix);
      else this.#addresses.set(prefix, address);
    }
    this.#names.clear();
  }

  /** An element's name with our prefix. */
  nameOf(written: string): string {
    const known = this.#names.get(written);
    if (known !== undefined) return known;
    const [prefix, local] = this.#split(written);
    const name = qualified(this.#addressOf(prefix), local);
    this.#names.set(written, name);
    return name;
  }

  /** Attributes with our prefixes, without declarations; `into` is empty. */
  attributesOf(written: Attributes, into: Attributes): Attributes {
    const seen = new Set<string>();
    for (const name in written) {
      if (isDeclaration(name)) continue;
      const [prefix, local] = this.#split(name);
      // A default namespace does not apply to attributes.
      const address = prefix === '' ? '' : this.#addressOf(prefix);
      const expanded = `${address} ${local}`;
      if (seen.has(expanded)) this.#fail(`two attributes ${qualified(address, local)}`);
      seen.add(expanded);
      into[qualified(address, local)] = written[name] as string;
    }
    return into;
  }

  #split(name: string): readonly [string, string] {
    const colon = name.indexOf(':');
    if (colon < 0) return ['', name];
    const [prefix, local] = [name.slice(0, colon), name.slice(colon + 1)];
    if (prefix === '' || local === '' || local.includes(':') || prefix === 'xmlns') this.#fail(`the name ${name}`);
    return [prefix, local];
  }

  #addressOf(prefix: string): string {
    const address = this.#addresses.get(prefix);
    return address ?? this.#fail(`the prefix ${prefix}: without its namespace`);
  }

  #assertDeclarable(name: string, prefix: string, address: string): void {
    const isXml = address === XML;
    const isEmptyName = name === 'xmlns:' || prefix.includes(':');
    const undeclares = address === '' && name !== 'xmlns';
    if (isEmptyName || undeclares || prefix === 'xmlns' || address === XMLNS || isXml !== (prefix === 'xml')) {
      this.#fail(`the declaration ${name}="${address}"`);
    }
  }
}
