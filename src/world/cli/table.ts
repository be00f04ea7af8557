import { itemAt } from '../../base/item-at.ts';
import { columnsOf, pad } from './terminal.ts';

/** A column of a table on the terminal. */
export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

/**
 * A table as lines of text: headings, a rule, one line per row; columns two spaces apart, aligned as a terminal shows
 * them (a kanji is two columns wide). Throws if a row does not have one cell per column.
 */
export function renderTable(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  for (const row of rows) {
    if (row.length !== columns.length) throw new Error(`a row has ${row.length} cells for ${columns.length} columns`);
  }
  const widths = columns.map((column, c) =>
    Math.max(columnsOf(column.heading), ...rows.map((row) => columnsOf(itemAt(row, c)))),
  );
  const line = (cells: readonly string[]): string =>
    cells.map((cell, c) => pad(cell, itemAt(widths, c), itemAt(columns, c).align)).join('  ').trimEnd(); // prettier-ignore
  return [line(columns.map((c) => c.heading)), line(widths.map((w) => '-'.repeat(w))), ...rows.map(line)];
}
