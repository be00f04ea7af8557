import type { Diagnostic, Report } from './diagnostic.ts';
import { sha256 } from './sha256.ts';

/**
 * What outlives a process, by key. What comes back was stored under that key, whole, by the same program with the same
 * engines: whoever opens it sees to that (`world/input/disk-cache.ts`).
 */
export interface KeptBytes {
  get(key: string): Uint8Array | undefined;
  set(key: string, bytes: Uint8Array): void;
}

/** How a value becomes bytes and is read back. */
export interface Form<T> {
  readonly toBytes: (value: T) => Uint8Array;
  readonly fromBytes: (bytes: Uint8Array) => T;
}

/** Plain JSON; a value that has maps, or in which `undefined` means something, is none. */
export const asJson = <T>(): Form<T> => ({
  toBytes: (value) => Buffer.from(JSON.stringify(value)),
  // The store gives back what `toBytes` made of a T.
  fromBytes: (bytes) => JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8')) as T,
});

interface Entry {
  readonly input: unknown;
  readonly value: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

/** Things kept under a name of their own content: drawings and styles of a few decks. */
const MOST_THINGS = 600;

/** Names that are remembered at once: some decks of a hundred slides in all their languages. */
const MOST = 6000;

/**
 * Remembers results, so that only what has changed is made again: from one build to the next in one process and, where
 * there is a store, from one process to the next. What was made is a pure function of what went in: equal input gives
 * what a build without a memory would give, and reports the same again. A name belongs to one maker.
 *
 * There are three ways to say what goes in. `of` takes a text that holds all of it. `same` takes the very objects, which is quicker and
 * serves for what is made of things that are themselves remembered. `made` and `keep` are for what is made of one
 * remembered object and little else, as all files of a slide are.
 */
export class Recall {
  readonly #entries = new Map<string, Entry>();
  readonly #things = new Map<string, unknown>();
  readonly #most: number;
  readonly #store: KeptBytes | undefined;
  /** Names for objects: of equal name, equal content. */
  readonly #ids = new WeakMap<object, string>();
  readonly #parts = new WeakMap<object, Map<string, Entry>>();
  readonly #tokens = new WeakMap<object, string>();
  #lastToken = 0;

  /** With a store, what is asked for with a form outlives the process. `most` names are remembered at once. */
  constructor(store?: KeptBytes, most = MOST) {
    this.#store = store;
    this.#most = most;
  }

  /**
   * What was made the last time under the name, if it was of an equal `input`; else what is made now. With a `form`, also
   * what another process made, unless something was reported on the way.
   */
  of<T>(name: string, input: string, report: Report, make: (report: Report) => T, form?: Form<T>): T {
    const key = sha256(`${name}\n${input}`);
    const known = this.#known(name, [key]);
    // A name belongs to one maker, so what stands under it is what that maker made: a T.
    if (known) return told(known, report) as T;
    const kept = form && this.#kept(key, form);
    const entry = kept ?? this.#made(report, make, [key]);
    if (form && !kept && entry.diagnostics.length === 0) this.#store?.set(key, form.toBytes(entry.value as T));
    this.#remember(name, entry);
    if (typeof entry.value === 'object' && entry.value !== null) this.#ids.set(entry.value, key);
    return entry.value as T;
  }

  /** What was made the last time under the name, if it was of the very same things; else what is made now. */
  same<T>(name: string, inputs: readonly unknown[], report: Report, make: (report: Report) => T): T {
    const known = this.#known(name, inputs);
    // A name belongs to one maker, so what stands under it is what that maker made: a T.
    if (known) return told(known, report) as T;
    const entry = this.#made(report, make, inputs);
    this.#remember(name, entry);
    return entry.value as T;
  }

  /**
   * A name for a value that does not change: equal names, equal values. For what was made of remembered input it is known;
   * of anything else it is a hash.
   */
  idOf(value: object): string {
    const known = this.#ids.get(value) ?? sha256(JSON.stringify(value));
    this.#ids.set(value, known);
    return known;
  }

  /** A name for this very object, in this memory alone: for what cannot be written as text. */
  tokenOf(object: object): string {
    const known = this.#tokens.get(object) ?? `#${++this.#lastToken}`;
    this.#tokens.set(object, known);
    return known;
  }

