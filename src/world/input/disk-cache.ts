import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { KeptBytes } from '../../base/recall.ts';
import { isRecord } from '../../base/is-record.ts';
import { programDigest } from './program-digest.ts';
import { isStillRunning } from './still-running.ts';

/**
 * What is kept from one build to the next, by key. What it gives back was stored under that key and is undamaged: a
 * checksum over content and key is stored with it.
 */
export interface DiskCache {
  get(key: string): Uint8Array | undefined;
  set(key: string, bytes: Uint8Array): void;
}

/** Packages whose version changes what a drawing looks like, or how a file is read. */
const ENGINES = ['vega', 'vega-lite', 'canvas', 'yaml'];

const HASH_BYTES = 32;

/** A package's version, from the `package.json` above its entry; most packages do not export the file itself. */
function versionOf(name: string): string {
  const entry = createRequire(import.meta.url).resolve(name);
  for (let folder = dirname(entry); folder !== dirname(folder); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const described: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (isRecord(described) && typeof described['version'] === 'string') return described['version'];
  }
  throw new Error(`the package ${name} has no version`);
}

/** A name for this set of engines on this kind of machine, so that what another set made is never found. */
function engines(): string {
  const versions = ENGINES.map((name) => `${name} ${versionOf(name)}`);
  const all = [...versions, process.platform, process.arch].join('\n');
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}

/**
 * Drawings and parsed files, kept in a folder of `root`'s `node_modules/.cache`. Without a `node_modules` nothing is
 * kept, so that no command leaves anything behind in a user's folder. A cache that cannot be read or written is not a
 * mistake: its contents are made again. So are those of a cache file that was changed, truncated or put in the place of
 * another, or made by another set of engines.
 */
export function openDiskCache(root: string): DiskCache {
  const modules = join(root, 'node_modules');
  const engine = engines();
  const folder = join(modules, '.cache', 'surveydeck', engine);
  const checksum = (key: string, bytes: Uint8Array): Buffer =>
    createHash('sha256').update(`${engine}\n${key}\n`).update(bytes).digest();
  let isCleared = false;
  return {
    get(key) {
      try {
        const file = join(folder, key);
        // Anything else, a pipe say, might never end.
        if (!statSync(file).isFile()) return undefined;
        const stored = readFileSync(file);
        const bytes = stored.subarray(HASH_BYTES);
        return checksum(key, bytes).equals(stored.subarray(0, HASH_BYTES)) ? bytes : undefined;
      } catch {
        return undefined;
      }
    },
    set(key, bytes) {
      if (!existsSync(modules)) return;
      try {
        mkdirSync(folder, { recursive: true });
        if (!isCleared) clearLitter(folder);
        isCleared = true;
        // Another build may read at the same time, so it appears whole or not at all.
        const unfinished = join(folder, `${key}.${process.pid}`);
        writeFileSync(unfinished, Buffer.concat([checksum(key, bytes), bytes]));
        replace(unfinished, join(folder, key));
      } catch {
        return;
      }
    },
  };
}

/** Removes what a run that was killed has left unfinished in the folder of a cache. */
function clearLitter(folder: string): void {
  for (const name of readdirSync(folder)) {
    const owner = /\.(\d+)$/.exec(name)?.[1];
    if (owner === undefined) continue;
    const file = join(folder, name);
    const since = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (!isStillRunning(Number(owner), since)) rmSync(file, { force: true, recursive: true });
  }
}

/** Puts a finished file in its place, even where something that is none has taken it. */
function replace(finished: string, file: string): void {
  if (statSync(file, { throwIfNoEntry: false })?.isDirectory()) rmSync(file, { recursive: true });
  renameSync(finished, file);
}

/**
 * A store for what slides become, in a disk cache: bound to the program that made it, whose every change may change a slide.
 * Undefined for a program that runs from its sources and does not know which it is.
 */
export function keptSlides(cache: DiskCache): KeptBytes | undefined {
  const program = programDigest();
  if (program === undefined) return undefined;
  const keyOf = (key: string): string => `slide-${createHash('sha256').update(`${program}\n${key}`).digest('hex')}`;
  return { get: (key) => cache.get(keyOf(key)), set: (key, bytes) => cache.set(keyOf(key), bytes) };
}
