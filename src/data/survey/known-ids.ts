import { itemAt } from '../../base/item-at.ts';
import { TextNumbers } from '../../base/text-numbers.ts';

/** The first row with the same id, or with one that looks the same. */
interface Earlier {
  readonly same?: number;
  readonly twin?: number;
}

const NONE: Earlier = {};

/** Ids of respondents, and in which rows they stand; of a million, two maps would take more memory than their answers. */
export class KnownIds {
  /** Ids that look the same have one number. */
  readonly #looks = new TextNumbers();
  readonly #ids: readonly string[];
  /** For each number, the first row with such an id, and how many numbers there are. */
  readonly #rows: Uint32Array;
  #count = 0;
  /** Ids that look like one before, and are another. */
  readonly #twins = new Map<string, number>();

  /** The ids of all rows; they are added one by one, in their order. */
  constructor(ids: readonly string[]) {
    this.#ids = ids;
    this.#rows = new Uint32Array(ids.length);
    this.#looks.expect(ids.length);
  }

  /** Tells in which row before such an id stands, and keeps one that is new. */
  add(row: number): Earlier {
    const id = itemAt(this.#ids, row);
    const number = this.#looks.numberOf(id.normalize('NFKC').toLowerCase().trim());
    if (number > this.#count) {
      this.#rows[this.#count] = row;
      this.#count = number;
      return NONE;
    }
    const first = itemAt(this.#rows, number - 1);
    if (itemAt(this.#ids, first) === id) return { same: first };
    const same = this.#twins.get(id);
    if (same !== undefined) return { same };
    this.#twins.set(id, row);
    return { twin: first };
  }
}
