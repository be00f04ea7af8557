import type { LedgerChart } from '../../../files/record/ledger-schema.ts';
import type { EditedPart } from '../../../files/ooxml/opc/edited-part.ts';
import type { FreshChart } from './fresh-chart.ts';
import type { MatchedValue } from './match-rows.ts';
import type { FoundChart } from './read-chart.ts';

/** A chart that is to show other numbers: its part, what it shows now, what it showed and is to show. */
export interface ChartChange {
  readonly part: EditedPart;
  readonly found: FoundChart;
  readonly values: readonly MatchedValue[];
  readonly fresh: FreshChart;
  readonly old: LedgerChart;
  readonly next: LedgerChart;
}
