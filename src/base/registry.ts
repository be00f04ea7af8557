/**
 * Kinds of a thing, each by its name, in the order in which they are offered to users. The program's own stand in the
 * record from which a registry is made; a test adds kinds of its own for its time, so that nothing else in `src` can
 * rest on knowing them all.
 */
export class Registry<T> {
  readonly #what: string;
  readonly #entries: Map<string, T>;
  #changes = 0;

  /** `what` says of what these are the kinds, for the message of our own mistakes. */
  constructor(what: string, entries: Readonly<Record<string, T>>) {
    this.#what = what;
    this.#entries = new Map(Object.entries(entries));
  }

  get names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  get all(): readonly T[] {
    return [...this.#entries.values()];
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** Throws for a name that nothing has: a name is checked where it comes from a user. */
  of(name: string): T {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new Error(`there is no ${this.#what} "${name}"`);
    return entry;
  }

  /** Adds a kind, and returns what takes it away again. Throws if the name is taken. */
  add(name: string, entry: T): () => void {
    if (this.#entries.has(name)) throw new Error(`there is a ${this.#what} "${name}" already`);
    this.#entries.set(name, entry);
    this.#changes += 1;
    return () => {
      this.#entries.delete(name);
      this.#changes += 1;
    };
  }

  /** What follows from all kinds (a schema that lists them): made when first asked for, and after a kind was added. */
  derived<D>(make: () => D): () => D {
    let made: { readonly value: D; readonly changes: number } | undefined;
    return () => {
      if (made?.changes !== this.#changes) made = { value: make(), changes: this.#changes };
      return made.value;
    };
  }
}
