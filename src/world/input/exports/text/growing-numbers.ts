/** A list of numbers from 0 to 2³² − 1, of four bytes each: one a row, of a million rows, in an array takes three times that. */
export class GrowingNumbers {
  #numbers = new Uint32Array(1024);
  #length = 0;

  push(number: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Uint32Array(Math.ceil(this.#length * 1.5));
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#length] = number;
    this.#length += 1;
  }

  /** The number at an index; undefined past the end. */
  at(index: number): number | undefined {
    return index < this.#length ? this.#numbers[index] : undefined;
  }
}
