import { randomBytes } from 'node:crypto';
import { Blobs, DamagedObject, keyOfBlob } from './blobs.ts';
import { canonicalJson } from './canonical-json.ts';
import type { LogEntry } from './log-entry.ts';
import { keyOfCandidate, markBytes, readCandidate, readRemoval, type Removal } from './marks.ts';
import type { ObjectStore } from './object-store.ts';
import { currentAfter, ReleaseLog, type Appended, type NewEntry } from './release-log.ts';
import { objectsOf, releaseBytes, releaseSchema, type Release } from './release-schema.ts';

export interface ReleasesOptions {
  readonly clock: () => Date;
  /** Bytes that nobody can guess. */
  readonly random?: (bytes: number) => Uint8Array;
}

/** How long a candidate is shown, if nobody says otherwise: two weeks, in milliseconds. */
const CANDIDATE_LIFE = 14 * 24 * 60 * 60 * 1000;
/** Manifests that stay parsed. */
const MOST_PARSED = 50;
/** Objects that are read and hashed at once. */
const AT_ONCE = 8;

/** What was published: the log, and the releases that it names. */
export class Releases {
  readonly blobs: Blobs;
  readonly #store: ObjectStore;
  readonly #options: ReleasesOptions;
  readonly #log: ReleaseLog;
  /** By id, which tells the content: only parsing is saved, not the look whether it is whole. */
  readonly #parsed = new Map<string, Release>();

  private constructor(store: ObjectStore, options: ReleasesOptions) {
    this.#store = store;
    this.#options = options;
    this.blobs = new Blobs(store);
    this.#log = new ReleaseLog(store, options.clock);
  }

  /** The releases of a store, with its log read as far as it goes. */
  static async open(store: ObjectStore, options: ReleasesOptions): Promise<Releases> {
    const releases = new Releases(store, options);
    await releases.entries();
    return releases;
  }

  /** All entries of the log that can be read, in order, after looking for newer ones. */
  entries(): Promise<readonly LogEntry[]> {
    return this.#log.entries();
  }

  /** The entries of the log that cannot be read, as of the last look. */
  damagedEntries(): readonly DamagedObject[] {
    return [...this.#log.damaged.values()];
  }

  /** Ids of the decks that have a current release, in the order in which they were first published. */
  async decks(): Promise<readonly string[]> {
    const last = new Map((await this.entries()).map((entry) => [entry.deck, entry]));
    return [...last].flatMap(([deck, entry]) => (currentAfter(entry) === undefined ? [] : [deck]));
  }

  /**
   * The current release of a deck; undefined if there is none. Throws `DamagedObject` if its manifest is damaged, or if an
   * entry of the log cannot be read that may name a newer one.
   */
  async current(deck: string): Promise<{ readonly entry: LogEntry; readonly release: Release } | undefined> {
    const entry = await this.#log.surelyLastOf(deck);
    const id = currentAfter(entry);
    return entry && id !== undefined ? { entry, release: await this.release(id) } : undefined;
  }

  /** Whether an entry that cannot be read comes after this last one of a deck: then it may be the deck's, as of the last look. */
  isDoubtful(last: LogEntry | undefined): boolean {
    return [...this.#log.damaged.keys()].some((n) => n > (last?.n ?? 0));
  }

  /** The last entry of a deck that can be read, whatever it is: to put things right where `current` throws. */
  lastEntry(deck: string): Promise<LogEntry | undefined> {
    return this.#log.lastOf(deck);
  }

  /** A release by its id; throws `DamagedObject` if its manifest is missing or damaged. */
  async release(id: string): Promise<Release> {
    const bytes = await this.blobs.get(id);
    const known = this.#parsed.get(id);
    if (known) return known;
    const release = parsed(id, bytes);
    if (this.#parsed.size >= MOST_PARSED) this.#parsed.clear();
    this.#parsed.set(id, release);
    return release;
  }

  /** Whether upkeep has removed a release, and when; it may still lie there for an hour. */
  removal(id: string): Promise<Removal | undefined> {
    return readRemoval(this.#store, id);
  }

  /**
   * Stores the manifest of a release and returns its id. Throws `DamagedObject` if any object that it names is not there
   * as it names it.
   */
  async putRelease(release: Release): Promise<string> {
    // What the schema does not know would be lost to whoever reads.
    if (canonicalJson(releaseSchema.parse(release)) !== canonicalJson(release)) throw new Error('a release has other keys than its schema'); // prettier-ignore
    await this.#hold(release);
    return this.blobs.put(releaseBytes(release));
  }

  /**
   * Adds an entry to the log. `expected` is the id of the release that is current for this deck as the caller saw it;
   * undefined: none. Of two who publish at once one is told `moved`, with what stands last now, and nothing of the other's
   * is lost; entries of other decks do not disturb. Throws `DamagedObject` if the release is not whole.
   */
  async append(entry: NewEntry, expected: string | undefined): Promise<Appended> {
    if (entry.kind !== 'withdraw') {
      const release = await this.release(entry.release);
      if (release.deck !== entry.deck) throw new Error(`release ${entry.release} is of deck ${release.deck}`);
      await this.#holdAll(entry.release, release);
    }
    return this.#log.append(entry, expected);
  }

  /** Shows a stored release, until a time, to whoever has the token that is returned; `life` in milliseconds. */
  async putCandidate(id: string, options: { readonly by?: string; readonly life?: number } = {}): Promise<string> {
    await this.#holdAll(id, await this.release(id));
    const token = Buffer.from((this.#options.random ?? randomBytes)(32)).toString('base64url');
    const made = this.#options.clock();
    const expires = new Date(made.getTime() + (options.life ?? CANDIDATE_LIFE));
    const by = options.by === undefined ? {} : { by: options.by };
    const mark = { version: 1 as const, release: id, made: made.toISOString(), expires: expires.toISOString(), ...by };
    if ((await this.#store.create(keyOfCandidate(token), markBytes(mark))) === 'exists') throw new Error('a token was drawn twice'); // prettier-ignore
    return token;
  }

  /** What a token shows; undefined if it is none, or no longer. */
  async candidate(
    token: string,
  ): Promise<{ readonly id: string; readonly made: string; readonly expires: string } | undefined> {
    const found = await readCandidate(this.#store, keyOfCandidate(token));
    if (!found || Date.parse(found.expires) <= this.#options.clock().getTime()) return undefined;
    return { id: found.release, made: found.made, expires: found.expires };
  }

  async #holdAll(id: string, release: Release): Promise<void> {
    await this.#hold(release);
    await this.blobs.hold(id);
  }

  /** Checks every object of a release, and keeps upkeep away from it for an hour. */
  async #hold(release: Release): Promise<void> {
    const sizes = new Map<string, number | undefined>();
    for (const { sha256, size } of objectsOf(release)) sizes.set(sha256, size ?? sizes.get(sha256));
    const left = [...sizes];
    const work = async (): Promise<void> => {
      for (let next = left.pop(); next; next = left.pop()) {
        const [sha, size] = next;
        const bytes = await this.blobs.hold(sha);
        if (size !== undefined && bytes.length !== size) throw new Error(`${keyOfBlob(sha)} has ${bytes.length} bytes, not ${size}`); // prettier-ignore
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
}

/** The manifest in these bytes, whose hash is right: what is wrong with it now was so when it was stored. */
function parsed(id: string, bytes: Uint8Array): Release {
  try {
    return releaseSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new DamagedObject(keyOfBlob(id), 'unreadable');
  }
}
