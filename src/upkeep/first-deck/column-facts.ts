import { cellText, type Sheet, type TextColumn, type Variable } from '../../base/export.ts';
import { foldText } from '../../data/survey/source/types.ts';

/** What stands in a column, and what is said of it. */
export interface ColumnFacts {
  readonly index: number;
  /** As `columnNames` calls it. */
  readonly name: string;
  /** The texts of its header rows, blanks as they are. */
  readonly header: readonly string[];
  readonly column: TextColumn;
  /**
   * How many rows have which text, the most frequent first; empty cells are not among them. Texts that `foldText` leaves alike are
   * one, in the spelling that is most frequent.
   */
  readonly counts: ReadonlyMap<string, number>;
  /** Rows that have one. */
  readonly filled: number;
  readonly variable?: Variable;
  /** Folded texts that stand for an empty cell in the whole file. */
  readonly blanks: ReadonlySet<string>;
}

/** The facts of every column of a sheet, counted in `rows`. */
export function columnFacts(
  sheet: Sheet,
  names: readonly string[],
  headerRows: number,
  rows: Uint32Array,
  variables: ReadonlyMap<string, Variable>,
  blanks: ReadonlySet<string> = new Set(),
): readonly ColumnFacts[] {
  return sheet.columns.map((column, index) => {
    const name = names[index] ?? '';
    const variable = variables.get(name);
    const counts = countTexts(column, rows, blanks);
    return {
      index,
      name,
      header: Array.from({ length: headerRows }, (_, row) => cellText(column, row).trim()),
      column,
      counts,
      filled: [...counts.values()].reduce((sum, count) => sum + count, 0),
      blanks,
      ...(variable ? { variable } : {}),
    };
  });
}

function countTexts(
  { texts, index }: TextColumn,
  rows: Uint32Array,
  blanks: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const byText = new Uint32Array(texts.length);
  for (const row of rows) {
    const at = index[row];
    if (at !== undefined) byText[at] = (byText[at] ?? 0) + 1;
  }
  const byFold = new Map<string, { spelling: string; most: number; sum: number }>();
  texts.forEach((text, at) => {
    const folded = foldText(text);
    const count = byText[at] ?? 0;
    if (folded === '' || count === 0 || blanks.has(folded)) return;
    const known = byFold.get(folded) ?? { spelling: '', most: 0, sum: 0 };
    known.sum += count;
    if (count > known.most) [known.spelling, known.most] = [tidy(text), count];
    byFold.set(folded, known);
  });
  return new Map([...byFold.values()].sort((a, b) => b.sum - a.sum).map(({ spelling, sum }) => [spelling, sum]));
}

/** A text without blanks around it, each letter as it was typed. */
const tidy = (text: string): string => text.replace(/[^\S\n]+/g, ' ').trim();

/** A large number as a spreadsheet writes it once it has lost its last digits: `1.14E+11`. */
const CUT = /^-?\d([.,]\d{1,5})?E\+\d{1,3}$/i;

/** Whether the numbers of a column were cut so: different ones may have become the same, and none is what it was. */
export const areCut = ({ texts, index }: TextColumn, rows: Uint32Array): boolean =>
  rows.some((row) => CUT.test(foldText(texts[index[row] ?? -1] ?? '')));

/** The folded text of a cell; '' too where a word stands for an empty one. */
export function foldedCell({ column, blanks }: Pick<ColumnFacts, 'column' | 'blanks'>, row: number): string {
  const text = foldText(cellText(column, row));
  return blanks.has(text) ? '' : text;
}

const INTEGER = /^-?\d{1,9}$/;
export const isInteger = (text: string): boolean => INTEGER.test(foldText(text));

/** In how many rows one of some texts stands. */
export const timesOf = ({ counts }: Pick<ColumnFacts, 'counts'>, texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + (counts.get(text) ?? 0), 0);

/** The distinct texts of a column, the most frequent first. */
export const textsOf = ({ counts }: Pick<ColumnFacts, 'counts'>): readonly string[] => [...counts.keys()];

/** Whether all that stands in a column (and something does), folded, passes a test. */
export const every = (facts: Pick<ColumnFacts, 'counts'>, test: (text: string) => boolean): boolean =>
  facts.counts.size > 0 && textsOf(facts).every((text) => test(foldText(text)));
