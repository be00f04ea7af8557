import { newBudget, Unreadable, type Budget } from '../refusals.ts';
import { renderBytes, renderFragment } from '../xml/render.ts';
import { childrenOf } from '../xml/tree.ts';
import { isBadName, packedEntry, readZip, type Zip } from '../zip/read-zip.ts';
import { zip, type PackedEntry, type ZipEntry } from '../zip/write-zip.ts';
import { CONTENT_TYPES, overrideXml, readDeclarations, typesOf } from './content-types.ts';
import { EditedPart } from './edited-part.ts';
import { readRelations, RELATION, relationsPath, relationsXml, relationXml, sourceOf, type RelationKind } from './relations.ts'; // prettier-ignore

/** What a part refers to inside the package. */
interface PartRelation {
  readonly id: string;
  readonly type: string;
  /** Path of the part. */
  readonly target: string;
}

/** The earliest date that a zip can hold, given to all entries, changed or not. */
const FIRST_DAY = '1980-01-01';

/**
 * A deck, or a workbook in it, that is being changed: parts are read when asked for, and only those that change are
 * rewritten. It refuses what is damaged, so that nothing is lost in writing it back; for a file that is only judged,
 * whatever state it is in, see `Package`.
 */
export class DeckPackage {
  readonly #bytes: Uint8Array;
  readonly #zip: Zip;
  readonly #budget: Budget = newBudget();
  readonly #parts = new Map<string, EditedPart>();
  readonly #changes = new Map<string, Uint8Array | undefined>();
  readonly #references = new Map<string, PartRelation[]>();

  /** Throws `Unreadable` where the bytes are not a zip, or a part of it is damaged. */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#zip = readZip(bytes, this.#budget);
    const [fault] = this.#zip.faults;
    if (fault) throw new Unreadable(fault.rule, `${fault.part}: ${fault.found}`);
    // It would be copied into the new file as it is, to lead out of the folder into which somebody unpacks that.
    const bad = this.#zip.lines.find(({ name }) => isBadName(name));
    if (bad) throw new Unreadable('zip-name', JSON.stringify(bad.name));
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

  /** An XML part to read and change; the same object each time. */
  part(path: string): EditedPart {
    let part = this.#parts.get(path);
    if (!part) {
      try {
        part = new EditedPart(this.bytes(path), this.#budget);
      } catch (error) {
        throw error instanceof Unreadable ? error.within(path) : error;
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

  /** The part that `source` refers to by that id. */
  target(source: string, id: string | undefined): string | undefined {
    return this.#relations(source).find((relation) => relation.id === id)?.target;
  }

  /** The first part of that kind that `source` refers to. */
  related(source: string, kind: RelationKind): string | undefined {
    return this.#relations(source).find(({ type }) => type === RELATION[kind])?.target;
  }

  /** Whether the package is written in the words of ISO/IEC 29500 Strict, which we read but do not write. */
  get strict(): boolean {
    const path = relationsPath('');
    return this.has(path) && readRelations(this.part(path).root, '').some(({ strict }) => strict);
  }

  /** Content type of a part; empty where none is declared. */
  typeOf(path: string): string {
    return this.has(CONTENT_TYPES) ? typesOf(readDeclarations(this.part(CONTENT_TYPES).root))(path) : '';
  }

  /** Gives a part that has a declaration of its own another content type. */
  retype(path: string, contentType: string): void {
    const types = this.part(CONTENT_TYPES);
    const own = readDeclarations(types.root).find(
      ({ kind, of }) => kind === 'Override' && of.toLowerCase() === path.toLowerCase(),
    );
    if (!own) this.#declare(path, contentType);
    else if (own.type !== contentType) types.setAttribute(own.line, 'ContentType', contentType);
  }

  /** Adds a reference, or finds the existing one; returns its id. */
  relate(source: string, kind: RelationKind, target: string): string {
    const all = this.#relations(source);
    const known = all.find((relation) => relation.target === target && relation.type === RELATION[kind]);
    if (known) return known.id;
    const path = relationsPath(source);
    const part = this.has(path) ? this.part(path) : undefined;
    const taken = new Set(readRelations(part?.root, source).map((relation) => relation.id));
    all.forEach((relation) => taken.add(relation.id));
    let number = 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    const added = { id, type: RELATION[kind], target, external: false };
    if (part) part.append(part.root, renderFragment(relationXml(source, added)));
    else this.set(path, renderBytes(relationsXml(source, [added])));
    all.push({ id, type: RELATION[kind], target });
    return id;
  }

  unrelate(source: string, id: string): void {
    const part = this.part(relationsPath(source));
    const line = childrenOf(part.root, 'rel:Relationship').find((one) => one.attributes['Id'] === id);
    if (line) part.replace(line, '');
    const all = this.#relations(source);
    const index = all.findIndex((relation) => relation.id === id);
    if (index >= 0) all.splice(index, 1);
  }

  /**
   * Adds a part under the first free name `<stem><number>.<extension>` and declares its content type; returns its path.
   */
  add(stem: string, suffix: string, contentType: string, bytes: Uint8Array): string {
    let number = 1;
    while (this.has(`${stem}${number}.${suffix}`)) number += 1;
    const path = `${stem}${number}.${suffix}`;
    this.set(path, bytes);
    this.#declare(path, contentType);
    return path;
  }

  /** Removes a part if nothing refers to it any more. */
  dropOrphan(path: string): void {
    const sources = this.paths.flatMap((name) => sourceOf(name) ?? []);
    if (sources.some((source) => this.#relations(source).some(({ target }) => target === path))) return;
    this.#changes.set(path, undefined);
    const types = this.part(CONTENT_TYPES);
    const line = readDeclarations(types.root).find(({ kind, of }) => kind === 'Override' && of === path)?.line;
    if (line) types.replace(line, '');
  }

  /**
   * The deck with all changes, its parts in their order and new ones at the end; the very same bytes where nothing
   * changed. Unchanged parts are copied in packed form.
   */
  finish(): Uint8Array {
    const changes = new Map(this.#changes);
    for (const [path, part] of this.#parts) if (part.changed) changes.set(path, part.toBytes());
    if (changes.size === 0) return this.#bytes;
    const added = new Map(changes);
    const kept = this.#zip.lines.flatMap((line): readonly (ZipEntry | PackedEntry)[] => {
      added.delete(line.name);
      if (!changes.has(line.name)) return [packedEntry(this.#bytes, line)];
      const bytes = changes.get(line.name);
      return bytes ? [{ path: line.name, bytes }] : [];
    });
    const fresh = [...added].flatMap(([path, bytes]) => (bytes ? [{ path, bytes }] : []));
    return zip([...kept, ...fresh], FIRST_DAY);
  }

  /** References of a part to others; '' stands for the package itself. */
  #relations(source: string): PartRelation[] {
    let all = this.#references.get(source);
    if (!all) {
      const path = relationsPath(source);
      const root = this.has(path) ? this.part(path).root : undefined;
      all = readRelations(root, source).flatMap(({ id, type, path: target }) =>
        // LibreOffice writes references from the root with `../`, which leads nowhere but is understood.
        target === undefined ? [] : [{ id, type, target: target.replace(/^(\.\.\/)+/, '') }],
      );
      this.#references.set(source, all);
    }
    return all;
  }

  #declare(path: string, contentType: string): void {
    const types = this.part(CONTENT_TYPES);
    const suffix = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    const known = readDeclarations(types.root).find(
      ({ kind, of }) => kind === 'Default' && of.toLowerCase() === suffix,
    );
    if (known?.type === contentType) return;
    types.append(types.root, renderFragment(overrideXml(path, contentType)));
  }
}
