import { el, type XmlElement } from '../xml/tree.ts';
import type { ColumnKind, Sheet } from './types.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Custom number formats start here; 3 is built in: thousands separated, no decimals. */
const PERCENT_FORMAT = 164;
const COUNT_FORMAT = 3;

/** Index into the cell formats below. */
export const CELL_STYLE: Readonly<Record<ColumnKind | 'header', number>> = { header: 0, text: 1, percent: 2, count: 3 };

const format = (numFmtId: number, ...children: XmlElement[]): XmlElement =>
  el(
    'xf',
    {
      numFmtId,
      fontId: 0,
      fillId: 0,
      borderId: 0,
      xfId: 0,
      applyNumberFormat: numFmtId > 0 || undefined,
      applyAlignment: children.length > 0 || undefined,
    },
    children,
  );

/** `styles.xml`: one font, a format for each kind of column. Labels wrap, since ours hold line breaks. */
export function stylesXml(sheet: Sheet): XmlElement {
  const none = (edge: string): XmlElement => el(edge);
  return el(
    'styleSheet',
    { xmlns: MAIN },
    el('numFmts', { count: 1 }, el('numFmt', { numFmtId: PERCENT_FORMAT, formatCode: sheet.percentFormat })),
    el(
      'fonts',
      { count: 1 },
      el('font', {}, el('sz', { val: 11 }), el('name', { val: sheet.font }), el('family', { val: 2 })),
    ),
    el(
      'fills',
      { count: 2 },
      el('fill', {}, el('patternFill', { patternType: 'none' })),
      el('fill', {}, el('patternFill', { patternType: 'gray125' })),
    ),
    el('borders', { count: 1 }, el('border', {}, ['left', 'right', 'top', 'bottom', 'diagonal'].map(none))),
    el('cellStyleXfs', { count: 1 }, el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    el(
      'cellXfs',
      { count: 4 },
      format(0),
      format(0, el('alignment', { vertical: 'top', wrapText: true })),
      format(PERCENT_FORMAT),
      format(COUNT_FORMAT),
    ),
    el('cellStyles', { count: 1 }, el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  );
}
