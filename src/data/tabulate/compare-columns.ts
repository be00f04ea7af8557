import { differs, isAbove, type Proportion } from './significance.ts';
import { rowNamed } from './rows.ts';
import { fromUnits, roundedValue, toUnits } from './rounding.ts';
import type { TableColumn } from './types.ts';
import type { Code, NetRounding } from '../survey/types.ts';

/** The share of an option in a column, for a test; undefined where there is none, or where the base is too small. */
function proportionIn(column: TableColumn, option: Code): Proportion | undefined {
  const row = rowNamed(column, option);
  const { base, effectiveBase = base, smallBase } = column;
  return row && effectiveBase && !smallBase ? { share: row.exact / 100, base: effectiveBase } : undefined;
}

/**
 * Of each column, the indices of those of `columns` that it is significantly above in an option: a z test of every pair at
 * the 5 % level, both sides, without those whose base is small. The columns are those of one question: nobody is in two.
 */
export function columnsBelow(columns: readonly TableColumn[], option: Code): readonly (readonly number[])[] {
  const all = columns.map((column) => proportionIn(column, option));
  return all.map((own) => all.flatMap((other, i) => (own && other && isAbove(own, other) ? [i] : [])));
}

/** Whether two columns differ in an option at the 5 % level, both sides; never where a base is small. */
export function columnsDiffer(a: TableColumn, b: TableColumn, option: Code): boolean {
  const [one, other] = [proportionIn(a, option), proportionIn(b, option)];
  return one !== undefined && other !== undefined && differs(one, other);
}

/** A percentage, exact and as printed. */
interface Percentage {
  readonly exact: number;
  readonly displayed: number;
}

/**
 * The first percentage less the second, in points. As nets are rounded, so are differences: from the printed percentages,
 * so that a reader's own subtraction agrees, or from the exact ones.
 */
export function pointsBetween(a: Percentage, b: Percentage, decimals: number, rounding: NetRounding): number {
  if (rounding === 'exact') return roundedValue(a.exact - b.exact, decimals);
  return fromUnits(toUnits(a.displayed, decimals) - toUnits(b.displayed, decimals), decimals);
}
