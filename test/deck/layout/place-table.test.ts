import { describe, expect, it } from 'vitest';
import { bottom, contains } from '../../../src/base/box.ts';
import { inches } from '../../../src/base/length.ts';
import type { TableElement } from '../../../src/deck/layout/types.ts';
import type { Content } from '../../../src/deck/template/types.ts';
import { boxes, flow, inInches, items, measured, textOf, words } from './stage.ts';

const TABLE = '{ kind: table, slot: rows, name: Facts, rule: pale, min_row: 0.5in, max_row: 0.9in, grow: 1, placeholder: true, columns: [{ key: term, span: 1, style: note }, { key: text, span: 3, style: body }] }'; // prettier-ignore
const two = items({ term: words('Name'), text: words('Tea Ltd') }, { term: words('Since'), text: words('2020') });

function table(rows: Content, size: readonly [number, number], tree = TABLE) {
  const { elements, found } = flow(tree, { rows }, size);
  return { table: elements[0] as TableElement, found };
}
const heights = (t: TableElement): readonly number[] => t.rows.map((row) => measured({ ...t.box, h: row.height })[3]!);

describe('a table', () => {
  it('shares its width by the columns’ spans', () => {
    expect(table(two, [8, 3]).table).toMatchObject({ id: 'rows', name: 'Facts', columnWidths: [inches(2), inches(6)], placeholder: { type: 'tbl', idx: 13 }, firstColumnIsHeader: true }); // prettier-ignore
  });

  it('gives its rows what is left, evenly, up to the greatest height', () => {
    expect(heights(table(two, [8, 1.4]).table)).toEqual([0.7, 0.7]);
    expect(heights(table(two, [8, 5]).table)).toEqual([0.9, 0.9]);
    expect(measured(table(two, [8, 5]).table.box)).toEqual([0, 0, 8, 1.8]);
  });

  it('gives all that is left to a single row', () => {
    const one = items({ term: words('Name'), text: words('Tea Ltd') });
    expect(heights(table(one, [8, 0.8]).table)).toEqual([0.8]);
  });

  it('makes a row as high as its text needs, and none lower than the layout wants', () => {
    const long = items({ term: words('A'), text: words('Line\n'.repeat(3).trim()) }, { term: words('B'), text: words('b') }); // prettier-ignore
    const { table: placed, found } = table(long, [8, 1.9]);
    expect(found).toEqual([]);
    const [first, second] = heights(placed);
    expect(first).toBeGreaterThan(1);
    expect(second).toBeGreaterThanOrEqual(0.5);
    expect(measured(placed.box)[3]).toBeLessThanOrEqual(1.9);
  });

  it('makes all of the slide smaller where its rows need more room', () => {
    const tree = ['kind: stack', 'children:', '  - { kind: text, slot: top, name: T, style: body }', `  - ${TABLE}`].join('\n'); // prettier-ignore
    const rows = items(...['a', 'b', 'c'].map((k) => ({ term: words(k), text: words('Line\nand line\nand line') })));
    const { elements, found } = flow(tree, { rows, top: words('Top') }, [8, 3.8]);
    expect(found).toEqual([]);
    expect(boxes(elements).top![3]).toBeLessThan(0.36);
    expect(bottom(elements[1]!.box)).toBeLessThanOrEqual(inches(3.8) + 1);
    expect(flow(tree, { rows, top: words('Top') }, [8, 2]).found.map((d) => d.code)).toEqual(['layout/overfull']);
  });

  it('sets each cell in the middle of its row, inside of its margins', () => {
    const { table: placed } = table(two, [8, 2]);
    placed.rows.forEach((row, r) => {
      row.cells.forEach((cell, c) => {
        const at = inInches(c * 2, r * 0.9, c === 0 ? 2 : 6, 0.9);
        expect(contains(at, cell.ink)).toBe(true);
        expect(cell.ink.x).toBe(at.x + placed.cellMarginX);
        expect(Math.abs(cell.ink.y + cell.ink.h / 2 - at.y - at.h / 2)).toBeLessThanOrEqual(1);
      });
    });
  });

  it('leaves out what a row does not have, and says what the rows are about', () => {
    const { table: placed } = table(items({ text: words('Only this') }, { term: words('Since') }), [8, 2]);
    expect(placed.rows.map((row) => row.cells.map((cell) => cell.paragraphs.length))).toEqual([[0, 1], [1, 0]]); // prettier-ignore
    expect(table(two, [8, 2]).table.alt).toBe('Name / Since');
  });

  it('keeps figures and links of its cells', () => {
    const text = textOf('75%', 'hot', { figures: ['hot'], claim: 'most' });
    const rows = items({ text: { kind: 'text', text, link: 'https://tea.example/' } });
    const { table: placed } = table(rows, [8, 2]);
    expect(placed.origin).toMatchObject({ figures: ['hot'], claims: ['most'] });
    expect(placed.rows[0]?.cells[1]?.paragraphs[0]?.lines[0]?.[0]).toMatchObject({ link: 'https://tea.example/' });
  });

  it('names a text that does not fit', () => {
    const wide = items({ term: words('Donaudampfschifffahrt', 'wide') });
    expect(table(wide, [3, 2]).found.map((d) => [d.code, d.says.en.found.includes('rows.1.term')])).toEqual([['layout/word-cut', true]]); // prettier-ignore
  });
});
