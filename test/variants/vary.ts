import { Dice } from '../fuzz/dice.ts';
import { CELL_CHANGES } from './changes/cells.ts';
import { COLUMN_CHANGES } from './changes/columns.ts';
import { FORM_CHANGES } from './changes/forms.ts';
import { HEADER_CHANGES } from './changes/headers.ts';
import { ROW_CHANGES } from './changes/rows.ts';
import type { Change } from './changes/types.ts';
import { judge, type Outcome } from './judge.ts';
import { readTable, TABLES, type Table } from './table.ts';

/** What became of a variant. */
export interface Varied {
  readonly seed: number;
  readonly folder: string;
  /** Names of the changes, and what each of them did. */
  readonly changes: readonly string[];
  readonly what: readonly string[];
  readonly outcome: Outcome;
  readonly says: readonly string[];
}

/** The changes in the order in which they are made: rows last, as they copy cells. */
const KINDS: readonly (readonly Change[])[] = [CELL_CHANGES, HEADER_CHANGES, ROW_CHANGES, COLUMN_CHANGES, FORM_CHANGES];

const SMALL = Object.keys(TABLES).filter((name) => name !== 'wide');
/** The file of 1,100 columns takes long. */
const WIDE_ONCE_IN = 60;

/** The variant of a seed, and what `init` makes of it: always the same. */
export async function vary(seed: number, folders = SMALL): Promise<Varied> {
  const dice = new Dice(seed);
  // Neighbouring seeds begin alike; a few throws part them.
  for (let i = 0; i < 3; i++) dice.below(2);
  const folder = folders === SMALL && dice.once(WIDE_ONCE_IN) ? 'wide' : dice.of(folders);
  const table = await readTable(folder);
  const made = change(table, dice);
  const { outcome, says } = await judge(table);
  return { seed, folder, changes: made.map(({ name }) => name), what: made.map(({ what }) => what), outcome, says };
}

/** One to three changes, no two of a kind; what did not fit is tried with another. */
function change(table: Table, dice: Dice): readonly { readonly name: string; readonly what: string }[] {
  const wanted = dice.weighed([[5, 1], [3, 2], [1, 3]]); // prettier-ignore
  const of = new Set<number>();
  for (let tries = 0; of.size < wanted && tries < 20; tries++) of.add(dice.weighed([[5, 0], [2, 1], [4, 2], [2, 3], [3, 4]])); // prettier-ignore
  return [...of].sort().flatMap((kind) => {
    for (let tries = 0; tries < 8; tries++) {
      const one = dice.of(KINDS[kind] ?? []);
      const what = one.apply(table, dice);
      if (what !== undefined) return [{ name: one.name, what }];
    }
    return [];
  });
}
