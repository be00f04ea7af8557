import { expect, it } from 'vitest';
import { RowWidths } from '../../../../../src/world/input/exports/text/row-widths.ts';

it('rows that follow one another and have as many cells are one run, cut off where the rows end that count', () => {
  const widths = new RowWidths();
  [3, 3, 2, 2, 2, 3, 1, 1].forEach((cells, row) => widths.push(row, cells));
  expect([...widths.runs(7)]).toEqual([
    { from: 0, to: 2, cells: 3 },
    { from: 2, to: 5, cells: 2 },
    { from: 5, to: 6, cells: 3 },
    { from: 6, to: 7, cells: 1 },
  ]);
  expect([...widths.counts(7)]).toEqual([[3, 3], [2, 3], [1, 1]]); // prettier-ignore
  expect([...widths.counts(4)]).toEqual([[3, 2], [2, 2]]); // prettier-ignore
});
