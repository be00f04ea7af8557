import { kindOf } from '../../data/survey/kinds/index.ts';
import type { Code, Grid, Question, SurveyDefinition } from '../../data/survey/types.ts';
import { gridTable } from '../../data/tabulate/grid.ts';
import { netOfRows } from '../../data/tabulate/net-of-rows.ts';
import type { Row, Table, TableColumn } from '../../data/tabulate/types.ts';
import { CHART_KINDS, drawableRows, drawingOrder } from '../chart/kinds/index.ts';
import type { ChartRequest } from '../chart/request.ts';
import { isOrdered } from '../chart/suitability.ts';
import type { ChartKind, SideName } from '../chart/types.ts';
import type { Texts } from '../text/texts.ts';
import { isSmallBase } from './base-words.ts';
import { apartLabel } from './chart-sides.ts';
import type { FillContext } from './context.ts';
import type { ChartValue } from './deck-schema.ts';
import { fitsInLegend } from './grid-pages.ts';
import { lineOf } from './names.ts';

/** From so many points on, a scale is a table with its mean. */
const LONG_SCALE = 8;
/** Parts of a bar that can be told apart without an order. */
const MOST_PARTS = 6;
/** Decimals of the means of items. */
export const MEAN_DECIMALS = 2;
/** More options than this between the ends of a scale are not named one by one. */
const MOST_BETWEEN = 3;

/** A grid as it is drawn, before it is divided among slides. */
export interface GridPlan {
  readonly kind: ChartKind;
  readonly table: Table;
  /** Options in drawing order, with their roles. */
  readonly options: readonly Row[];
  readonly sides: readonly SidePlan[];
  readonly means: boolean;
  /** One of its questions, which all have the same options. */
  readonly question: Question;
  /** What its items are sorted by. */
  readonly sortedBy?: string;
  /** An item's own words, and how it is called in the drawing: its base may stand behind its words. */
  readonly wordsOf: (column: TableColumn) => string;
  readonly labelOf: (column: TableColumn, words?: string) => string;
}

export interface SidePlan {
  readonly side: SideName;
  readonly options: readonly Code[];
  readonly label: string;
  /** What its share is called: its own name where the survey gives it one. */
  readonly sum: string;
}

/** The first kind of chart that draws items as bars of a whole, or as a table. */
function gridDrawing(as: 'whole' | 'table'): ChartKind {
  const found = CHART_KINDS.names.find((name) => CHART_KINDS.of(name).items === (as === 'whole' ? 'also' : 'only'));
  if (found === undefined) throw new Error(`no kind of chart draws a grid as ${as}`);
  return found;
}

export const isTable = (kind: ChartKind): boolean => CHART_KINDS.of(kind).items === 'only';
export const isMeans = (kind: ChartKind): boolean => CHART_KINDS.of(kind).items === 'means';
export const isPair = (kind: ChartKind): boolean => CHART_KINDS.of(kind).items === 'two';

/** The kind of chart that a grid is drawn as where nobody says otherwise. */
function kindFor(question: Question, options: readonly Row[], labels: readonly string[]): ChartKind {
  const { exclusive, numbers } = kindOf(question);
  const points = options.filter(({ role }) => role === 'answer').length;
  if (!exclusive || numbers === 'measured' || (numbers === 'points' && points >= LONG_SCALE))
    return gridDrawing('table');
  // Words that no legend has room for stand as heads of columns.
  if (!fitsInLegend(labels)) return gridDrawing('table');
  if (numbers === 'points') return gridDrawing('whole');
  return gridDrawing(options.length <= MOST_PARTS ? 'whole' : 'table');
}

/** Every option that some item has a row of, in the order of the questionnaire. */
function optionsIn({ columns }: Table): readonly Row[] {
  const longest = columns.reduce((most, one) => (one.rows.length > most.rows.length ? one : most), columns[0]);
  const known = new Set(longest.rows.map(({ option }) => option));
  const others = columns.flatMap(({ rows }) => rows).filter(({ option }) => !known.has(option));
  return drawableRows([...longest.rows, ...new Map(others.map((row) => [row.option, row])).values()]);
}

