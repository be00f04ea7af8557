import { faultOf, Unreadable, type Budget, type Fault } from '../refusals.ts';
import { readXml } from '../xml/parse.ts';
import type { Located } from '../xml/tree.ts';
import { readZip, type Zip } from '../zip/read-zip.ts';
import { CONTENT_TYPES, readDeclarations, typesOf, type Declaration } from './content-types.ts';
import { readRelations, sourceOf, type Relation } from './relations.ts';

/** A reference, and the part that it leads to; absent where that lies outside or does not exist. */
export interface FollowedRelation extends Relation {
  readonly part?: string;
}

/**
 * An Open Packaging Conventions file (ECMA-376 Part 2) to be judged: read at once and as far as it could be, each damage
 * noted as a fault and left as it is. For a file that is to be changed, which damage would spoil, see `DeckPackage`.
 */
export interface Package {
  /** An embedded package's path within the deck; empty for the deck itself. */
  readonly name: string;
  readonly zip: Zip;
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly xml: ReadonlyMap<string, Located>;
  readonly declarations: readonly Declaration[];
  /** References by the part that holds them; the empty path stands for the package itself. */
  readonly relations: ReadonlyMap<string, readonly FollowedRelation[]>;
  readonly faults: readonly Fault[];
  /** How a finding names a part. */
  shown(part: string): string;
  /** Content type of a part; empty where none is declared. */
  typeOf(part: string): string;
  /** The reference with this id. */
  relation(source: string, id: string | undefined): FollowedRelation | undefined;
  related(source: string, kind: string): readonly FollowedRelation[];
}

const isXml = (path: string): boolean => /\.(xml|rels)$/i.test(path);

function readParts(
  zip: Zip,
  budget: Budget,
): { readonly xml: Map<string, Located>; readonly faults: readonly Fault[] } {
  const xml = new Map<string, Located>();
  const faults: Fault[] = [];
  for (const [path, bytes] of zip.files) {
    if (!isXml(path)) continue;
    try {
      xml.set(path, readXml(bytes, budget));
    } catch (error) {
      faults.push(faultOf(path, error));
    }
  }
  return { xml, faults };
}

/** The references of a package by the part that holds them. */
function followRelations(
  parts: ReadonlyMap<string, unknown>,
  xml: ReadonlyMap<string, Located>,
): ReadonlyMap<string, readonly FollowedRelation[]> {
  // Where two names differ only in case, the first is meant.
  const byLowerCase = new Map([...parts.keys()].reverse().map((path) => [path.toLowerCase(), path]));
  const follow = (relation: Relation): FollowedRelation => {
    const part = relation.path === undefined ? undefined : byLowerCase.get(relation.path.toLowerCase());
    return part === undefined ? relation : { ...relation, part };
  };
  return new Map(
    [...xml].flatMap(([path, root]) => {
      const source = sourceOf(path);
      return source === undefined ? [] : [[source, readRelations(root, source).map(follow)]];
    }),
  );
}

/** Opens a package; throws `Unreadable` where the bytes are not one. */
export function openPackage(bytes: Uint8Array, name: string, budget: Budget): Package {
  const zip = readZip(bytes, budget);
  if (zip.files.size === 0 && zip.faults[0]) throw new Unreadable(zip.faults[0].rule, zip.faults[0].found);
  const { xml, faults } = readParts(zip, budget);
  const declarations = readDeclarations(xml.get(CONTENT_TYPES));
  const relations = followRelations(zip.files, xml);
  return {
    name,
    zip,
    parts: zip.files,
    xml,
    declarations,
    relations,
    faults: [...zip.faults, ...faults],
    shown: (part) => (name === '' ? part : `${name} › ${part}`),
    typeOf: typesOf(declarations),
    relation: (source, id) => (id === undefined ? undefined : relations.get(source)?.find((r) => r.id === id)),
    related: (source, kind) => relations.get(source)?.filter((r) => r.kind === kind) ?? [],
  };
}

/** Whether a package has the part that every Office package has. */
export const hasContentTypes = ({ xml }: Package): boolean => xml.has(CONTENT_TYPES);
