import { phrase } from '../../base/messages/phrase.ts';
import { itemAt } from '../../base/item-at.ts';
import { kindOf } from '../../data/survey/kinds/index.ts';
import type { Code, Grid, Question } from '../../data/survey/types.ts';
import { gridTable } from '../../data/tabulate/grid.ts';
import { netOfRows } from '../../data/tabulate/net-of-rows.ts';
import type { Row, Table, TableColumn } from '../../data/tabulate/types.ts';
import { unsuitableChart } from '../chart/diagnostics.ts';
import { checkRequest } from '../chart/check-request.ts';
import type { ChartRequest, SideRequest } from '../chart/request.ts';
import type { ChartKind, SideName } from '../chart/types.ts';
import type { Texts } from '../text/texts.ts';
import { isSmallBase } from './base-words.ts';
import { apartLabel } from './chart-sides.ts';
import { chartWords, percentRemark } from './chart-words.ts';
import { CHART_KINDS } from '../chart/kinds/index.ts';
import type { FillContext, SlotScope } from './context.ts';
import type { ChartValue } from './deck-schema.ts';
import { wrongContent } from './diagnostics.ts';
import { gridPages, type GridPage } from './grid-pages.ts';
import { lineOf, messageOf } from './names.ts';
import { sharedMeasure } from './shared-measure.ts';
import { spokenFigures } from './spoken.ts';
import type { ChartContent } from './types.ts';

/** What a chart of one question may say besides, and one of a grid may not. */
const NOT_OF_GRIDS = ['stress', 'net', 'counterpoint', 'next', 'most', 'center'] as const;

/** From so many points on, a scale is a table with its mean. */
const LONG_SCALE = 8;
/** Parts of a bar that can be told apart without an order. */
const MOST_PARTS = 6;
const MEAN_DECIMALS = 2;
/** More options than this between the ends of a scale are not named one by one. */
const MOST_BETWEEN = 3;

/** A grid as it is drawn, before it is divided among slides. */
interface GridPlan {
  readonly kind: ChartKind;
  readonly table: Table;
  /** Options in drawing order, with their roles. */
  readonly options: readonly Row[];
  readonly sides: readonly SidePlan[];
  readonly means: boolean;
  /** What its items are sorted by. */
  readonly sortedBy?: string;
  readonly labelOf: (column: TableColumn) => string;
}

interface SidePlan {
  readonly side: SideName;
  readonly options: readonly Code[];
  readonly label: string;
  /** What its share is called: its own name where the survey gives it one. */
  readonly sum: string;
}

/** The first kind of chart that draws items as bars of a whole, or as a table. */
function gridDrawing(as: 'whole' | 'table'): ChartKind {
  const found = CHART_KINDS.names.find((name) => CHART_KINDS.of(name).items && (CHART_KINDS.of(name).partsOfWhole ?? false) === (as === 'whole')); // prettier-ignore
  if (found === undefined) throw new Error(`no kind of chart draws a grid as ${as}`);
  return found;
}

const isTable = (kind: ChartKind): boolean => !CHART_KINDS.of(kind).partsOfWhole;

/** The kind of chart that a grid is drawn as where nobody says otherwise. */
function kindFor(question: Question, options: readonly Row[]): ChartKind {
  const { exclusive, numbers } = kindOf(question);
  const points = options.filter(({ role }) => role === 'answer').length;
  if (!exclusive || numbers === 'measured' || (numbers === 'points' && points >= LONG_SCALE))
    return gridDrawing('table');
  if (numbers === 'points') return gridDrawing('whole');
  return gridDrawing(options.length <= MOST_PARTS ? 'whole' : 'table');
}

