import { cellText, type Sheet } from '../../../base/export.ts';

/** The name of a column as a spreadsheet has it: A, B, … Z, AA. */
function letters(column: number): string {
  let name = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  }
  return name;
}

const JOINT = ' | ';

/**
 * How the columns of a sheet are called, each differently: by the text of the header row `names` (from 1) or, where there are
 * several, by their texts, joined; in all of these rows but the last, a blank stands for the text before it, as questions over
 * several columns are written. A column without any text is `column AB`; of columns with the same, the second is
 * `Other (2)`. Line breaks and several blanks are one blank.
 */
export function columnNames(sheet: Sheet, names: readonly number[]): readonly string[] {
  const rows = names.map((row, i) => {
    const isLast = i === names.length - 1;
    let before = '';
    return sheet.columns.map((column) => {
      const text = cellText(column, row - 1)
        .replace(/\s+/g, ' ')
        .trim();
      if (text !== '') before = text;
      return isLast ? text : before;
    });
  });
  const taken = new Map<string, number>();
  return sheet.columns.map((_, c) => {
    const parts = rows.map((row) => row[c] ?? '').filter((text) => text !== '');
    const name = parts.length === 0 ? `column ${letters(c)}` : parts.join(JOINT);
    return unique(name, taken);
  });
}

function unique(name: string, taken: Map<string, number>): string {
  const count = (taken.get(name) ?? 0) + 1;
  taken.set(name, count);
  return count === 1 ? name : unique(`${name} (${count})`, taken);
}
