import { itemAt } from '../../../base/item-at.ts';
import { kindOf } from '../kinds/index.ts';
import type { Code, Question } from '../types.ts';
import { meaningOfCell, meaningOfNumber, meantColumn, type CellMeaning, type MeantColumn, type Wanted } from './map-cells.ts'; // prettier-ignore
import type { FoundColumn, FoundColumns, MappedQuestion, OddCell } from './mapped-question.ts';

/** A column of the sheet with what its cells say. */
interface ReadColumn extends FoundColumn {
  readonly meanings: MeantColumn;
  /** The option that it is about; absent where its cells name options. */
  readonly option?: Code;
}

const columnsIn = (found: FoundColumns): readonly (FoundColumn & { readonly option?: Code })[] => {
  if (found.form === 'one') return [found.column];
  return found.form === 'list' ? found.columns : [...found.byOption].map(([option, column]) => ({ ...column, option }));
};

/**
 * Answers to a question of whose options each has a number: its own column holds it; or columns (or the parts of one cell)
 * stand in the order of places, and name the option that has each.
 */
export function mapNumbered(
  question: Question,
  wanted: Wanted,
  found: FoundColumns,
  rows: Uint32Array,
): MappedQuestion {
  const read = columnsIn(found).map((column): ReadColumn => {
    const meaningOf = (text: string): CellMeaning =>
      column.option === undefined ? meaningOfCell(text, wanted) : meaningOfNumber(text, wanted);
    return { ...column, meanings: meantColumn(column.column, meaningOf) };
  });
  const codes = question.options.map(({ code }) => code);
  const columns = kindOf(question)
    .columnsOf(question)
    .map(() => new Array<string>(rows.length).fill(''));
  const notAsked = new Uint8Array(rows.length);
  const odd: OddCell[] = [];
  rows.forEach((sheetRow, row) => {
    const answer = readRow(read, sheetRow);
    for (const one of answer.odd) odd.push({ ...one, row: sheetRow });
    if (answer.isNotAsked) notAsked[row] = 1;
    for (const [option, number] of answer.numbers) {
      const column = columns[codes.indexOf(option)];
      if (column) column[row] = number;
    }
  });
  const first = itemAt(read, 0).index;
  const from = codes.map((code) => read.find(({ option }) => option === code)?.index ?? first);
  return { columns, from, notAsked, odd };
}

interface RowAnswer {
  readonly numbers: ReadonlyMap<Code, string>;
  readonly isNotAsked: boolean;
  readonly odd: readonly Omit<OddCell, 'row'>[];
}

/** What the cells of a row say. An option that has two places has both, which the kind of the question will not take. */
function readRow(columns: readonly ReadColumn[], row: number): RowAnswer {
  const numbers = new Map<Code, string>();
  const odd: Omit<OddCell, 'row'>[] = [];
  let [isNotAsked, isSilent] = [false, false];
  columns.forEach(({ index, option, meanings }, place) => {
    const meaning = meanings.of(row);
    if (meaning.is === 'not_asked') isNotAsked = true;
    if (meaning.is === 'no_answer') isSilent = true;
    if (meaning.is === 'text') {
      if (option === undefined) odd.push({ column: index, is: 'unknown', text: meaning.text });
      else numbers.set(option, meaning.text);
    }
    if (meaning.is !== 'options') return;
    for (const text of meaning.unknown ?? []) odd.push({ column: index, is: 'unknown', text });
    meaning.options.forEach((code, part) => {
      const own = String(place + part + 1);
      const known = numbers.get(code);
      numbers.set(code, known === undefined ? own : `${known}, ${own}`);
    });
  });
  return { numbers, isNotAsked: isNotAsked && !isSilent && numbers.size === 0, odd };
}
