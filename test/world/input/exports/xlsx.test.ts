import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from 'hucre/xlsx';
import { stops, type Diagnostic } from '../../../../src/base/diagnostic.ts';
import { zip } from '../../../../src/files/ooxml/zip/write-zip.ts';
import { dateText, isoText, numberText } from '../../../../src/world/input/exports/xlsx/cell-values.ts';
import { dateKind } from '../../../../src/world/input/exports/xlsx/number-formats.ts';
import { scanMarkup } from '../../../../src/world/input/exports/xlsx/scan-markup.ts';
import { onDisk } from '../../../../src/world/input/file-bytes.ts';
import { readExport } from '../../../../src/world/input/exports/read-export.ts';
import { bytesOf, damaged, read, rowsOf, told } from './reading.ts';
import { textRows, workbookOf } from './workbook.ts';

const STYLES =
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd hh:mm:ss"/><numFmt numFmtId="165" formatCode="[Red]0.0&quot; days&quot;"/></numFmts>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="46"/></cellXfs>';

describe('an export as a workbook', () => {
  it('reads every kind of cell as a text in one spelling', async () => {
    const strings = '<si><t xml:space="preserve"> A &amp; B_x000D_\r\nC </t></si><si><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>'; // prettier-ignore
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>' +
      '<row r="3"><c r="A3"><v>14.199999999999999</v></c><c r="B3" s="1"><v>45930</v></c><c r="C3" s="2"><v>45930.353159722225</v></c><c r="D3" s="3"><v>3</v></c>' +
      '<c r="E3" t="b"><v>1</v></c><c r="F3" t="str"><f>A1&amp;"x"</f><v>x</v></c><c r="G3" t="str"><f>""</f><v></v></c><c r="H3" t="d"><v>2025-09-30T08:28:09</v></c><c r="I3" s="4"><v>1.5</v></c><c r="J3"><v>114000000001</v></c></row>';
    const { read: found, rows: texts, said } = await read(workbookOf([{ name: 'Data', rows }], { strings, styles: STYLES })); // prettier-ignore
    expect(texts).toEqual([
      [' A & B\nC ', '東京', '', 'inline', '', '', '', '', '', ''],
      ['', '', '', '', '', '', '', '', '', ''],
      ['14.2', '2025-09-30', '2025-09-30 08:28:33', '3', 'TRUE', 'x', '', '2025-09-30 08:28:09', '36:00:00', '114000000001'],
    ]); // prettier-ignore
    expect(said).toEqual([]);
    expect(found?.sheets[0]?.at(2, 1)).toEqual({ file: 'answers', line: 3, column: 2 });
    expect(found?.sheets[0]).toMatchObject({ name: 'Data', rows: 3 });
  });

  it('counts days from 1904 where the workbook does', async () => {
    const rows = '<row><c s="1"><v>44468</v></c></row>';
    const of = async (properties: string): Promise<unknown> => (await read(workbookOf([{ name: 'S', rows }], { styles: STYLES, properties }))).rows; // prettier-ignore
    expect(await of('<workbookPr date1904="1"/>')).toEqual([['2025-09-30']]);
    expect(await of('')).toEqual([['2021-09-29']]);
  });

  it('lists merged cells, and tells what is hidden', async () => {
    const rows = `<row><c t="inlineStr"><is><t>a</t></is></c></row><row hidden="1"><c><v>1</v></c></row><row hidden="true"><c s="1"/></row>`;
    const after = '<mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>';
    const { read: found, said, found: diagnostics } = await read(workbookOf([{ name: 'Notes', rows, state: 'hidden' }, { name: 'Data', rows, after }], { styles: STYLES })); // prettier-ignore
    expect(found?.sheets.map(({ name, rows: count, merged }) => [name, count, merged])).toEqual([['Data', 2, [[0, 0, 1, 2]]], ['Notes', 2, undefined]]); // prettier-ignore
    expect(said.map((one) => one.split('@')[0])).toEqual(['export/hidden-rows', 'export/hidden-sheet', 'export/hidden-rows']); // prettier-ignore
    expect(diagnostics[0]?.says.en.found).toBe(
      '1 row of the sheet "Data" is hidden, perhaps by a filter; all are read',
    );
  });

  it('puts the sheet first that is wanted, and names those that there are', async () => {
    const book = workbookOf([{ name: 'Cover', rows: textRows([['x']]) }, { name: 'ローデータ', rows: textRows([['id']]) }]); // prettier-ignore
    expect((await read(book, { sheet: 'ローデータ' })).rows).toEqual([['id']]);
    const { said, found } = await read(book, { sheet: 'Raw' });
    expect(said).toEqual(['export/unknown-sheet@1:1']);
    expect(found[0]?.says.en.expected).toContain('"ローデータ"');
  });

  it('takes formulas without values for empty, and tells them and errors by their cells', async () => {
    const rows =
      '<row r="2"><c r="AB2"><f>SUM(A1:A9)</f></c><c r="AC2"><f>A1</f><v/></c><c r="AD2" t="e"><v>#N/A</v></c></row>' +
      '<row r="3"><c r="AB3"><f>SUM(A1:A9)</f></c><c r="AC3"><f>A1</f><v>7</v></c></row>';
    const { rows: texts, said, found } = await read(workbookOf([{ name: 'S', rows }]));
    expect(texts.map((row) => row.slice(27))).toEqual([['', '', ''], ['', '', '#N/A'], ['', '7', '']]); // prettier-ignore
    expect(said).toEqual(['export/error-cell@2:30', 'export/empty-formula@2:28', 'export/empty-formula@2:29']);
    expect(found[1]?.says.en.found).toMatch(/^2 cells .* AB2 of/);
    expect(found[2]?.says.en.found).toMatch(/^cell AC2 of/);
  });

  it('refuses a cell so far away that the sheet cannot be kept', async () => {
    const rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect((await read(workbookOf([{ name: 'S', rows }]))).said).toEqual(['export/too-many-cells@1:1']);
  });

  it('refuses what unpacks into too much, what is empty, and what is another format', async () => {
    const bomb = zip([{ path: 'xl/workbook.xml', bytes: new Uint8Array(64 << 20) }], '2025-09-30');
    expect((await read(bomb)).said).toEqual(['export/unpacks-too-large@1:1']);
    expect((await read(workbookOf([{ name: 'S', rows: '' }]))).said).toEqual(['input/empty-file@1:1']);
    const ods = zip([{ path: 'mimetype', bytes: bytesOf('application/vnd.oasis.opendocument.spreadsheet') }], '2025-09-30'); // prettier-ignore
    expect((await read(ods)).said).toEqual(['export/refused-format@1:1']);
    const missing = zip([{ path: 'xl/workbook.xml', bytes: bytesOf('<workbook><sheets>') }], '2025-09-30');
    expect((await read(missing)).said).toEqual(['export/damaged-workbook@1:1']);
  });

  it('reads what a library writes, like the same answers as text', async () => {
    const rows = [['id', 'Q1', 'Q2'], [1, 'Ja, "sehr"\ngern', 2.5], [2, '', -3]]; // prettier-ignore
    const bytes = await writeXlsx({
      sheets: [
        { name: 'A', rows },
        { name: 'B', rows: [['x']] },
      ],
    });
    const { read: found, rows: texts } = await read(bytes);
    expect(texts).toEqual((await read('id,Q1,Q2\n1,"Ja, ""sehr""\ngern",2.5\n2,,-3\n')).rows);
    expect(found?.sheets[1] && rowsOf(found.sheets[1])).toEqual([['x']]);
  });

  it('is told to be damaged, and nothing else, where its bytes are not those that were written', async () => {
    const rows = '<row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>'.repeat(3000);
    const book = workbookOf([{ name: 'S', rows }]);
    const copy = book.slice();
    const header = Buffer.from(copy).lastIndexOf('PK\u0001\u0002');
    // The checksum of the sheet.
    copy[header + 16]! ^= 0xff;
    expect((await read(copy)).said).toEqual(['export/damaged-workbook@1:1']);
    expect((await read(copy)).found[0]?.says.en.found).toContain('xl/worksheets/sheet1.xml: CRC');
    expect((await read(book)).said).toContain('export/error-cell@1:1');
  });

  it('is the same from the disk, damaged or not', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
    const rows = textRows(Array.from({ length: 4000 }, (_, i) => [`R${i}`, 'x'.repeat(i % 50), `${i * i}`]));
    const book = workbookOf([{ name: 'S', rows }], { styles: STYLES });
    for (const [i, bytes] of [book, ...damaged(book, 10)].entries()) {
      const path = join(folder, `${i}.xlsx`);
      writeFileSync(path, bytes);
      const said: Diagnostic[] = [];
      const found = await readExport('answers', onDisk(path, undefined), {}, (one) => said.push(one));
      const memory = await read(bytes);
      expect(told(said)).toEqual(memory.said);
      expect(said.map(({ says }) => says.en)).toEqual(memory.found.map(({ says }) => says.en));
      expect(found?.sheets.map(rowsOf)).toEqual(memory.read?.sheets.map(rowsOf));
    }
    rmSync(folder, { recursive: true });
  });

  it('survives damage', async () => {
    const book = workbookOf([{ name: 'S', rows: textRows([['id', 'a'], ['1', 'b']]) }], { styles: STYLES }); // prettier-ignore
    const parts = damagedParts();
    for (const copy of [...damaged(book, 120), ...parts]) {
      const { read: found, found: said } = await read(copy);
      expect(found !== undefined || stops(said)).toBe(true);
    }
  });
});

