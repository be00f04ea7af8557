import { DeckPackage } from '../../../files/ooxml/opc/deck-package.ts';
import type { EditedPart } from '../../../files/ooxml/opc/edited-part.ts';
import { Unreadable } from '../../../files/ooxml/refusals.ts';
import { escapeText } from '../../../files/ooxml/xml/characters.ts';
import { child, childrenOf, find, prefixOf, textOf, type Located } from '../../../files/ooxml/xml/tree.ts';
import { cellText, cellValue, columnName, type Sheet } from '../../../files/pptx/redraw.ts';
import { squashed } from '../text/text-body.ts';

/** An opened sheet, its cells by address, and the texts to which cells refer. */
export interface OpenSheet {
  readonly part: EditedPart;
  readonly cells: ReadonlyMap<string, Located>;
  readonly strings: readonly string[];
}

const wordsIn = (node: Located): string => find(node, 's:t').map((one) => textOf(one)).join(''); // prettier-ignore

/** The sheet of that name in a workbook; undefined if there is none. */
export function openSheet(book: DeckPackage, name: string): OpenSheet | undefined {
  const path = book.related('', 'officeDocument');
  if (path === undefined || !book.has(path)) return undefined;
  const sheet = find(book.part(path).root, 's:sheet').find(({ attributes }) => attributes['name'] === name);
  const target = book.target(path, sheet?.attributes['r:id']);
  if (target === undefined || !book.has(target)) return undefined;
  const part = book.part(target);
  const shared = book.related(path, 'sharedStrings');
  const strings = shared !== undefined && book.has(shared) ? childrenOf(book.part(shared).root, 's:si').map(wordsIn) : [];
  return { part, cells: new Map(find(part.root, 's:c').map((cell) => [cell.attributes['r'] ?? '', cell])), strings };
} // prettier-ignore

/** What a cell holds; undefined for a formula, which a person must have written. */
export function valueIn(cell: Located, strings: readonly string[]): string | undefined {
  if (child(cell, 's:f')) return undefined;
  const value = textOf(child(cell, 's:v')) ?? '';
  if (cell.attributes['t'] === 's') return strings[Number(value)];
  return cell.attributes['t'] === 'inlineStr' ? wordsIn(cell) : value;
}

/** Sets what a cell holds; its style stays. */
function setCell({ part }: OpenSheet, cell: Located, value: string | number): void {
  const prefix = prefixOf(cell);
  const style = cell.attributes['s'] === undefined ? '' : ` s="${cell.attributes['s']}"`;
  const head = `<${prefix}c r="${cell.attributes['r']}"${style}`;
  const xml =
    typeof value === 'number'
      ? `${head}><${prefix}v>${value}</${prefix}v></${prefix}c>`
      : `${head} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeText(cellText(value))}</${prefix}t></${prefix}is></${prefix}c>`;
  part.replace(cell, xml);
}

/** Sets the cells of our table where they differ; false where they are not all there under our headings. */
function setCells(open: OpenSheet, { columns, rows }: Sheet): boolean {
  const cellAt = (column: number, row: number): Located | undefined => open.cells.get(`${columnName(column)}${row + 1}`);
  const headed = columns.every(({ header }, c) => {
    const cell = cellAt(c, 0);
    return cell !== undefined && squashed(valueIn(cell, open.strings) ?? '') === squashed(cellText(header));
  });
  const cells = rows.flatMap((row, r) => row.map((cell, c) => ({ cell: cellAt(c, r + 1), value: cellValue(cell) })));
  const wanted = cells.flatMap(({ cell, value }) => (value === null ? [] : [{ cell, value }]));
  const present = wanted.flatMap(({ cell, value }) => {
    if (!cell) return [];
    const is = valueIn(cell, open.strings);
    return is === undefined ? [] : [{ cell, is, value }];
  });
  // A row below ours would be part of the chart, but not one of our options.
  if (!headed || present.length < wanted.length || cellAt(1, rows.length + 1)) return false;
  for (const { cell, is, value } of present) {
    const same = typeof value === 'number' ? is !== '' && Number(is) === value : squashed(is) === squashed(cellText(value));
    if (!same) setCell(open, cell, value);
  }
  return true;
} // prettier-ignore

/**
 * Puts the rows of `sheet` into a workbook that somebody has edited, cell by cell, so that whatever they added beside
 * them stays. Undefined where our table is no longer there as we wrote it: then the workbook must be replaced.
 */
export function patchWorkbook(bytes: Uint8Array, sheet: Sheet): Uint8Array | undefined {
  try {
    const book = new DeckPackage(bytes);
    const open = openSheet(book, sheet.name);
    return open && setCells(open, sheet) ? book.finish() : undefined;
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
}
