import { describe, expect, it } from 'vitest';
import { bottom, box, contains } from '../../../../src/base/box.ts';
import { inches } from '../../../../src/base/length.ts';
import type { TableElement } from '../../../../src/deck/layout/types.ts';
import { GRID } from '../../chart/kinds/compared.ts';
import { inInches } from '../stage.ts';
import { lay } from './chart-stage.ts';
import { beyond, touching, wordsIn } from './compared-stage.ts';

const area = inInches(1, 1, 8, 4);
const LONG = 'Everyone in our department talks about what matters more to us, the price or how easy a tool is to use. '.repeat(2).trim(); // prettier-ignore
const LABELS = { best: 'Best', good: 'Good', so: 'So', bad: 'Bad', worst: 'Worst' };
/** Two items, the first of which may be called otherwise. */
function grid(first = 'price', size: readonly [number, number] = [8, 4]) {
  const [price, ...others] = GRID.columns;
  const table = { ...GRID, columns: [{ ...price, segment: { name: first } }, ...others] as const };
  return lay(table, { kind: 'item_table', items: true, labels: LABELS }, size);
}
const tableIn = (elements: ReturnType<typeof grid>['elements']): TableElement => {
  const found = elements.find((element) => element.kind === 'table');
  if (!found) throw new Error('there is no table');
  return found;
};
const textOf = (table: TableElement, row: number, cell: number): string =>
  (table.rows[row]?.cells[cell]?.paragraphs ?? [])
    .flatMap(({ lines }) => lines.flat().map(({ text }) => text))
    .join('');

describe('a table of items', () => {
  it('has a row for each item, with a bare value for each option under its head', () => {
    const { elements, found } = grid();
    const table = tableIn(elements);
    expect(found).toEqual([]);
    expect(wordsIn(elements, 'chart.head')).toEqual(Object.values(LABELS));
    expect(table.rows.map((_, row) => table.columnWidths.map((_width, cell) => textOf(table, row, cell)))).toEqual([
      ['price', '7.0', '24.0', '29.0', '28.0', '12.0'],
      ['help', '34.0', '46.0', '12.0', '6.0', '2.0'],
    ]);
    expect([beyond(elements, area), touching(elements)]).toEqual([[], []]);
  });

  it('has rows all alike where there is room, and one that is as high as its words need', () => {
    const heights = (name?: string) => tableIn(grid(name).elements).rows.map(({ height }) => height);
    expect(new Set(heights()).size).toBe(1);
    const [first, second] = heights(LONG);
    expect(first).toBeGreaterThan(2 * second!);
    const table = tableIn(grid(LONG).elements);
    let y: number = table.box.y;
    for (const { height, cells } of table.rows) {
      for (const { ink } of cells) expect(contains(box(table.box.x, y, table.box.w, height), ink, 2)).toBe(true);
      y += height;
    }
    expect(Math.abs(bottom(table.box) - y)).toBeLessThan(10);
  }); // prettier-ignore

  it('has a ground under higher values only', () => {
    const [price, help] = tableIn(grid().elements).rows;
    const fills = [price, help].map((row) => row?.cells.slice(1, 6).map(({ fill }) => fill !== undefined));
    expect(fills).toEqual([
      [false, true, true, true, true],
      [true, true, true, false, false],
    ]);
  });

  it('keeps words of several lines off their rules where there is room', () => {
    const airOf = (size: readonly [number, number]) => {
      const { height, cells } = tableIn(grid(LONG, size).elements).rows[0]!;
      return height - cells[0]!.ink.h;
    };
    expect(airOf([8, 4])).toBeGreaterThanOrEqual(2 * inches(0.06) - 2);
    expect(airOf([8, 2])).toBeLessThan(2 * inches(0.06) - 2);
  });

  it('names words for which there is no room', () => {
    const { found } = grid(LONG, [4, 1.2]);
    expect(found.map(({ code }) => code)).toContain('layout/label-does-not-fit');
  });
});