/** Workbooks whose zip is sound and whose sheet is not. */
function damagedParts(): readonly Uint8Array[] {
  const sound = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45930</v></c></row>';
  return [...damaged(bytesOf(sound), 60)].map((rows) => workbookOf([{ name: 'S', rows: Buffer.from(rows).toString('latin1').replace(/[^\x20-\x7e]/g, '?') }], { strings: '<si><t>a</t></si>', styles: STYLES })); // prettier-ignore
}

describe('numbers of a workbook', () => {
  it.each([
    ['0.1', '0.1'], ['0.30000000000000004', '0.3'], ['1E+2', '100'], ['-0', '0'], ['5.0', '5'], ['123456789012345', '123456789012345'], ['x', 'x'],
  ])('%s is %s', (written, text) => expect(numberText(written)).toBe(text)); // prettier-ignore

  it.each([
    ['yyyy/m/d', 'date'], ['d-mmm-yy', 'date'], ['m/d/yy h:mm', 'datetime'], ['[$-411]ggge"年"m"月"d"日"', 'date'], ['h:mm AM/PM', 'time'], ['[h]:mm', 'duration'], ['mmm', 'date'], ['mm:ss', 'time'],
    ['General', undefined], ['0.00', undefined], ['0.00E+00', undefined], ['"Dday "0', undefined], ['#,##0_);[Red](#,##0)', undefined], ['0%', undefined], ['@', undefined], ['[$€-407] 0', undefined],
  ])('%s shows %s', (code, kind) => expect(dateKind(code)).toBe(kind)); // prettier-ignore

  it.each([
    ['59', '1900-02-28'], ['60', '1900-02-29'], ['61', '1900-03-01'], ['1', '1900-01-01'], ['45930.5', '2025-09-30 12:00:00'], ['45930.99999999', '2025-10-01'], ['0.25', '06:00:00'], ['-3', '-3'], ['3000000', '3000000'], ['2958465', '9999-12-31'],
  ])('day %s is %s', (serial, text) => expect(dateText(serial, 'date', false)).toBe(text)); // prettier-ignore

  it('keeps a midnight that is shown', () => {
    expect(dateText('45930', 'datetime', false)).toBe('2025-09-30 00:00:00');
    expect(isoText('2025-09-30T08:28')).toBe('2025-09-30 08:28:00');
    expect(isoText('2025-09-30')).toBe('2025-09-30');
  });
});

function* inSteps(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

describe('scanMarkup', () => {
  it('gives the same wherever a piece of the document ends', async () => {
    const unit = '<x:c a="1"><v>ä&amp;🙂</v><!-- > --><![CDATA[<&]]></x:c>';
    const times = Math.ceil((3 << 20) / Buffer.byteLength(unit));
    const words = new Map<string, number>();
    let open = 0;
    let text = '';
    await scanMarkup(inSteps(bytesOf(`<?xml version="1.0"?><r>${unit.repeat(times)}</r>`), 4093), {
      open: (name) => (open += name === 'c' ? 1 : 0),
      text: (one) => (text += one),
      close: (name) => {
        if (name !== 'c') return;
        words.set(text, (words.get(text) ?? 0) + 1);
        text = '';
      },
    });
    expect([open, [...words]]).toEqual([times, [['ä&🙂<&', times]]]);
  });
});
