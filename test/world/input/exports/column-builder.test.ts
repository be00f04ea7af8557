import { describe, expect, it } from 'vitest';
import { cellText } from '../../../../src/base/export.ts';
import { ColumnBuilder } from '../../../../src/world/input/exports/column-builder.ts';

/** A column of so many different texts, each of them twice. */
function built(distinct: number) {
  const builder = new ColumnBuilder();
  const textAt = (row: number): string => `text ${row % distinct}`;
  for (let row = 0; row < 2 * distinct; row++) builder.put(row, 0, textAt(row));
  const [column] = builder.finish();
  if (!column) throw new Error('no column');
  return { column, wrong: Array.from({ length: 2 * distinct }, (_, row) => row).filter((row) => cellText(column, row) !== textAt(row)) }; // prettier-ignore
}

describe('a column', () => {
  it.each([
    [200, Uint8Array],
    [255, Uint8Array],
    [256, Uint16Array],
    [65_535, Uint16Array],
    [65_536, Uint32Array],
  ])('of %i different texts takes as few bytes a row as name them', (distinct, kind) => {
    const { column, wrong } = built(distinct);
    expect(wrong).toEqual([]);
    expect(column.texts).toHaveLength(distinct);
    expect(column.index).toBeInstanceOf(kind);
  });

  it.each([0, 90, 1000, 1100, 50_000])('is the same if %i rows were expected of a thousand', (expected) => {
    const builder = new ColumnBuilder();
    builder.expect(expected);
    for (let row = 0; row < 1000; row++) builder.put(row, 0, `text ${row % 300}`);
    const [column] = builder.finish();
    expect(column?.index).toEqual(Uint16Array.from({ length: 1000 }, (_, row) => row % 300));
  });
});
