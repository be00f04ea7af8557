import { describe, expect, it } from 'vitest';
import { stops } from '../../../../src/base/diagnostic.ts';
import { bytesOf, damaged, read } from './reading.ts';

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('an export as text', () => {
  it('keeps every row, the headers too, and each text of a column once', async () => {
    const { read: found, rows, said } = await read('id,Q1\r\n\r\n1,"a ""b"",\r\nc"\r\n2, x \r\n3, x ');
    expect(rows).toEqual([['id', 'Q1'], ['1', 'a "b",\nc'], ['2', ' x '], ['3', ' x ']]); // prettier-ignore
    expect(found).toMatchObject({ format: 'csv', encoding: 'UTF-8', delimiter: ',' });
    const column = found?.sheets[0]?.columns[1];
    expect(column?.texts).toEqual(['Q1', 'a "b",\nc', ' x ']);
    expect([...(column?.index ?? [])]).toEqual([0, 1, 2, 2]);
    expect(said).toEqual([]);
  });

  it.each([
    ['comma', 'a,b,c\n1,2,3\n'],
    ['semicolon, with decimal commas', 'a;b;c\n1;2,5;3,5\n2;2,5;3,5\n3;1,5;9,5\n'],
    ['tab', 'a\tb\tc\n"1, or so"\t2\t3\n'],
    ['vertical bar', 'a|b|c\n1|2|3\n'],
    ['semicolons in all quotes', '"a";"b";"c"\n"1, 2";"2, 3, 4";"x, y, z"\n'],
    ['commas around lists of semicolons', 'id,q,c\n1,a;b;,x\n2,a;,x\n3,b;,x\n'],
    ['a line of Excel', 'sep=|\na,b|c,d|e,f\n'],
  ])('finds the delimiter: %s', async (_, text) => {
    const { rows, said } = await read(text);
    expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([3]));
    expect(said).toEqual([]);
  });

  it('says so when two delimiters make a table, and takes the one that is declared', async () => {
    const text = 'Name, first;Age\nSmith, A;34\nKlein, B;51\n';
    expect((await read(text)).said).toEqual(['export/unsure-delimiter@1:1']);
    const { rows, said } = await read(text, { delimiter: ';' });
    expect(rows[1]).toEqual(['Smith, A', '34']);
    expect(said).toEqual([]);
    expect((await read(text, { delimiter: ';;' })).said).toEqual(['export/wrong-delimiter@1:1']);
  });

  it.each(['\n', '\r\n', '\r'])('ends lines at %j, and knows where cells are', async (end) => {
    const { read: found } = await read(['\ufeffid,Q1,Q2', '1,"🙂, ""b""' + end + 'c",x', '2,,y'].join(end));
    const at = (row: number, column: number): unknown => {
      const place = found?.sheets[0]?.at(row, column);
      return [place?.line, place?.column];
    };
    expect([0, 1, 2].map((column) => at(1, column))).toEqual([[2, 1], [2, 3], [3, 4]]); // prettier-ignore
    expect([0, 1, 2].map((column) => at(2, column))).toEqual([[4, 1], [4, 3], [4, 4]]); // prettier-ignore
    expect(found?.sheets[0]?.columns.map(({ texts }) => texts)[1]).toEqual(['', 'Q1', '🙂, "b"\nc']);
  });

  it('reads every encoding alike, and checks one that is declared', async () => {
    const { default: library } = await import('encoding-japanese');
    const text = 'ID,性別,住んでいる都道府県\n1,男性,東京都\n2,女性,大阪府\n3,女性,北海道\n';
    const japanese = (to: 'SJIS' | 'EUCJP'): Uint8Array =>
      new Uint8Array(library.convert(library.stringToCode(text), { from: 'UNICODE', to }));
    const { rows } = await read(text);
    for (const [bytes, encoding] of [[utf16(text), 'UTF-16'], [japanese('SJIS'), 'Shift_JIS'], [japanese('EUCJP'), 'EUC-JP']] as const) {
      const guessed = await read(bytes);
      expect(guessed.rows, encoding).toEqual(rows);
      expect(guessed.read?.encoding).toBe(encoding);
      const declared = await read(bytes, { encoding });
      expect([declared.rows, declared.said], encoding).toEqual([rows, []]);
    } // prettier-ignore
    expect((await read(japanese('SJIS'), { encoding: 'utf-8' })).said).toEqual(['export/not-that-encoding@1:1']);
    expect((await read(text, { encoding: 'koi8-r' })).said).toEqual(['export/unknown-encoding@1:1']);
    const western = await read(new Uint8Array(Buffer.from('id,q\n1,caf\u00e9\n', 'latin1')), { encoding: 'cp1252' });
    expect(western.rows[1]).toEqual(['1', 'café']);
  });

  it('ends short rows in empty cells, widens for long ones, and tells both by their lines', async () => {
    const { rows, said } = await read('id,a,b\n1,2,3\n2,3\n3,4,5,6\n4,5,6\n5,6,7\n');
    expect(rows.slice(1, 4)).toEqual([['1', '2', '3', ''], ['2', '3', '', ''], ['3', '4', '5', '6']]); // prettier-ignore
    expect(said).toEqual(['export/odd-row@3:1', 'export/odd-row@4:1']);
  });

  it('leaves out empty rows at the end only', async () => {
    const { rows, said } = await read('id,a\n1,2\n,\n2,3\n,\n,\n');
    expect(rows).toEqual([['id', 'a'], ['1', '2'], ['', ''], ['2', '3']]); // prettier-ignore
    expect(said).toEqual(['table/blank-rows@5:1']);
  });

  it('keeps a quotation mark inside a cell and says so, and stops where cells cannot be told', async () => {
    const inner = await read('id,a\n1,5" disk\n2,x\n');
    expect(inner.rows[1]).toEqual(['1', '5" disk']);
    expect(inner.said).toEqual(['export/inner-quote@2:4']);
    expect((await read('id,a\n1,"he said "no" twice"\n')).said).toEqual(['table/stray-quote@2:12']);
    const open = await read('id,a\n1,"never closed\n2,x\n');
    expect([open.read, open.said]).toEqual([undefined, ['table/unclosed-quote@2:3']]);
  });

  it('takes out characters that no slide may hold, and says where', async () => {
    const { rows, said } = await read('id,a\n1,one\u0007 two\u000bthree\n');
    expect(rows[1]).toEqual(['1', 'one two\nthree']);
    expect(said).toEqual(['export/dropped-character@2:3']);
  });

  it('refuses an empty file, and a table with more columns than can be', async () => {
    expect((await read('\n\n')).said).toEqual(['input/empty-file@1:1']);
    expect((await read(',,,\n,,\n')).said).toContain('input/empty-file@1:1');
    expect((await read(`a${',b'.repeat(60_000)}\n`)).said).toEqual(['export/too-many-cells@1:1']);
  });

  it('survives damage', async () => {
    const text = 'id;Q1;Q2\r\n1;"a;\r\nb";ä\r\n2;"";"x ""y"""\r\n';
    for (const bytes of [bytesOf(text), utf16(text)])
      for (const copy of damaged(bytes, 150)) {
        const { read: found, found: said } = await read(copy);
        expect(found !== undefined || stops(said)).toBe(true);
      }
  });
});

