import { phrase } from '../../base/messages/phrase.ts';
import { itemAt } from '../../base/item-at.ts';
import { kindOf } from '../../data/survey/kinds/index.ts';
import type { Code, Grid } from '../../data/survey/types.ts';
import { netOfRows } from '../../data/tabulate/net-of-rows.ts';
import { roundedValue } from '../../data/tabulate/rounding.ts';
import type { Table, TableColumn } from '../../data/tabulate/types.ts';
import { unsuitableChart } from '../chart/diagnostics.ts';
import { checkRequest } from '../chart/check-request.ts';
import type { ChartRequest, ChartWords, SideRequest } from '../chart/request.ts';
import type { Texts } from '../text/texts.ts';
import { chartWords, percentRemark } from './chart-words.ts';
import { CHART_KINDS } from '../chart/kinds/index.ts';
import type { Unsuitable } from '../chart/kinds/kind.ts';
import { isOrdered } from '../chart/suitability.ts';
import type { FillContext, SlotScope } from './context.ts';
import type { ChartValue } from './deck-schema.ts';
import { gridCut, wrongContent } from './diagnostics.ts';
import { altOf } from './grid-alt.ts';
import { barPages, dotPages, type GridPage } from './grid-pages.ts';
import {
  comparing,
  isMeans,
  isPair,
  isTable,
  MEAN_DECIMALS,
  planOf,
  type GridPlan,
  type SidePlan,
} from './grid-plan.ts';
import { lineOf, messageOf } from './names.ts';
import { sharedMeasure } from './shared-measure.ts';
import { tablePages, type TablePages } from './table-pages.ts';
import { spokenFigures } from './spoken.ts';
import type { OrderedChart } from './filling.ts';
import { axisOf } from './value-axis.ts';

/** What a chart of one question may say besides, and one of a grid may not. */
const NOT_OF_GRIDS = ['stress', 'net', 'counterpoint', 'next', 'most', 'center'] as const;

/** Pages without those of an option that none of their items has, such as no answer. */
function filledPages(pages: readonly GridPage<TableColumn, Code>[]): readonly GridPage<TableColumn, Code>[] {
  const filled = pages.filter(({ items, options }) => items.some(({ rows }) => rows.some(({ option }) => options.includes(option)))); // prettier-ignore
  return filled.length > 0 ? filled : pages.slice(0, 1);
}

/** The slides of a grid and, where it is a table, how that is set and what of it has no room. */
type Paged = Pick<TablePages<TableColumn, Code>, 'pages'> & Partial<TablePages<TableColumn, Code>>;

function pagesOf({ texts, smallLabels }: FillContext, grid: Grid, plan: GridPlan): Paged {
  const items = plan.table.columns.map((item) => ({ item, label: plan.labelOf(item) }));
  const options = plan.options.map(({ option }) => ({
    item: option,
    label: lineOf(texts.text(`option.${grid.code}.${option}`)),
  }));
  if (isMeans(plan.kind)) return { pages: dotPages(items).map((own) => ({ items: own, options: [] })) };
  if (isPair(plan.kind))
    return { pages: dotPages(options).map((own) => ({ items: plan.table.columns, options: own })) };
  if (!isTable(plan.kind))
    return {
      pages: filledPages(
        barPages(
          items,
          plan.options.map(({ option }) => option),
        ),
      ),
    };
  const worded = items.map(({ item, label }) => ({ item, label, words: plan.wordsOf(item), labelWith: (words: string) => plan.labelOf(item, words) })); // prettier-ignore
  const table = tablePages(worded, options, {
    sizeOf: areOrdered(plan) ? undefined : sizesIn(plan),
    smallLabels,
    values: valuesIn(texts, plan),
  });
  return { ...table, pages: filledPages(table.pages) };
}

/** The values of a table as it prints them. */
const valuesIn = (texts: Texts, { table: { columns }, means }: GridPlan): readonly string[] =>
  columns.flatMap(({ rows, mean, decimals }) => [
    ...rows.map(({ displayed, amount }) => texts.number((amount ?? { displayed }).displayed, decimals)),
    ...(means && mean !== undefined ? [texts.number(roundedValue(mean, MEAN_DECIMALS), MEAN_DECIMALS)] : []),
  ]);

