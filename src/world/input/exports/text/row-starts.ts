import { GrowingNumbers } from './growing-numbers.ts';

/** Of so many rows, where the first begins is remembered. */
const EACH = 16;

/** Where each row of a text begins, by an offset into it: remembered for some, and found again for those in between. */
export class RowStarts {
  readonly #some = new GrowingNumbers();
  readonly #startsIn: (from: number, to: number) => readonly number[];
  #length = 0;
  #block = -1;
  #starts: readonly number[] = [];

  /** `startsIn` gives the rows of the text between two rows, or between one and its end. */
  constructor(startsIn: (from: number, to: number) => readonly number[]) {
    this.#startsIn = startsIn;
  }

  push(start: number): void {
    if (this.#length % EACH === 0) this.#some.push(start);
    this.#length += 1;
  }

  /** Where a row begins; undefined past the last. */
  at(row: number): number | undefined {
    if (row >= this.#length) return undefined;
    const block = Math.floor(row / EACH);
    if (row % EACH === 0) return this.#some.at(block);
    if (block !== this.#block) {
      this.#starts = this.#startsIn(this.#some.at(block) ?? 0, this.#some.at(block + 1) ?? Infinity);
      this.#block = block;
    }
    return this.#starts[row % EACH];
  }
}
