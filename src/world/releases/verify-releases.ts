import { DamagedObject, keyOfBlob, type Damage } from './blobs.ts';
import type { Damaged } from './diagnostics.ts';
import { keyOfEntry, LOG, numberOfEntry, type LogEntry } from './log-entry.ts';
import { CANDIDATES, readCandidate } from './marks.ts';
import type { SweepableStore } from './object-store.ts';
import { objectsOf, type Part, type Release } from './release-schema.ts';
import type { Releases } from './releases.ts';

/** What was found in a folder of releases. */
export interface VerifiedReleases {
  readonly entries: number;
  /** Different releases that the log names and that are kept. */
  readonly releases: number;
  /** Those that upkeep has removed. */
  readonly removed: number;
  readonly objects: number;
  readonly bytes: number;
  readonly damage: readonly Damaged[];
}

/** Reads and hashes every object that the log or a candidate leads to. */
export async function verifyReleases(store: SweepableStore, releases: Releases): Promise<VerifiedReleases> {
  const entries = await releases.entries();
  const damage: Damaged[] = [...(await damagedEntries(store, releases))];
  const objects = new ObjectReader(releases);
  const checkAll = async (release: Release, of: (part: Part) => Pick<Damaged, 'of'>): Promise<void> => {
    for (const { sha256, part } of objectsOf(release)) {
      const found = await objects.damageOf(sha256);
      if (found) damage.push({ object: keyOfBlob(sha256), damage: found, ...of(part) });
    }
  };
  const current = new Set(await Promise.all((await releases.decks()).map(async (deck) => (await releases.lastEntry(deck))?.release))); // prettier-ignore
  let removed = 0;
  for (const [release, { n, deck }] of firstEntries(entries)) {
    const named = (part: Part): Pick<Damaged, 'of'> => ({ of: { n, deck, release, part } });
    const manifest = await manifestOf(releases, release);
    // What is current is never removed on purpose.
    const isGone = manifest === 'removed' && !current.has(release);
    if (isGone) removed += 1;
    else if (typeof manifest !== 'string') await checkAll(manifest, named);
    else damage.push({ object: keyOfBlob(release), damage: manifest === 'removed' ? 'missing' : manifest, ...named({ kind: 'manifest' }) }); // prettier-ignore
  }
  for (const key of await store.list(CANDIDATES)) {
    const id = await candidateIn(store, key);
    if (id === undefined) damage.push({ object: key, damage: 'unreadable' });
    const manifest = id === undefined ? 'removed' : await manifestOf(releases, id);
    // Of one that has expired, upkeep may have removed anything.
    if (typeof manifest !== 'string') await checkAll(manifest, () => ({}));
  }
  const known = firstEntries(entries).size - removed;
  return { entries: entries.length, releases: known, removed, ...objects.read, damage: withoutRepeats(damage) };
}

/** What is the matter with the log: entries that cannot be read, or are missing before one that is there. */
export async function damagedEntries(store: SweepableStore, releases: Releases): Promise<readonly Damaged[]> {
  const sound = new Set((await releases.entries()).map(({ n }) => n));
  const numbers = (await store.list(LOG)).flatMap((key) => numberOfEntry(key) ?? []);
  const last = Math.max(0, ...numbers, ...sound);
  const there = new Set(numbers);
  return Array.from({ length: last }, (_, i) => i + 1).flatMap((n) =>
    sound.has(n)
      ? []
      : [{ object: keyOfEntry(n), damage: there.has(n) ? ('unreadable' as const) : ('missing' as const) }],
  );
}

/** Each release that the log names, with the first entry that does. */
function firstEntries(entries: readonly LogEntry[]): ReadonlyMap<string, LogEntry> {
  const first = new Map<string, LogEntry>();
  for (const entry of entries) if (!first.has(entry.release)) first.set(entry.release, entry);
  return first;
}

async function manifestOf(releases: Releases, id: string): Promise<Release | Damage | 'removed'> {
  try {
    return await releases.release(id);
  } catch (error) {
    if (!(error instanceof DamagedObject)) throw error;
    return error.damage === 'missing' && (await releases.removal(id)) ? 'removed' : error.damage;
  }
}

async function candidateIn(store: SweepableStore, key: string): Promise<string | undefined> {
  try {
    return (await readCandidate(store, key))?.release;
  } catch (error) {
    if (!(error instanceof DamagedObject)) throw error;
    return undefined;
  }
}

/** Reads each object once, however many releases name it. */
class ObjectReader {
  readonly #releases: Releases;
  readonly #found = new Map<string, Damage | undefined>();
  #bytes = 0;

  constructor(releases: Releases) {
    this.#releases = releases;
  }

  get read(): { readonly objects: number; readonly bytes: number } {
    return { objects: this.#found.size, bytes: this.#bytes };
  }

  async damageOf(sha: string): Promise<Damage | undefined> {
    if (!this.#found.has(sha)) this.#found.set(sha, await this.#look(sha));
    return this.#found.get(sha);
  }

  async #look(sha: string): Promise<Damage | undefined> {
    try {
      this.#bytes += (await this.#releases.blobs.get(sha)).length;
      return undefined;
    } catch (error) {
      if (!(error instanceof DamagedObject)) throw error;
      return error.damage;
    }
  }
}

/** A candidate that was published is named as what it is in the log only. */
function withoutRepeats(damage: readonly Damaged[]): readonly Damaged[] {
  const named = new Set(damage.flatMap(({ object, of }) => (of ? [object] : [])));
  const seen = new Set<string>();
  return damage.filter(({ object, of }) => {
    const isNew = of !== undefined || (!named.has(object) && !seen.has(object));
    seen.add(object);
    return isNew;
  });
}
