import type { LedgerChart } from '../../../files/record/ledger-schema.ts';
import type { DeckPackage } from '../../../files/ooxml/opc/deck-package.ts';
import type { EditedPart } from '../../../files/ooxml/opc/edited-part.ts';
import type { FreshChart } from './fresh-chart.ts';
import type { MatchedValue } from './match-rows.ts';
import type { FoundChart } from './read-chart.ts';

/** A mark that another chart of the file lost to this one: that chart's part, what it shows, and what it was made to show. */
export interface MovedMark {
  readonly path: string;
  readonly part: EditedPart;
  readonly found: FoundChart;
  readonly old: LedgerChart;
  readonly value: MatchedValue;
}

/**
 * A chart that is to show new numbers: its part, what it shows now, what it was made to show and what it should show.
 */
export interface ChartChange {
  readonly deck: DeckPackage;
  readonly path: string;
  readonly part: EditedPart;
  readonly found: FoundChart;
  readonly values: readonly MatchedValue[];
  /** What stood in other charts before. */
  readonly moved: readonly MovedMark[];
  readonly fresh: FreshChart;
  readonly old: LedgerChart;
  readonly next: LedgerChart;
  /** Values that go beside their marks have no text there: they stay in them. */
  readonly lacksBeside: boolean;
}
