import { el, textEl, type XmlElement } from '../../ooxml/xml/tree.ts';
import { cellText } from '../workbook/cell-text.ts';
import { columnName } from '../workbook/worksheet.ts';
import { cellValue, type Sheet } from '../workbook/types.ts';

/** Cells of one column or of one row of the sheet; row 0 is the header. */
export type CellRange =
  | { readonly column: number; readonly first: number; readonly last: number }
  | { readonly row: number; readonly first: number; readonly last: number };

/** The place of the `i`th cell of a range. */
const placeIn = (range: CellRange, i: number): { readonly column: number; readonly row: number } =>
  'row' in range ? { column: range.first + i, row: range.row } : { column: range.column, row: range.first + i };

const values = (sheet: Sheet, range: CellRange): readonly (string | number | null)[] =>
  Array.from({ length: range.last - range.first + 1 }, (_, i) => {
    const { column, row } = placeIn(range, i);
    const cell = row === 0 ? sheet.columns[column]?.header : sheet.rows[row - 1]?.[column];
    if (cell === undefined) throw new Error(`the sheet has no cell in column ${column}, row ${row}`);
    return cellValue(cell);
  });

function formula(sheet: Sheet, range: CellRange): string {
  const [from, to] = [0, range.last - range.first].map((i) => {
    const { column, row } = placeIn(range, i);
    return `$${columnName(column)}$${row + 1}`;
  });
  return `${sheet.name}!${from}${range.last > range.first ? `:${to}` : ''}`;
}

/** An empty cell has no point, but counts. */
const points = (all: readonly (string | number | null)[]): readonly XmlElement[] => [
  el('c:ptCount', { val: all.length }),
  ...all.flatMap((value, idx) =>
    value === null ? [] : [el('c:pt', { idx }, textEl('c:v', typeof value === 'string' ? cellText(value) : value))],
  ),
];

/** A reference to cells with words, and what they hold: the cache is made from the sheet, so the two cannot differ. */
export const stringReference = (sheet: Sheet, range: CellRange): XmlElement =>
  el('c:strRef', {}, textEl('c:f', formula(sheet, range)), el('c:strCache', {}, points(values(sheet, range))));

/** A reference to cells with percentages. */
export const numberReference = (sheet: Sheet, range: CellRange): XmlElement =>
  el(
    'c:numRef',
    {},
    textEl('c:f', formula(sheet, range)),
    el('c:numCache', {}, textEl('c:formatCode', sheet.percentFormat), points(values(sheet, range))),
  );
