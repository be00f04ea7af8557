import Encoding from 'encoding-japanese';
import { workbookOf } from '../world/input/exports/workbook.ts';
import { rowsOf, type Form, type Table } from './table.ts';

/** The bytes of a changed table, and the name of its file. */
export function writeTable(table: Table): { readonly file: string; readonly bytes: Uint8Array } {
  return table.form.as === 'xlsx'
    ? { file: 'export.xlsx', bytes: workbook(table) }
    : { file: 'export.csv', bytes: encoded(csv(table), table.form) };
}

function csv(table: Table): string {
  const { delimiter, lineBreak, quotesAll } = table.form;
  const cell = (text: string): string =>
    quotesAll || text.includes(delimiter) || /["\r\n]/.test(text) || (delimiter !== '\t' && /^\s|\s$/.test(text))
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  return rowsOf(table).map((row) => row.map(cell).join(delimiter) + lineBreak).join(''); // prettier-ignore
}

/** Windows-1252 where it is not ISO 8859-1. */
const CP1252 = new Map([...'€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ'].map((letter, i) => [letter, [0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c, 0x8e, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0x9b, 0x9c, 0x9e, 0x9f][i] ?? 0x3f])); // prettier-ignore

/** The bytes of a text; undefined if the encoding does not know all of its letters. */
export function bytesIn(text: string, encoding: Form['encoding']): Uint8Array | undefined {
  const utf8 = new TextEncoder();
  switch (encoding) {
    case 'UTF8':
      return utf8.encode(text);
    case 'BOM':
      return utf8.encode(`\ufeff${text}`);
    case 'UTF16':
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 'CP1252': {
      const codes = [...text].map((letter) => CP1252.get(letter) ?? (letter.charCodeAt(0) <= 0xff ? letter.charCodeAt(0) : undefined)); // prettier-ignore
      return codes.every((code) => code !== undefined) ? Uint8Array.from(codes) : undefined;
    }
    default: {
      const bytes = Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to: encoding, from: 'UNICODE' }));
      const back = Encoding.codeToString(Encoding.convert([...bytes], { to: 'UNICODE', from: encoding }));
      return back === text ? bytes : undefined;
    }
  }
}

function encoded(text: string, { encoding }: Form): Uint8Array {
  const bytes = bytesIn(text, encoding) ?? bytesIn(text, 'BOM');
  if (!bytes) throw new Error('UTF-8 knows all letters');
  return bytes;
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '&#10;');

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

function workbook(table: Table): Uint8Array {
  const rows = rowsOf(table);
  const head = table.above.length + (table.columns[0]?.header.length ?? 0);
  const cell = (text: string, row: number): string => {
    if (text === '') return '<c/>';
    if (table.form.numbers && row >= head && /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text)) return `<c><v>${text}</v></c>`;
    return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  };
  const merged = table.columns.flatMap(({ merged: runs = [] }, c) =>
    runs.map(([from, to]) => `<mergeCell ref="${letters(c)}${head + from + 1}:${letters(c)}${head + to + 1}"/>`),
  );
  return workbookOf([
    {
      name: 'Sheet1',
      rows: rows.map((row, r) => `<row>${row.map((text) => cell(text, r)).join('')}</row>`).join(''),
      after: merged.length > 0 ? `<mergeCells>${merged.join('')}</mergeCells>` : '',
    },
  ]);
}
