/** Adds up the time that each stage takes, by the clock that it is given; without one it measures nothing. */
export class Stopwatch {
  readonly #clock: (() => number) | undefined;
  readonly #spent = new Map<string, number>();

  constructor(clock: (() => number) | undefined) {
    this.#clock = clock;
  }

  /** Milliseconds by stage, in the order of first use. */
  get spent(): ReadonlyMap<string, number> {
    return this.#spent;
  }

  of<T>(stage: string, work: () => T): T {
    const start = this.#clock?.();
    const result = work();
    this.#add(stage, start);
    return result;
  }

  async wait<T>(stage: string, work: () => Promise<T>): Promise<T> {
    const start = this.#clock?.();
    const result = await work();
    this.#add(stage, start);
    return result;
  }

  #add(stage: string, start: number | undefined): void {
    if (this.#clock === undefined || start === undefined) return;
    this.#spent.set(stage, (this.#spent.get(stage) ?? 0) + this.#clock() - start);
  }
}
