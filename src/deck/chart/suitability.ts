import { traitsOf } from '../../data/tabulate/request.ts';
import type { TableColumn } from '../../data/tabulate/types.ts';
import { CHART_KINDS } from './kinds/index.ts';
import type { ChartKindRules } from './kinds/kind.ts';
import type { ChartKind } from './types.ts';

/** Why a question cannot be drawn as a kind of chart. */
export type Unsuitable = 'free_answers' | 'no_answers' | 'shares_exceed_whole';

/**
 * Why `table` may not be drawn as `kind`, or undefined if it may. Shares of a multiple answer are of respondents and
 * add up to more or less than 100, so parts of a whole would show something untrue.
 */
export function suitability(kind: ChartKind, table: TableColumn): Unsuitable | undefined {
  const { countable, exclusive } = traitsOf(table);
  if (!countable) return 'free_answers';
  // Of a base of nobody there are options, but no shares: they are drawn without, and the slide says so.
  if (table.base === undefined || table.rows.length === 0) return 'no_answers';
  if (CHART_KINDS.of(kind).partsOfWhole && !exclusive) return 'shares_exceed_whole';
  return undefined;
}

/**
 * The drawing that suits a question when its slide names none: of the kinds that do what the slide wants, the one that suits
 * it best. Undefined for answers that are not counted, which have no chart.
 */
export function chooseChartKind(
  table: TableColumn,
  does: (rules: ChartKindRules) => boolean = () => true,
): ChartKind | undefined {
  const kind = traitsOf(table);
  const names = CHART_KINDS.names.filter((name) => does(CHART_KINDS.of(name)));
  const fits = names.map((name) => ({ name, fit: CHART_KINDS.of(name).fit(table, kind) }));
  const best = Math.max(...fits.map(({ fit }) => fit));
  return best === 0 ? undefined : fits.find(({ fit }) => fit === best)?.name;
}
