import { expect, it } from 'vitest';
import { RowStarts } from '../../../../../src/world/input/exports/text/row-starts.ts';

it('where rows begin is remembered for some, and asked for once for those between two of them', () => {
  const all = Array.from({ length: 100 }, (_, row) => 7 * row + (row % 3));
  const asked: (readonly [number, number])[] = [];
  const starts = new RowStarts((from, to) => {
    asked.push([from, to]);
    return all.filter((start) => start >= from && start < to);
  });
  all.forEach((start) => starts.push(start));
  expect(all.map((_, row) => starts.at(row))).toEqual(all);
  expect(starts.at(100)).toBeUndefined();
  expect(asked).toHaveLength(7);
  expect(asked.at(-1)).toEqual([all[96], Infinity]);
});
