import { unzipSync, zipSync, type Zippable } from 'fflate';

const decoder = new TextDecoder('utf-8', { fatal: true });
const encoder = new TextEncoder();
const KINDS = ['p:sp', 'p:pic', 'p:graphicFrame', 'p:cxnSp'] as const;

/** A deck whose XML a test edits the way an office program would. Shares no code with what it tests. */
export class EditedDeck {
  files: Record<string, Uint8Array>;

  constructor(bytes: Uint8Array) {
    this.files = unzipSync(bytes);
  }

  toBytes(): Uint8Array {
    const files: Zippable = {};
    for (const [path, bytes] of Object.entries(this.files)) files[path] = [bytes, { mtime: new Date(2026, 0, 2) }];
    return zipSync(files);
  }

  text(path: string): string {
    const bytes = this.files[path];
    if (!bytes) throw new Error(`no ${path}`);
    return decoder.decode(bytes);
  }

  write(path: string, text: string): void {
    this.files[path] = encoder.encode(text);
  }

  /** Changes a part; throws if nothing changes, since the test would prove nothing. */
  edit(path: string, change: (xml: string) => string): void {
    const before = this.text(path);
    const after = change(before);
    if (after === before) throw new Error(`nothing changed in ${path}`);
    this.write(path, after);
  }

  /** Paths of the slides, in the order of the deck. */
  get slides(): readonly string[] {
    const rels = this.text('ppt/_rels/presentation.xml.rels');
    const targets = new Map(relationships(rels).map(({ id, target }) => [id, `ppt/${target}`]));
    const ids = [...this.text('ppt/presentation.xml').matchAll(/<p:sldId [^>]*r:id="([^"]+)"/g)].map((m) => m[1] ?? '');
    return ids.map((id) => targets.get(id) ?? '');
  }

  remove(path: string): void {
    this.files = Object.fromEntries(Object.entries(this.files).filter(([name]) => name !== path));
  }

  /** The slide that contains these words or this name. */
  slideWith(marker: string): string {
    const found = this.slides.find((path) => wordsOf(this.text(path)).includes(marker) || this.text(path).includes(`name="${marker}"`)); // prettier-ignore
    if (found === undefined) throw new Error(`no slide with "${marker}"`);
    return found;
  }

  /** Changes one shape of a slide. */
  editShape(path: string, name: string, change: (xml: string) => string): void {
    const xml = shapeOf(this.text(path), name);
    this.edit(path, (slide) => slide.replace(xml, () => change(xml)));
  }

  /** The part of a chart on a slide. */
  chartOf(path: string, name: string): string {
    const id = /<c:chart [^>]*r:id="([^"]+)"/.exec(shapeOf(this.text(path), name))?.[1];
    return this.target(path, id ?? '');
  }

  /** The part to which a reference leads. */
  target(path: string, id: string): string {
    const found = relationships(this.text(relsOf(path))).find((one) => one.id === id);
    if (!found) throw new Error(`${path} has no ${id}`);
    return new URL(found.target, `file:///${path}`).pathname.slice(1);
  }
}

export const relsOf = (path: string): string => path.replace(/([^/]+)$/, '_rels/$1.rels');

function relationships(xml: string): readonly { readonly id: string; readonly target: string }[] {
  return [...xml.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => ({
    id: /\sId="([^"]*)"/.exec(tag)?.[1] ?? '',
    target: /\sTarget="([^"]*)"/.exec(tag)?.[1] ?? '',
  }));
}

/** All words in a piece of XML, joined. */
export const wordsOf = (xml: string): string =>
  [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((m) => m[1] ?? '').join('');

/** The shapes of a slide by name, each as written in the file. */
export function shapesOf(xml: string): ReadonlyMap<string, string> {
  const shapes = new Map<string, string>();
  const pattern = new RegExp(`<(${KINDS.join('|')})>.*?</\\1>`, 'gs');
  for (const [shape] of xml.matchAll(pattern)) {
    const name = /<p:cNvPr [^>]*name="([^"]*)"/.exec(shape)?.[1] ?? '';
    shapes.set(shapes.has(name) ? `${name} (again)` : name, shape);
  }
  return shapes;
}

export function shapeOf(xml: string, name: string): string {
  const shape = shapesOf(xml).get(name);
  if (shape === undefined) throw new Error(`no shape "${name}": ${[...shapesOf(xml).keys()].join(', ')}`);
  return shape;
}

/** Names of the shapes that differ between two versions of a slide. */
export function changedShapes(before: string, after: string): readonly string[] {
  const [old, now] = [shapesOf(before), shapesOf(after)];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names].filter((name) => old.get(name) !== now.get(name)).sort();
}

/** Paths of the parts that differ between two decks. */
export function changedParts(before: EditedDeck, after: EditedDeck): readonly string[] {
  const paths = new Set([...Object.keys(before.files), ...Object.keys(after.files)]);
  return [...paths].filter((path) => !same(before.files[path], after.files[path])).sort();
}

const same = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