/** The two ends of a scale, by the values of its points, and what is between or beside them. */
function sidesOf(texts: Texts, grid: Grid, question: Question, options: readonly Row[]): readonly SidePlan[] {
  if (kindOf(question).numbers !== 'points') return [];
  const valueOf = (option: Code): number | undefined => question.options.find(({ code }) => code === option)?.value;
  const points = options.filter(({ role, option }) => role === 'answer' && valueOf(option) !== undefined);
  const upwards = points.toSorted((a, b) => (valueOf(a.option) ?? 0) - (valueOf(b.option) ?? 0)).map(({ option }) => option);
  if (upwards.length < 3) return [];
  const size = Math.min(Math.floor(upwards.length / 2), upwards.length >= LONG_SCALE ? 2 : upwards.length);
  const [low, high] = [upwards.slice(0, size), upwards.slice(-size)];
  const between = options.map(({ option }) => option).filter((option) => !low.includes(option) && !high.includes(option));
  const label = (side: SideName, count: number): string => {
    const own = `scale.${grid.code}.${side}`;
    if (texts.has(own)) return lineOf(texts.text(own));
    return side === 'neutral' ? apartLabel(texts, grid.code, between, MOST_BETWEEN) : texts.plain(`auto.side_${side}`, { count });
  };
  return [
    { side: 'negative' as const, options: low },
    ...(between.length > 0 ? [{ side: 'neutral' as const, options: between }] : []),
    { side: 'positive' as const, options: high },
  ].map((side) => {
    const words = label(side.side, size);
    const sum = texts.has(`scale.${grid.code}.${side.side}`) ? words : texts.plain('auto.side_sum', { label: words });
    return { ...side, label: words, sum };
  });
} // prettier-ignore

/** How two items are compared, option by option: the greatest difference first, but for options that stand in an order of their own. */
export const comparing = (
  { rounding }: SurveyDefinition,
  [column]: readonly TableColumn[],
  question: Question,
  order: ChartValue['order'],
): Pick<ChartRequest, 'items' | 'differences' | 'asAsked'> => ({
  items: true,
  differences: rounding.net,
  ...(order === 'as_asked' || (order === undefined && column && isOrdered(column, question)) ? { asAsked: true } : {}),
});

/** How a grid is drawn on its slides; whoever was asked; undefined if its questions have no answers to count. */
export function planOf(context: FillContext, grid: Grid, value: Pick<ChartValue, 'drawing' | 'order'>): GridPlan | undefined {
  const { texts, definition, tables } = context;
  const whole = gridTable(tables, grid);
  const question = definition.questions.find(({ code }) => code === grid.items[0]?.question);
  if (!whole || !question || !kindOf(question).countable || whole.columns.every(({ rows }) => rows.length === 0)) return undefined;
  const options = optionsIn(whole);
  const labels = options.map(({ option }) => lineOf(texts.text(`option.${grid.code}.${option}`)));
  const kind = value.drawing ?? kindFor(question, options, labels);
  const sides = sidesOf(texts, grid, question, options);
  const means = (isTable(kind) || isMeans(kind)) && kindOf(question).numbers !== undefined;
  const top = sides.find(({ side }) => side === 'positive');
  const known = value.order === 'as_asked' || isPair(kind) ? undefined : means ? (column: TableColumn) => column.mean : top && ((column: TableColumn) => netOfRows(column, top.options, definition.rounding.net).displayed);
  // Whoever nobody answered about stands last.
  const rankOf = (column: TableColumn): number => (column.base ? (known?.(column) ?? -Infinity) : -Infinity);
  const sorted = known ? whole.columns.toSorted((a, b) => rankOf(b) - rankOf(a) || 0) : whole.columns;
  const [first = whole.columns[0], ...others] = sorted;
  const bases = new Set(whole.columns.map(({ base }) => base));
  const wordsOf = ({ question: code }: TableColumn): string => {
    const item = grid.items.find((one) => one.question === code)?.code ?? '';
    return lineOf(texts.text(`item.${grid.code}.${item}`));
  };
  const labelOf = (column: TableColumn, words = wordsOf(column)): string => {
    if (column.base === undefined) return words;
    // Shares of a few people are no news without how few they are.
    const isFew = column.base > 0 && column.base < definition.countsBelow;
    if (bases.size < 2 && !isFew) return words;
    const base = texts.plain(isSmallBase([column]) ? 'auto.base_small' : 'auto.base', { base: column.base });
    return texts.plain('auto.item_base', { item: words, base });
  };
  return {
    kind,
    table: { ...whole, columns: [first, ...others] },
    options: isPair(kind) ? drawingOrder({ kind, highlight: [], ...comparing(definition, whole.columns, question, value.order) }, whole) : options,
    sides: CHART_KINDS.of(kind).items !== 'also' ? [] : sides,
    means,
    question,
    ...(known ? { sortedBy: means ? texts.plain('auto.sorted_mean') : (top?.sum ?? '') } : {}),
    wordsOf,
    labelOf,
  };
} // prettier-ignore
