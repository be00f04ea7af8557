import { SavDamage } from './damage.ts';

/** Reads a part of the file from its start to its end; a number that is not all there is damage. */
export class Cursor {
  readonly bytes: Uint8Array;
  readonly isLittle: boolean;
  /** Offset of the next byte in `bytes`. */
  at: number;
  readonly end: number;
  readonly #view: DataView;

  constructor(bytes: Uint8Array, isLittle: boolean, at = 0, end = bytes.length) {
    this.bytes = bytes;
    this.isLittle = isLittle;
    this.at = at;
    this.end = end;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get left(): number {
    return this.end - this.at;
  }

  int32(): number {
    return this.#view.getInt32(this.#pass(4), this.isLittle);
  }

  /** A whole number of eight bytes; beyond 2^53 it is only near, which no size of a file is. */
  int64(): number {
    return Number(this.#view.getBigInt64(this.#pass(8), this.isLittle));
  }

  float64(): number {
    return this.#view.getFloat64(this.#pass(8), this.isLittle);
  }

  byte(): number {
    return this.#view.getUint8(this.#pass(1));
  }

  take(length: number): Uint8Array {
    const start = this.#pass(length);
    return this.bytes.subarray(start, start + length);
  }

  /** A count of things that take at least `each` bytes: one that the rest of the file has no room for is damage. */
  count(each: number): number {
    const at = this.at;
    const count = this.int32();
    if (count < 0 || count * each > this.left) throw new SavDamage('count', at, count);
    return count;
  }

  #pass(length: number): number {
    const at = this.at;
    if (length < 0) throw new SavDamage('count', at, length);
    if (length > this.left) throw new SavDamage('truncated', this.end);
    this.at = at + length;
    return at;
  }
}
