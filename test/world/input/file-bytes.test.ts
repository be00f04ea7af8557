import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/base/sha256.ts';
import { allOf, asFile, hashOnDisk, inMemory, onDisk } from '../../../src/world/input/file-bytes.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'file-bytes-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Longer than what is read at once. */
const LONG = Buffer.from(Array.from({ length: 700_000 }, (_, i) => (i * 7 + (i >> 8)) & 0xff));

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

describe('the bytes of a file', () => {
  it('are the same on the disk and in memory, in any part', () => {
    const [disk, memory] = [onDisk(written('same', LONG), undefined), inMemory(LONG)];
    expect([disk.size, disk.sha256]).toEqual([LONG.length, sha256(LONG)]);
    expect([memory.size, memory.sha256]).toEqual([LONG.length, sha256(LONG)]);
    const scratch = new Uint8Array(5000);
    for (const [from, to] of [[0, 10], [262_140, 262_150], [699_990, 700_100], [700_000, 700_010], [5, 5]] as const) {
      const wanted = LONG.subarray(from, to);
      expect(Buffer.from(disk.part(from, to))).toEqual(wanted);
      expect(Buffer.from(disk.part(from, to, scratch))).toEqual(wanted);
      expect(Buffer.from(memory.part(from, to, scratch))).toEqual(wanted);
    } // prettier-ignore
    expect(Buffer.compare(allOf(disk), LONG)).toBe(0);
    expect(Buffer.compare(disk.head, memory.head)).toBe(0);
    expect(asFile(disk)).toBe(disk);
  });

  it('are found where two parts meet that are read one after the other', () => {
    const bytes = Buffer.alloc(600_000, 0x20);
    bytes.write('xl/workbook.', 262_144 - 5);
    bytes.write('Workbook', 524_288 - 8, 'utf16le');
    for (const file of [onDisk(written('words', bytes), undefined), inMemory(bytes)]) {
      expect(file.includes('xl/workbook.')).toBe(true);
      expect(file.includes('Workbook', 'utf16le')).toBe(true);
      expect(file.includes('Workbook')).toBe(false);
      expect(file.includes('xl/workbook.x')).toBe(false);
    }
  });

  it('are known to have changed, with a stamp or without', () => {
    const path = written('changed', LONG);
    const [young, old] = [onDisk(path, undefined), onDisk(path, 'a stamp that the file has no more')];
    expect([young.isUnchanged(), old.isUnchanged()]).toEqual([true, false]);
    appendFileSync(path, 'x');
    expect(young.isUnchanged()).toBe(false);
    // What was not there is not read as if it had been.
    expect(young.part(699_999, 700_001)).toHaveLength(1);
    rmSync(path);
    expect(young.isUnchanged()).toBe(false);
  });

  it('have no more in their hash than are in the file', () => {
    expect(hashOnDisk(written('empty', new Uint8Array()))).toEqual({ size: 0, sha256: sha256('') });
  });
});
