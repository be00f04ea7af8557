import type { Package } from '../../files/ooxml/opc/open-package.ts';
import { attribute, child, childrenOf, find, textOf, type Located } from '../../files/ooxml/xml/tree.ts';

/** A table of a sheet. */
export interface BookTable {
  readonly part: string;
  readonly root: Located;
  /** Whether the sheet lists it among its tables. */
  readonly listed: boolean;
}

export interface BookSheet {
  readonly name: string;
  readonly part: string;
  /** What cells hold, by address: words, or a number as written. Empty cells are left out. */
  readonly cells: ReadonlyMap<string, string>;
  readonly tables: readonly BookTable[];
}

/** ST_Xstring (ECMA-376 Part 1, 22.9.2.19): `_x005F_` is an underscore. */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** The words of a shared or inline string, without the readings of its kanji. */
const wordsOf = (node: Located | undefined): string =>
  find(node, 's:t')
    .filter(({ parent }) => parent?.name !== 's:rPh')
    .map((one) => textOf(one))
    .join('');

function cellsOf(root: Located, strings: readonly string[]): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const cell of find(child(root, 's:sheetData'), 's:c')) {
    const { r = '', t } = cell.attributes;
    const value = textOf(child(cell, 's:v'));
    const held = t === 's' ? strings[Number(value)] : t === 'inlineStr' ? wordsOf(child(cell, 's:is')) : value;
    if (held !== undefined) cells.set(r, held);
  }
  return cells;
}

function tablesOf(book: Package, part: string, root: Located): readonly BookTable[] {
  const listed = find(child(root, 's:tableParts'), 's:tablePart').map(({ attributes }) => attributes['r:id']);
  return book.related(part, 'table').flatMap((relation) => {
    const table = relation.part === undefined ? undefined : book.xml.get(relation.part);
    return table && relation.part !== undefined
      ? [{ part: relation.part, root: table, listed: listed.includes(relation.id) }]
      : [];
  });
}

/** The sheets of a workbook; undefined where it is not a workbook. */
export function readSheets(book: Package): readonly BookSheet[] | undefined {
  const main = book.related('', 'officeDocument')[0]?.part ?? '';
  const root = book.xml.get(main);
  if (root?.name !== 's:workbook') return undefined;
  const stringsPart = book.related(main, 'sharedStrings')[0]?.part ?? '';
  const strings = childrenOf(book.xml.get(stringsPart), 's:si').map(wordsOf);
  return find(child(root, 's:sheets'), 's:sheet').flatMap((sheet) => {
    const part = book.relation(main, attribute(sheet, 'r:id'))?.part ?? '';
    const sheetRoot = book.xml.get(part);
    if (!sheetRoot) return [];
    const name = attribute(sheet, 'name') ?? '';
    return [{ name, part, cells: cellsOf(sheetRoot, strings), tables: tablesOf(book, part, sheetRoot) }];
  });
}

/** A range of one sheet: its cells column by column, each from top to bottom. */
export interface CellRange {
  readonly sheet: string;
  readonly addresses: readonly string[];
  readonly rows: number;
}

const columnNumber = (letters: string): number => [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
const columnLetters = (n: number): string =>
  n === 0 ? '' : columnLetters(Math.floor((n - 1) / 26)) + String.fromCharCode(65 + ((n - 1) % 26));

const ADDRESS = String.raw`\$?([A-Z]{1,3})\$?(\d{1,7})`;
const RANGE = new RegExp(`^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?${ADDRESS}(?::${ADDRESS})?$`);
/** More cells than any chart draws; a range of whole columns would exhaust memory. */
const MOST_CELLS = 100_000;

/** `'Sheet 1'!$A$2:$B$4` as its cells; undefined for anything else (names, unions, too large). */
export function parseRange(formula: string): CellRange | undefined {
  const found = RANGE.exec(formula.trim());
  if (!found) return undefined;
  const [, quoted, bare, c1 = '', r1 = '', c2 = c1, r2 = r1] = found;
  const [left, right, top, bottom] = [columnNumber(c1), columnNumber(c2), Number(r1), Number(r2)];
  if (right < left || bottom < top || (right - left + 1) * (bottom - top + 1) > MOST_CELLS) return undefined;
  const addresses: string[] = [];
  for (let c = left; c <= right; c++) for (let r = top; r <= bottom; r++) addresses.push(`${columnLetters(c)}${r}`);
  return { sheet: (quoted ?? bare ?? '').replaceAll("''", "'"), addresses, rows: bottom - top + 1 };
}
