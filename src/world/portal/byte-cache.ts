/** Keeps bytes by name, as many as fit; those that were not asked for longest go first. */
export class ByteCache {
  readonly #most: number;
  readonly #kept = new Map<string, Uint8Array>();
  readonly #reading = new Map<string, Promise<Uint8Array>>();
  #size = 0;

  /** `most`: how many bytes are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Bytes by their name, which are read only if they are not kept; at once for all who ask at once. */
  async of(name: string, read: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const known = this.#kept.get(name);
    if (known) {
      this.#kept.delete(name);
      this.#kept.set(name, known);
      return known;
    }
    const running = this.#reading.get(name) ?? read().finally(() => this.#reading.delete(name));
    this.#reading.set(name, running);
    const bytes = await running;
    if (!this.#kept.has(name) && bytes.length <= this.#most) this.#keep(name, bytes);
    return bytes;
  }

  #keep(name: string, bytes: Uint8Array): void {
    this.#kept.set(name, bytes);
    this.#size += bytes.length;
    for (const [oldest, { length }] of this.#kept) {
      if (this.#size <= this.#most) return;
      this.#kept.delete(oldest);
      this.#size -= length;
    }
  }
}
