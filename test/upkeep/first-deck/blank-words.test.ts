import { describe, expect, it } from 'vitest';
import { blankWords } from '../../../src/upkeep/first-deck/blank-words.ts';
import { guessing, sheetOf } from './facts.ts';

const blanks = (rows: readonly (readonly string[])[], chosen: Readonly<Record<string, string>> = {}) => {
  const names = ['sex', 'age', 'town', 'car'];
  const sheet = sheetOf([names, ...rows]);
  const from = guessing({}, chosen);
  return {
    words: blankWords(
      sheet,
      Uint32Array.from(rows, (_, i) => i + 1),
      names,
      from,
    ),
    open: from.decisions.open,
  };
};

const ROWS = [
  ['m', '31', 'NA', 'yes'],
  ['NA', 'NA', 'Bonn', 'no'],
  ['f', '44', 'Ulm', 'NA'],
];

describe('words for empty cells', () => {
  it('stand in several columns, one of them of numbers, and none of these has an empty cell', () => {
    const { words, open } = blanks(ROWS);
    expect(words).toEqual(['NA']);
    expect(open.map(({ id, taken, columns }) => ({ id, taken, columns }))).toEqual([{ id: 'na NA', taken: 'missing', columns: ['sex', 'age', 'town', 'car'] }]); // prettier-ignore
  });

  it.each([
    ['an answer, where no number lacks', ROWS.map((row) => row.map((cell, i) => (i === 1 && cell === 'NA' ? '5' : cell)))], // prettier-ignore
    ['an answer, where cells are empty, too', [...ROWS, ['', '12', 'Ulm', 'yes']]],
    ['an answer, in two columns', ROWS.map(([sex = '', age = '']) => [sex, age, 'Ulm', 'yes'])],
  ])('are %s', (_, rows) => {
    expect(blanks(rows).words).toEqual([]);
  });

  it('are answers if somebody says so', () => {
    expect(blanks(ROWS, { na: 'answers' }).words).toEqual([]);
  });
});
