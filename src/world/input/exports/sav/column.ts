import type { TextColumn } from '../../../../base/export.ts';
import { SavTooLarge } from './damage.ts';

/** A `Map` can hold no more. */
const MOST_TEXTS = 2 ** 24 - 16;

/** One column while the cases are read: each distinct value is spelled once. Its first cell is the variable's name. */
export class SavColumn<Value extends number | string> {
  readonly #ids = new Map<Value, number>();
  readonly #texts: string[];
  readonly #byText = new Map<string, number>();
  readonly #spell: (value: Value) => string;
  #index = new Uint32Array(64);
  #rows = 1;

  constructor(name: string, spell: (value: Value) => string) {
    this.#spell = spell;
    this.#texts = [name];
    this.#byText.set(name, 0);
  }

  /** Adds the next cell. */
  push(value: Value, mostRows: number): void {
    if (this.#rows === this.#index.length) this.#grow(mostRows);
    this.#index[this.#rows++] = this.#ids.get(value) ?? this.#add(value);
  }

  /** The distinct values, and their texts. */
  *values(): Iterable<readonly [value: Value, text: string]> {
    for (const [value, id] of this.#ids) yield [value, this.#texts[id] ?? ''];
  }

  /** The column, with as many cells as were added; nothing can be added after that. */
  finish(): TextColumn {
    const index = this.#rows === this.#index.length ? this.#index : this.#index.slice(0, this.#rows);
    this.#index = new Uint32Array(0);
    this.#byText.clear();
    this.#ids.clear();
    return { texts: this.#texts, index };
  }

  /** Values that are spelled alike (two moments of a day, where only the day is shown) are one text. */
  #add(value: Value): number {
    const text = this.#spell(value);
    const id = this.#byText.get(text) ?? this.#texts.push(text) - 1;
    if (id > MOST_TEXTS) throw new SavTooLarge();
    this.#byText.set(text, id);
    this.#ids.set(value, id);
    return id;
  }

  #grow(mostRows: number): void {
    const larger = new Uint32Array(Math.min(this.#rows * 2, mostRows + 1));
    larger.set(this.#index);
    this.#index = larger;
  }
}
