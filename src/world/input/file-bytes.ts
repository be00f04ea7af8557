import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { fileHash } from '../../base/sha256.ts';
import type { Glimpse } from '../../base/file-format.ts';
import { stampOf } from './file-stamp.ts';

/** The bytes of a file, of which a part is read when somebody asks for it: a large file is never held as a whole. */
export interface FileBytes extends Glimpse {
  readonly size: number;
  /** SHA-256 of all of it. */
  readonly sha256: string;
  /** Those from `from` to before `to`; fewer where the file ends. They may be put into `scratch`, which then holds them until the next call. */
  part(from: number, to: number, scratch?: Uint8Array): Uint8Array;
  /** Whether the file is still what `sha256` says. */
  isUnchanged(): boolean;
}

/** Bytes of the beginning that are kept to tell the format. */
const HEAD = 2 ** 16;
/** Bytes that are read at once. */
const STEP = 2 ** 18;

/** A file whose bytes are there. */
export function inMemory(bytes: Uint8Array): FileBytes {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return {
    size: bytes.length,
    get sha256() {
      return fileHash(bytes);
    },
    head: bytes.subarray(0, HEAD),
    part: (from, to) => bytes.subarray(from, to),
    includes: (words, encoding = 'latin1') => buffer.includes(words, 0, encoding),
    isUnchanged: () => true,
  };
}

/** What somebody gave, as a file. */
export const asFile = (given: Uint8Array | FileBytes): FileBytes =>
  given instanceof Uint8Array ? inMemory(given) : given;

/** All bytes of a file, which are not kept. */
export const allOf = (file: FileBytes): Uint8Array => file.part(0, file.size);

/**
 * A file on the disk, which is read once for its hash. `stamp` is what `stampOf` said of it before; without one, only reading
 * it again tells whether it has changed.
 */
export function onDisk(path: string, stamp: string | undefined): FileBytes {
  const { sha256, size } = hashOnDisk(path);
  const part: FileBytes['part'] = (from, to, scratch) => partOf(path, from, Math.min(to, size), scratch);
  return {
    size,
    sha256,
    head: part(0, HEAD),
    part,
    includes: (words, encoding = 'latin1') => includes(part, size, Buffer.from(words, encoding)),
    isUnchanged: () =>
      stamp === undefined ? stillThere(() => hashOnDisk(path).sha256 === sha256) : stamp === stampOf(path),
  };
}

const stillThere = (ask: () => boolean): boolean => {
  try {
    return ask();
  } catch {
    return false;
  }
};

/** SHA-256 of a file on the disk, and how many bytes that was of. */
export function hashOnDisk(path: string): { readonly sha256: string; readonly size: number } {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafe(STEP);
  const from = openSync(path, 'r');
  let size = 0;
  try {
    for (;;) {
      const read = readSync(from, buffer, 0, STEP, null);
      if (read === 0) return { sha256: hash.digest('hex'), size };
      hash.update(buffer.subarray(0, read));
      size += read;
    }
  } finally {
    closeSync(from);
  }
}

function partOf(path: string, start: number, end: number, scratch?: Uint8Array): Uint8Array {
  const wanted = Math.max(0, end - start);
  const buffer = scratch && scratch.length >= wanted ? scratch.subarray(0, wanted) : Buffer.allocUnsafeSlow(wanted);
  const from = openSync(path, 'r');
  let length = 0;
  try {
    while (length < buffer.length) {
      const read = readSync(from, buffer, length, buffer.length - length, start + length);
      if (read === 0) break;
      length += read;
    }
  } finally {
    closeSync(from);
  }
  return buffer.subarray(0, length);
}

/** Whether some bytes stand in a file; each step is read with the last bytes of the one before. */
function includes(part: FileBytes['part'], size: number, words: Buffer): boolean {
  const scratch = Buffer.allocUnsafeSlow(STEP + words.length);
  for (let from = 0; from < size; from += STEP) {
    const bytes = part(from, from + STEP + words.length - 1, scratch);
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(words)) return true;
  }
  return false;
}
