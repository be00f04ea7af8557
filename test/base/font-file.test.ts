import { GlobalFonts, createCanvas } from 'canvas';
import { describe, expect, it } from 'vitest';
import { isFontFile, readFontFile } from '../../src/base/font-file.ts';
import { FACES } from '../deck/layout/fixtures.ts';

const SAMPLE = '生成AIを、「活用」している％～ー（）“”’ｱAVToWafi…9.%@※①ßЖ';

/** A font of two glyphs with a map of format 4, its last table: "A", half an em wide. */
function smallFont(): Uint8Array {
  const tables = { head: 54, hhea: 36, hmtx: 8, cmap: 12 + 16 + 4 * 4 };
  const at: Record<string, number> = {};
  let end = 12 + 16 * 4;
  for (const [tag, length] of Object.entries(tables)) [at[tag], end] = [end, end + length];
  const view = new DataView(new ArrayBuffer(end));
  const shorts = (start: number, values: readonly number[]): void =>
    values.forEach((value, i) => view.setUint16(start + 2 * i, value));
  shorts(0, [1, 0, 4]);
  Object.keys(tables).forEach((tag, i) => {
    [...tag].forEach((char, c) => view.setUint8(12 + 16 * i + c, char.charCodeAt(0)));
    view.setUint32(12 + 16 * i + 8, at[tag] ?? 0);
  });
  const { head = 0, hhea = 0, hmtx = 0, cmap = 0 } = at;
  view.setUint16(head + 18, 1000);
  view.setUint16(hhea + 34, 2);
  shorts(hmtx, [0, 0, 500, 0]);
  // Windows, Unicode: two segments, of "A" and of the end mark.
  shorts(cmap, [0, 1, 3, 1, 0, 12]);
  shorts(cmap + 12, [4, 32, 0, 4, 0, 0, 0, 0x41, 0xffff, 0, 0x41, 0xffff, 1 - 0x41 + 0x10000, 1, 0, 0]);
  return new Uint8Array(view.buffer);
}

describe('readFontFile', () => {
  it.each(FACES.map((face) => [`${face.family} ${face.weight}`, face] as const))(
    'gives the advances of %s that a text engine uses without kerning',
    (name, face) => {
      const registered = `font-file test ${name}`;
      GlobalFonts.register(Buffer.from(face.bytes), registered);
      const context = createCanvas(1, 1).getContext('2d');
      context.font = `1000px "${registered}"`;
      context.fontKerning = 'none';
      const file = readFontFile(face.bytes, name);
      const covered = [...SAMPLE].filter((char) => file.advance(char.codePointAt(0) ?? 0) !== undefined);
      expect(covered.length).toBeGreaterThan(20);
      for (const char of covered) {
        const advance = file.advance(char.codePointAt(0) ?? 0) ?? NaN;
        expect(advance * 1000, char).toBeCloseTo(context.measureText(char).width, 0);
      }
    },
  );

  it('knows which characters a font has', () => {
    const biz = readFontFile(FACES[0]?.bytes ?? new Uint8Array(), 'biz');
    const arial = readFontFile(FACES[2]?.bytes ?? new Uint8Array(), 'arial');
    expect(biz.advance(0x751f)).toBe(1); // 生
    expect(arial.advance(0x751f)).toBeUndefined();
    expect(biz.advance(0x2611)).toBeUndefined(); // ☑
    expect(biz.advance(0x1f600)).toBeUndefined();
    expect(arial.advance(0x41)).toBeCloseTo(1366 / 2048, 6); // A of Arial's metrics
  });

  it('reads characters beyond the Basic Multilingual Plane', () => {
    const biz = readFontFile(FACES[0]?.bytes ?? new Uint8Array(), 'biz');
    expect(biz.advance(0x20b9f)).toBe(1); // 𠮟
  });

  it('reads the ascent and descent', () => {
    const arial = readFontFile(FACES[2]?.bytes ?? new Uint8Array(), 'arial');
    // Arial's own metrics; Arimo's Windows metrics are 2136 and 797.
    expect([arial.ascent, arial.descent]).toEqual([1854 / 2048, 434 / 2048]);
  });

  it('reads a font that lies in the middle of a buffer', () => {
    const bytes = FACES[2]?.bytes ?? new Uint8Array();
    const padded = new Uint8Array(bytes.length + 10);
    padded.set(bytes, 10);
    expect(readFontFile(padded.subarray(10), 'arial').advance(0x41)).toBeCloseTo(1366 / 2048, 6);
  });

  it('reads a map of characters that ends where the file does, and none that goes on', () => {
    const whole = smallFont();
    expect(readFontFile(whole, 'small').advance(0x41)).toBe(0.5);
    expect(readFontFile(whole, 'small').advance(0x42)).toBeUndefined();
    expect(() => readFontFile(whole.subarray(0, -1), 'small')).toThrow('leads out of the file');
  });

  it('throws, with the name, on bytes that are no font', () => {
    expect(() => readFontFile(new Uint8Array(100), 'Nonsense')).toThrow('"Nonsense"');
  });
});

describe('isFontFile', () => {
  const arial = FACES[2]?.bytes ?? new Uint8Array();
  /** Arial with a change in the directory's record of a table, or in the table itself. */
  const damaged = (tag: string, change: (view: DataView, record: number, table: number) => void): Uint8Array => {
    const bytes = Uint8Array.from(arial);
    const record = Buffer.from(bytes.subarray(0, 500)).indexOf(tag, 'latin1');
    const view = new DataView(bytes.buffer);
    change(view, record, view.getUint32(record + 8));
    return bytes;
  };

  it.each(FACES.map((face) => [`${face.family} ${face.weight}`, face.bytes] as const))('knows %s', (_, bytes) =>
    expect(isFontFile(bytes)).toBe(true),
  );

  it.each<readonly [string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('true, this is a text')],
    ['half a font', arial.subarray(0, 1000)],
    ['no table of widths', damaged('hmtx', (view, record) => view.setUint32(record, 0x78787878))],
    ['a table that leads out of the file', damaged('head', (view, record) => view.setUint32(record + 8, 0xffffffff))],
    ['an em of no units', damaged('head', (view, _, table) => view.setUint16(table + 18, 0))],
    ['no widths', damaged('hhea', (view, _, table) => view.setUint16(table + 34, 0))],
    ['glyphs that are all of no width', damaged('hmtx', (view, _, table) => { for (let at = table; at < table + 4 * 4503; at += 2) view.setUint16(at, 0); })], // prettier-ignore
    ['more widths than bytes', damaged('hmtx', (view, record) => view.setUint32(record + 8, arial.length - 100))],
  ])('refuses %s', (_, bytes) => expect(isFontFile(bytes)).toBe(false));
});
