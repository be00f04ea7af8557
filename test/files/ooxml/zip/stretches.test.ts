import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packEntry, packStretches, storeEntry, zip } from '../../../../src/files/ooxml/zip/write-zip.ts';

const encoder = new TextEncoder();
/** Text that repeats itself over long distances, as JSON of slides does. */
const text = (seed: number, length: number): Uint8Array => {
  const words = Array.from({ length: 60 }, (_, i) =>
    createHash('sha256')
      .update(`${i % 20}`)
      .digest('hex'),
  );
  return encoder.encode(`${seed}${words.join(`,"${seed % 3}":`)}`.repeat(Math.ceil(length / 3000)).slice(0, length));
};
const [head, tail] = [encoder.encode('<a>'), encoder.encode('</a>')];
const joined = (parts: readonly Uint8Array[]): Buffer => Buffer.concat([head, ...parts, tail]);

describe('an entry of stretches', () => {
  it('unpacks to all of them, by any reader, with checksum and size', () => {
    for (const lengths of [[], [0], [1], [10, 0, 20], [5000, 40_000, 9, 33_000, 32_768, 100]]) {
      const parts = lengths.map((length, i) => text(i, length));
      const entry = packStretches('x.xml', head, [parts], tail);
      expect(inflateRawSync(entry.packed).equals(joined(parts))).toBe(true);
      expect(entry.size).toBe(joined(parts).length);
      expect(entry.crc).toBe(packEntry({ path: 'x.xml', bytes: joined(parts) }).crc);
      const file = zip([entry, storeEntry({ path: 'y', bytes: head })], '2025-10-01');
      expect(Buffer.from(unzipSync(file)['x.xml']!).equals(joined(parts))).toBe(true);
      expect([...unzipSync(file)['y']!]).toEqual([...head]);
    }
  });

  it('is nearly as small as one that is packed as a whole, since a stretch refers to those before it', () => {
    const parts = Array.from({ length: 12 }, (_, i) => text(i, 6000));
    const whole = packEntry({ path: '', bytes: joined(parts) }).packed.length;
    expect(packStretches('', head, [parts], tail).packed.length).toBeLessThan(whole * 1.15);
    const apart = parts.map((bytes) => packEntry({ path: '', bytes }).packed.length).reduce((a, b) => a + b);
    expect(apart).toBeGreaterThan(whole * 1.5);
  });

  it('has the same bytes whatever was packed before: a stretch counts with those that it can see', () => {
    const parts = Array.from({ length: 8 }, (_, i) => text(i, 9000));
    const fresh = (): readonly Uint8Array[] => parts.map((bytes) => new Uint8Array(bytes));
    const other = [text(99, 9000), ...parts.slice(1)];
    const alone = packStretches('', head, [fresh()], tail).packed;
    packStretches('', head, [other], tail);
    expect(Buffer.compare(packStretches('', head, [parts], tail).packed, alone)).toBe(0);
    packStretches('', head, [parts.toReversed()], tail);
    expect(Buffer.compare(packStretches('', head, [parts], tail).packed, alone)).toBe(0);
    expect(inflateRawSync(packStretches('', head, [other], tail).packed).equals(joined(other))).toBe(true);
  });
});
