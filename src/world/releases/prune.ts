import { DamagedObject, keyOfBlob, OBJECTS } from './blobs.ts';
import type { LogEntry } from './log-entry.ts';
import { CANDIDATES, keyOfRemoval, markBytes, readCandidate } from './marks.ts';
import type { SweepableStore } from './object-store.ts';
import { currentAfter } from './release-log.ts';
import { objectsOf } from './release-schema.ts';
import type { Releases } from './releases.ts';
import { damagedEntries } from './verify-releases.ts';

/** What is kept besides the current release of each deck; at least one of the two is given. */
export interface Retention {
  /** The last releases of each deck, this many. */
  readonly keep?: number;
  /** Whatever was published, or rolled back to, since then. */
  readonly since?: Date;
}

export interface Pruned {
  /** The releases that are gone now, by the entry that named them last. */
  readonly removed: readonly LogEntry[];
  /** How many objects were removed: theirs, and those that nothing names. */
  readonly objects: number;
  /** Releases that are kept. */
  readonly kept: number;
}

/** Whoever publishes needs what he has stored until he has told the log; that takes seconds. */
const GRACE = 60 * 60 * 1000;

/**
 * Removes releases that need not be kept, and all objects that nothing names any more. May run beside a server and beside
 * whoever publishes: what was stored, or wanted, within the hour stays. A removed release stays in the log; a note of its
 * own says that it was removed. Throws `DamagedObject`, and removes nothing, if it cannot tell what is needed.
 */
export async function prune(
  store: SweepableStore,
  releases: Releases,
  retention: Retention,
  options: { readonly clock: () => Date; readonly by?: string },
): Promise<Pruned> {
  const now = options.clock();
  const unusedSince = new Date(now.getTime() - GRACE);
  const entries = await releases.entries();
  for (const { object, damage } of await damagedEntries(store, releases)) throw new DamagedObject(object, damage);
  const wanted = new Set([...keptBy(entries, retention), ...(await candidatesOf(store, now))]);
  const needed = new Set<string>();
  // Of what upkeep has removed before, nothing comes back, however much is to be kept now.
  for (const id of wanted) if (!(await isGone(store, releases, id))) await addObjects(releases, id, needed);

  const removed: LogEntry[] = [];
  let kept = 0;
  for (const entry of lastEntries(entries).values()) {
    if (await isGone(store, releases, entry.release)) continue;
    kept += 1;
    if (wanted.has(entry.release)) continue;
    // The note comes first: whoever finds nothing is to know why. Without its manifest, nothing of it is served.
    const mark = { version: 1 as const, release: entry.release, at: now.toISOString(), ...(options.by ? { by: options.by } : {}) }; // prettier-ignore
    await store.create(keyOfRemoval(entry.release), markBytes(mark));
    if (await store.remove(keyOfBlob(entry.release), unusedSince)) removed.push(entry);
    else await addObjects(releases, entry.release, needed);
  }
  const objects = removed.length + (await sweep(store, needed, unusedSince));
  return { removed, objects, kept: kept - removed.length };
}

/** Removes the objects that are not needed; returns how many. */
async function sweep(store: SweepableStore, needed: ReadonlySet<string>, unusedSince: Date): Promise<number> {
  let swept = 0;
  for (const key of await store.list(OBJECTS)) {
    if (!/\/[0-9a-f]{64}$/.test(key) || needed.has(key)) continue;
    if (await store.remove(key, unusedSince)) swept += 1;
  }
  return swept;
}

/** Each release, with the entry that named it last, from the latest on. */
function lastEntries(entries: readonly LogEntry[]): ReadonlyMap<string, LogEntry> {
  const last = new Map<string, LogEntry>();
  for (const entry of entries.toReversed()) {
    if (entry.kind !== 'withdraw' && !last.has(entry.release)) last.set(entry.release, entry);
  }
  return last;
}

function keptBy(entries: readonly LogEntry[], { keep, since }: Retention): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const deck of new Set(entries.map((entry) => entry.deck))) {
    const own = entries.filter((entry) => entry.deck === deck);
    const current = currentAfter(own.at(-1));
    if (current !== undefined) kept.add(current);
    [...lastEntries(own)].forEach(([release, { at }], i) => {
      if (i < (keep ?? 0) || (since && Date.parse(at) >= since.getTime())) kept.add(release);
    });
  }
  return kept;
}

/** Releases that somebody can still see by a link; links that nobody can use any more are removed. */
async function candidatesOf(store: SweepableStore, now: Date): Promise<readonly string[]> {
  const shown: string[] = [];
  for (const key of await store.list(CANDIDATES)) {
    const candidate = await readCandidate(store, key);
    if (!candidate) continue;
    if (Date.parse(candidate.expires) > now.getTime()) shown.push(candidate.release);
    else await store.remove(key);
  }
  return shown;
}

async function addObjects(releases: Releases, id: string, needed: Set<string>): Promise<void> {
  needed.add(keyOfBlob(id));
  for (const { sha256 } of objectsOf(await releases.release(id))) needed.add(keyOfBlob(sha256));
}

const isGone = async (store: SweepableStore, releases: Releases, id: string): Promise<boolean> =>
  (await store.read(keyOfBlob(id))) === undefined && (await releases.removal(id)) !== undefined;
