import { readFileSync, writeFileSync } from 'node:fs';

/**
 * One cell more a step, in these columns by turns, so that no state of the answers comes back. What the texts say stays
 * true for so many steps: the largest stay the largest, and no figure leaves what a remark was written about.
 */
const COLUMNS = [
  { column: 'Q9.documents', from: '0', to: '1' },
  { column: 'Q1', from: 'rest', to: 'regular' },
  { column: 'Q10.industry', from: '0', to: '1' },
  { column: 'Q6.benefit', from: '0', to: '1' },
];
export const MOST_CHANGES = 28;

/** Returns a function that changes one more cell of an answers file. */
export function answersChanger(file) {
  let changes = 0;
  return () => {
    if (changes === MOST_CHANGES)
      throw new Error(`only ${MOST_CHANGES} answers can change before a text is no longer true`);
    const { column, from, to } = COLUMNS[changes % COLUMNS.length];
    changes += 1;
    const lines = readFileSync(file, 'utf8').split('\n');
    const at = lines[0].split(',').indexOf(column);
    const row = lines.findIndex((line) => line.split(',')[at] === from);
    if (at < 0 || row < 0) throw new Error(`${file} has no ${from} in ${column}`);
    lines[row] = lines[row].split(',').with(at, to).join(',');
    writeFileSync(file, lines.join('\n'));
  };
}
