import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../../src/base/diagnostic.ts';
import { readText } from '../../../../../src/world/input/exports/text/read-text.ts';
import { inMemory } from '../../../../../src/world/input/file-bytes.ts';
import {
  piecesOf,
  textInOne,
  utf8InPieces,
  type TextInPieces,
} from '../../../../../src/world/input/exports/text/text-in-pieces.ts';
import { bytesOf, rowsOf, told } from '../reading.ts';

function found(text: TextInPieces) {
  const said: Diagnostic[] = [];
  const read = readText('answers', text, {}, (one) => said.push(one));
  if (!read) return { said: told(said) };
  const { sheet, delimiter } = read;
  const places = Array.from({ length: sheet.rows + 1 }, (_, row) => [0, 1, 2].map((column) => sheet.at(row, column)));
  return { delimiter, rows: rowsOf(sheet), texts: sheet.columns.map(({ texts }) => texts), said: told(said), places };
}

const inPieces = (text: string, length: number): TextInPieces => {
  const pieces = utf8InPieces(inMemory(bytesOf(text)), length);
  if (!pieces) throw new Error('no UTF-8');
  return pieces;
};

describe('a table that comes in pieces', () => {
  it.each([
    ['rows that end in CR LF, and blank ones', 'id,a\r\n1,2\r\n\r\n\r\n2,3\r\n'],
    ['rows that end in CR', 'id,a\r1,2\r2,3'],
    ['an empty cell at the end', 'id,a\n1,2\n2,'],
    ['quotation marks in quotation marks', 'id,a,b\n1,"a ""b""",""""\n2,"","c\r\nd ""\ne"\n'],
    ['a quotation mark inside a cell', 'id,a\n1,5" disk\n2,6" or 7" disk\n'],
    ['a cell that goes on after its quotation mark', 'id,a\n1,"he said "no" twice"\n2,x\n'],
    ['a quotation mark that is not closed', 'id,a\n1,"never closed\n2,x\n3,y\n'],
    ['characters of two, three and four bytes', 'id,a\n1,é日本🙂\n2,"🙂🙂"\n'],
    ['characters that are dropped', 'id,a\n1,one\u0007\n2,two\u000bthree\n3,four\n'],
    ['a second byte order mark, and a line of Excel', '\ufeff\ufeffsep=;\nid;a\n1;2\n'],
    ['a line of Excel', 'sep=;\nid;a,b\n1;2\n'],
    ['rows of another width', 'id,a,b\n1,2\n2,3,4\n3,4,5\n4,5,6,7\n'],
    ['empty rows at the end', 'id,a\n1,2\n,\n,\n'],
  ])('is the same however long they are: %s', (_, text) => {
    const whole = found(textInOne(text.replace(/^\ufeff/, '')));
    for (let length = 1; length <= 12; length++) expect(found(inPieces(text, length)), `${length}`).toEqual(whole);
  });

  it('tells where something is in the whole of it', () => {
    const text = `id,a\n${'1,2\n'.repeat(50)}2,5" disk\n3\n`;
    const { said, places } = found(inPieces(text, 16));
    expect(said).toEqual(['export/inner-quote@52:4', 'export/odd-row@53:1']);
    expect(places?.[51]?.map(({ line, column }) => [line, column])).toEqual([[52, 1], [52, 3], [52, 10]]); // prettier-ignore
  });
});

describe('UTF-8 in pieces', () => {
  it('divides no character, and leaves out one byte order mark', () => {
    const text = '\ufeffaé日🙂b';
    for (let length = 1; length <= 9; length++) {
      const pieces = [...piecesOf(inPieces(`\ufeff${text}`, length))];
      expect(pieces.join('')).toBe(text);
      expect(pieces.every((piece) => !piece.includes('\ufffd'))).toBe(true);
    }
  });

  it('is refused where a byte is wrong', () => {
    expect(utf8InPieces(inMemory(new Uint8Array([0x61, 0xff])))).toBeUndefined();
  });
});
