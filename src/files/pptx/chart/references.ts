import { el, textEl, type XmlElement } from '../../ooxml/xml/tree.ts';
import { cellText } from '../workbook/cell-text.ts';
import { columnName } from '../workbook/worksheet.ts';
import { cellValue, type Sheet } from '../workbook/types.ts';

/** Cells of one column of the sheet; row 0 is the header. */
export interface CellRange {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

const values = (sheet: Sheet, { column, first, last }: CellRange): readonly (string | number)[] =>
  Array.from({ length: last - first + 1 }, (_, i) => {
    const row = first + i;
    const cell = row === 0 ? sheet.columns[column]?.header : sheet.rows[row - 1]?.[column];
    if (cell === undefined) throw new Error(`the sheet has no cell in column ${column}, row ${row}`);
    return cellValue(cell);
  });

function formula(sheet: Sheet, { column, first, last }: CellRange): string {
  const name = columnName(column);
  return `${sheet.name}!$${name}$${first + 1}${last > first ? `:$${name}$${last + 1}` : ''}`;
}

const points = (all: readonly (string | number)[]): readonly XmlElement[] => [
  el('c:ptCount', { val: all.length }),
  ...all.map((value, idx) => el('c:pt', { idx }, textEl('c:v', typeof value === 'string' ? cellText(value) : value))),
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
