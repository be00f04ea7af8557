import type { Place } from './diagnostic.ts';
import type { YamlSource } from './source.ts';

/** A picture that a YAML file names: the path as written, and where it is written. */
export interface NamedFile {
  readonly path: string;
  readonly place: Place;
}

/** A source does not change, and every deck of a process asks for its pictures. */
const known = new WeakMap<YamlSource, readonly NamedFile[]>();

/** Every text under a key `file`, anywhere in the document: so pictures are named. */
export function namedFiles(source: YamlSource): readonly NamedFile[] {
  const before = known.get(source);
  if (before) return before;
  const found: NamedFile[] = [];
  /** Where the walk is: a path of its own for each of thousands of values would take longer than all else. */
  const path: (string | number)[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string' && path.at(-1) === 'file') found.push({ path: value, place: source.at([...path]) });
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      path.push(Array.isArray(value) ? Number(key) : key);
      walk(child);
      path.pop();
    }
  };
  walk(source.value);
  known.set(source, found);
  return found;
}
