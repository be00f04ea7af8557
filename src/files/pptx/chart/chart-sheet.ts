import type { Category } from '../../../deck/chart/types.ts';
import type { ChartElement } from '../../../deck/scene/types.ts';
import { categoryText } from '../../../deck/scene/written-words.ts';
import type { Cell, Sheet, SheetColumn } from '../workbook/types.ts';
import { literalFormat, percentFormat } from './number-format.ts';

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
const veiled = ({ provenance, valueLabel }: Category, value: number): Cell =>
  provenance === 'reconstructed' ? { value, format: literalFormat(valueLabel) } : value;

/**
 * The data behind a chart as a table: one row per option, with its share as printed, its count and the base. Whoever
 * opens "Edit Data" sees what the percentages were made from, and edits the cells that the chart draws.
 */
export function chartSheet(element: ChartElement, font: string): Sheet {
  const { categories, headers, base, decimals, question } = element.chart;
  if (categories.length === 0) throw new Error(`the chart of ${question} has no category`);
  return {
    name: SHEET_NAME,
    percentFormat: percentFormat(decimals),
    font,
    columns: distinct([
      { header: headers.option, kind: 'text' },
      { header: headers.share, kind: 'percent' },
      { header: headers.count, kind: 'count' },
      { header: headers.base, kind: 'count' },
    ]),
    rows: categories.map((category, c) => [
      categoryText(element, c),
      veiled(category, category.displayed),
      veiled(category, category.count),
      base,
    ]),
  };
}
