import type { QuestionKind } from '../../data/survey/types.ts';
import type { Table } from '../../data/tabulate/types.ts';
import type { ChartKind } from './types.ts';

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
