import encoding from 'encoding-japanese';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { decodeText } from '../../../src/world/input/decode.ts';

async function run(bytes: ArrayLike<number>): Promise<{ text: string | undefined; found: Diagnostic[] }> {
  const found: Diagnostic[] = [];
  return { text: await decodeText('x.csv', Uint8Array.from(bytes), (d) => found.push(d)), found };
}
const encode = (text: string, to: 'SJIS' | 'EUCJP' | 'UTF16'): number[] =>
  encoding.convert(text, { from: 'UNICODE', to, type: 'array' });
const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const summary = (found: readonly Diagnostic[]): string[] => found.map((d) => `${d.code}@${d.place?.line}`);

describe('decodeText', () => {
  it('reads UTF-8, with and without a byte order mark', async () => {
    expect(await run(utf8('id,Q1\n1,導入😀\n'))).toEqual({ text: 'id,Q1\n1,導入😀\n', found: [] });
    expect(await run([0xef, 0xbb, 0xbf, ...utf8('id')])).toEqual({ text: 'id', found: [] });
  });

  it.each(['id,Q7\n1,導入した時、①㈱髙﨑ﾃｱ～\n2,表示?\n', 'あ', 'a,表\n'])(
    'reads Shift_JIS and says so: %j',
    async (text) => {
      const { text: read, found } = await run(encode(text, 'SJIS'));
      expect(read).toBe(text);
      expect(found.map((d) => [d.code, d.severity, d.place?.line])).toEqual([['input/shift-jis', 'note', 1]]);
    },
  );

  it.each([
    ['Excel (.xlsx)', 'PK\u0003\u0004…xl/workbook.xml'],
    ['ZIP', 'PK\u0003\u0004…'],
    ['GZIP', '\u001f\u008b\u0008'],
    ['PDF', '%PDF-1.7'],
    ['Office 97–2003', '\u00d0\u00cf\u0011\u00e0'],
    ['PNG', '\u0089PNG'],
    ['JPEG', '\u00ff\u00d8\u00ff'],
  ])('names %s in one line', async (format, begins) => {
    const { text, found } = await run(Buffer.from(begins, 'latin1'));
    expect(text).toBeUndefined();
    expect(found).toMatchObject([{ code: 'input/other-format', place: { file: 'x.csv', line: 1, column: 1 } }]);
    expect(found[0]?.says.en.found).toBe(`the file is ${format}, whatever its name says`);
  });

  it('names the lines of UTF-8 that are broken, and does not take it for Shift_JIS', async () => {
    const { text, found } = await run([
      ...utf8('id,Q7\n1,導入\n2,'),
      0xff,
      0x0a,
      ...utf8('3,活用\n4,'),
      0xe3,
      0x81,
      0x0a,
    ]);
    expect(text).toBeUndefined();
    expect(summary(found)).toEqual(['input/undecodable@3', 'input/undecodable@5']);
    expect(found[0]?.says.en.found).toBe('this line holds bytes that are no text (FF)');
  });

  it('refuses by line what is no text', async () => {
    const text = 'id,Q7\n1,導入した時、従業員の不安を解決出来ていない。\n';
    expect(summary((await run([0xff, 0xfe, ...encode(text, 'UTF16'), 0])).found)[0]).toBe('input/undecodable@1');
    const picture = [0x8a, 0x4d, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0];
    expect(summary((await run(picture)).found)).toEqual(['input/undecodable@1']);
  });

  it('refuses Shift_JIS with a code that stands for no character', async () => {
    const { text, found } = await run([...encode('1,導入\n', 'SJIS'), 0x85, 0x40, 0x0a]);
    expect(text).toBeUndefined();
    expect(found.length).toBeGreaterThan(0);
  });

  it('reads a large file by what some of its lines show, all of it and as the small one', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `${i},導入した時、①㈱髙﨑ﾃｱ～,café`);
    const japanese = rows.map((row) => row.replace('é', 'e')).join('\r\n');
    const bytes = Uint8Array.from(encode(japanese, 'SJIS'));
    expect(bytes.length).toBeGreaterThan(2 ** 20);
    const found: Diagnostic[] = [];
    let heard = '';
    expect(
      await decodeText(
        'x.csv',
        bytes,
        (d) => found.push(d),
        'ja',
        (encoding) => (heard = encoding),
      ),
    ).toBe(japanese);
    expect([heard, summary(found)]).toEqual(['Shift_JIS', ['input/shift-jis@1']]);
    const western = rows.map((row) => row.replace(/,.*,/, ',une réponse à garder,')).join('\n');
    expect((await run(Buffer.from(western, 'latin1'))).text).toBe(western);
    // One bad line does not turn UTF-8 into another encoding.
    const broken = Buffer.concat([Buffer.from(rows.join('\n')), Buffer.from([0x0a, 0x93, 0x0a])]);
    const { text, found: said } = await run(broken);
    expect([text, summary(said)]).toEqual([undefined, ['input/undecodable@60001']]);
  });

  it('refuses an empty file', async () => {
    expect(summary((await run([])).found)).toEqual(['input/empty-file@1']);
    expect(summary((await run(utf8('\ufeff\n \n'))).found)).toEqual(['input/empty-file@1']);
  });

  it('lists twenty broken lines and counts the rest', async () => {
    const lines = Array.from({ length: 50 }, (_, i) => (i % 2 ? [0xff, 0x0a] : utf8('導\n'))).flat();
    const { found } = await run(lines);
    expect(found).toHaveLength(21);
    expect(found[20]?.says.en.found).toMatch(/^and 5 more/);
  });
});
