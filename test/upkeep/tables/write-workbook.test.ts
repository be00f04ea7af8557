import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '../../../src/upkeep/tables/write-workbook.ts';
import type { SurveyTables } from '../../../src/upkeep/tables/types.ts';
import { EditedDeck } from '../refresh/edited-deck.ts';
import { reportTables } from './tables-fixture.ts';

const LONG = 'Everyone in our department talks about what matters more to us, the price or how easy a tool is to use.';

/** The heights of rows in the sheet of tables, by their numbers; most have none. */
async function heights(tables: SurveyTables): Promise<ReadonlyMap<number, number>> {
  const sheet = new EditedDeck(await writeWorkbook(tables)).text('xl/worksheets/sheet2.xml');
  return new Map([...sheet.matchAll(/<row r="(\d+)"[^>]* ht="([\d.]+)"/g)].map(([, row, height]) => [Number(row), Number(height)])); // prettier-ignore
}

describe('the workbook', () => {
  it('has rows as high as words that go on in further lines, which not every program finds by itself', async () => {
    const tables = await reportTables('en');
    const [first, ...others] = tables.tables;
    if (!first) throw new Error('there are no tables');
    const lines = [...first.lines, ...['Short', LONG, `${LONG} ${LONG}`, 'Two\nlines'].map((label) => ({ kind: 'option' as const, cells: [undefined, label, undefined, undefined] }))]; // prettier-ignore
    const after = await heights({ ...tables, tables: [{ ...first, lines }, ...others] });
    const at = tables.head.length + first.lines.length;
    expect(after.get(1)).toBe(24);
    expect([1, 2, 3, 4].map((n) => after.get(at + n))).toEqual([undefined, 30, 45, 30]);
  });
});
