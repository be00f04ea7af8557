import { parse } from 'csv-parse/sync';
import { itemAt } from '../../../src/base/item-at.ts';
import type { Dice } from '../dice.ts';
import { STRANGE_TEXTS } from '../values.ts';
import { bytesOf, short, textOf, type Mutator } from './types.ts';

type Change = (rows: string[][], dice: Dice) => string;

const anyRow = (rows: readonly string[][], dice: Dice): number => dice.below(rows.length);
const anyColumn = (rows: readonly string[][], dice: Dice): number => dice.below(itemAt(rows, 0).length);
const put = (rows: string[][], row: number, column: number, text: string): string => {
  const cells = itemAt(rows, row);
  const before = cells[column] ?? '';
  cells[column] = text;
  return `${short(before)} in row ${row + 1} becomes ${short(text)}`;
};

const CHANGES: readonly (readonly [weight: number, change: Change])[] = [
  [4, (rows, dice) => put(rows, anyRow(rows, dice), anyColumn(rows, dice), dice.of(STRANGE_TEXTS))],
  [4, (rows, dice) => {
    const column = anyColumn(rows, dice);
    return put(rows, anyRow(rows, dice), column, rows[anyRow(rows, dice)]?.[column] ?? '');
  }],
  [2, (rows, dice) => put(rows, anyRow(rows, dice), anyColumn(rows, dice), rows[anyRow(rows, dice)]?.[anyColumn(rows, dice)] ?? '')],
  [2, (rows, dice) => {
    const column = anyColumn(rows, dice);
    rows.forEach((row) => row.splice(column, 1));
    return `leaves column ${column + 1} out`;
  }],
  [1, (rows, dice) => {
    const [from, to] = [anyColumn(rows, dice), anyColumn(rows, dice)];
    rows.forEach((row) => row.splice(to, 0, ...row.splice(from, 1)));
    return `moves column ${from + 1} to ${to + 1}`;
  }],
  [1, (rows, dice) => {
    const more = dice.of([1, 50, 3000]);
    rows.forEach((row, r) => row.push(...Array.from({ length: more }, (_, i) => (r === 0 ? `more_${i}` : ''))));
    return `adds ${more} columns`;
  }],
  [2, (rows, dice) => {
    const column = anyColumn(rows, dice);
    const text = dice.of(['', 'x', '0', rows[1]?.[column] ?? '']);
    rows.slice(1).forEach((row) => (row[column] = text));
    return `fills column ${column + 1} with ${short(text)}`;
  }],
  [2, (rows, dice) => {
    const keep = 1 + dice.below(rows.length);
    rows.splice(keep);
    return `keeps ${keep} rows`;
  }],
  [1, (rows, dice) => {
    const [first] = rows.splice(0, 1);
    const times = dice.of([2, 20]);
    const copies = Array.from({ length: times }, (_, t) => rows.map(([id = '', ...cells]) => [`${id}-${t}`, ...cells]));
    rows.splice(0, rows.length, ...(first ? [first] : []), ...copies.flat());
    return `has every respondent ${times} times`;
  }],
  [1, (rows, dice) => {
    const row = anyRow(rows, dice);
    itemAt(rows, row).pop();
    return `drops the last cell of row ${row + 1}`;
  }],
  [1, (rows, dice) => {
    const more = dice.of([1, 3, 500]);
    rows.push(...Array.from({ length: more }, () => itemAt(rows, 0).map(() => '')));
    return `adds ${more} rows of empty cells`;
  }],
]; // prettier-ignore

const cell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Changes cells, rows and columns of a table; what comes out is always comma-separated text. */
export const mutateCells: Mutator = (bytes, dice) => {
  const rows = parse(textOf(bytes), { relax_column_count: true });
  if (rows.length === 0) return undefined;
  const what = dice.weighed(CHANGES)(rows, dice);
  const separator = dice.once(30) ? dice.of([';', '\t']) : ',';
  const end = dice.once(20) ? '\r\n' : '\n';
  return { what, bytes: bytesOf(rows.map((row) => row.map(cell).join(separator) + end).join('')) };
};