/** Whether its options are points of a scale, bands of numbers, or in an order: without some of them, the others say something else. */
const areOrdered = ({ question, table: { columns } }: GridPlan): boolean =>
  kindOf(question).numbers !== undefined || isOrdered(columns[0], question);

/** How large an option is: where most gave it, and then over all items; what is no answer comes after all that are. */
function sizesIn({ table: { columns }, options }: GridPlan): (option: Code) => number {
  const sizes = new Map(options.map(({ option, role }) => {
    const own = columns.flatMap(({ rows }) => rows.flatMap((row) => (row.option === option ? [row.displayed] : [])));
    const size = Math.max(0, ...own) + own.reduce((sum, one) => sum + one, 0) / 1e6;
    return [option, role === 'answer' ? size : -1] as const;
  })); // prettier-ignore
  return (option) => sizes.get(option) ?? -1;
}

/** How many slides the chart of a grid takes. */
export function gridPageCount(context: FillContext, grid: Grid, value: Pick<ChartValue, 'drawing' | 'order'>): number {
  const plan = planOf(context, grid, value);
  return plan ? pagesOf(context, grid, plan).pages.length : 1;
}

/** The chart of a grid, or of the page of it that the slide is; undefined, and reported, if it cannot be drawn. */
export function gridContent(context: FillContext, scope: SlotScope, value: ChartValue, grid: Grid): OrderedChart | undefined {
  const { texts, source } = context;
  const place = source.at(scope.path);
  const refuse = (found: ReturnType<typeof phrase>, expected: ReturnType<typeof phrase>): undefined => {
    context.report(wrongContent(place, { slot: scope.slot.slot, found, expected }));
  };
  const needless = NOT_OF_GRIDS.find((key) => value[key] !== undefined);
  if (needless !== undefined) return refuse(phrase('content/grid-with', { key: needless }), phrase('takes/grid'));
  const finding = value.alt === undefined ? undefined : messageOf(context, scope, value.alt, ['alt']);
  if (value.alt !== undefined && !finding) return undefined;
  const plan = planOf(context, grid, value);
  if (!plan) return refuse(phrase('content/chart-of', { code: grid.code }), phrase('takes/question-with-options'));
  const { pages, look, short, left } = pagesOf(context, grid, plan);
  // A legend of two has their bases by itself.
  const labelOf = (column: TableColumn): string => short?.items.get(column) ?? (isPair(plan.kind) ? plan.wordsOf(column) : plan.labelOf(column));
  const page = itemAt(pages, (value.page ?? 1) - 1);
  const table = pageTable(plan, page);
  const beside = scope.beside.flatMap((text) => spokenFigures(text, context.ledger).flatMap(({ question, measure, options }) => (measure === 'count' && options.length === 0 ? [] : (question ?? []))));
  const axis = isMeans(plan.kind) ? axisOf(texts, { ...plan.question, code: grid.code }) : undefined;
  const request: ChartRequest = {
    kind: plan.kind,
    highlight: [],
    items: true,
    ...(isPair(plan.kind) ? pairRequest(context, plan, page, value) : {}),
    columns: beside,
    ...(plan.means ? { means: MEAN_DECIMALS } : {}),
    ...(axis ? { axis } : {}),
    ...(plan.sides.length > 0 ? { sides: plan.sides.map((side) => sideRequest(context, table, side)) } : {}),
  };
  const { items } = CHART_KINDS.of(plan.kind);
  const reason = reasonAgainst(plan);
  if (reason) {
    const suits = CHART_KINDS.names.filter((name) => !reasonAgainst({ ...plan, kind: name }));
    context.report(unsuitableChart(place, { question: grid.code, kind: plan.kind, reason, suits }));
    return undefined;
  }
  if (!checkRequest(request, plan.table, place, context.report, items === 'also' || items === 'two' ? plan.question : undefined)) return undefined;
  if (left && left.items + left.options > 0 && (value.page ?? 1) === 1) context.report(gridCut(place, { grid: grid.code, slides: pages.length, ...left }));
  // Dots have an axis that all slides share.
  const shared = isMeans(plan.kind) || isPair(plan.kind) ? undefined : sharedMeasure(plan.table, pages, plan.sides, { labelOf, stressed: beside, isTable: isTable(plan.kind), number: texts.number });
  return {
    kind: 'chart',
    place,
    order: { request, table, words: wordsOf(texts, plan, table, { variant: value.variant, finding: finding ? lineOf(finding) : scope.finding, labelOf, short: short?.options }) },
    ...(finding ? { finding } : {}),
    ...(shared ? { shared } : {}),
    ...(look ? { tableLook: look } : {}),
    ...(left && left.options > 0 ? { leaves: true } : {}),
    ...(items === 'also' ? { leftOut: texts.plain('auto.note_left_out') } : {}),
    remarks: [
      ...percentRemark(texts, request, table),
      ...(plan.sortedBy === undefined ? [] : [texts.plain('auto.note_sorted_by', { what: plan.sortedBy })]),
      ...leftNotes(texts, plan, left),
      ...(short && short.items.size + short.options.size > 0 ? [texts.plain('auto.note_shortened_items')] : []),
    ],
  };
} // prettier-ignore

