import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { newBudget, Unreadable } from '../../../../src/files/ooxml/refusals.ts';
import { readZip } from '../../../../src/files/ooxml/zip/read-zip.ts';

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
