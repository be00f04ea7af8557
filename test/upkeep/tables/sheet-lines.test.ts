import { describe, expect, it } from 'vitest';
import { firstRows, tableLines } from '../../../src/upkeep/tables/sheet-lines.ts';
import type { Line, SurveyTables } from '../../../src/upkeep/tables/types.ts';

describe('tables below one another', () => {
  const lines = (...texts: readonly string[]): readonly Line[] => texts.map((text) => ({ kind: 'row', cells: [text] }) as unknown as Line); // prettier-ignore
  const tables = {
    head: lines('Survey', 'n=302'),
    tables: [{ lines: lines('Q1', 'yes', 'no') }, { lines: lines('Q2') }, { lines: lines('Q3', 'much') }],
    guide: lines('How to read it'),
  } as unknown as SurveyTables;

  it('begin in the rows that the index names', () => {
    const all = tableLines(tables);
    expect(firstRows(tables)).toEqual([3, 7, 9]);
    expect(firstRows(tables).map((row) => all[row - 1])).toEqual(lines('Q1', 'Q2', 'Q3'));
  });
});
