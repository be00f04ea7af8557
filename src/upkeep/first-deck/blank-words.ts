import { cellText, type Sheet } from '../../base/export.ts';
import { plainNumber } from '../../data/survey/source/plain-number.ts';
import { foldText } from '../../data/survey/source/types.ts';
import type { Guessing } from './draft.ts';

/** What statistics programs write for an empty cell. */
const WRITTEN = /^(na|n\/a|nan|null|none|nil|<na>|\.|\(null\)|#n\/a|#null!)$/i;
/** In fewer columns, it may be an answer to their questions. */
const COLUMNS = 3;

/**
 * Words that stand for empty cells in the whole file, as R, pandas and databases write them: they are in several columns, one of
 * them of numbers, and none of these columns has an empty cell. Whether they do is asked; as cells they are written in the file.
 */
export function blankWords(
  sheet: Sheet,
  rows: Uint32Array,
  names: readonly string[],
  { words, decisions }: Pick<Guessing, 'words' | 'decisions'>,
): readonly string[] {
  const byWord = new Map<string, { written: Set<string>; columns: number[]; cells: number; inNumbers: boolean; blank: boolean }>(); // prettier-ignore
  sheet.columns.forEach((column, at) => {
    if (!column.texts.some((text) => WRITTEN.test(foldText(text)))) return;
    let [blank, numbers, others] = [false, 0, 0];
    const own = new Map<string, { written: Set<string>; cells: number }>();
    for (const row of rows) {
      const text = cellText(column, row);
      const folded = foldText(text);
      if (folded === '') blank = true;
      else if (WRITTEN.test(folded)) {
        const found = own.get(folded) ?? { written: new Set<string>(), cells: 0 };
        found.written.add(text);
        own.set(folded, { ...found, cells: found.cells + 1 });
      } else if (plainNumber(folded, []) === undefined) others += 1;
      else numbers += 1;
    }
    for (const [word, { written, cells }] of own) {
      const known = byWord.get(word) ?? { written: new Set<string>(), columns: [], cells: 0, inNumbers: false, blank: false }; // prettier-ignore
      written.forEach((one) => known.written.add(one));
      known.columns.push(at);
      known.cells += cells;
      known.inNumbers ||= numbers > 0 && others === 0;
      known.blank ||= blank;
      byWord.set(word, known);
    }
  });
  return [...byWord.values()].flatMap(({ written, columns, cells, inNumbers, blank }) => {
    if (columns.length < COLUMNS || !inNumbers || blank) return [];
    const texts = [...written];
    const about = texts.map((one) => `"${one}"`).join(', ');
    const { text, missing, answers } = words.questions.naAnswers;
    const choice = decisions.of({ id: `na ${texts.join(' ')}`, kind: 'na', columns: columns.map((at) => names[at] ?? ''), answers: cells, about }, text, { missing, answers }, 'missing'); // prettier-ignore
    return choice === 'missing' ? texts : [];
  });
}
