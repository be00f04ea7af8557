import { phrase } from '../../base/messages/phrase.ts';
import { itemAt } from '../../base/item-at.ts';
import { kindOf } from '../../data/survey/kinds/index.ts';
import type { Code, Grid } from '../../data/survey/types.ts';
import { netOfRows } from '../../data/tabulate/net-of-rows.ts';
import type { Table, TableColumn } from '../../data/tabulate/types.ts';
import { unsuitableChart } from '../chart/diagnostics.ts';
import { checkRequest } from '../chart/check-request.ts';
import type { ChartRequest, ChartWords, SideRequest } from '../chart/request.ts';
import type { Texts } from '../text/texts.ts';
import { chartWords, percentRemark } from './chart-words.ts';
import { CHART_KINDS } from '../chart/kinds/index.ts';
import type { Unsuitable } from '../chart/kinds/kind.ts';
import type { FillContext, SlotScope } from './context.ts';
import type { ChartValue } from './deck-schema.ts';
import { wrongContent } from './diagnostics.ts';
import { altOf } from './grid-alt.ts';
import { dotPages, gridPages, type GridPage } from './grid-pages.ts';
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
import { spokenFigures } from './spoken.ts';
import type { ChartContent } from './types.ts';
import { axisOf } from './value-axis.ts';

/** What a chart of one question may say besides, and one of a grid may not. */
const NOT_OF_GRIDS = ['stress', 'net', 'counterpoint', 'next', 'most', 'center'] as const;

/** Pages without those of an option that none of their items has, such as no answer. */
function filledPages(pages: readonly GridPage<TableColumn, Code>[]): readonly GridPage<TableColumn, Code>[] {
  const filled = pages.filter(({ items, options }) => items.some(({ rows }) => rows.some(({ option }) => options.includes(option)))); // prettier-ignore
  return filled.length > 0 ? filled : pages.slice(0, 1);
}

function pagesOf({ texts }: FillContext, grid: Grid, plan: GridPlan): readonly GridPage<TableColumn, Code>[] {
  const items = plan.table.columns.map((item) => ({ item, label: plan.labelOf(item) }));
  const options = plan.options.map(({ option }) => ({
    option,
    label: lineOf(texts.text(`option.${grid.code}.${option}`)),
  }));
  if (isMeans(plan.kind)) return dotPages(items).map((own) => ({ items: own, options: [] }));
  if (!isPair(plan.kind)) return filledPages(gridPages(items, options, isTable(plan.kind)));
  const rows = options.map(({ option, label }) => ({ item: option, label }));
  return dotPages(rows).map((own) => ({ items: plan.table.columns, options: own }));
}

/** How many slides the chart of a grid takes. */
export function gridPageCount(context: FillContext, grid: Grid, value: Pick<ChartValue, 'drawing' | 'order'>): number {
  const plan = planOf(context, grid, value);
  return plan ? pagesOf(context, grid, plan).length : 1;
}

/** Means of a divided total are no shares. */
const hasAmounts = ({ columns }: Table): boolean => columns.some(({ rows }) => rows.some(({ amount }) => amount));

/** The chart of a grid, or of the page of it that the slide is; undefined, and reported, if it cannot be drawn. */
export function gridContent(context: FillContext, scope: SlotScope, value: ChartValue, grid: Grid): ChartContent | undefined {
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
  const pages = pagesOf(context, grid, plan);
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
  // Dots have an axis that all slides share.
  const shared = isMeans(plan.kind) || isPair(plan.kind) ? undefined : sharedMeasure(plan.table, pages, plan.sides, { labelOf: plan.labelOf, stressed: beside, isTable: isTable(plan.kind) });
  return {
    kind: 'chart',
    place,
    order: { request, table, words: wordsOf(texts, plan, table, { variant: value.variant, finding: finding ? lineOf(finding) : scope.finding }) },
    ...(finding ? { finding } : {}),
    ...(shared ? { shared } : {}),
    remarks: [
      ...(hasAmounts(table) ? [] : percentRemark(texts, request)),
      ...(plan.sortedBy === undefined ? [] : [texts.plain('auto.note_sorted_by', { what: plan.sortedBy })]),
    ],
  };
} // prettier-ignore

function wordsOf(texts: Texts, plan: GridPlan, table: Table, { variant, finding }: { readonly variant: string | undefined; readonly finding: string }): ChartWords {
  const words = chartWords(texts, { code: table.key, variant }, table.columns[0], [], finding);
  const known = new Map(plan.table.columns.map((column) => [column.question, plan.labelOf(column)]));
  return {
    ...words,
    ...(plan.means ? { headers: { ...words.headers, mean: texts.plain('auto.grid_mean') } } : {}),
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
