import { itemAt } from '../../src/base/item-at.ts';
import type { Code } from '../../src/data/survey/types.ts';
import { rowNamed } from '../../src/data/tabulate/rows.ts';
import type { Row, Table, TableColumn } from '../../src/data/tabulate/types.ts';
import { drawingOrder } from '../../src/deck/chart/kinds/index.ts';
import type { ChartOrder, ChartRequest } from '../../src/deck/chart/request.ts';
import { chartWords } from '../../src/deck/template/chart-words.ts';
import type { Arguments } from '../../src/deck/text/formatter.ts';
import { plain, type Text } from '../../src/deck/text/types.ts';
import type { Sample } from './sample-survey.ts';

/** A slide of the sample deck: its chart, and what stands around it. */
export interface SampleSlide {
  readonly id: string;
  readonly layout: string;
  readonly order: ChartOrder;
  /** By slot. */
  readonly texts: Readonly<Record<string, Text>>;
}

/** The words of a slide: those of the sample catalogue under its name. */
export const say = ({ texts }: Sample, id: string, values: Arguments = {}): Text =>
  texts.text(`auto.sample_${id}`, values);

/** An order for a chart of a table in the words of its question. */
export function order(
  { texts }: Sample,
  request: ChartRequest,
  table: Table,
  headline: Text,
  columnName: (name: string) => string,
): ChartOrder {
  const [total] = table.columns;
  const words = chartWords(texts, { code: total.question }, total, drawingOrder(request, table), plain(headline, ''));
  return { request, table, words: { ...words, column: (segment) => columnName(segment?.name ?? '') } };
} // prettier-ignore

/** A column of a table by the name of its segment. */
export const columnOf = (table: Table, name: string): TableColumn => {
  const found = table.columns.find(({ segment }) => segment?.name === name);
  if (!found) throw new Error(`${table.key} has no column ${name}`);
  return found;
};

/** A cell of a column; throws where there is none. */
export const rowOf = (column: TableColumn, option: Code): Row => {
  const found = rowNamed(column, option);
  if (!found) throw new Error(`${column.table} has no option ${option}`);
  return found;
};

/** Options by their share in a column, the greatest first. */
export const byShare = ({ rows }: TableColumn): readonly Code[] =>
  rows.toSorted((a, b) => b.exact - a.exact).map(({ option }) => option);

/** The largest whole number of points that a difference reaches. */
export const wholePoints = (points: number): number => Math.round(Math.abs(points));

export const last = <T>(items: readonly T[]): T => itemAt(items, items.length - 1);
