import { roundedValue } from '../../data/tabulate/rounding.ts';
import type { Table } from '../../data/tabulate/types.ts';
import type { ChartRequest, ChartWords } from './request.ts';
import type { ColumnHead } from './types.ts';

/** What stands at each column of a table: its base, marked where it is small. Of nobody there are no shares to be marked. */
export const columnHeads = ({ columns }: Table, request: ChartRequest, words: ChartWords): readonly ColumnHead[] =>
  columns.map(({ base = 0, smallBase, segment, mean }) => ({
    base: words.base(base, smallBase && base > 0),
    small: smallBase && base > 0,
    ...(request.means && mean !== undefined
      ? { mean: words.number(mean, request.means), at: roundedValue(mean, request.means) }
      : {}),
    stressed: segment !== undefined && (request.columns?.includes(segment.name) ?? false),
  }));
