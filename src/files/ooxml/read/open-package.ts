import { Unreadable, type Fault } from './fault.ts';
import type { Budget } from './limits.ts';
import { childrenOf } from './nodes.ts';
import { relationsOf, type Relation } from './relations.ts';
import { readXml, type XmlNode } from './xml.ts';
import { readZip, type Zip } from './read-zip.ts';

/** A line of `[Content_Types].xml`. */
export interface Declaration {
  readonly kind: 'Default' | 'Override';
  /** Extension without point, or path without leading slash; as written. */
  readonly of: string;
  readonly type: string;
}

/** An Open Packaging Conventions file (ECMA-376 Part 2), read as far as it could be. */
export interface Package {
  /** Path within the deck of an embedded one; `` for the deck. */
  readonly name: string;
  readonly zip: Zip;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly xml: ReadonlyMap<string, XmlNode>;
  readonly declarations: readonly Declaration[];
  /** References by the part that holds them; `` are the package's own. */
  readonly relations: ReadonlyMap<string, readonly Relation[]>;
  readonly faults: readonly Fault[];
  /** How a finding names a part. */
  shown(part: string): string;
  /** Content type of a part; empty where none is declared. */
  typeOf(part: string): string;
  /** The reference of that id, and those of that kind. */
  relation(source: string, id: string | undefined): Relation | undefined;
  related(source: string, kind: string): readonly Relation[];
}

const CONTENT_TYPES = '[Content_Types].xml';
const isXml = (path: string): boolean => /\.(xml|rels)$/i.test(path);
const extension = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

function readDeclarations(root: XmlNode | undefined): readonly Declaration[] {
  return (['Default', 'Override'] as const).flatMap((kind) =>
    childrenOf(root, `ct:${kind}`).map(({ attributes }) => ({
      kind,
      of: kind === 'Default' ? (attributes['Extension'] ?? '') : (attributes['PartName'] ?? '').replace(/^\//, ''),
      type: attributes['ContentType'] ?? '',
    })),
  );
}

function readParts(
  zip: Zip,
  budget: Budget,
): { readonly xml: Map<string, XmlNode>; readonly faults: readonly Fault[] } {
  const xml = new Map<string, XmlNode>();
  const faults: Fault[] = [];
  for (const [path, bytes] of zip.files) {
    if (!isXml(path)) continue;
    try {
      xml.set(path, readXml(bytes, budget));
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      faults.push({ rule: error.rule, part: path, found: error.message });
    }
  }
  return { xml, faults };
}

/** Opens a package; throws `Unreadable` where there is none. */
export function openPackage(bytes: Uint8Array, name: string, budget: Budget): Package {
  const zip = readZip(bytes, budget);
  if (zip.files.size === 0 && zip.faults[0]) throw new Unreadable(zip.faults[0].rule, zip.faults[0].found);
  const { xml, faults } = readParts(zip, budget);
  const declarations = readDeclarations(xml.get(CONTENT_TYPES));
  const types = new Map(declarations.map(({ kind, of, type }) => [`${kind} ${of.toLowerCase()}`, type]));
  const relations = relationsOf(zip.files, xml);
  return {
    name,
    zip,
    parts: zip.files,
    xml,
    declarations,
    relations,
    faults: [...zip.faults, ...faults],
    shown: (part) => (name === '' ? part : `${name} › ${part}`),
    typeOf: (part) => types.get(`Override ${part.toLowerCase()}`) ?? types.get(`Default ${extension(part)}`) ?? '',
    relation: (source, id) => (id === undefined ? undefined : relations.get(source)?.find((r) => r.id === id)),
    related: (source, kind) => relations.get(source)?.filter((r) => r.kind === kind) ?? [],
  };
}

/** Whether a package has what every one of Office has. */
export const hasContentTypes = ({ xml }: Package): boolean => xml.has(CONTENT_TYPES);
