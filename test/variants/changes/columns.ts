import { columnOf, type Column, type Table } from '../table.ts';
import { shuffled, type Change } from './types.ts';

/** Exports in which what a column is depends on those beside it. */
const NEIGHBOURS = /^(surveymonkey|handmade-ja|macromill|typeform|ms-forms)/;

/** The columns of each question together, and each other one by itself; the first column stays, as tools are told by it. */
function blocksOf({ columns, questions }: Table): readonly (readonly Column[])[] {
  const blockOf = new Map(questions.flatMap((question, q) => question.at.map((at) => [at, q] as const)));
  const blocks: Column[][] = [];
  let last: number | undefined;
  for (const column of columns) {
    const own = column.from === undefined ? undefined : blockOf.get(column.from);
    if (own !== undefined && own === last) blocks.at(-1)?.push(column);
    else blocks.push([column]);
    last = own;
  }
  return blocks;
}

const moveQuestions: Change = {
  name: 'columns in another order',
  apply: (table, dice) => {
    if (NEIGHBOURS.test(table.folder)) return undefined;
    const [first = [], ...rest] = blocksOf(table);
    table.columns = [...first, ...shuffled(rest, dice).flat()];
    return 'questions in another order';
  },
};

const shuffleColumns: Change = {
  name: 'columns in another order',
  apply: (table, dice) => {
    if (NEIGHBOURS.test(table.folder)) return undefined;
    const [first, ...rest] = table.columns;
    if (!first) return undefined;
    table.columns = [first, ...shuffled(rest, dice)];
    return 'columns shuffled';
  },
};

const emptyColumns: Change = {
  name: 'columns without answers',
  apply: (table, dice) => {
    const [first] = table.columns;
    if (!first || NEIGHBOURS.test(table.folder)) return undefined;
    const named = dice.once(2);
    const at = dice.once(2) ? table.columns.length : 1 + dice.below(table.columns.length - 1);
    const header = first.header.map((_, i) => (named && i === 0 ? dice.of(['Comments of the office', 'Unused', '備考欄']) : '')); // prettier-ignore
    table.columns.splice(at, 0, { header, cells: first.cells.map(() => '') });
    return `an empty column at ${at + 1}${named ? ', with a name' : ''}`;
  },
};

/** As R and pandas write it. */
const numberedRows: Change = {
  name: 'columns without answers',
  apply: (table, dice) => {
    const [first] = table.columns;
    if (first?.header.length !== 1) return undefined;
    const from = dice.below(2);
    const name = dice.of(['', 'Unnamed: 0', 'X']);
    table.columns.unshift({ header: [name], cells: first.cells.map((_, i) => String(i + from)) });
    return `a column "${name}" with the numbers of the rows`;
  },
};

/** Cells one below the other with the same text, merged in a workbook: the first holds it. */
const mergedDown: Change = {
  name: 'merged cells',
  apply: (table, dice) => {
    const single = table.questions.filter(({ kind, at, options }) => ['single', 'scale'].includes(kind) && at.length === 1 && options.length > 0); // prettier-ignore
    if (single.length === 0) return undefined;
    table.form.as = 'xlsx';
    const column = columnOf(table, dice.of(single).at[0] ?? 0);
    const runs: (readonly [number, number])[] = [];
    for (let from = 0; from < column.cells.length; from++) {
      let to = from;
      while (column.cells[to + 1] === column.cells[from] && column.cells[from] !== '') to += 1;
      if (to > from) runs.push([from, to]);
      for (let row = from + 1; row <= to; row++) column.cells[row] = '';
      from = to;
    }
    column.merged = runs;
    return runs.length > 0 ? `${runs.length} runs of cells merged in column ${column.from}` : undefined;
  },
};

export const COLUMN_CHANGES: readonly Change[] = [
  moveQuestions,
  shuffleColumns,
  emptyColumns,
  numberedRows,
  mergedDown,
];
