import { GrowingNumbers } from './growing-numbers.ts';

/** Rows that follow one another and have as many cells: from `from` to before `to`. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly cells: number;
}

/** How many cells each row of a table has, told once for all that follow one another: mostly all have as many. */
export class RowWidths {
  /** By turns the first row of a run and its cells. */
  readonly #runs = new GrowingNumbers();
  #length = 0;
  #last = -1;

  push(row: number, cells: number): void {
    if (cells === this.#last) return;
    this.#runs.push(row);
    this.#runs.push(cells);
    this.#length += 2;
    this.#last = cells;
  }

  /** The runs of the first `rows` rows. */
  *runs(rows: number): Generator<Run> {
    const at = (i: number): number => this.#runs.at(i) ?? 0;
    for (let i = 0; i < this.#length && at(i) < rows; i += 2) {
      yield { from: at(i), to: Math.min(rows, i + 2 < this.#length ? at(i + 2) : rows), cells: at(i + 1) };
    }
  }

  /** How many of the first `rows` rows have how many cells. */
  counts(rows: number): ReadonlyMap<number, number> {
    const counts = new Map<number, number>();
    for (const { from, to, cells } of this.runs(rows)) counts.set(cells, (counts.get(cells) ?? 0) + to - from);
    return counts;
  }
}
