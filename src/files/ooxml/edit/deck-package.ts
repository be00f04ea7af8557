import { posix } from 'node:path';
import { Unreadable } from '../read/fault.ts';
import { newBudget } from '../read/limits.ts';
import { readZip, type Zip } from '../read/read-zip.ts';
import { relationsPath } from '../opc/relations-part.ts';
import { RELATION, type RelationKind } from '../opc/relations.ts';
import { renderBytes, renderFragment } from '../xml/render.ts';
import { el } from '../xml/tree.ts';
import { EditedPart } from './edited-part.ts';
import { childrenOf } from './nodes.ts';
import { repack } from './repack.ts';

/** What a part refers to inside the package. */
export interface PartRelation {
  readonly id: string;
  readonly type: string;
  /** Path of the part. */
  readonly target: string;
}

const CONTENT_TYPES = '[Content_Types].xml';
const extension = (path: string): string => path.slice(path.lastIndexOf('.') + 1).toLowerCase();

/** A percent sign that escapes nothing stays as it is, and leads nowhere. */
function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}

function resolved(source: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  // LibreOffice refers from the root with `../`, which leads nowhere but is understood.
  return posix.join('/', posix.dirname(source || '.'), decoded(target)).slice(1);
}

/** A deck that is being changed: parts are read when asked for, and only those that change are written anew. */
export class DeckPackage {
  readonly #bytes: Uint8Array;
  readonly #zip: Zip;
  readonly #parts = new Map<string, EditedPart>();
  readonly #changes = new Map<string, Uint8Array | undefined>();
  readonly #references = new Map<string, PartRelation[]>();

  /** Throws `Unreadable` where the bytes are no zip, or a part of it is damaged. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#zip = readZip(bytes, newBudget());
    const [fault] = this.#zip.faults;
    if (fault) throw new Unreadable(fault.rule, `${fault.part}: ${fault.found}`);
  }

  get paths(): readonly string[] {
    return [...this.#zip.files.keys()];
  }

  has(path: string): boolean {
    return this.#changes.has(path) ? this.#changes.get(path) !== undefined : this.#zip.files.has(path);
  }

  /** A part's bytes, as they were or as they were set. */
  bytes(path: string): Uint8Array {
    const bytes = this.#changes.get(path) ?? this.#zip.files.get(path);
    if (!bytes) throw new Unreadable('missing-part', path);
    return bytes;
  }

  /** An XML part to read and to change; always the same object. */
  part(path: string): EditedPart {
    let part = this.#parts.get(path);
    if (!part) {
      try {
        part = new EditedPart(this.bytes(path));
      } catch (error) {
        throw error instanceof Unreadable ? new Unreadable(error.rule, `${path}: ${error.message}`) : error;
      }
      this.#parts.set(path, part);
    }
    return part;
  }

  /** Replaces a part, or adds one (see `add`). */
  set(path: string, bytes: Uint8Array): void {
    this.#changes.set(path, bytes);
    this.#parts.delete(path);
  }

  /** References of a part to others; '' are the package's own. */
  relations(source: string): readonly PartRelation[] {
    return this.#relations(source);
  }

  /** The part that `source` refers to by that id. */
  target(source: string, id: string | undefined): string | undefined {
    return this.relations(source).find((relation) => relation.id === id)?.target;
  }

  /** The first part of that kind that `source` refers to. */
  related(source: string, kind: RelationKind): string | undefined {
    return this.relations(source).find(({ type }) => type === RELATION[kind])?.target;
  }

  /** Adds a reference, or finds the one that there is; returns its id. */
  relate(source: string, kind: RelationKind, target: string): string {
    const all = this.#relations(source);
    const known = all.find((relation) => relation.target === target && relation.type === RELATION[kind]);
    if (known) return known.id;
    const path = relationsPath(source);
    const taken = new Set(this.has(path) ? childrenOf(this.part(path).root, 'rel:Relationship').map((r) => r.attributes['Id']) : []); // prettier-ignore
    all.forEach((relation) => taken.add(relation.id));
    let number = 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const line = el('Relationship', { Id: id, Type: RELATION[kind], Target: posix.relative(posix.dirname(source || '.'), target) }); // prettier-ignore
    if (this.has(path)) this.part(path).append(this.part(path).root, renderFragment(line));
    else this.set(path, renderBytes(el('Relationships', { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' }, line))); // prettier-ignore
    all.push({ id, type: RELATION[kind], target });
    return id;
  }

  /** Takes a reference away. */
  unrelate(source: string, id: string): void {
    const part = this.part(relationsPath(source));
    const line = childrenOf(part.root, 'rel:Relationship').find((one) => one.attributes['Id'] === id);
    if (line) part.replace(line, '');
    const all = this.#relations(source);
    const index = all.findIndex((relation) => relation.id === id);
    if (index >= 0) all.splice(index, 1);
  }

  /** Adds a part under the first free name `<stem><number>.<extension>`, and says what it is; returns its path. */
  add(stem: string, suffix: string, contentType: string, bytes: Uint8Array): string {
    let number = 1;
    while (this.has(`${stem}${number}.${suffix}`)) number += 1;
    const path = `${stem}${number}.${suffix}`;
    this.set(path, bytes);
    this.#declare(path, contentType);
    return path;
  }

  /** Takes a part away that nothing refers to any more. */
  dropOrphan(path: string): void {
    const sources = this.paths.filter((name) => name.endsWith('.rels')).map(sourceOf);
    if (sources.some((source) => this.relations(source).some(({ target }) => target === path))) return;
    this.#changes.set(path, undefined);
    const types = this.part(CONTENT_TYPES);
    const line = childrenOf(types.root, 'ct:Override').find((one) => one.attributes['PartName'] === `/${path}`);
    if (line) types.replace(line, '');
  }

  /** The deck with all changes; the very same bytes where nothing changed. */
  finish(): Uint8Array {
    const changes = new Map(this.#changes);
    for (const [path, part] of this.#parts) if (part.changed) changes.set(path, part.toBytes());
    return changes.size === 0 ? this.#bytes : repack(this.#bytes, this.#zip.lines, changes);
  }

  #relations(source: string): PartRelation[] {
    let all = this.#references.get(source);
    if (!all) {
      const path = relationsPath(source);
      const lines = this.has(path) ? childrenOf(this.part(path).root, 'rel:Relationship') : [];
      all = lines
        .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
        .map(({ attributes }) => ({ id: attributes['Id'] ?? '', type: attributes['Type'] ?? '', target: resolved(source, attributes['Target'] ?? '') })); // prettier-ignore
      this.#references.set(source, all);
    }
    return all;
  }

  #declare(path: string, contentType: string): void {
    const types = this.part(CONTENT_TYPES);
    const known = childrenOf(types.root, 'ct:Default').find((d) => d.attributes['Extension']?.toLowerCase() === extension(path)); // prettier-ignore
    if (known?.attributes['ContentType'] === contentType) return;
    types.append(types.root, renderFragment(el('Override', { PartName: `/${path}`, ContentType: contentType })));
  }
}

/** The part whose references a `.rels` part holds. */
function sourceOf(path: string): string {
  const { dir, base } = posix.parse(path);
  const source = posix.join(posix.dirname(dir), base.replace(/\.rels$/, ''));
  return source === '.' ? '' : source;
}
