import { zipSync, type ZippableFile } from 'fflate';
import { describe, expect, it } from 'vitest';
import { newBudget, Unreadable } from '../../../../src/files/ooxml/refusals.ts';
import { openZip, readZip, unpack, unpackInPieces } from '../../../../src/files/ooxml/zip/read-zip.ts';
import { inParts, type ReadableParts } from '../../../../src/files/ooxml/zip/zip-directory.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A zip of these entries, of which some say that they are encrypted, in the directory and at their place. */
function zipOf(entries: Readonly<Record<string, string>>, encrypted: readonly string[] = []): Uint8Array {
  const bytes = zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, encode(text)])));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 <= bytes.length; at++) {
    const [nameAt, flagsAt, lengthAt] =
      view.getUint32(at, true) === 0x02014b50 ? [46, 8, 28] : view.getUint32(at, true) === 0x04034b50 ? [30, 6, 26] : []; // prettier-ignore
    if (nameAt === undefined || flagsAt === undefined || lengthAt === undefined) continue;
    const name = new TextDecoder().decode(bytes.subarray(at + nameAt, at + nameAt + view.getUint16(at + lengthAt, true))); // prettier-ignore
    if (encrypted.includes(name)) view.setUint16(at + flagsAt, 1, true);
  }
  return bytes;
}

/** The rule by which a zip is refused. */
function refusal(bytes: Uint8Array): string | undefined {
  try {
    readZip(bytes, newBudget());
    return undefined;
  } catch (error) {
    if (error instanceof Unreadable) return `${error.rule} ${error.message}`;
    throw error;
  }
}

describe('readZip', () => {
  const entries = { 'a.xml': '<a/>', 'b/': '', 'b/c.xml': '<c/>' };

  it('gives what is inside, without its folders', () => {
    const { files, faults } = readZip(zipOf(entries), newBudget());
    expect([...files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a.xml', '<a/>'],
      ['b/c.xml', '<c/>'],
    ]);
    expect(faults).toEqual([]);
  });

  it('refuses one of which everything is encrypted, and lists what is encrypted in another', () => {
    expect(refusal(zipOf(entries, ['a.xml', 'b/c.xml']))).toBe('encrypted a.xml');
    expect(refusal(zipOf(entries, ['a.xml', 'b/', 'b/c.xml']))).toBe('encrypted a.xml');
    const { files, faults } = readZip(zipOf(entries, ['a.xml']), newBudget());
    expect([...files.keys()]).toEqual(['b/c.xml']);
    expect(faults).toEqual([{ rule: 'encrypted', part: 'a.xml', found: 'a.xml' }]);
  });
});

describe('an entry that is unpacked piece by piece', () => {
  /** Some hundred kilobytes that do not pack well, and some that do. */
  const long = Uint8Array.from({ length: 400_000 }, (_, i) => (i < 200_000 ? (Math.imul(i, 2654435761) >>> 24) : 65)); // prettier-ignore
  const packed: ZippableFile = [long, { level: 6 }];
  const stored: ZippableFile = [long, { level: 0 }];
  const bytes = zipSync({ packed, 'a folder/stored': stored, empty: [new Uint8Array(0), { level: 6 }] });

  /** A file that gives no part twice as the same object, and never more than what is asked for. */
  const partsOf = (of: Uint8Array): ReadableParts => ({ size: of.length, part: (from, to) => of.slice(from, to) });
  const lineOf = (of: Uint8Array, name: string) => openZip(partsOf(of), newBudget()).lines.find((line) => line.name === name)!; // prettier-ignore

  async function allOf(of: Uint8Array, name: string): Promise<{ length: number; bytes: Buffer }> {
    const pieces: Uint8Array[] = [];
    for await (const piece of unpackInPieces(partsOf(of), lineOf(of, name))) pieces.push(piece);
    return { length: pieces.length, bytes: Buffer.concat(pieces) };
  }

  it.each(['packed', 'a folder/stored', 'empty'])(
    'holds the same as one that is unpacked at once: %s',
    async (name) => {
      const found = await allOf(bytes, name);
      expect(Buffer.compare(found.bytes, unpack(inParts(bytes), lineOf(bytes, name)))).toBe(0);
      if (name !== 'empty') expect(found.length).toBeGreaterThan(3);
    },
  );

  it.each(['packed', 'a folder/stored'])('is told to be damaged, at the end at the latest: %s', async (name) => {
    const at = Buffer.from(bytes).indexOf(name);
    const { packedSize } = lineOf(bytes, name);
    for (const offset of [500, packedSize >> 1, packedSize - 10]) {
      const copy = bytes.slice();
      copy[at + offset]! ^= 0xff;
      await expect(allOf(copy, name)).rejects.toThrow(Unreadable);
    }
  });

  it('is refused where it is longer or shorter than the directory says', async () => {
    for (const by of [-1, 1]) {
      const copy = bytes.slice();
      const at = Buffer.from(copy).lastIndexOf('packed') - 46;
      const view = new DataView(copy.buffer, copy.byteOffset);
      view.setUint32(at + 24, long.length + by, true);
      await expect(allOf(copy, 'packed')).rejects.toThrow(/ B ≠ \d+ B/);
    }
  });
});
