import type { CellStyle } from 'hucre/xlsx';
import type { LineKind } from './types.ts';

const INK = { rgb: '222222' };
const QUIET = { rgb: '595959' };
const LINK = { rgb: '1F4E79' };
const RULE = { rgb: '7F7F7F' };
const HAIR = { rgb: 'D9D9D9' };
const TINT = { rgb: 'F2F2F2' };

/** Of text that is neither a heading nor a note. */
export const SIZE = 10;

/** How the lines of each kind look: the question and the total stand out, notes are quiet, a hair line leads the eye. */
const LOOKS: Readonly<Record<LineKind, Pick<CellStyle, 'font' | 'border'> & { readonly tinted?: true }>> = {
  title: { font: { size: 14, bold: true } },
  head: { font: { bold: true, size: 9 }, border: { bottom: { style: 'medium', color: RULE } } },
  question: { font: { bold: true, size: 11 }, border: { top: { style: 'thin', color: RULE } } },
  base: { font: { size: 9, color: QUIET } },
  total: { font: { bold: true }, tinted: true, border: { bottom: { style: 'thin', color: HAIR } } },
  option: { border: { bottom: { style: 'hair', color: HAIR } } },
  number: { font: { italic: true } },
  note: { font: { size: 9, color: QUIET } },
  about: { font: { color: QUIET } },
  gap: {},
}; // prettier-ignore

/** What a cell is besides a part of its line. */
interface Place {
  /** Whether its column is one of numbers. */
  readonly isNumber: boolean;
  readonly isLink: boolean;
}

/** The style of a cell by the kind of its line, in this font. */
export function styleOf(kind: LineKind, { isNumber, isLink }: Place, name: string): CellStyle {
  const { font, border, tinted } = LOOKS[kind];
  // A title is longer than its column and runs over the empty ones beside it.
  const wraps = kind !== 'title' && !isNumber;
  return {
    font: { name, size: SIZE, color: isLink ? LINK : INK, ...font, ...(isLink ? { underline: true } : {}) },
    alignment: { vertical: 'top', ...(isNumber ? { horizontal: 'right' } : { horizontal: 'left' }), ...(wraps ? { wrapText: true } : {}) }, // prettier-ignore
    ...(border ? { border } : {}),
    ...(tinted ? { fill: { type: 'pattern', pattern: 'solid', fgColor: TINT } } : {}),
  };
}
