import type { Code, Grid } from '../survey/types.ts';
import { totalIn, totalOf } from './tabulate.ts';
import type { Table, TableColumn, Tables } from './types.ts';

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

/**
 * A grid as one table: a column of the total of each of its questions, in their order or that of `items` (codes of questions).
 * Unlike columns of one banner, each has a base of its own, and only some may have a row of no answer. Undefined if none is
 * there.
 */
export function gridTable(tables: Tables, grid: Grid, items: readonly Code[] = grid.items.map(({ question }) => question)): Table | undefined {
  const columns = items.flatMap((question): readonly TableColumn[] => {
    const total = totalIn(tables, question);
    return total ? [{ ...total, segment: { name: question } }] : [];
  });
  const [first, ...others] = columns;
  return first && { request: { question: grid.code }, key: grid.code, columns: [first, ...others] };
} // prettier-ignore
