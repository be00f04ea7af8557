import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import { cellText } from './cell-text.ts';
import type { Sheet } from './types.ts';
import { columnName } from './worksheet.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Not named after its question: `Q2` is a cell's address, which Excel refuses as a table's name. */
const NAME = 'SurveyData';

/** The longest name of a column that Excel opens without a repair, as it is written. */
const LONGEST_NAME = 255;

const nameOf = (header: string): string => cellText(header).replaceAll('\n', '_x000a_');

/** Whether a sheet may have a table: its columns' names are the headers, which may be longer than a name. */
export const hasTable = ({ columns }: Sheet): boolean => columns.every(({ header }) => nameOf(header).length <= LONGEST_NAME); // prettier-ignore

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
      columns.map(({ header }, c) => el('tableColumn', { id: c + 1, name: nameOf(header) })),
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
