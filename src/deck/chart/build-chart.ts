import { asidesOf, type ChartAsides } from './asides.ts';
import { legible, type ChartColors } from './colors.ts';
import type { Color } from '../../base/color.ts';
import { isUndivided, printedSizeOf } from '../../data/tabulate/rows.ts';
import type { Row, Table, TableColumn } from '../../data/tabulate/types.ts';
import { asKnown, columnFills, fillsOf } from './fills.ts';
import { CHART_KINDS, drawingOrder } from './kinds/index.ts';
import type { ChartOrder, ChartRequest, ChartWords } from './request.ts';
import { suitability } from './suitability.ts';
import { tintOf } from './tints.ts';
import { netsOf, type ChartSpec, type Point, type Series } from './types.ts';

/**
 * The ink of a value beside its mark: the accent if it is highlighted, quiet if it is not an answer or not published.
 */
function inkBeside(row: Row, highlighted: boolean, colors: ChartColors): Color {
  if (highlighted) return legible([colors.accent, colors.accentText, colors.ink], colors.ground);
  const quiet = row.role !== 'answer' || row.provenance === 'reconstructed';
  return legible(quiet ? [colors.mute, colors.ink] : [colors.ink], colors.ground);
}

/** Whether colours tell the options of a chart apart, as long as there is one column; else they tell the columns. */
const coloursOptions = ({ kind }: ChartRequest, { columns }: Table): boolean =>
  columns.length === 1 || CHART_KINDS.of(kind).options === 'series';

/** Whether values stand without their unit: those of many bars, in which there is little room. */
export const isBare = ({ kind, items }: Pick<ChartRequest, 'kind' | 'items'>): boolean => {
  const { bareValues, bareItems } = CHART_KINDS.of(kind);
  return bareValues === true || (bareItems === true && items === true);
};

/** A way to make the point of a row of a column. */
function pointMaker(request: ChartRequest, table: Table, words: ChartWords, colors: ChartColors) {
  const rules = CHART_KINDS.of(request.kind);
  // Sides have their colours; an accent among them would say something else.
  const highlight = new Set(rules.sides ? [] : request.highlight);
  const rows = drawingOrder(request, table);
  const byOption = rules.fills?.(rows, request, colors) ?? fillsOf(request, rows, colors);
  const columnColors = rules.columnFills ?? columnFills;
  const byColumn = coloursOptions(request, table) ? undefined : columnColors(table.columns.length, colors);
  const { before, after } = words.unit ?? { before: '', after: '' };
  const isCounted = rules.holdsCounts === true && table.columns.length === 1;
  const valueOf = ({ amount, displayed, count }: Row, column: TableColumn): string => {
    const { decimals, base = 0 } = column;
    if ((base === 0 || isUndivided(column)) && words.noShare !== undefined) return words.noShare();
    if (amount) return `${before}${words.number(amount.displayed, decimals)}${after}`;
    const value = isBare(request) ? words.number(displayed, decimals) : words.percent(displayed, decimals);
    return isCounted ? (words.counted?.(value, count, base) ?? value) : value;
  };
  const fillOf = (option: string, column: number): Color => {
    const fill = byColumn ? byColumn[column] : byOption.get(option);
    if (!fill) throw new Error(`${table.key} has no fill for ${option}`);
    return fill;
  };
  const pointOf = (row: Row, column: TableColumn): Point => {
    const known = asKnown(fillOf(row.option, table.columns.indexOf(column)), row.provenance, colors);
    const highlighted = highlight.has(row.option);
    const tint = rules.tinted ? tintOf(row) : undefined;
    return {
      option: row.option,
      ...(column.segment ? { segment: column.segment.name } : {}),
      count: row.count,
      base: column.base ?? 0,
      exact: row.amount?.exact ?? row.exact,
      displayed: row.amount?.displayed ?? row.displayed,
      valueLabel:
        row.provenance === 'reconstructed' ? words.notPublished(column.base ?? 0, row.range) : valueOf(row, column),
      stressed: highlighted,
      provenance: row.provenance,
      ...known,
      inkOnFill: legible([colors.onDark, colors.ink], known.hatch ?? known.fill),
      inkBeside: inkBeside(row, highlighted, colors),
      ...(tint === undefined ? {} : { tint }),
    };
  };
  return { fillOf, pointOf };
}

/** The table as it is drawn: without the total where columns are compared with one another, and in the kind's own order. */
function shownTable(request: ChartRequest, table: Table): Table {
  const { leavesOutTotal, columnOrder } = CHART_KINDS.of(request.kind);
  const [total, ...own] = table.columns;
  // The columns of a grid have no total among them.
  const hasTotal = total.segment === undefined && (leavesOutTotal === 'always' || own.length > 0);
  const [first, ...others] = leavesOutTotal && hasTotal ? own : table.columns;
  if (!first || (leavesOutTotal === 'always' && others.length === 0)) throw new Error(`${request.kind} compares columns of ${table.key}`);
  const shown: Table = { ...table, columns: [first, ...others] };
  const [head, ...rest] = columnOrder?.(table, request) ?? shown.columns;
  if (!head) throw new Error(`${request.kind} leaves no column of ${table.key}`);
  return { ...table, columns: [head, ...rest] };
} // prettier-ignore

