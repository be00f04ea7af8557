import { columnsBelow } from '../../../data/tabulate/compare-columns.ts';
import { rankedRows } from '../../../data/tabulate/rows.ts';
import type { Row, Table, TableColumn } from '../../../data/tabulate/types.ts';
import { columnHeads } from '../column-heads.ts';
import type { ChartRequest, ColumnGroup } from '../request.ts';
import type { ColumnHead } from '../types.ts';
import type { ChartKindRules } from './kind.ts';

/** Letters of the columns that are compared, in their order: A to Z, then AA. */
const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : letterOf(Math.floor(index / 26) - 1) + letterOf(index % 26);

/** A column that is compared with the others of its group. */
interface Lettered {
  readonly column: TableColumn;
  readonly group: ColumnGroup;
  readonly letter: string;
}

const letteredIn = ({ columns }: Table, { groups = [] }: ChartRequest): readonly Lettered[] =>
  columns
    .flatMap((column) => {
      const group = groups.find((one) => column.segment && one.columns.includes(column.segment.name));
      return group ? [{ column, group }] : [];
    })
    .map((one, i) => ({ ...one, letter: letterOf(i) }));

/** Of an option, for each column, the letters of the columns of its group that it is significantly above. */
function lettersOf({ columns }: Table, lettered: readonly Lettered[], { option }: Row): readonly string[] {
  const above = new Map<TableColumn, string>();
  for (const group of new Set(lettered.map((one) => one.group))) {
    const own = lettered.filter((one) => one.group === group);
    columnsBelow(own.map(({ column }) => column), option).forEach((below, i) => {
      const column = own[i]?.column;
      if (column) above.set(column, below.map((other) => own[other]?.letter ?? '').join(''));
    });
  }
  return columns.map((column) => above.get(column) ?? '');
} // prettier-ignore

/** A table of the options in all columns of a banner, with letters where one of a group is significantly above others. */
export const crossTable: ChartKindRules = {
  options: 'categories',
  banners: true,
  plainFill: 'uniform',
  tabular: true,
  unoffered: true,
  bareValues: true,
  fit: () => 0,
  order: (table, { asAsked }) => (asAsked ? table.rows : rankedRows(table)),
  beside: (table, rows, request, words) => {
    const lettered = letteredIn(table, request);
    const heads = columnHeads(table, request, words).map((head, c): ColumnHead => {
      const own = lettered.find(({ column }) => column === table.columns[c]);
      return own ? { ...head, letter: own.letter, group: own.group.label } : head;
    });
    return { heads, letters: rows.map((row) => lettersOf(table, lettered, row)) };
  },
  // It has no marks: it is words and numbers only.
  marks: () => [],
};
