import type { Code, NetRounding } from '../survey/types.ts';
import type { NetShare } from './net.ts';
import { fromUnits, partShare, toUnits } from './rounding.ts';
import type { TableColumn } from './types.ts';

/** What several options of a column have together, where a respondent gives one answer: then counts and shares add up. */
export function netOfRows(column: TableColumn, options: readonly Code[], rounding: NetRounding): NetShare {
  const own = column.rows.filter(({ option }) => options.includes(option));
  const count = own.reduce((sum, row) => sum + row.count, 0);
  const weighted = own.reduce((sum, row) => sum + row.weighted, 0);
  const base = { count: column.base ?? 0, weighted: column.weightedBase ?? 0 };
  const units = own.reduce((sum, { displayed }) => sum + toUnits(displayed, column.decimals), 0);
  return {
    count,
    weighted,
    exact: base.weighted === 0 ? 0 : (100 * weighted) / base.weighted,
    displayed:
      rounding === 'sum_of_displayed' || own.length === 1
        ? fromUnits(units, column.decimals)
        : partShare({ count, weighted }, base, column.decimals),
  };
}
