import { itemAt } from '../../../base/item-at.ts';
import type { Relations } from '../../ooxml/opc/relations.ts';
import { el, textEl, type XmlElement } from '../../ooxml/xml/tree.ts';
import type { SharedStrings } from './shared-strings.ts';
import type { CellStyles } from './styles.ts';
import { cellValue, type Cell, type ColumnKind, type Sheet } from './types.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Widths in characters: labels get what they need within these limits; numbers and their headers fit the smaller. */
const NARROWEST = 12;
const WIDEST = 48;

/** `A` to `ZZ`: enough for a banner of 200 columns. */
export function columnName(index: number): string {
  if (index < 0 || index >= 27 * 26) throw new Error(`column ${index} has no name of one or two letters`);
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${String.fromCharCode(64 + Math.floor(index / 26))}${last}`;
}

/** East Asian characters are about two digits wide. */
const widthOf = (text: string): number =>
  Math.max(...text.split('\n').map((line) => [...line].reduce((sum, c) => sum + (c.charCodeAt(0) > 0xff ? 2 : 1), 0)));

function columnsXml({ columns, rows }: Sheet): XmlElement {
  return el(
    'cols',
    {},
    columns.map((column, c) => {
      const widest = Math.max(
        ...[column.header, ...rows.map((row) => String(cellValue(itemAt(row, c)) ?? ''))].map(widthOf),
      );
      const width = Math.min(WIDEST, Math.max(NARROWEST, widest + 2));
      return el('col', { min: c + 1, max: c + 1, width, customWidth: true });
    }),
  );
}

/** The sheet's XML, with its table where it has one. Numbers are written as they are, including zeros; texts go to the shared strings. */
export function worksheetXml(
  sheet: Sheet,
  { strings, styles }: { readonly strings: SharedStrings; readonly styles: CellStyles },
  relations: Relations,
  tablePath: string | undefined,
): XmlElement {
  const { columns, rows } = sheet;
  const cellXml = (cell: Cell, row: number, column: number, kind: ColumnKind | 'header'): XmlElement | undefined => {
    const value = cellValue(cell);
    if (value === null) return undefined;
    const r = `${columnName(column)}${row + 1}`;
    const style = typeof cell === 'object' && cell ? styles.indexOfVeil(cell.format) : styles.indexOf(kind);
    const s = style === 0 ? undefined : style;
    return typeof value === 'number'
      ? el('c', { r, s }, textEl('v', value))
      : el('c', { r, s, t: 's' }, textEl('v', strings.indexOf(value)));
  };
  const header = columns.map((column, c) => cellXml(column.header, 0, c, 'header'));
  const body = rows.map((row, r) =>
    el(
      'row',
      { r: r + 2 },
      columns.map((column, c) => cellXml(itemAt(row, c), r + 1, c, column.kind)),
    ),
  );
  return el(
    'worksheet',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    el('dimension', { ref: `A1:${columnName(columns.length - 1)}${rows.length + 1}` }),
    el('sheetViews', {}, el('sheetView', { tabSelected: true, workbookViewId: 0 })),
    el('sheetFormatPr', { defaultRowHeight: 15 }),
    columnsXml(sheet),
    el('sheetData', {}, el('row', { r: 1 }, header), body),
    tablePath === undefined ? undefined : el('tableParts', { count: 1 }, el('tablePart', { 'r:id': relations.to('table', tablePath) })), // prettier-ignore
  );
}
