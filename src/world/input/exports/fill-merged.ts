import type { Sheet, TextColumn } from '../../../base/export.ts';

/**
 * A sheet in which cells that were merged downwards each hold the text of the first, as it is read on the screen; a spreadsheet
 * keeps it in the first only. Cells merged over several columns, as headings are, stay.
 */
export function fillMerged(sheet: Sheet): Sheet {
  const down = (sheet.merged ?? []).filter(([top, left, bottom, right]) => left === right && bottom > top);
  if (down.length === 0) return sheet;
  const columns = [...sheet.columns];
  for (const [top, left, bottom] of down) {
    const column: TextColumn | undefined = columns[left];
    if (!column) continue;
    const index = column.index.slice();
    index.fill(index[top] ?? 0, top, Math.min(bottom + 1, sheet.rows));
    columns[left] = { texts: column.texts, index };
  }
  return { ...sheet, columns };
}
