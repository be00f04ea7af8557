import { cellText, type Sheet } from '../../../base/export.ts';
import { itemAt } from '../../../base/item-at.ts';

/** The name of a column as a spreadsheet has it: A, B, … Z, AA. */
function letters(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

const JOINT = ' | ';

/** A name as it is compared: line breaks and several blanks are one blank. */
export const foldName = (name: string): string => name.replace(/\s+/g, ' ').trim();

/**
 * How the columns of a sheet are called, each differently: by the text of the header row `names` (from 1) or, where there are
 * several, by their texts, joined; in all of these rows but the last, a blank stands for the text before it, as questions over
 * several columns are written, as long as nothing new stands above it. A column without any text is `column AB`; of columns with the
 * same, the second is `Other (2)`.
 */
export function columnNames(sheet: Sheet, names: readonly number[]): readonly string[] {
  let above: readonly string[] = sheet.columns.map(() => '');
  const rows = names.map((row, i) => {
    const texts = sheet.columns.map((column) => foldName(cellText(column, row - 1)));
    if (i === names.length - 1) return texts;
    const carried = carriedOn(texts, above);
    above = carried.map((text, c) => `${itemAt(above, c)}\n${text}`);
    return carried;
  });
  const taken = new Map<string, number>();
  return sheet.columns.map((_, c) => {
    const parts = rows.map((row) => itemAt(row, c)).filter((text) => text !== '');
    return unique(parts.length === 0 ? `column ${letters(c)}` : parts.join(JOINT), taken);
  });
}

/** The texts of a row, each for the blanks that follow it; where what is `above` changes, it ends. */
function carriedOn(texts: readonly string[], above: readonly string[]): readonly string[] {
  let before = '';
  return texts.map((text, c) => {
    if (text !== '' || above[c] !== above[c - 1]) before = text;
    return before;
  });
}

function unique(name: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count === 1 ? name : unique(`${name} (${count})`, taken);
}
