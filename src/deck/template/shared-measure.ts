import type { Code } from '../../data/survey/types.ts';
import type { Table, TableColumn } from '../../data/tabulate/types.ts';
import type { SideName } from '../chart/types.ts';
import { holdsRows, type GridPage } from './grid-pages.ts';
import type { SharedMeasure, SharedValue } from './types.ts';

/** How long the bar of a side is, as it is drawn: of its parts as they are printed. */
const lengthOf = ({ rows }: TableColumn, options: readonly Code[]): number =>
  rows.reduce((sum, { option, displayed }) => (options.includes(option) ? sum + displayed : sum), 0);

/** What the slides of a grid have in common; undefined where it is on one. */
export function sharedMeasure(
  { columns }: Table,
  pages: readonly GridPage<TableColumn, Code>[],
  sides: readonly { readonly side: SideName; readonly options: readonly Code[] }[],
  {
    labelOf,
    stressed,
    isTable,
    number,
  }: {
    readonly labelOf: (column: TableColumn) => string;
    readonly stressed: readonly string[];
    readonly isTable: boolean;
    readonly number: (value: number, decimals: number) => string;
  },
): SharedMeasure | undefined {
  if (pages.length < 2) return undefined;
  const rows = columns.map((column) => {
    const key = column.segment?.name ?? '';
    return { key, label: labelOf(column), stressed: stressed.includes(key) };
  });
  const printed = (share: number): SharedValue => ({ share, label: number(share, columns[0].decimals) });
  const most = Math.max(...pages.map(({ items }) => items.length));
  const labels = rows.map(({ label }) => label);
  // Where one slide has few rows for its long labels, bars of the others need not be as thick as its own.
  const alike = isTable || holdsRows(labels, most);
  return {
    rows: alike ? rows : [],
    perSlide: {
      rows: alike ? most : 0,
      options: Math.max(...pages.map(({ options }) => options.length)),
    },
    values: [...new Set(columns.flatMap(({ rows: own }) => own.map(({ displayed }) => displayed)))].map(printed),
    longest: Object.fromEntries(
      sides.map(({ side, options }) => [
        side,
        printed(Math.max(...columns.map((column) => lengthOf(column, options)))),
      ]),
    ),
  };
}
