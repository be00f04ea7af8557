import type { Dice } from '../../fuzz/dice.ts';
import { columnOf, type Table } from '../table.ts';
import type { Change } from './types.ts';

const numeric = (table: Table): readonly number[] =>
  table.questions.filter(({ kind, at }) => kind === 'numeric' && at.length === 1).map(({ at }) => at[0] ?? 0);

const numberIn = (text: string): number => Number(text.replace(/[^\d.-]/g, '') || NaN);

/** A row below the answers with sums or means of what are numbers. */
const totals: Change = {
  name: 'rows of totals',
  apply: (table, dice) => {
    const of = new Set(numeric(table));
    const isMean = dice.once(2);
    const word = dice.of(isMean ? ['Average', 'Mean', '平均', 'Avg.', 'Durchschnitt'] : ['Total', 'TOTAL', 'Sum', '合計', '計', 'Grand total', 'Summe', 'n=']); // prettier-ignore
    const isBlankBefore = dice.once(2);
    // The word stands in the first column, or in the first that holds something else than numbers.
    const row = table.columns.map((column, c) => {
      if (c === 0) return word;
      if (column.from === undefined || !of.has(column.from)) return '';
      const numbers = column.cells.map(numberIn).filter((n) => !Number.isNaN(n));
      const sum = numbers.reduce((a, b) => a + b, 0);
      return String(isMean ? Math.round((sum / Math.max(1, numbers.length)) * 100) / 100 : sum);
    });
    table.below.push(...(isBlankBefore ? [[]] : []), row);
    return `"${word}" below${isBlankBefore ? ', after a blank row' : ''}`;
  },
};

const noteBelow: Change = {
  name: 'notes beside the table',
  apply: (table, dice) => {
    const note = dice.of(['Source: the office, 2024', '※複数回答あり', 'Exported by A. Sample', '以上', 'END']);
    table.below.push(...(dice.once(2) ? [[]] : []), [note]);
    return `"${note}" below`;
  },
};

const noteAbove: Change = {
  name: 'notes beside the table',
  apply: (table, dice) => {
    // Tools that are told by their first rows are told by no others.
    if (table.columns[0]?.header.length !== 1) return undefined;
    const note = dice.of(['Survey results (raw data)', '調査結果ローデータ', 'Exported on 2024-05-01', 'n=250']);
    table.above = dice.once(2) ? [[note], []] : [[note]];
    return `"${note}" above`;
  },
};

const insert = (table: Table, at: number, cell: (column: Table['columns'][number]) => string): void => {
  for (const column of table.columns) column.cells.splice(at, 0, cell(column));
};

const blankRows: Change = {
  name: 'blank rows',
  apply: (table, dice) => {
    const times = 1 + dice.below(4);
    for (let i = 0; i < times; i++) insert(table, dice.below((table.columns[0]?.cells.length ?? 0) + 1), () => '');
    return `${times} blank rows between`;
  },
};

/** As on each page of a print, or where files were put one below the other. */
const repeatedHeader: Change = {
  name: 'the header again',
  apply: (table, dice) => {
    const times = 1 + dice.below(2);
    const row = table.columns.some(({ header }) => header.length > 1) ? (table.columns[0]?.header.length ?? 1) - 1 : 0;
    for (let i = 0; i < times; i++) insert(table, 1 + dice.below(table.columns[0]?.cells.length ?? 1), ({ header }) => header[row] ?? ''); // prettier-ignore
    return `the header again, ${times} times`;
  },
};

const copyRows = (table: Table, dice: Dice, times: number): void => {
  for (let i = 0; i < times; i++) {
    const row = dice.below(table.columns[0]?.cells.length ?? 1);
    insert(table, dice.once(2) ? row : (table.columns[0]?.cells.length ?? 0), ({ cells }) => cells[row] ?? '');
  }
};

const repeatedRows: Change = {
  name: 'rows twice',
  apply: (table, dice) => {
    const times = 1 + dice.below(5);
    copyRows(table, dice, times);
    return `${times} rows twice`;
  },
};

/** Somebody tried the form, and said so. */
const testRows: Change = {
  name: 'test rows',
  apply: (table, dice) => {
    const free = table.questions.filter(({ kind, at }) => (kind === 'free' || kind === 'personal') && at.length === 1);
    if (free.length === 0) return undefined;
    const word = dice.of(['test', 'TEST', 'テスト', 'Test Test', 'asdf']);
    const times = 1 + dice.below(3);
    const columns = new Set(free.map(({ at }) => columnOf(table, at[0] ?? 0)));
    for (let i = 0; i < times; i++) {
      const row = dice.below(table.columns[0]?.cells.length ?? 1);
      insert(table, 0, (column) => (columns.has(column) ? word : (column.cells[row] ?? '')));
    }
    return `${times} rows with "${word}" in each text`;
  },
};

export const ROW_CHANGES: readonly Change[] = [totals, totals, noteBelow, noteAbove, blankRows, repeatedHeader, repeatedRows, testRows]; // prettier-ignore
