import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { cellText } from './cell-text.ts';
import type { Sheet } from './types.ts';
import { columnName } from './worksheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Not named after its question: `Q2` is a cell's address, which Excel refuses as a table's name. */
const NAME = 'SurveyData';

/** The table over the whole sheet; a new row that someone adds below it stays part of the chart's data. */
export function tableXml({ columns, rows }: Sheet): XmlElement {
  return el(
    'table',
    {
      xmlns: MAIN,
      id: 1,
      name: NAME,
      displayName: NAME,
      ref: `A1:${columnName(columns.length - 1)}${rows.length + 1}`,
      totalsRowShown: false,
    },
    el(
      'tableColumns',
      { count: columns.length },
      columns.map(({ header }, c) =>
        el('tableColumn', { id: c + 1, name: cellText(header).replaceAll('\n', '_x000a_') }),
      ),
    ),
    el('tableStyleInfo', {
      name: 'TableStyleLight1',
      showFirstColumn: false,
      showLastColumn: false,
      showRowStripes: false,
      showColumnStripes: false,
    }),
  );
}
