import { columnsOf, type Point } from '../../../deck/chart/types.ts';
import type { ChartElement } from '../../../deck/scene/types.ts';
import { tableWords } from '../../../deck/scene/written-words.ts';
import type { Cell, Sheet, SheetColumn } from '../workbook/types.ts';
import { chartFormat, literalFormat } from './number-format.ts';
import type { CellRange } from './references.ts';

export const SHEET_NAME = 'Sheet1';

/**
 * Excel refuses a table with an empty header, or with headers that differ only in case: it names the former `Column1`
 * and numbers the latter; so do we.
 */
function distinct(columns: readonly SheetColumn[]): readonly SheetColumn[] {
  const taken = new Set<string>();
  return columns.map((column, c) => {
    const wanted = column.header === '' ? `Column${c + 1}` : column.header;
    let header = wanted;
    for (let n = 2; taken.has(header.toLowerCase()); n++) header = `${wanted} (${n})`;
    taken.add(header.toLowerCase());
    return { ...column, header };
  });
}

/** An unpublished figure is drawn, but never shown as a number: its cell shows what the label shows (※). */
const veiled = (point: Point | null, value: (point: Point) => number): Cell => {
  if (!point) return null;
  const { provenance, valueLabel } = point;
  return provenance === 'reconstructed' ? { value: value(point), format: literalFormat(valueLabel) } : value(point);
};

/** Headings of the shares, the counts and the bases; those of a banner's columns have the names of these. */
function headings({ chart }: ChartElement, columns: readonly string[]): readonly SheetColumn[] {
  const { option, share, count, base } = chart.headers;
  // An item of a grid that stands alone keeps its name: it is what its bar is called.
  const isBanner = columns.length > 1 || columnsOf(chart)[0]?.key !== '';
  const named = (heading: string): readonly string[] => columns.map((name) => (isBanner ? `${heading}: ${name}` : heading)); // prettier-ignore
  return [
    { header: option, kind: 'text' },
    ...(isBanner ? columns : [share]).map((header) => ({ header, kind: 'percent' }) as const),
    ...[...named(count), ...named(base)].map((header) => ({ header, kind: 'count' }) as const),
  ];
}

/**
 * The data behind a chart as its table: one row per option, with its share as printed, its count and the base, each for
 * every column. Whoever opens "Edit Data" sees what the percentages were made from, and edits the cells that the chart
 * draws.
 */
export function chartSheet(element: ChartElement, font: string): Sheet {
  const { chart } = element;
  const { options, columns } = tableWords(element);
  if (options.length === 0) throw new Error(`the chart of ${chart.table} has no option`);
  const pointAt = (option: number, column: number): Point | null =>
    (chart.options === 'categories' ? chart.series[column]?.points[option] : chart.series[option]?.points[column]) ?? null;
  return {
    name: SHEET_NAME,
    percentFormat: chartFormat(chart),
    font,
    columns: distinct(headings(element, columns)),
    rows: options.map((words, o) => {
      const points = columns.map((_, c) => pointAt(o, c));
      return [
        words,
        ...points.map((point) => veiled(point, ({ displayed }) => displayed)),
        ...points.map((point) => veiled(point, ({ count }) => count)),
        ...points.map((point) => point?.base ?? null),
      ];
    }),
  };
} // prettier-ignore

/** Where the sheet has what a series shows: its name, the names of the categories, and its values. */
export interface SeriesCells {
  readonly name: CellRange;
  readonly categories: CellRange;
  readonly values: CellRange;
}

/** The cells of series `s`: a column of the sheet where options are categories, else a row. */
export function seriesCells({ chart }: ChartElement, s: number): SeriesCells {
  const count = chart.categories.length;
  if (chart.options === 'categories') {
    const rows = { first: 1, last: count };
    return {
      name: { column: s + 1, first: 0, last: 0 },
      categories: { column: 0, ...rows },
      values: { column: s + 1, ...rows },
    };
  }
  const columns = { first: 1, last: count };
  return { name: { row: s + 1, first: 0, last: 0 }, categories: { row: 0, ...columns }, values: { row: s + 1, ...columns } };
} // prettier-ignore
