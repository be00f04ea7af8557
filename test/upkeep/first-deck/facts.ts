import { en } from '../../../src/base/messages/first-deck/en.ts';
import { columnFacts, type ColumnFacts } from '../../../src/upkeep/first-deck/column-facts.ts';
import { Decisions } from '../../../src/upkeep/first-deck/decisions.ts';
import type { DescribedColumn } from '../../../src/upkeep/first-deck/describe-columns.ts';
import type { Guessing } from '../../../src/upkeep/first-deck/draft.ts';
import type { Sheet } from '../../../src/base/export.ts';
import type { ToolLayout } from '../../../src/upkeep/first-deck/tools/tool.ts';

/** A sheet of rows, the first of which names its columns. */
export function sheetOf(rows: readonly (readonly string[])[]): Sheet {
  const columns = (rows[0] ?? []).map((_, column) => {
    const texts = [...new Set(rows.map((row) => row[column] ?? ''))];
    return { texts, index: Uint32Array.from(rows, (row) => texts.indexOf(row[column] ?? '')) };
  });
  return { file: 'x.csv', rows: rows.length, columns, at: (row, column) => ({ file: 'x.csv', line: row + 1, column: column + 1 }) }; // prettier-ignore
}

/** What stands in a column of these cells, below its name. */
export function factsOf(name: string, cells: readonly string[]): ColumnFacts {
  const sheet = sheetOf([[name], ...cells.map((cell) => [cell])]);
  const rows = Uint32Array.from(cells, (_, i) => i + 1);
  const [facts] = columnFacts(sheet, [name], 1, rows, new Map());
  if (!facts) throw new Error('a sheet without columns');
  return facts;
}

/** A column with its wording. */
export const described = (name: string, cells: readonly string[], more: Partial<DescribedColumn> = {}): DescribedColumn => ({ facts: factsOf(name, cells), wording: name, ...more }); // prettier-ignore

const LAYOUT: ToolLayout = { headerRows: 1, names: [1], meta: [], rows: [], evidence: '' };

/** What guesses are made with, in English, of a file of one header row that no tool is known of. */
export const guessing = (
  layout: Partial<ToolLayout> = {},
  chosen: Readonly<Record<string, string>> = {},
): Guessing => ({
  words: en,
  layout: { ...LAYOUT, ...layout },
  decisions: new Decisions(new Map(Object.entries(chosen)), en.comments),
  rows: new Uint32Array(),
});
