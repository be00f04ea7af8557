import type { Dice } from '../../fuzz/dice.ts';
import type { Table } from '../table.ts';

/** A change of a table as other tools, spreadsheets and people make it. It leaves alone what is true of the answers. */
export interface Change {
  readonly name: string;
  /** Changes the table and says what; undefined where it does not fit. */
  apply(table: Table, dice: Dice): string | undefined;
}

/** The items in another order. */
export function shuffled<T>(items: readonly T[], dice: Dice): readonly T[] {
  const left = [...items];
  const out: T[] = [];
  while (left.length > 0) out.push(...left.splice(dice.below(left.length), 1));
  return out;
}
