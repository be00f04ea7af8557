import type { LedgerRow } from '../../../files/record/ledger-schema.ts';
import { sameLabel, sameNumber, type FoundChart, type FoundValue } from './read-chart.ts';

/** A value of the edited chart, and the option that it belongs to. */
export interface MatchedValue extends FoundValue {
  readonly row: LedgerRow;
  /** A person's own words for the option; absent where they are ours. */
  readonly ownLabel?: string;
}

export type RowMatch =
  | { readonly kind: 'ours'; readonly values: readonly MatchedValue[] }
  /** Its numbers are neither those that it was made with nor today's. */
  | { readonly kind: 'values_changed' }
  | { readonly kind: 'changed_form' };

/** Matches by label, each used once; undefined where one is unknown. */
function byLabel({ values }: FoundChart, rows: readonly LedgerRow[]): readonly MatchedValue[] | undefined {
  const free = [...rows];
  const matched = values.flatMap((value) => {
    const index = free.findIndex((row) => sameLabel(row.label, value.label));
    const [row] = index < 0 ? [] : free.splice(index, 1);
    return row ? [{ ...value, row }] : [];
  });
  return matched.length === rows.length && values.length === rows.length ? matched : undefined;
}

/** Matches by place, where a person gave options other words: the numbers, in order, are still ours. */
function byPlace({ values }: FoundChart, rows: readonly LedgerRow[]): readonly MatchedValue[] | undefined {
  if (values.length !== rows.length) return undefined;
  const matched = values.flatMap((value, v): readonly MatchedValue[] => {
    const row = rows[v];
    if (!row || !sameNumber(value.value, row.displayed)) return [];
    return [{ ...value, row, ...(sameLabel(row.label, value.label) ? {} : { ownLabel: value.label }) }];
  });
  return matched.length === rows.length ? matched : undefined;
}

/** Which option each value of the chart belongs to, and whether the chart still shows what it was made to show. */
export function matchRows(found: FoundChart, old: readonly LedgerRow[], next: readonly LedgerRow[]): RowMatch {
  const labelled = byLabel(found, old);
  const isOurs = (values: readonly MatchedValue[], rows: readonly LedgerRow[]): boolean =>
    values.every(({ row, value }) => {
      const known = rows.find(({ option }) => option === row.option);
      return known !== undefined && sameNumber(value, known.displayed);
    });
  if (labelled && isOurs(labelled, old)) return { kind: 'ours', values: labelled };
  const placed = byPlace(found, old);
  if (placed) return { kind: 'ours', values: placed };
  const current = byLabel(found, next);
  if (current && isOurs(current, next)) return { kind: 'ours', values: current };
  return { kind: labelled ? 'values_changed' : 'changed_form' };
}
