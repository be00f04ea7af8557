import { traitsOf } from '../../data/tabulate/request.ts';
import type { Question } from '../../data/survey/types.ts';
import type { TableColumn } from '../../data/tabulate/types.ts';
import { CHART_KINDS, offeredCharts } from './kinds/index.ts';
import type { AskedQuestion, ChartKindRules, Unsuitable } from './kinds/kind.ts';
import type { ChartKind } from './types.ts';

// The rules by which a drawing is chosen. Each kind says how well it suits a question (`fit`) and what it would show wrongly
// (`unsuitable`); here they are asked. docs/charts.md shows all of them on one page.

/** What a question says of its own: which options it has, and whether they stand in an order. */
type Own = Pick<Question, 'options' | 'ordered'>;

const asked = (table: TableColumn, own?: Own): AskedQuestion => {
  const kind = traitsOf(table);
  return { ...kind, ordered: kind.ordered || own?.ordered === true, options: own?.options ?? [] };
};

/** Whether the options of a question stand in an order of their own, which charts keep. */
export const isOrdered = (table: TableColumn, own: Own): boolean => asked(table, own).ordered;

/**
 * Why `table` may not be drawn as `kind`, or undefined if it may. Shares of a multiple answer are of respondents and
 * add up to more or less than 100, so parts of a whole would show something untrue. What only the question's own options
 * tell is asked of them where they are given.
 */
export function suitability(kind: ChartKind, table: TableColumn, own?: Own): Unsuitable | undefined {
  const { countable, exclusive } = traitsOf(table);
  const { partsOfWhole, unsuitable } = CHART_KINDS.of(kind);
  if (!countable) return 'free_answers';
  // Of a base of nobody there are options, but no shares: they are drawn without, and the slide says so.
  if (table.base === undefined || table.rows.length === 0) return 'no_answers';
  if (partsOfWhole && !exclusive) return 'shares_exceed_whole';
  return own && unsuitable?.(table, asked(table, own));
}

/** The drawings that a deck can ask for and that suit a question. */
export const suitingCharts = (table: TableColumn, own?: Own): readonly ChartKind[] =>
  offeredCharts().filter((kind) => suitability(kind, table, own) === undefined);

/**
 * The drawing that suits a question when its slide names none: of the kinds that do what the slide wants, the one that suits
 * it best. Undefined for answers that are not counted, which have no chart.
 */
export function chooseChartKind(
  table: TableColumn,
  own?: Own,
  does: (rules: ChartKindRules) => boolean = () => true,
): ChartKind | undefined {
  const question = asked(table, own);
  const names = CHART_KINDS.names.filter((name) => does(CHART_KINDS.of(name)));
  const fits = names.map((name) => ({ name, fit: CHART_KINDS.of(name).fit(table, question) }));
  const best = Math.max(...fits.map(({ fit }) => fit));
  return best === 0 ? undefined : fits.find(({ fit }) => fit === best)?.name;
}
