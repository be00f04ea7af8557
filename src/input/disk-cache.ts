import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** What is kept on the disk from one build to the next; what it gives back may be damaged, and its user checks that. */
export interface DiskCache {
  get(key: string): Uint8Array | undefined;
  set(key: string, bytes: Uint8Array): void;
}

/** Packages whose version changes what a drawing looks like, or how a file is read. */
const ENGINES = ['vega', 'vega-lite', 'canvas', 'yaml'];

/** A package's version, from the `package.json` above its entry; most packages do not export the file itself. */
function versionOf(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version?: string };
    if (version !== undefined) return version;
  }
  throw new Error(`the package ${name} has no version`);
}

/** A name for this set of engines on this kind of machine: what another set made is never found. */
function engines(): string {
  const versions = ENGINES.map((name) => `${name} ${versionOf(name)}`);
  const all = [...versions, process.platform, process.arch].join('\n');
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}

/**
 * Drawings and parsed files, kept in a folder of `root`'s `node_modules/.cache`; nothing is kept where there is no
 * `node_modules`, so that no command leaves something behind in a folder of a user's. A cache that cannot be read or
 * written is no mistake: they are made again.
 */
export function openDiskCache(root: string): DiskCache {
  const modules = join(root, 'node_modules');
  const folder = join(modules, '.cache', 'surveydeck', engines());
  return {
    get(key) {
      try {
        return readFileSync(join(folder, key));
      } catch {
        return undefined;
      }
    },
    set(key, bytes) {
      if (!existsSync(modules)) return;
      try {
        mkdirSync(folder, { recursive: true });
        // Another build may read at the same time, so it appears whole or not at all.
        const unfinished = join(folder, `${key}.${process.pid}`);
        writeFileSync(unfinished, bytes);
        renameSync(unfinished, join(folder, key));
      } catch {
        return;
      }
    },
  };
}
