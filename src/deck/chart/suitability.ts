import type { QuestionKind } from '../../data/survey/types.ts';
import type { Table } from '../../data/tabulate/types.ts';
import { CHART_KINDS } from './kinds/index.ts';
import type { ChartKind } from './types.ts';

/** Why a question cannot be drawn as a kind of chart. */
export type Unsuitable = 'free_answers' | 'no_answers' | 'shares_exceed_whole';

/**
 * Why `table` may not be drawn as `kind`, or undefined if it may. Shares of a multiple answer are of respondents and
 * add up to more or less than 100, so parts of a whole would show something untrue.
 */
export function suitability(kind: ChartKind, table: Table): Unsuitable | undefined {
  if (table.kind === 'free') return 'free_answers';
  if (!table.base || table.rows.length === 0) return 'no_answers';
  if (CHART_KINDS[kind].partsOfWhole && table.kind === 'multiple') return 'shares_exceed_whole';
  return undefined;
}

/** More slices than this cannot be told apart, so the options are ranked as bars instead. */
const MOST_SLICES = 6;

const DEFAULTS: Readonly<Record<QuestionKind, (table: Table) => ChartKind | undefined>> = {
  single: (table) => (table.rows.length <= MOST_SLICES ? 'doughnut' : 'bars'),
  multiple: () => 'bars',
  scale: () => 'stacked_bar',
  numeric: () => 'columns',
  free: () => undefined,
};

/** The drawing that suits a question when its slide names none; undefined for free answers, which have no chart. */
export const chooseChartKind = (table: Table): ChartKind | undefined => DEFAULTS[table.kind](table);
