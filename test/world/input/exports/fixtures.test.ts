import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { read, rowsOf } from './reading.ts';

const FILES = readdirSync('test/exports', { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/')); // prettier-ignore

/** The text of a file, as another decoder reads it. */
function decoded(bytes: Uint8Array): string {
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : ['utf-8', 'shift_jis', 'windows-1252'].find((one) => {
    try {
      new TextDecoder(one, { fatal: true }).decode(bytes);
      return true;
    } catch {
      return false;
    }
  }); // prettier-ignore
  // Node 20 takes windows-1252 for latin1.
  return new TextDecoder(label).decode(bytes).replaceAll('\u0080', '€');
}

const filled = (rows: readonly (readonly string[])[], width: number): readonly (readonly string[])[] => {
  const all = rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  while (all.at(-1)?.every((cell) => cell === '') === true) all.pop();
  return all;
};

describe('the exports of test/exports, cell by cell as other parsers read them', () => {
  it.each(FILES.filter((path) => /\.(csv|txt)$/.test(path)))('%s', async (path) => {
    const bytes = readFileSync(`test/exports/${path}`);
    const { read: found, rows, found: said } = await read(bytes);
    const delimiter = found?.delimiter ?? '';
    const others = parse(decoded(bytes), { bom: true, delimiter, relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n'] }); // prettier-ignore
    const width = Math.max(...others.map(({ length }) => length));
    expect(width).toBeGreaterThan(2);
    expect(rows).toEqual(filled(others, width).map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n'))));
    expect(said.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
  });

  it.each(FILES.filter((path) => path.endsWith('.xlsx')))('%s', async (path) => {
    const bytes = readFileSync(`test/exports/${path}`);
    const { read: found } = await read(new Uint8Array(bytes));
    const { sheets } = await readXlsx(bytes);
    expect(found?.sheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
    found?.sheets.forEach((sheet, i) => {
      const ours = rowsOf(sheet);
      const theirs = sheets[i]?.rows ?? [];
      // Dates are checked in xlsx.test.ts: the library gives moments.
      const shown = theirs.map((row, r) => row.map((cell, c) => (cell instanceof Date ? (ours[r]?.[c] ?? '') : String(cell ?? '')))); // prettier-ignore
      expect(filled(ours, sheet.columns.length)).toEqual(filled(shown.map((row) => row.slice(0, sheet.columns.length)), sheet.columns.length)); // prettier-ignore
    });
  });
});
