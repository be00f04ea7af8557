import library from 'encoding-japanese';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../../src/base/diagnostic.ts';
import { inMemory } from '../../../../src/world/input/file-bytes.ts';
import { decodeAs, pieceDecoder, widePieceDecoder, type OtherEncoding, type PieceDecoder } from '../../../../src/world/input/encodings.ts'; // prettier-ignore
import { decodeExport } from '../../../../src/world/input/exports/decode-export.ts';
import { readText } from '../../../../src/world/input/exports/text/read-text.ts';
import { piecesOf, textInPieces } from '../../../../src/world/input/exports/text/text-in-pieces.ts';
import { bytesOf, rowsOf, told } from './reading.ts';

const japanese = (to: 'SJIS' | 'EUCJP') => (text: string): Uint8Array => Uint8Array.from(library.convert([...text].map((c) => c.charCodeAt(0)), { from: 'UNICODE', to })); // prettier-ignore
const wide = (order: 'le' | 'be', mark: boolean) => (text: string): Uint8Array => {
  const bytes = Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}; // prettier-ignore
const cp1252 = (text: string): Uint8Array => Buffer.from(text.replaceAll('€', '\u0080'), 'latin1');

type Write = (text: string) => Uint8Array;
/** So much that a file of some thousand rows is large. */
const LONG = '-'.repeat(240);

const JAPANESE = ['a', ',', '"', '\n', '\r\n', 'あ', '亜', 'ｱ', '表', 'ソ', '1'];
const ENCODINGS: readonly (readonly [name: string, encoding: OtherEncoding, write: Write, units: readonly string[], decoder: () => PieceDecoder | Promise<PieceDecoder>])[] = [
  ['Shift_JIS', 'Shift_JIS', japanese('SJIS'), JAPANESE, () => pieceDecoder('Shift_JIS')],
  ['EUC-JP', 'EUC-JP', japanese('EUCJP'), JAPANESE, () => pieceDecoder('EUC-JP')],
  ['Windows-1252', 'Windows-1252', cp1252, ['a', ',', '"', '\n', '\r\n', 'é', 'ß', '€'], () => pieceDecoder('Windows-1252')],
  ['UTF-16 LE', 'UTF-16', wide('le', true), [...JAPANESE, '🙂'], () => widePieceDecoder('le', 2)],
  ['UTF-16 BE', 'UTF-16', wide('be', true), [...JAPANESE, '🙂'], () => widePieceDecoder('be', 2)],
]; // prettier-ignore

describe.each(ENCODINGS)('%s in pieces', (_, encoding, write, units, decoder) => {
  it('is the text and the table of the whole of it, however long they are', async () => {
    const texts = fc.array(fc.constantFrom(...units), { maxLength: 30 }).map((all) => all.join(''));
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (text, length) => {
        const bytes = write(text);
        const pieces = textInPieces(inMemory(bytes), await decoder(), length);
        expect([...piecesOf(pieces!)].join('')).toBe(text);
        const found = (of: typeof pieces) => {
          const said: Diagnostic[] = [];
          const read = readText('a.csv', of!, { delimiter: ',' }, (one) => said.push(one));
          const places = Array.from({ length: read?.sheet.rows ?? 0 }, (_, row) => [0, 1, 2].map((c) => read!.sheet.at(row, c))); // prettier-ignore
          return [read && rowsOf(read.sheet), told(said), places];
        };
        expect(found(pieces)).toEqual(found(textInPieces(inMemory(bytes), await decoder(), 1000)));
      }),
      { numRuns: 40 },
    );
  });

  it('is refused where it breaks off, or a byte is wrong', async () => {
    const bytes = write(`${units.at(-2)}${units.at(-1)}`.repeat(9));
    const broken = encoding === 'Windows-1252' ? Uint8Array.of(...bytes, 0x81) : Uint8Array.of(...bytes, 0x8f);
    expect(textInPieces(inMemory(broken), await decoder(), 4)).toBeUndefined();
    expect(await decodeAs(broken, encoding)).toBeUndefined();
  });

  it('is found out of a large file, which is read as if it were small', async () => {
    const words = encoding === 'Windows-1252' ? 'très agréable, été à Évian' : 'とても満足している, 来年も使う';
    const row = (i: number): string => `${i},"${words}, it's so",${LONG}\r\n`;
    const table = (rows: number): string => `id,Q1,note\r\n${Array.from({ length: rows }, (_, i) => row(i)).join('')}`;
    const [small, large] = [table(300), table(5000)].map(write);
    expect(large!.length).toBeGreaterThan(2 ** 20);
    for (const declared of [undefined, encoding]) {
      const language = encoding === 'Windows-1252' ? 'fr' : 'ja';
      const reading = async (bytes: Uint8Array) => {
        const said: Diagnostic[] = [];
        const decoded = await decodeExport('a.csv', inMemory(bytes), { encoding: declared, language }, (one) => said.push(one)); // prettier-ignore
        return { text: decoded && [...piecesOf(decoded.text)].join(''), encoding: decoded?.encoding, said: said.map(({ code, says }) => [code, says.en]) }; // prettier-ignore
      };
      const [few, many] = [await reading(small!), await reading(large!)];
      expect({ ...many, text: '' }).toEqual({ ...few, text: '' });
      expect(many.text === table(5000)).toBe(true);
    }
  });
});

describe('a large file', () => {
  const rows = (line: (i: number) => string): string => Array.from({ length: 5000 }, (_, i) => line(i)).join('');
  const said = async (bytes: Uint8Array): Promise<readonly string[]> => {
    const found: Diagnostic[] = [];
    await decodeExport('a.csv', inMemory(bytes), { language: 'ja' }, (one) => found.push(one));
    return told(found);
  };

  it('of UTF-8 in which a line is damaged is told by that line', async () => {
    const text = bytesOf(rows((i) => `${i},あ,${LONG}\n`));
    text[text.lastIndexOf(0xe3)] = 0xff;
    expect(await said(text)).toEqual(['input/undecodable@5000:1']);
  });

  it('of one encoding up to its last line, which is none, is refused as a whole', async () => {
    const text = japanese('SJIS')(rows((i) => `${i},${LONG},とても満足\n`));
    text[text.length - 2] = 0x0a;
    expect((await said(text)).join()).toContain('input/undecodable');
  });

  it('of blanks alone is empty', async () => {
    expect(await said(bytesOf(' \n'.repeat(600_000)))).toEqual(['input/empty-file@1:1']);
  });
});