describe('what is recognised and refused by name', () => {
  const text = (begins: string): Uint8Array => new Uint8Array(Buffer.from(begins, 'latin1'));
  it.each([
    ['Stata (.dta)', text('<stata_dta><header><release>117</release>')],
    ['Stata (.dta)', text('\x72\x02\x01\x00\x03\x00')],
    ['Parquet', text('PAR1\x15\x04\x15')],
    ['DDI', text('<?xml version="1.0"?>\n<!-- made --><codeBook xmlns="ddi:codebook:2_5">')],
    ['R (.rds, .RData)', text('RDX3\nX\n\0\0\0\x03')],
    ['R (.rds, .RData)', text('X\n\0\0\0\x03')],
    ['Excel 97–2003 (.xls)', new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('Workbook', 'utf16le')]))], // prettier-ignore
    ['Office + password', new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]))], // prettier-ignore
    ['JSON', text('[{"id": 1}]')],
    ['HTML', text('<!DOCTYPE html><html><body>')],
    ['HTML', text('<html><table>')],
    ['PDF', text('%PDF-1.7')],
    ['LimeSurvey (.lss)', text('<?xml version="1.0"?><document><LimeSurveyDocType>Survey</LimeSurveyDocType>')],
    ['SPSS Portable (.por)', text('ASCII SPSS PORT FILE                    '.repeat(5))],
    ['SPSS (.sps)', text('* made by hand.\nGET DATA\n /TYPE=TXT\n /FILE="a.dat".\nVARIABLE LABELS q1 "Sex".\n')],
    ['GZIP', text('\x1f\x8b\x08\0\0\0\0\0')],
  ])('%s', async (format, bytes) => {
    const { read: found, found: said } = await read(bytes);
    expect(found).toBeUndefined();
    expect(said.map(({ code }) => code)).toEqual(['export/refused-format']);
    expect(said[0]?.says.en.found).toContain(`the file is ${format},`);
    expect(said[0]?.says.ja.hint).not.toBe('');
  });

  it('says so where another format is declared', async () => {
    const { said } = await read('id,a\n1,2\n', { format: 'xlsx' });
    expect(said).toEqual(['export/not-that-format@1:1']);
  });
});
