import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { KeptBytes } from '../../base/recall.ts';
import { isRecord } from '../../base/is-record.ts';
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
const ENGINES = ['vega', 'vega-lite', 'canvas', 'yaml', 'js-yaml'];

const HASH_BYTES = 32;

/** Bytes that all caches of a project may take: a thousand finished decks. What has not been used for longest goes first. */
const MOST_BYTES = 512 * 2 ** 20;
/** What is left after something had to go, so that not each build clears again. */
const KEPT_SHARE = 0.8;
/** Milliseconds after which a use is written down. */
const A_DAY = 86_400_000;

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

let known: string | undefined;

/** A name for this set of engines on this kind of machine, so that what another set made is never found. */
export const engines = (): string => (known ??= namedEngines());

function namedEngines(): string {
  const versions = ENGINES.map((name) => `${name} ${versionOf(name)}`);
  const all = [...versions, process.platform, process.arch].join('\n');
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}

/**
 * Drawings and parsed files, kept in a folder of `root`'s `node_modules/.cache`. Without a `node_modules` nothing is
 * kept, so that no command leaves anything behind in a user's folder. A cache that cannot be read or written is not a
 * mistake: its contents are made again. So are those of a cache file that was changed, truncated or put in the place of
 * another, or made by another set of engines. All caches of a project together hold about `most` bytes at the most.
 */
export function openDiskCache(root: string, most = MOST_BYTES): DiskCache {
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
        const found = statSync(file);
        if (!found.isFile()) return undefined;
        const stored = readFileSync(file);
        const bytes = stored.subarray(HASH_BYTES);
        if (!checksum(key, bytes).equals(stored.subarray(0, HASH_BYTES))) return undefined;
        noteUse(file, found.mtimeMs);
        return bytes;
      } catch {
        return undefined;
      }
    },
    set(key, bytes) {
      if (!existsSync(modules)) return;
      try {
        mkdirSync(folder, { recursive: true });
        if (!isCleared) {
          clearLitter(folder);
          clearOldest(dirname(folder), most);
        }
        isCleared = true;
        // Another build, or another thread of this one, may read or write it now: it appears whole or not at all.
        const unfinished = join(folder, `${key}.${threadId}.${process.pid}`);
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

/** A file's date is that of its last use, to the day. */
function noteUse(file: string, mtimeMs: number): void {
  const now = new Date();
  if (now.getTime() - mtimeMs > A_DAY) utimesSync(file, now, now);
}

/** Removes what has not been used for longest from all caches of a project, if together they are larger than `most` bytes. */
function clearOldest(caches: string, most: number): void {
  const files = readdirSync(caches, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap(({ parentPath, name }) => {
      const file = join(parentPath, name);
      const found = statSync(file, { throwIfNoEntry: false });
      return found ? [{ file, size: found.size, used: found.mtimeMs }] : [];
    })
    .sort((a, b) => a.used - b.used);
  let size = files.reduce((sum, one) => sum + one.size, 0);
  if (size <= most) return;
  for (const one of files) {
    if (size <= most * KEPT_SHARE) return;
    rmSync(one.file, { force: true });
    size -= one.size;
  }
}

/**
 * Puts a finished file in its place, even where something that is none has taken it. What was there goes first: some file systems
 * write a file that replaces another to the disk at once, lest both be lost, for which a build would wait 50 ms. Of a cache, both may be.
 */
function replace(finished: string, file: string): void {
  rmSync(file, { recursive: true, force: true });
  renameSync(finished, file);
}

/**
 * A store for what slides become, in a disk cache: bound to the program that made it (`program`), whose every change may change
 * a slide. Undefined for a program that runs from its sources and does not know which it is. Without `keeps`, nothing is added.
 */
export function keptSlides(cache: DiskCache, program: string | undefined, keeps = true): KeptBytes | undefined {
  if (program === undefined) return undefined;
  const keyOf = (key: string): string => `slide-${createHash('sha256').update(`${program}\n${key}`).digest('hex')}`;
  return { get: (key) => cache.get(keyOf(key)), set: (key, bytes) => keeps && cache.set(keyOf(key), bytes) };
}
