import { totalOf } from './tabulate.ts';
import type { Table, TableColumn } from './types.ts';

/**
 * Questions with the same options side by side, as the columns of one table: each is the total of its own table, named by
 * its question. Throws where the options of one are others than those of the first.
 */
export function gridOf(tables: readonly [Table, ...Table[]]): Table {
  const [first, ...others] = tables;
  const optionsOf = (table: Table): string =>
    totalOf(table)
      .rows.map(({ option }) => option)
      .join(' ');
  const stranger = others.find((table) => optionsOf(table) !== optionsOf(first));
  if (stranger) throw new Error(`${stranger.key} has other options than ${first.key}`);
  const columnOf = (table: Table): TableColumn => {
    const total = totalOf(table);
    return { ...total, segment: { name: total.question } };
  };
  const key = tables.map((table) => table.key).join(' | ');
  return { request: first.request, key, columns: [columnOf(first), ...others.map(columnOf)] };
}