/** How many options and items of a table no slide has. */
const leftNotes = (texts: Texts, { options, table }: GridPlan, left: Paged['left']): readonly string[] => [
  ...(left && left.options > 0 ? [texts.plain('auto.note_left_options', { count: left.options, all: options.length })] : []),
  ...(left && left.items > 0 ? [texts.plain('auto.note_left_items', { count: left.items, all: table.columns.length })] : []),
]; // prettier-ignore

interface OwnWords {
  readonly variant: string | undefined;
  readonly finding: string;
  readonly labelOf: (column: TableColumn) => string;
  /** Options in shorter words than their own. */
  readonly short: ReadonlyMap<Code, string> | undefined;
}

function wordsOf(texts: Texts, plan: GridPlan, table: Table, { variant, finding, labelOf, short }: OwnWords): ChartWords {
  const words = chartWords(texts, { code: table.key, variant }, table.columns[0], [], finding);
  const known = new Map(plan.table.columns.map((column) => [column.question, labelOf(column)]));
  return {
    ...words,
    label: (option) => short?.get(option) ?? words.label(option),
    ...(plan.means ? { headers: { ...words.headers, mean: texts.plain('auto.grid_mean') } } : {}),
    // Whoever hears it hears all of the words.
    alt: altOf(texts, plan, table, finding, kindOf(plan.question).unitOf?.(plan.question)),
    column: (segment) => known.get(segment?.name ?? '') ?? '',
  };
} // prettier-ignore

/** Two items, and which of their options stand on the slide: all slides have one axis. */
function pairRequest({ definition }: FillContext, plan: GridPlan, { options }: GridPage<TableColumn, Code>, { order }: ChartValue): Partial<ChartRequest> {
  const own = comparing(definition, plan.table.columns, plan.question, order);
  if (options.length === plan.options.length) return own;
  return { ...own, from: plan.options.findIndex(({ option }) => option === options[0]) + 1, most: options.length };
} // prettier-ignore

/** Why a drawing shows nothing of the items of such a grid. */
function reasonAgainst({ kind, table, question }: Pick<GridPlan, 'kind' | 'table' | 'question'>): Unsuitable | undefined {
  const { items } = CHART_KINDS.of(kind);
  if (!items) return 'several_questions';
  if (items === 'two' && table.columns.length !== 2) return 'two_items';
  return items === 'means' && kindOf(question).numbers === undefined ? 'no_means' : undefined;
} // prettier-ignore

function pageTable({ kind, table }: GridPlan, { items, options }: GridPage<TableColumn, Code>): Table {
  const isCut = isTable(kind);
  const [first, ...others] = items.map((column): TableColumn => {
    const order = new Map(options.map((option, i) => [option, i]));
    const rows = column.rows.filter(({ option }) => !isCut || order.has(option));
    return { ...column, rows };
  });
  if (!first) throw new Error(`a slide of ${table.key} without an item`);
  return { ...table, columns: [first, ...others] };
}

function sideRequest({ definition }: FillContext, { columns }: Table, { side, options, label, sum }: SidePlan): SideRequest {
  const shares = columns.map((column) => netOfRows(column, options, definition.rounding.net));
  return { side, options, label, shares, ...(side === 'positive' ? { sum } : {}) };
} // prettier-ignore
