import { store, type Part } from '../../ooxml/opc/pack.ts';
import { Relations } from '../../ooxml/opc/relations.ts';
import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { SharedStrings } from './shared-strings.ts';
import { CellStyles } from './styles.ts';
import { hasTable, tableXml } from './table.ts';
import type { Sheet } from './types.ts';
import { worksheetXml } from './worksheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const SHEET_PATH = 'xl/worksheets/sheet1.xml';
const TABLE_PATH = 'xl/tables/table1.xml';

function workbookXml(sheetName: string, sheetId: string): XmlElement {
  return el(
    'workbook',
    { xmlns: MAIN, 'xmlns:r': OFFICE },
    el('bookViews', {}, el('workbookView', { xWindow: 0, yWindow: 0, windowWidth: 16000, windowHeight: 9000 })),
    el('sheets', {}, el('sheet', { name: sheetName, sheetId: 1, 'r:id': sheetId })),
  );
}

/**
 * A workbook of one sheet with one table, as Excel opens it: the data behind a chart. `date` is the zip's, in ISO form. Its
 * files are stored as they are, since the deck packs the workbook as a whole. Headers too long for a table go without one.
 */
export function writeWorkbook(sheet: Sheet, date: string): Uint8Array {
  const names = new Set(sheet.columns.map((column) => column.header.toLowerCase()));
  if (names.size !== sheet.columns.length) throw new Error('the headers of a table must differ');
  const strings = new SharedStrings();
  const styles = new CellStyles(sheet);
  const book = new Relations();
  const sheetRelations = new Relations();
  const table = hasTable(sheet) ? TABLE_PATH : undefined;
  const worksheet = worksheetXml(sheet, { strings, styles }, sheetRelations, table);
  const sheetId = book.to('worksheet', SHEET_PATH);
  book.to('styles', 'xl/styles.xml');
  book.to('sharedStrings', 'xl/sharedStrings.xml');
  const root = new Relations();
  root.to('officeDocument', 'xl/workbook.xml');
  const parts: readonly Part[] = [
    {
      path: 'xl/workbook.xml',
      contentType: `${TYPE}.sheet.main+xml`,
      body: workbookXml(sheet.name, sheetId),
      relations: book,
    },
    { path: SHEET_PATH, contentType: `${TYPE}.worksheet+xml`, body: worksheet, relations: sheetRelations },
    ...(table === undefined ? [] : [{ path: table, contentType: `${TYPE}.table+xml`, body: tableXml(sheet) }]),
    { path: 'xl/styles.xml', contentType: `${TYPE}.styles+xml`, body: styles.toXml() },
    { path: 'xl/sharedStrings.xml', contentType: `${TYPE}.sharedStrings+xml`, body: strings.toXml() },
  ];
  return store(parts, root, date);
}
