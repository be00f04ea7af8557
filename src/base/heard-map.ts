/**
 * A map that tells what is asked of it: a key, or `*` where all of it is looked at. Whoever makes something of a heard map knows
 * what it was made of.
 */
export class HeardMap<V> implements ReadonlyMap<string, V> {
  readonly #map: ReadonlyMap<string, V>;
  readonly #hear: (key: string) => void;

  constructor(map: ReadonlyMap<string, V>, hear: (key: string) => void) {
    this.#map = map;
    this.#hear = hear;
  }

  get(key: string): V | undefined {
    this.#hear(key);
    return this.#map.get(key);
  }

  has(key: string): boolean {
    this.#hear(key);
    return this.#map.has(key);
  }

  get size(): number {
    return this.#all().size;
  }

  forEach(callback: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    this.#all().forEach((value, key) => callback(value, key, this));
  }

  entries(): MapIterator<[string, V]> {
    return this.#all().entries();
  }

  keys(): MapIterator<string> {
    return this.#all().keys();
  }

  values(): MapIterator<V> {
    return this.#all().values();
  }

  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }

  #all(): ReadonlyMap<string, V> {
    this.#hear('*');
    return this.#map;
  }
}
