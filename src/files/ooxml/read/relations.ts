import { posix } from 'node:path';
import { childrenOf } from './nodes.ts';
import type { XmlNode } from './xml.ts';

/** What a part refers to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type's address: `slide`, `image`, `hyperlink` … */
  readonly kind: string;
  /** As written. */
  readonly target: string;
  readonly external: boolean;
  /** The part that it leads to; absent where that is outside, or not there. */
  readonly part?: string;
}

/** The part whose references a `.rels` part holds: `a/_rels/b.xml.rels` those of `a/b.xml`; undefined for no such name. */
const sourceOf = (path: string): string | undefined => {
  const parts = /^(?:(.*)\/)?_rels\/([^/]*)\.rels$/i.exec(path);
  if (!parts) return undefined;
  const [, folder = '', name = ''] = parts;
  return folder === '' ? name : `${folder}/${name}`;
};

function resolve(source: string, target: string): string {
  let path = target.split('#')[0] ?? '';
  try {
    path = decodeURI(path);
  } catch {
    // A percent sign that escapes nothing stays as it is, and leads nowhere.
  }
  return posix.normalize(path.startsWith('/') ? path.slice(1) : posix.join(posix.dirname(source || '.'), path));
}

/** The references of a package by the part that holds them. */
export function relationsOf(
  parts: ReadonlyMap<string, Uint8Array>,
  xml: ReadonlyMap<string, XmlNode>,
): ReadonlyMap<string, readonly Relation[]> {
  // Of two names that differ in capitals only, the first is meant.
  const byLowerCase = new Map([...parts.keys()].reverse().map((path) => [path.toLowerCase(), path]));
  const all = new Map<string, readonly Relation[]>();
  for (const [path, root] of xml) {
    const source = sourceOf(path);
    if (source === undefined) continue;
    const relations = childrenOf(root, 'rel:Relationship').map(({ attributes }): Relation => {
      const target = attributes['Target'] ?? '';
      const external = attributes['TargetMode'] === 'External';
      const part =
        external || target.startsWith('#') ? undefined : byLowerCase.get(resolve(source, target).toLowerCase());
      return {
        id: attributes['Id'] ?? '',
        kind: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
        target,
        external,
        ...(part === undefined ? {} : { part }),
      };
    });
    all.set(source, relations);
  }
  return all;
}
