import { describe, expect, it } from 'vitest';
import type { Element, TableElement, TextElement } from '../../../../src/deck/layout/types.ts';
import { tableOf } from '../../chart/chart-fixture.ts';
import { listOf } from '../../chart/kinds/compared.ts';
import { lay, textAt } from './chart-stage.ts';

const tables = (elements: readonly Element[]): readonly TableElement[] => elements.filter((element) => element.kind === 'table'); // prettier-ignore
const lines = (table: TableElement): readonly (readonly number[])[] =>
  table.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.flatMap((one) => one.lines).length));

const runsOf = ({ paragraphs }: Pick<TextElement, 'paragraphs'>) => paragraphs.flatMap(({ lines: own }) => own.flat());
const sizesIn = (cell: Pick<TextElement, 'paragraphs'>): readonly number[] => runsOf(cell).map(({ size }) => size);
const textsIn = ({ rows }: TableElement): readonly (readonly string[])[] => rows.map(({ cells }) => cells.map((cell) => runsOf(cell).map(({ text }) => text).join(''))); // prettier-ignore

describe('a table of answers', () => {
  it('has each number on one line, however many tables stand abreast', () => {
    const { elements, found } = lay(listOf(40), { kind: 'answer_table' }, [6.4, 4.3]);
    expect(found).toEqual([]);
    expect(tables(elements).length).toBeGreaterThan(1);
    for (const table of tables(elements)) expect(new Set(lines(table).flat())).toEqual(new Set([1]));
  });

  it('prints counts as its language does, and has no head larger than its rows', () => {
    const words = { number: (value: number, decimals = 0) => value.toFixed(decimals).replace(/\B(?=(\d{3})+$)/g, ',') };
    const { elements } = lay(tableOf('Q', 'multiple', 2200, [['a', 2185, 99.3]]), { kind: 'answer_table', words }, [6.4, 4.3]); // prettier-ignore
    expect(textsIn(tables(elements)[0]!)).toEqual([['label of a', '2,185', '99.3']]);
    // So many rows that they have small letters.
    const many = lay(listOf(54), { kind: 'answer_table' }, [6.4, 3.8]).elements;
    const sizes = tables(many).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.flatMap(sizesIn)));
    expect(Math.max(...sizes)).toBeLessThan(12);
    expect(Math.max(...sizesIn(textAt(many, 'chart.head.option')))).toBe(Math.max(...sizes));
  });

  it('has rows of one height in all tables, so that they stand in line', () => {
    const { elements } = lay(listOf(40), { kind: 'answer_table' }, [6.4, 4.3]);
    expect(new Set(tables(elements).flatMap(({ rows }) => rows.map(({ height }) => height))).size).toBe(1);
  });

  it('breaks a word that is wider than its column, whole', () => {
    const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    const table = tableOf('Q', 'multiple', 100, [['long', 60, 60], ['short', 30, 30]]); // prettier-ignore
    const { elements, found } = lay(table, { kind: 'answer_table', labels: { long: word } }, [4.5, 4]);
    expect(found).toEqual([]);
    const label = tables(elements)[0]!.rows[0]!.cells[0]!.paragraphs.flatMap((one) =>
      one.lines.flat().map(({ text }) => text),
    );
    expect([label.length > 1, label.join('')]).toEqual([true, word]);
  });
});