/** The sides of a scale as they are asked for, with their shares in the order in which the columns are drawn. */
const sidesOf = ({ sides }: ChartRequest, asked: Table, shown: Table, words: ChartWords): ChartSpec['sides'] =>
  sides?.map(({ shares, ...side }) => ({
    ...side,
    shares: shown.columns.map((column) => {
      const share = shares[asked.columns.indexOf(column)];
      if (!share) throw new Error(`${asked.key} has no share of ${side.label} for ${column.segment?.name ?? 'all'}`);
      const { exact, displayed } = share;
      // Of nobody there is no share.
      const nothing = column.base ? undefined : words.noShare?.();
      return { exact, displayed, valueLabel: nothing ?? words.percent(displayed, column.decimals) };
    }),
  }));

/** Throws where keys do not tell apart what they name. */
function distinct<T extends { readonly key: string }>(named: readonly T[], { key }: Table): readonly T[] {
  if (new Set(named.map((one) => one.key)).size < named.length) throw new Error(`columns of ${key} share a name`);
  return named;
}

/** Throws for a table that the kind cannot draw. */
function refuseUnsuitable({ kind }: ChartRequest, { key, columns }: Table): void {
  // Of the items of a grid, not each has a row of those without an answer.
  const filled = columns.filter(({ rows }) => rows.length > 0);
  const answered = filled.find(({ base }) => base) ?? filled[0] ?? columns[0];
  const refused = suitability(kind, answered);
  if (refused) throw new Error(`${key} cannot be drawn as ${kind}: ${refused}`);
  if (!CHART_KINDS.of(kind).banners && columns.length > 1) throw new Error(`${kind} draws one column of ${key}`);
}

/**
 * A table as a chart, independent of what draws it. Throws for a request that did not pass `checkRequest`, and for a
 * banner drawn as a kind that draws one column.
 */
export function buildChart(request: ChartRequest, asked: Table, words: ChartWords, colors: ChartColors): ChartSpec {
  const table = shownTable(request, asked);
  const [total] = table.columns;
  const rules = CHART_KINDS.of(request.kind);
  refuseUnsuitable(request, table);
  const rows = drawingOrder(request, table);
  const missing = [...request.highlight, ...netsOf(request).flatMap(({ options }) => options)].find((o) => !rows.some((row) => row.option === o)); // prettier-ignore
  if (missing !== undefined) throw new Error(`${table.key} has no option ${missing}`);
  const { fillOf, pointOf } = pointMaker(request, table, words, colors);
  const lines = rules.lines?.(rows, request);
  const sides = sidesOf(request, asked, table, words);
  const pointAt = (option: string, column: TableColumn): Point | null => {
    const row = column.rows.find((candidate) => candidate.option === option);
    return row ? pointOf(row, column) : null;
  };
  const options = rows.map(({ option }) => ({ key: option, label: words.label(option) }));
  const columns = distinct(
    table.columns.map((column) => ({ key: column.segment?.name ?? '', label: words.column(column.segment), column })),
    table,
  );
  const lineOf = (option: string): Pick<Series, 'line'> => {
    const line = lines?.get(option);
    return line ? { line } : {};
  };
  const ofColumns = (): readonly Series[] =>
    columns.map(({ key, label, column }, c) => ({
      key,
      name: label,
      fill: fillOf(options[0]?.key ?? '', c),
      points: options.map((option) => pointAt(option.key, column)),
    }));
  const ofOptions = (): readonly Series[] =>
    options.map(({ key, label }) => ({
      key,
      name: label,
      fill: fillOf(key, 0),
      ...lineOf(key),
      points: columns.map(({ column }) => pointAt(key, column)),
    }));
  return {
    kind: request.kind,
    table: table.key,
    question: table.request.question,
    language: words.language,
    options: rules.options,
    ...(rules.options === 'categories'
      ? { categories: options, series: ofColumns() }
      : { categories: columns.map(({ key, label }) => ({ key, label })), series: ofOptions() }),
    decimals: total.decimals,
    ...(words.unit && rows.some(({ amount }) => amount) ? { unit: words.unit } : {}),
    ...(request.from === undefined ? {} : { largest: Math.max(0, ...total.rows.map(printedSizeOf)) }),
    ...(request.net ? { net: request.net } : {}),
    ...(request.moreNets ? { moreNets: request.moreNets } : {}),
    ...(sides ? { sides } : {}),
    ...rules.beside?.(table, rows, request, words),
    headers: words.headers,
    alt: words.alt,
  };
}

/** A chart with what may be said beside it. */
export interface MadeChart {
  readonly spec: ChartSpec;
  readonly asides: ChartAsides;
}

/** The chart of an order. Throws as `buildChart` does. */
export function makeChart(order: ChartOrder, colors: ChartColors): MadeChart {
  const spec = buildChart(order.request, order.table, order.words, colors);
  return { spec, asides: asidesOf(order, spec) };
}
