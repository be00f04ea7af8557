import { childrenOf, el, type Located, type XmlElement } from '../xml/tree.ts';

/** Where a package says what its parts are. */
export const CONTENT_TYPES = '[Content_Types].xml';
const RELATIONS = 'application/vnd.openxmlformats-package.relationships+xml';

/** As written; lower-case it to compare. */
const extension = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** A line of that part: for all parts of an extension, or for one part. */
export interface Declaration {
  readonly kind: 'Default' | 'Override';
  /** Extension without its dot, or path without leading slash; as written. */
  readonly of: string;
  readonly type: string;
  readonly line: Located;
}

export function readDeclarations(root: Located | undefined): readonly Declaration[] {
  const lines = (kind: Declaration['kind'], attribute: string): readonly Declaration[] =>
    childrenOf(root, `ct:${kind}`).map((line) => {
      // Whatever is missing becomes empty here and so matches no part; lint reports it.
      const { [attribute]: of = '', ContentType: type = '' } = line.attributes;
      return { kind, of: of.replace(/^\//, ''), type, line };
    });
  return [...lines('Default', 'Extension'), ...lines('Override', 'PartName')];
}

/** The content type of any part, ignoring case; empty where none is declared. */
export function typesOf(declarations: readonly Declaration[]): (part: string) => string {
  const types = new Map(declarations.map(({ kind, of, type }) => [`${kind} ${of.toLowerCase()}`, type]));
  return (part) => {
    const path = part.toLowerCase();
    return types.get(`Override ${path}`) ?? types.get(`Default ${extension(path)}`) ?? '';
  };
}

/** The declaration for a single part. */
export const overrideXml = (path: string, contentType: string): XmlElement =>
  el('Override', { PartName: `/${path}`, ContentType: contentType });

/**
 * `[Content_Types].xml`, made from the parts that exist (pptxgenjs lists slide masters that it never writes, and
 * `image/jpg`): media by their extension, each XML part by its name.
 */
export function contentTypesXml(parts: readonly { readonly path: string; readonly contentType: string }[]): XmlElement {
  const defaults = new Map([
    ['rels', RELATIONS],
    ['xml', 'application/xml'],
  ]);
  const overrides: XmlElement[] = [];
  for (const { path, contentType } of parts) {
    if (contentType === defaults.get(extension(path))) continue;
    if (extension(path) === 'xml') {
      overrides.push(overrideXml(path, contentType));
      continue;
    }
    const known = defaults.get(extension(path)) ?? contentType;
    if (known !== contentType) throw new Error(`${path} is ${contentType}, but others of its kind are ${known}`);
    defaults.set(extension(path), contentType);
  }
  return el(
    'Types',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    [...defaults].map(([name, type]) => el('Default', { Extension: name, ContentType: type })),
    overrides,
  );
}
