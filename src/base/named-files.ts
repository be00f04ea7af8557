import type { Place } from './diagnostic.ts';
import type { Path, YamlSource } from './source.ts';

/** A picture that a YAML file names: the path as written, and where it is written. */
export interface NamedFile {
  readonly path: string;
  readonly place: Place;
}

/** Every text under a key `file`, anywhere in the document: so pictures are named. */
export function namedFiles(source: YamlSource): readonly NamedFile[] {
  const walk = (value: unknown, path: Path): NamedFile[] => {
    if (typeof value === 'string' && path.at(-1) === 'file') return [{ path: value, place: source.at(path) }];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, child]) =>
      walk(child, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  };
  return walk(source.value, []);
}
