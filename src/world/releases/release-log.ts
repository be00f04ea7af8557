import { DamagedObject } from './blobs.ts';
import { entryBytes, keyOfEntry, readEntry, type LogEntry } from './log-entry.ts';
import type { ObjectStore } from './object-store.ts';

/** What is asked for at once when the log goes on. */
const MOST_AT_ONCE = 64;
/** How many numbers beyond the last are looked at: an entry that somebody deleted is a gap, not the end. */
const AHEAD = 4;
/** How often, and how long each time, the last entry is waited for if it cannot be read: it may be being written. */
const WAITS = 10;
const WAIT = 100;

/** The outcome of an addition to the log. */
export type Appended =
  | { readonly kind: 'done'; readonly entry: LogEntry }
  /** Somebody was faster: what stands last for the deck now, if anything. */
  | { readonly kind: 'moved'; readonly current?: LogEntry };

export type NewEntry = Pick<LogEntry, 'deck' | 'kind' | 'release' | 'by' | 'note'>;

/** What is current after an entry. */
export const currentAfter = (entry: LogEntry | undefined): string | undefined =>
  entry?.kind === 'withdraw' ? undefined : entry?.release;

/**
 * The numbered log, as far as this process has read it. It is read by asking for one number after the other; an object
 * store need not be able to list anything.
 */
export class ReleaseLog {
  readonly #store: ObjectStore;
  readonly #clock: () => Date;
  readonly #entries = new Map<number, LogEntry>();
  /** Numbers at which something lies that is no entry, or nothing although there are later ones. */
  readonly #damaged = new Map<number, DamagedObject>();
  #last = 0;
  /** The latest time in any entry. */
  #latest = 0;
  #running: Promise<void> = Promise.resolve();
  #next: Promise<void> | undefined;

  constructor(store: ObjectStore, clock: () => Date) {
    this.#store = store;
    this.#clock = clock;
  }

  /** All entries that can be read, in order, after looking for newer ones. */
  async entries(): Promise<readonly LogEntry[]> {
    await this.#look();
    return [...this.#entries.keys()].sort((a, b) => a - b).flatMap((n) => this.#entries.get(n) ?? []);
  }

  /** What is the matter with entries up to the last one, by their numbers, as of the last look. */
  get damaged(): ReadonlyMap<number, DamagedObject> {
    return this.#damaged;
  }

  /** The last entry of a deck that can be read. */
  async lastOf(deck: string): Promise<LogEntry | undefined> {
    return (await this.entries()).findLast((entry) => entry.deck === deck);
  }

  /** The last entry of a deck; throws `DamagedObject` if a later one cannot be read, which may be the deck's. */
  async surelyLastOf(deck: string): Promise<LogEntry | undefined> {
    const last = await this.lastOf(deck);
    for (const [n, damage] of this.#damaged) if (n > (last?.n ?? 0)) throw damage;
    return last;
  }

  /** Adds an entry after all others, provided that `expected` is what is current for its deck. */
  async append(entry: NewEntry, expected: string | undefined): Promise<Appended> {
    for (;;) {
      await this.#waitForLast();
      const current = await this.lastOf(entry.deck);
      if (currentAfter(current) !== expected) return { kind: 'moved', ...(current ? { current } : {}) };
      const numbered = this.#numbered(entry, expected);
      const created = await this.#store.create(keyOfEntry(numbered.n), entryBytes(numbered));
      if (created === 'created') return { kind: 'done', entry: numbered };
    }
  }

  #numbered({ deck, kind, release, by, note }: NewEntry, expected: string | undefined): LogEntry {
    // A clock that was set back must not tell that what came later was earlier.
    const now = Math.max(this.#clock().getTime(), this.#latest);
    return {
      version: 1,
      n: this.#last + 1,
      at: new Date(now).toISOString(),
      by,
      deck,
      kind,
      release,
      ...(expected === undefined ? {} : { previous: expected }),
      ...(note === undefined ? {} : { note }),
    };
  }

  /** Where a disk has no hard links, an entry is written in place, and may be seen before it is whole. */
  async #waitForLast(): Promise<void> {
    await this.#look();
    for (let i = 0; i < WAITS && this.#damaged.has(this.#last); i++) {
      await new Promise((resolve) => setTimeout(resolve, WAIT));
      await this.#look();
    }
  }

  /** Looks for newer entries: always from now on, so that nothing is missed that was done before the call. */
  #look(): Promise<void> {
    this.#next ??= this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        this.#running = this.#readOn();
        return this.#running;
      });
    return this.#next;
  }

  async #readOn(): Promise<void> {
    for (const n of this.#damaged.keys()) await this.#read(n);
    for (let more = AHEAD; ; more = Math.min(2 * more, MOST_AT_ONCE)) {
      const from = this.#last;
      await Promise.all(Array.from({ length: more }, (_, i) => this.#read(from + 1 + i)));
      for (let n = from + 1; n <= this.#last; n++) await this.#mindGap(n);
      if (this.#last - from <= more - AHEAD) return;
    }
  }

  /** What was not there a moment ago, but has a successor now, must be there now. */
  async #mindGap(n: number): Promise<void> {
    const isKnown = (): boolean => this.#entries.has(n) || this.#damaged.has(n);
    if (!isKnown()) await this.#read(n);
    if (!isKnown()) this.#damaged.set(n, new DamagedObject(keyOfEntry(n), 'missing'));
  }

  async #read(n: number): Promise<void> {
    const bytes = await this.#store.read(keyOfEntry(n));
    if (!bytes) return;
    this.#last = Math.max(this.#last, n);
    const entry = readEntry(n, bytes);
    if (entry) {
      this.#entries.set(n, entry);
      this.#latest = Math.max(this.#latest, Date.parse(entry.at));
      this.#damaged.delete(n);
    } else this.#damaged.set(n, new DamagedObject(keyOfEntry(n), 'unreadable'));
  }
}
