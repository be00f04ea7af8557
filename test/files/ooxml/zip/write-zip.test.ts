import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zip } from '../../../../src/files/ooxml/zip/write-zip.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const entries = [
  { path: 'a.xml', bytes: encode('x'.repeat(100_000)) },
  { path: 'empty', bytes: new Uint8Array() },
  { path: '表/紙.bin', bytes: Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251) },
];

describe('zip', () => {
  it('is read back by another reader, in order', () => {
    const read = unzipSync(zip(entries, '2025-10-15'));
    expect(Object.keys(read)).toEqual(entries.map((e) => e.path));
    for (const { path, bytes } of entries) expect(Buffer.from(read[path] ?? []).equals(Buffer.from(bytes)), path).toBe(true);
  }); // prettier-ignore

  it('deflates, dates every entry alike, and ends with its directory', () => {
    const view = Buffer.from(zip(entries, '2025-10-15'));
    expect(view.subarray(0, 4).toString('latin1')).toBe('PK\x03\x04');
    expect(view.readUInt16LE(8)).toBe(8);
    expect(view.readUInt16LE(10)).toBe(0);
    expect(view.readUInt16LE(12)).toBe(((2025 - 1980) << 9) | (10 << 5) | 15);
    expect(view.readUInt32LE(18)).toBeLessThan(200);
    const end = view.subarray(-22);
    expect(end.subarray(0, 4).toString('latin1')).toBe('PK\x05\x06');
    expect(end.readUInt16LE(10)).toBe(3);
    expect(end.readUInt32LE(12) + end.readUInt32LE(16)).toBe(view.length - 22);
  });

  it.each(['1979-12-31', '2108-01-01', 'today', '2025-13-01'])('refuses the date %s', (date) => {
    expect(() => zip([], date)).toThrow(date);
  });
});
