import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { TableSource } from '../../../src/base/source.ts';
import { parseAnswersTable } from '../../../src/world/input/answers-table.ts';

function run(text: string): { table: TableSource | undefined; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  return { table: parseAnswersTable('r.csv', text, (d) => found.push(d)), found };
}
const linesOf = (table: TableSource | undefined): readonly number[] =>
  Array.from({ length: table?.rows ?? 0 }, (_, row) => table?.lineOf(row) ?? 0);

function bad(text: string): string[] {
  const { table, found } = run(text);
  expect(table).toBeUndefined();
  return found.map((d) => `${d.code}@${d.place?.line}:${d.place?.column}`);
}

describe('parseAnswersTable', () => {
  it('reads columns, and the line on which each row starts', () => {
    const { table, found } = run('id,Q1\r\n\r\n1,"a ""b"",\r\nc"\r\n2, x \r\n');
    expect(found).toEqual([]);
    expect(table).toMatchObject({
      file: 'r.csv',
      header: ['id', 'Q1'],
      columns: [
        ['1', '2'],
        ['a "b",\nc', ' x '],
      ],
    });
    expect(linesOf(table)).toEqual([3, 5]);
  });

  it('knows where each cell stands, in characters', () => {
    const { table } = run('\ufeff\nid,Q1,Q2\n1,"🙂, ""b""\nc",x\n2,,y\n');
    const at = (row: number | 'header', column: number): readonly (number | undefined)[] => {
      const place = table?.at(row, column);
      return [place?.line, place?.column];
    };
    expect([0, 1, 2].map((column) => at('header', column))).toEqual([[2, 1], [2, 4], [2, 7]]); // prettier-ignore
    expect([0, 1, 2].map((column) => at(0, column))).toEqual([[3, 1], [3, 3], [4, 4]]); // prettier-ignore
    expect([0, 1, 2].map((column) => at(1, column))).toEqual([[5, 1], [5, 3], [5, 4]]); // prettier-ignore
  });

  it('takes time in proportion to its cells, even if every column is a mistake', () => {
    const columns = 20_013;
    const header = ['id', ...Array.from({ length: columns - 1 }, (_, i) => `q${i}`)].join();
    const { table } = run(`${header}\n1${',🙂'.repeat(columns - 1)}\n`);
    const start = performance.now();
    const places = Array.from({ length: columns }, (_, c) => [table?.at('header', c), table?.at(0, c)]);
    // Counting each one from the start of its line takes a hundred times as long.
    expect(performance.now() - start).toBeLessThan(1500);
    expect(places.at(-1)).toMatchObject([{ line: 1, column: header.length - 5 }, { line: 2, column: 2 * columns - 1 }]); // prettier-ignore
  });

  it('leaves out rows of empty cells at the end, and says so', () => {
    const { table, found } = run('id,Q1\n1,a\n,\n , \n');
    expect(table).toMatchObject({ columns: [['1'], ['a']], rows: 1 });
    expect(found).toMatchObject([{ code: 'table/blank-rows', severity: 'note', place: { line: 3, column: 1 } }]);
    expect(found[0]?.says.en.found).toBe('the last 2 rows are empty and not counted');
  });

  it('keeps rows of empty cells that something follows', () => {
    const { table, found } = run('id,Q1\n1,a\n,\n2,b\n,,,\n');
    expect(table).toMatchObject({
      columns: [
        ['1', '', '2'],
        ['a', '', 'b'],
      ],
    });
    expect(linesOf(table)).toEqual([2, 3, 4]);
    expect(found.map(({ code }) => code)).toEqual(['table/blank-rows']);
    expect(bad('id,Q1\n,,\n1,a\n')).toEqual(['table/ragged-row@2:1']);
  });

  it.each([
    ['HTML', '<!DOCTYPE html>\n<table><tr><td>id</td></tr></table>\n'],
    ['HTML', '  <html>\n'],
    ['XML', '<?xml version="1.0"?>\n<Workbook/>\n'],
    ['JSON', '[{"id": "1"}]\n'],
    ['JSON', '{"id":\n["1"]}\n'],
  ])('names %s in one line', (format, text) => {
    const { table, found } = run(text);
    expect(table).toBeUndefined();
    expect(found.map(({ says }) => says.en.found)).toEqual([`the file is ${format}, whatever its name says`]);
  });

  it('reads a file without a last line break, with a byte order mark, with old line ends', () => {
    const { table } = run('\ufeffid\r1\r2');
    expect(table).toMatchObject({ header: ['id'], columns: [['1', '2']] });
    expect(linesOf(table)).toEqual([2, 3]);
  });

  it('takes formula-like and markup-like cells as they are', () => {
    expect(run('id,Q7\n1,"=cmd|\' /C calc\'!A0"\n2,<b>&amp;\n').table?.columns[1]).toEqual([
      "=cmd|' /C calc'!A0",
      '<b>&amp;',
    ]);
  });

  it.each([
    ['', ['input/empty-file@1:1']],
    ['\n\n', ['input/empty-file@1:1']],
    ['id,Q1\n', ['table/no-rows@1:1']],
    ['id,Q1\n1\n2,a\n3,a,b\n', ['table/ragged-row@2:1', 'table/ragged-row@4:1']],
    ['id,Q1\n1,a\n2,"b\n3,c\n', ['table/unclosed-quote@3:3']],
    ['id,Q1\n1,"a""b"\n2,"b""\n3,c\n', ['table/unclosed-quote@3:3']],
    ['id,Q1\n1,"a"b\n', ['table/stray-quote@2:1']],
    ['id,Q1\n1,a"b"\n', ['table/stray-quote@2:1']],
    ['id,Q1,Q2,Q1\n1,a,b,c\n', ['table/duplicate-column@1:10']],
    ['id,,Q2\n1,a,b\n', ['table/unnamed-column@1:4']],
    ['id;Q1\n1;2\n', ['table/wrong-separator@1:1']],
    ['id,Q7\n1,a\u0007b\n2,\ud83d\n', ['text/forbidden-character@2:4', 'text/forbidden-character@3:3']],
  ])('refuses %j', (text, codes) => {
    expect(bad(text)).toEqual(codes);
  });

  it('says how many cells a ragged row has, and should have', () => {
    const says = run('id,Q1\n1,a,b\n').found[0]?.says;
    expect(says?.en.found).toBe('this row has 3 cells');
    expect(says?.ja.expected).toBe('列の数と同じ2個');
  });

  it('counts what is wrong with row after row', () => {
    const { found } = run(`id,Q1\n${'1\n'.repeat(77)}`);
    expect(found.filter((d) => d.code === 'table/ragged-row')).toHaveLength(21);
    expect(found[20]?.says.en.found).toMatch(/^and 57 more/);
    expect(found[20]?.place?.line).toBe(22);
  });

  it('gives every cell back', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '二', ';', '=') });
    const rows = fc.array(fc.tuple(fc.nat(99), cell, cell), { minLength: 1 });
    const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(rows, (data) => {
        const text = `id,x,y\n${data.map(([id, x, y]) => `${id},${quote(x)},${quote(y)}\n`).join('')}`;
        const { table, found } = run(text);
        expect(found).toEqual([]);
        expect(table?.columns).toEqual([0, 1, 2].map((c) => data.map((row) => String(row[c]))));
        linesOf(table).forEach((line, r) => {
          const before = data.slice(0, r).flatMap(([, x, y]) => [x, y]).join('').split('\n').length - 1; // prettier-ignore
          expect(line).toBe(r + 2 + before);
        });
      }),
    );
  });
});
