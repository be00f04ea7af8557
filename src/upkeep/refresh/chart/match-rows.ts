import type { LedgerRow } from '../../../files/record/ledger-schema.ts';
import { sameLabel, sameNumber, type FoundChart, type FoundValue } from './read-chart.ts';

/** A cell of a chart's table: an option in a column, whatever else is known of it. */
export type CellName = Pick<LedgerRow, 'option' | 'segment'>;

export const sameCell = (a: CellName, b: CellName): boolean => a.option === b.option && a.segment === b.segment;

/** A value of the edited chart, and the cell that it belongs to. */
export interface MatchedValue extends FoundValue {
  readonly row: LedgerRow;
  /** A person's own words for the option, and for the column of a banner; absent where they are ours. */
  readonly ownLabel?: string;
  readonly ownColumn?: string;
}

export type RowMatch =
  | { readonly kind: 'ours'; readonly values: readonly MatchedValue[] }
  /** Its numbers are neither those that it was made with nor today's. */
  | { readonly kind: 'values_changed' }
  | { readonly kind: 'changed_form' };

const sameColumn = (row: LedgerRow, { column }: FoundValue): boolean =>
  row.column === undefined || sameLabel(row.column, column);

/** Matches by words, each used once; undefined where some are unknown, unless they are of an empty cell. */
function byLabel({ values }: FoundChart, rows: readonly LedgerRow[]): readonly MatchedValue[] | undefined {
  const free = [...rows];
  let unknown = 0;
  const matched = values.flatMap((value) => {
    const index = free.findIndex((row) => sameLabel(row.label, value.label) && sameColumn(row, value));
    const [row] = index < 0 ? [] : free.splice(index, 1);
    if (!row && !(Number.isNaN(value.value) && isBanner(rows))) unknown += 1;
    return row ? [{ ...value, row }] : [];
  });
  return matched.length === rows.length && unknown === 0 ? matched : undefined;
}

const isBanner = (rows: readonly LedgerRow[]): boolean => rows.some(({ column }) => column !== undefined);

/** Matches by place, where a person gave options or columns other words: the numbers, in order, are still ours. */
function byPlace(found: FoundChart, rows: readonly LedgerRow[]): readonly MatchedValue[] | undefined {
  const values = found.values.filter(({ value }) => !Number.isNaN(value));
  if (values.length !== rows.length) return undefined;
  const matched = values.flatMap((value, v): readonly MatchedValue[] => {
    const row = rows[v];
    if (!row || !sameNumber(value.value, row.displayed)) return [];
    return [
      {
        ...value,
        row,
        ...(sameLabel(row.label, value.label) ? {} : { ownLabel: value.label }),
        ...(sameColumn(row, value) ? {} : { ownColumn: value.column }),
      },
    ];
  });
  return matched.length === rows.length ? matched : undefined;
}

/** Which cell each value of the chart belongs to, and whether the chart still shows what it was made to show. */
export function matchRows(found: FoundChart, old: readonly LedgerRow[], next: readonly LedgerRow[]): RowMatch {
  const labelled = byLabel(found, old);
  const isOurs = (values: readonly MatchedValue[], rows: readonly LedgerRow[]): boolean =>
    values.every(({ row, value }) => {
      const known = rows.find((other) => sameCell(other, row));
      return known !== undefined && sameNumber(value, known.displayed);
    });
  if (labelled && isOurs(labelled, old)) return { kind: 'ours', values: labelled };
  const placed = byPlace(found, old);
  if (placed) return { kind: 'ours', values: placed };
  const current = byLabel(found, next);
  if (current && isOurs(current, next)) return { kind: 'ours', values: current };
  return { kind: labelled ? 'values_changed' : 'changed_form' };
}
