import { describe, expect, it } from 'vitest';
import { contains, right, bottom } from '../../../../src/base/box.ts';
import type { TableElement } from '../../../../src/deck/layout/types.ts';
import { BANNER } from '../../chart/kinds/compared.ts';
import { inInches } from '../stage.ts';
import { lay, textAt } from './chart-stage.ts';
import { beyond, shapeAt, touching, words } from './compared-stage.ts';

const area = inInches(1, 1, 8, 4);
const groups = [{ label: 'Size', columns: ['small', 'large'] }];
const cross = (table = BANNER) =>
  lay(
    table,
    {
      kind: 'cross_table',
      groups,
      highlight: ['very'],
      labels: { no_answer: 'Silent', very: 'Very', rather: 'Rather', hardly: 'Hardly' },
    },
    [8, 4],
  );
const tableIn = (elements: ReturnType<typeof cross>['elements']): TableElement => {
  const found = elements.find((element) => element.kind === 'table');
  if (!found) throw new Error('there is no table');
  return found;
};
const runsOf = (table: TableElement, row: number, cell: number) => table.rows[row]?.cells[cell]?.paragraphs.flatMap(({ lines }) => lines.flat()) ?? []; // prettier-ignore

describe('a cross table', () => {
  it('stands within its area, with words that do not touch', () => {
    const { elements, found } = cross();
    expect([found, beyond(elements, area), touching(elements)]).toEqual([[], [], []]);
  });

  it('has a cell for each value and one for its letters', () => {
    const table = tableIn(cross().elements);
    const rows = table.rows.map((_, row) => table.columnWidths.map((_width, cell) => runsOf(table, row, cell).map(({ text }) => text).join(''))); // prettier-ignore
    expect(rows).toEqual([
      ['Very', '55.6', '', '25.0', '', '80.0', 'A'],
      ['Rather', '31.1', '', '50.0', 'B', '16.0', ''],
      ['Hardly', '8.9', '', '15.0', '', '4.0', ''],
      ['Silent', '4.4', '', '10.0', 'B', '', ''],
    ]);
    expect([table.firstColumnIsHeader, table.decorative]).toEqual([true, false]);
  });

  it('aligns the values of a column, whether or not they have letters', () => {
    const table = tableIn(cross().elements);
    const ends = table.rows.slice(0, 3).map(({ cells }) => right(cells[5]!.ink));
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThanOrEqual(2);
    expect(table.rows[0]!.cells[6]!.ink.x).toBeGreaterThan(ends[0]!);
  });

  it('sets values with letters, and the total, in bold, and lays a tint under the former', () => {
    const { elements } = cross();
    const table = tableIn(elements);
    expect([1, 3, 5].map((cell) => runsOf(table, 0, cell)[0]?.bold)).toEqual([true, false, true]);
    const tint = shapeAt(elements, 'chart.tint.1.3');
    expect([tint.fill?.slot, tint.fill?.lighter]).toEqual(['accent1', 0.9]);
    expect(contains(tint.box, table.rows[0]!.cells[5]!.ink)).toBe(true);
    expect(contains(tint.box, table.rows[0]!.cells[6]!.ink)).toBe(true);
    expect(elements.filter(({ id }) => id.startsWith('chart.tint.')).map(({ id }) => id)).toEqual(['chart.tint.1.3', 'chart.tint.2.2', 'chart.tint.4.2']); // prettier-ignore
  });

  it('has a ground under the total from its name down to its last value', () => {
    const { elements } = cross();
    const ground = shapeAt(elements, 'chart.ground.1').box;
    expect(contains(ground, textAt(elements, 'chart.head.1.name').ink)).toBe(true);
    expect(Math.abs(bottom(ground) - bottom(tableIn(elements).box))).toBeLessThanOrEqual(2);
    expect(elements.filter(({ id }) => id.startsWith('chart.ground.'))).toHaveLength(1);
  });

  it('has the letter of each column before its base, and the name of the group over its columns', () => {
    const { elements } = cross();
    expect([1, 2, 3].map((c) => words(textAt(elements, `chart.head.${c}.base`)))).toEqual(['n=90', 'A\u00a0\u00a0n=40', 'B\u00a0\u00a0n=50']); // prettier-ignore
    expect(textAt(elements, 'chart.head.2.base').paragraphs[0]?.lines[0]?.map(({ color }) => color.slot)).toEqual(['accent5', 'accent6']); // prettier-ignore
    const { box } = textAt(elements, 'chart.group.1');
    expect(words(textAt(elements, 'chart.group.1'))).toBe('Size');
    expect(box.x).toBeGreaterThan(right(textAt(elements, 'chart.head.1.name').box));
    expect(right(box)).toBeGreaterThan(textAt(elements, 'chart.head.3.name').box.x);
  });

  it('sets the values of a small base smaller, and in grey', () => {
    const [total, small, large] = BANNER.columns;
    const table = tableIn(cross({ ...BANNER, columns: [total, { ...small!, smallBase: true }, large!] }).elements);
    expect([3, 5].map((cell) => runsOf(table, 0, cell)[0]?.color.slot)).toEqual(['accent6', 'dk1']);
  });
});
