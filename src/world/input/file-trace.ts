import { accessSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fileHash } from '../../base/sha256.ts';
import { hashOnDisk } from './file-bytes.ts';

/** One thing that was asked of the disk, and the answer, all of it plain JSON. */
export type Look =
  /** Whose bytes were read: their SHA-256; undefined for what could not be read. */
  | { readonly kind: 'file'; readonly path: string; readonly sha256?: string }
  | { readonly kind: 'exists'; readonly path: string; readonly found: boolean }
  /** Names in a folder, in order; undefined for none. */
  | { readonly kind: 'folder'; readonly path: string; readonly names?: readonly string[] }
  /** Where a path leads behind its links. */
  | { readonly kind: 'real'; readonly path: string; readonly found?: string }
  /** Where a font lies: in the project, or in a package installed for it or for this program. */
  | { readonly kind: 'font'; readonly path: string; readonly root: string; readonly found: string };

/**
 * Everything that was asked of the disk while the sources of a deck were read, and what it answered: as long as it answers
 * the same, the sources are the same. Kept with a finished deck, it tells whether the deck is still current without reading
 * more than the files' bytes.
 */
export class FileTrace {
  readonly looks: Look[] = [];
  /** Which version of each file was read; undefined where that cannot be told without reading it again. */
  readonly stamps = new Map<string, string | undefined>();
  readonly #hashes = new Map<string, string>();

  /** `stamp` is what `stampOf` said of the file before it was read. */
  file(path: string, read: Uint8Array | { readonly sha256: string } | undefined, stamp?: string): void {
    const hash = read instanceof Uint8Array ? fileHash(read) : read?.sha256;
    if (hash !== undefined) this.#hashes.set(path, hash);
    this.stamps.set(path, stamp);
    this.looks.push({ kind: 'file', path, ...(hash === undefined ? {} : { sha256: hash }) });
  }

  /** SHA-256 of a file that was read, as it was read. */
  hashOf(path: string): string | undefined {
    return this.#hashes.get(path);
  }

  note(look: Look): void {
    this.looks.push(look);
  }

  /** What was asked before, of a disk that would still answer the same. */
  again({ looks, stamps }: FileTrace): void {
    this.looks.push(...looks);
    for (const [path, stamp] of stamps) this.stamps.set(path, stamp);
  }
}

/** Whether the disk still answers as it did. `isSameFile` says so of a file; else its bytes do. */
export const isUnchanged = (looks: readonly Look[], isSameFile = hasSameBytes): boolean =>
  looks.every((look) => isSame(look, isSameFile));

type FileLook = Extract<Look, { readonly kind: 'file' }>;

const hasSameBytes = ({ path, sha256: hash }: FileLook): boolean => hashOf(path) === hash;

function isSame(look: Look, isSameFile: (look: FileLook) => boolean): boolean {
  switch (look.kind) {
    case 'file':
      return isSameFile(look);
    case 'exists':
      return exists(look.path) === look.found;
    case 'folder':
      return namesIn(look.path)?.join('\n') === look.names?.join('\n');
    case 'real':
      return realPath(look.path) === look.found;
    case 'font':
      return locateFont(look.root, look.path) === look.found;
  }
}

/** What asking may fail with is an answer too: there is no such thing. */
function attempt<T>(ask: () => T): T | undefined {
  try {
    return ask();
  } catch {
    return undefined;
  }
}

/** A pipe may never end, and is never what was read before. */
const hashOf = (path: string): string | undefined =>
  attempt(() => (statSync(path).isFile() ? hashOnDisk(path).sha256 : undefined));

export const exists = (path: string): boolean => attempt(() => accessSync(path) ?? true) ?? false;

/** The names in a folder in order; undefined if there is no such folder. */
const namesIn = (path: string): readonly string[] | undefined => attempt(() => readdirSync(path).sort());

export const realPath = (path: string): string | undefined => attempt(() => realpathSync(path));

/** A file of the project, else of a package installed for the project, else of one installed for this program. */
export function locateFont(root: string, path: string): string {
  const inProject = resolve(root, path);
  if (exists(inProject) || path.startsWith('.') || isAbsolute(path)) return inProject;
  for (const from of [pathToFileURL(join(root, 'package.json')).href, import.meta.url]) {
    const found = attempt(() => createRequire(from).resolve(path));
    if (found !== undefined) return found;
  }
  return inProject;
}
