import { itemAt } from '../../../base/item-at.ts';
import { posix } from 'node:path';
import { childrenOf, el, type Located, type XmlElement } from '../xml/tree.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** ISO/IEC 29500 Strict has its own addresses for the same kinds, two of which it spells otherwise. */
const STRICT = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
const STRICT_SPELLING: ReadonlyMap<string, string> = new Map([
  ['extendedProperties', 'extended-properties'],
  ['customProperties', 'custom-properties'],
]);

/** The kinds of relationship in our packages, each with the address that stands for it (ECMA-376 Part 1). */
export const RELATION = {
  officeDocument: `${OFFICE}/officeDocument`,
  coreProperties: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  appProperties: `${OFFICE}/extended-properties`,
  slideMaster: `${OFFICE}/slideMaster`,
  slideLayout: `${OFFICE}/slideLayout`,
  slide: `${OFFICE}/slide`,
  notesMaster: `${OFFICE}/notesMaster`,
  notesSlide: `${OFFICE}/notesSlide`,
  theme: `${OFFICE}/theme`,
  presProps: `${OFFICE}/presProps`,
  viewProps: `${OFFICE}/viewProps`,
  tableStyles: `${OFFICE}/tableStyles`,
  image: `${OFFICE}/image`,
  chart: `${OFFICE}/chart`,
  hyperlink: `${OFFICE}/hyperlink`,
  package: `${OFFICE}/package`,
  worksheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  sharedStrings: `${OFFICE}/sharedStrings`,
  table: `${OFFICE}/table`,
  customXml: `${OFFICE}/customXml`,
  customXmlProps: `${OFFICE}/customXmlProps`,
} as const;
export type RelationKind = keyof typeof RELATION;

/** What a part refers to: another part, or an address outside. */
export interface Relation {
  readonly id: string;
  /** The address that stands for its kind: the usual one, also where the file has that of Strict. */
  readonly type: string;
  /** Whether the file has Strict's address. */
  readonly strict: boolean;
  /** The last word of that address: `slide`, `image`, `hyperlink` … */
  readonly kind: string;
  /** As written. */
  readonly target: string;
  readonly external: boolean;
  /** The path that the target leads to, whether or not a part is there; absent where it leads outside. */
  readonly path?: string;
}

/** A reference of a part that is being written; `target` is a part's path or an address. */
type NewRelation = Pick<Relation, 'id' | 'type' | 'target' | 'external'>;

/** A part's references, numbered in the order in which they are first needed; equal references share an id. */
export class Relations {
  readonly #all: NewRelation[] = [];

  get all(): readonly NewRelation[] {
    return this.#all;
  }

  /** The id by which the part's XML refers to `target`, a part's path. */
  to(kind: RelationKind, target: string): string {
    return this.#add(RELATION[kind], target, false);
  }

  /** The id of an address outside the package. */
  toAddress(kind: RelationKind, address: string): string {
    return this.#add(RELATION[kind], address, true);
  }

  #add(type: string, target: string, external: boolean): string {
    const known = this.#all.find((r) => r.type === type && r.target === target && r.external === external);
    if (known) return known.id;
    const id = `rId${this.#all.length + 1}`;
    this.#all.push({ id, type, target, external });
    return id;
  }
}

/** Where the references of a part are kept: those of `a/b.xml` in `a/_rels/b.xml.rels`; '' is the package itself. */
export function relationsPath(source: string): string {
  const { dir, base } = posix.parse(source);
  return posix.join(dir, '_rels', `${base}.rels`);
}

/** The part whose references a `.rels` part holds; undefined for any other part. */
export function sourceOf(path: string): string | undefined {
  const parts = /^(?:(.*)\/)?_rels\/([^/]*)\.rels$/i.exec(path);
  return parts ? posix.join(parts[1] ?? '', parts[2] ?? '').replace(/^\.$/, '') : undefined;
}

/** A reference as XML, its target relative to the folder of `source`. */
export const relationXml = (source: string, { id, type, target, external }: NewRelation): XmlElement =>
  el('Relationship', {
    Id: id,
    Type: type,
    Target: external ? target : posix.relative(posix.dirname(source || '.'), target),
    TargetMode: external ? 'External' : undefined,
  });

/** The references of `source` as XML. */
export const relationsXml = (source: string, relations: readonly NewRelation[]): XmlElement =>
  el(
    'Relationships',
    { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    relations.map((relation) => relationXml(source, relation)),
  );

/**
 * The path that a target leads to from `source`. LibreOffice writes references from the root with `../`, which leads
 * nowhere and is kept in front.
 */
export function resolveTarget(source: string, target: string): string {
  let path = itemAt(target.split('#', 1), 0);
  try {
    path = decodeURI(path);
  } catch {
    // A percent sign that escapes nothing stays as it is, and leads nowhere.
  }
  return posix.normalize(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(source || '.'), path));
}

function usualType(type: string): string {
  const [address, kind = ''] = [type.slice(0, type.lastIndexOf('/')), /[^/]*$/.exec(type)?.[0]];
  return address === STRICT ? `${OFFICE}/${STRICT_SPELLING.get(kind) ?? kind}` : type;
}

/** The references of `source`, from its `.rels` part. */
export const readRelations = (root: Located | undefined, source: string): readonly Relation[] =>
  childrenOf(root, 'rel:Relationship').map(({ attributes }) => {
    // Whatever is missing becomes empty here and leads nowhere; lint reports it.
    const { Id: id = '', Type: written = '', Target: target = '', TargetMode: mode } = attributes;
    const external = mode === 'External';
    const type = usualType(written);
    return {
      id,
      type,
      strict: type !== written,
      kind: type.slice(type.lastIndexOf('/') + 1),
      target,
      external,
      ...(external || target.startsWith('#') ? {} : { path: resolveTarget(source, target) }),
    };
  });
