import type { LedgerChart } from '../../../files/record/ledger-schema.ts';
import type { EditedPart } from '../../../files/ooxml/opc/edited-part.ts';
import type { FreshChart } from './fresh-chart.ts';
import type { MatchedValue } from './match-rows.ts';
import type { FoundChart } from './read-chart.ts';

/**
 * A chart that is to show new numbers: its part, what it shows now, what it was made to show and what it should show.
 */
export interface ChartChange {
  readonly part: EditedPart;
  readonly found: FoundChart;
  readonly values: readonly MatchedValue[];
  readonly fresh: FreshChart;
  readonly old: LedgerChart;
  readonly next: LedgerChart;
  /** Values that go beside their marks have no text there: they stay in them. */
  readonly lacksBeside: boolean;
}
