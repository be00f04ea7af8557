import { describe, expect, it } from 'vitest';
import { respondentRows } from '../../../src/upkeep/first-deck/respondent-rows.ts';
import { guessing, sheetOf } from './facts.ts';

describe('rows that are respondents', () => {
  it('are none in which no cell has anything, which leaves those their number', () => {
    const sheet = sheetOf([
      ['id', 'Q1'],
      ['r1', 'yes'],
      ['', ' '],
      ['r2', ''],
    ]);
    const { layout, words, decisions } = guessing({ id: 'id' });
    const { rows, id } = respondentRows(sheet, layout, ['id', 'Q1'], { words, decisions });
    expect([...rows]).toEqual([1, 3]);
    expect(id).toBe('id');
  });
});
