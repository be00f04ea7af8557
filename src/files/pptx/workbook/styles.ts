import { el, type XmlElement } from '../../ooxml/xml/tree.ts';
import type { ColumnKind, Sheet } from './types.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Custom number formats start here; the built-in 3 has thousands separators and no decimals. */
const FIRST_CUSTOM = 164;
const PERCENT_FORMAT = FIRST_CUSTOM;
const COUNT_FORMAT = 3;

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

/** The cell formats of a workbook: one for each kind of column, and one for each format of veiled numbers. */
export class CellStyles {
  readonly #veils: string[] = [];
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  /** The number by which a cell refers to the look of its column's kind, or of its header. */
  indexOf(kind: ColumnKind | 'header'): number {
    return { header: 0, text: 1, percent: 2, count: 3 }[kind];
  }

  /** The number by which a cell refers to a veiled number's own format. */
  indexOfVeil(numberFormat: string): number {
    const known = this.#veils.indexOf(numberFormat);
    return 4 + (known === -1 ? this.#veils.push(numberFormat) - 1 : known);
  }

  /** `styles.xml`; made last, when all cells have asked for their formats. Labels wrap, since ours hold line breaks. */
  toXml(): XmlElement {
    const codes = [this.#sheet.percentFormat, ...this.#veils];
    const veils = this.#veils.map((_, i) => format(FIRST_CUSTOM + 1 + i, el('alignment', { horizontal: 'right' })));
    const none = (edge: string): XmlElement => el(edge);
    return el(
      'styleSheet',
      { xmlns: MAIN },
      el(
        'numFmts',
        { count: codes.length },
        codes.map((formatCode, i) => el('numFmt', { numFmtId: FIRST_CUSTOM + i, formatCode })),
      ),
      el(
        'fonts',
        { count: 1 },
        el('font', {}, el('sz', { val: 11 }), el('name', { val: this.#sheet.font }), el('family', { val: 2 })),
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
        { count: 4 + veils.length },
        format(0),
        format(0, el('alignment', { vertical: 'top', wrapText: true })),
        format(PERCENT_FORMAT),
        format(COUNT_FORMAT),
        veils,
      ),
      el('cellStyles', { count: 1 }, el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    );
  }
}