/** Every option that some item has a row of, in the order of the questionnaire. */
function optionsIn({ columns }: Table): readonly Row[] {
  const longest = columns.reduce((most, one) => (one.rows.length > most.rows.length ? one : most), columns[0]);
  const known = new Set(longest.rows.map(({ option }) => option));
  const others = columns.flatMap(({ rows }) => rows).filter(({ option }) => !known.has(option));
  return [...longest.rows, ...new Map(others.map((row) => [row.option, row])).values()];
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

/** How a grid is drawn on its slides; undefined if none of its questions has been answered. */
function planOf(context: FillContext, grid: Grid, value: Pick<ChartValue, 'drawing' | 'order'>): GridPlan | undefined {
  const { texts, definition, tables } = context;
  const whole = gridTable(tables, grid);
  const question = definition.questions.find(({ code }) => code === grid.items[0]?.question);
  if (!whole || !question || !kindOf(question).countable || whole.columns.every(({ base }) => !base)) return undefined;
  const options = optionsIn(whole);
  const kind = value.drawing ?? kindFor(question, options);
  const sides = sidesOf(texts, grid, question, options);
  const means = isTable(kind) && kindOf(question).numbers !== undefined;
  const top = sides.find(({ side }) => side === 'positive');
  const known = value.order === 'as_asked' ? undefined : means ? (column: TableColumn) => column.mean : top && ((column: TableColumn) => netOfRows(column, top.options, definition.rounding.net).displayed);
  // Whoever nobody answered about stands last.
  const rankOf = (column: TableColumn): number => (column.base ? (known?.(column) ?? -Infinity) : -Infinity);
  const sorted = known ? whole.columns.toSorted((a, b) => rankOf(b) - rankOf(a) || 0) : whole.columns;
  const [first = whole.columns[0], ...others] = sorted;
  const bases = new Set(whole.columns.map(({ base }) => base));
  const labelOf = (column: TableColumn): string => {
    const item = grid.items.find((one) => one.question === column.question)?.code ?? '';
    const words = lineOf(texts.text(`item.${grid.code}.${item}`));
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
    options,
    sides: isTable(kind) ? [] : sides,
    means,
    ...(known ? { sortedBy: means ? texts.plain('auto.grid_mean') : (top?.sum ?? '') } : {}),
    labelOf,
  };
} // prettier-ignore

function pagesOf({ texts }: FillContext, grid: Grid, plan: GridPlan): readonly GridPage<TableColumn, Code>[] {
  const items = plan.table.columns.map((item) => ({ item, label: plan.labelOf(item) }));
  const options = plan.options.map(({ option }) => ({
    option,
    label: lineOf(texts.text(`option.${grid.code}.${option}`)),
  }));
  return gridPages(items, options, isTable(plan.kind));
}

/** How many slides the chart of a grid takes. */
export function gridPageCount(context: FillContext, grid: Grid, value: Pick<ChartValue, 'drawing' | 'order'>): number {
  const plan = planOf(context, grid, value);
  return plan ? pagesOf(context, grid, plan).length : 1;
}

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
  const table = pageTable(plan.table, page, plan.kind);
  const beside = scope.beside.flatMap((text) => spokenFigures(text, context.ledger).flatMap(({ question }) => question ?? []));
  const request: ChartRequest = {
    kind: plan.kind,
    highlight: [],
    items: true,
    columns: beside,
    ...(plan.means ? { means: MEAN_DECIMALS } : {}),
    ...(plan.sides.length > 0 ? { sides: plan.sides.map((side) => sideRequest(context, table, side)) } : {}),
  };
  const rules = CHART_KINDS.of(plan.kind);
  if (!rules.items) {
    const suits = CHART_KINDS.names.filter((name) => CHART_KINDS.of(name).items);
    context.report(unsuitableChart(place, { question: grid.code, kind: plan.kind, reason: 'several_questions', suits }));
    return undefined;
  }
  const one = context.definition.questions.find(({ code }) => code === grid.items[0]?.question);
  if (!checkRequest(request, table, place, context.report, rules.items === 'also' ? one : undefined)) return undefined;
  const shared = sharedMeasure(plan.table, pages, plan.sides, { labelOf: plan.labelOf, stressed: beside, isTable: isTable(plan.kind) });
  const words = chartWords(texts, { code: grid.code, variant: value.variant }, table.columns[0], [], finding ? lineOf(finding) : scope.finding);
  const columnOf = (name: string | undefined): TableColumn | undefined => table.columns.find(({ segment }) => segment?.name === name);
  return {
    kind: 'chart',
    place,
    order: {
      request,
      table,
      words: {
        ...words,
        ...(plan.means ? { headers: { ...words.headers, mean: texts.plain('auto.grid_mean') } } : {}),
        alt: altOf(texts, plan, table, finding ? lineOf(finding) : scope.finding),
        column: (segment) => {
          const column = columnOf(segment?.name);
          return column ? plan.labelOf(column) : '';
        },
      },
    },
    ...(finding ? { finding } : {}),
    ...(shared ? { shared } : {}),
    remarks: [
      ...percentRemark(texts, request),
      ...(plan.sortedBy === undefined ? [] : [texts.plain('auto.note_sorted_by', { what: plan.sortedBy })]),
    ],
  };
} // prettier-ignore

function pageTable(table: Table, { items, options }: GridPage<TableColumn, Code>, kind: ChartKind): Table {
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

/** The most characters of an alternative text. */
const MOST_ALT = 500;

/** The finding, then what the chart says of each item, as far as it can be heard in one go. */
function altOf(texts: Texts, { sides, options, labelOf }: GridPlan, { columns, key }: Table, finding: string): string {
  const top = sides.find(({ side }) => side === 'positive');
  const lines = columns.map((column) => {
    const shown = top ? column.rows.filter(({ option }) => top.options.includes(option)) : column.rows.filter(({ option }) => options.some((one) => one.option === option));
    const words = shown.map(({ option, displayed }) => texts.plain('auto.alt_row', { label: lineOf(texts.text(`option.${key}.${option}`)), value: texts.percent(displayed, column.decimals) }));
    return texts.plain('auto.legend_valued', { label: labelOf(column), value: words.join(texts.plain('auto.alt_joint')) });
  });
  const bases = columns.map(({ base = 0 }) => base);
  const [from, to] = [Math.min(...bases), Math.max(...bases)];
  const base = from === to ? texts.plain('auto.base', { base: to }) : texts.plain('auto.base_range', { from, to });
  const withFirst = (count: number): string => {
    const more = count < lines.length ? [texts.plain('auto.alt_more', { count: lines.length - count })] : [];
    return texts.plain('auto.alt_chart', { finding, rows: [...lines.slice(0, count), ...more].join('; '), bases: base, base: to });
  };
  let count = lines.length;
  while (count > 1 && withFirst(count).length > MOST_ALT) count--;
  return withFirst(count);
} // prettier-ignore