  /** What was kept under a name that tells all that went in; for what is made slowly, elsewhere. With a form, also by another process. */
  found<T>(name: string, form?: Form<T>): T | undefined {
    // A name belongs to one maker, so what stands under it is what that maker made: a T.
    const found = (this.#things.get(name) ?? (form && this.#kept(sha256(name), form)?.value)) as T | undefined;
    if (found !== undefined) remember(this.#things, name, found, MOST_THINGS);
    return found;
  }

  /** Keeps something under such a name; with a form, for other processes too. */
  store<T>(name: string, value: T, form?: Form<T>): void {
    remember(this.#things, name, value, MOST_THINGS);
    if (form) this.#store?.set(sha256(name), form.toBytes(value));
  }

  /** What another process kept under a name. What is kept there says itself what it was made of: it need not be what is wanted now. */
  keptBefore<T>(name: string, form: Form<T>): T | undefined {
    return this.#kept<T>(sha256(name), form)?.value as T | undefined;
  }

  /** Keeps something under such a name for other processes, in the place of what was there. */
  keepForLater<T>(name: string, value: T, form: Form<T>): void {
    this.#store?.set(sha256(name), form.toBytes(value));
  }

  /** Whether anything outlives this process. */
  get keeps(): boolean {
    return this.#store !== undefined;
  }

  /** What was kept of an object under the maker's name, if the rest of what went in is equal. */
  made<T>(maker: string, of: object, rest: string, form?: Form<T>): T | undefined {
    const known = this.#parts.get(of)?.get(maker);
    if (known?.input === rest) return known.value as T;
    const kept = form && this.#kept(this.#partKey(maker, of, rest), form);
    if (kept) this.#rememberPart(maker, of, { ...kept, input: rest });
    return kept?.value as T | undefined;
  }

  /** Keeps what was made of an object and a rest, for as long as the object is there; with a form, for other processes too. */
  keep<T>(maker: string, of: object, rest: string, value: T, form?: Form<T>): T {
    this.#rememberPart(maker, of, { input: rest, value, diagnostics: [] });
    if (form) this.#store?.set(this.#partKey(maker, of, rest), form.toBytes(value));
    return value;
  }

  /** `made`, or else `keep` of what is made now. */
  part<T>(maker: string, of: object, rest: string, make: () => T, form?: Form<T>): T {
    return this.made(maker, of, rest, form) ?? this.keep(maker, of, rest, make(), form);
  }

  /** Reports about an object what was reported under the maker's name before, if the rest is equal; else what `make` reports. */
  reports(maker: string, of: object, rest: string, report: Report, make: (report: Report) => void): void {
    const made = (): readonly Diagnostic[] => {
      const diagnostics: Diagnostic[] = [];
      make((diagnostic) => diagnostics.push(diagnostic));
      return diagnostics;
    };
    this.part(maker, of, rest, made).forEach(report);
  }

  #partKey(maker: string, of: object, rest: string): string {
    return sha256(`${maker}\n${this.idOf(of)}\n${rest}`);
  }

  #known(name: string, inputs: readonly unknown[]): Entry | undefined {
    const entry = this.#entries.get(name);
    const before = entry?.input as readonly unknown[] | undefined;
    const isSame = before?.length === inputs.length && before.every((input, i) => Object.is(input, inputs[i]));
    if (!entry || !isSame) return undefined;
    this.#remember(name, entry);
    return entry;
  }

  #made(report: Report, make: (report: Report) => unknown, input: unknown): Entry {
    const diagnostics: Diagnostic[] = [];
    const value = make((diagnostic) => {
      diagnostics.push(diagnostic);
      report(diagnostic);
    });
    return { input, value, diagnostics };
  }

  #kept<T>(key: string, form: Form<T>): Entry | undefined {
    const bytes = this.#store?.get(key);
    return bytes && { input: [key], value: form.fromBytes(bytes), diagnostics: [] };
  }

  #remember(name: string, entry: Entry): void {
    remember(this.#entries, name, entry, this.#most);
  }

  #rememberPart(maker: string, of: object, entry: Entry): void {
    const parts = this.#parts.get(of) ?? new Map<string, Entry>();
    this.#parts.set(of, parts.set(maker, entry));
  }
}

/** What was made before; what was reported then is reported again. */
function told({ value, diagnostics }: Entry, report: Report): unknown {
  diagnostics.forEach(report);
  return value;
}

/** A map that forgets what has not been asked for longest when it holds more than `most`. */
export class LastUsed<V> {
  readonly #map = new Map<string, V>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get(name: string): V | undefined {
    const known = this.#map.get(name);
    if (known !== undefined) remember(this.#map, name, known, this.#most);
    return known;
  }

  set(name: string, value: V): void {
    remember(this.#map, name, value, this.#most);
  }
}

/** The name used last stands last: what has not been asked for longest is forgotten first. */
function remember<V>(memory: Map<string, V>, name: string, value: V, most: number): void {
  memory.delete(name);
  memory.set(name, value);
  if (memory.size <= most) return;
  const [oldest] = memory.keys();
  if (oldest !== undefined) memory.delete(oldest);
}
