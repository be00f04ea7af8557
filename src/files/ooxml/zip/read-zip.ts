import { crc32, inflateRawSync } from 'node:zlib';
import { faultOf, LIMITS, Unreadable, type Budget, type Fault } from '../refusals.ts';
import { readDirectory, type DirectoryLine } from './zip-directory.ts';
import type { PackedEntry } from './write-zip.ts';

/** A zip, unpacked as far as it could be. */
export interface Zip {
  readonly lines: readonly DirectoryLine[];
  /** Bytes before the first entry, and after the end record. */
  readonly before: number;
  readonly after: number;
  /** Files by name, without folders and without what could not be read. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly faults: readonly Fault[];
}

/** Names that lead out of the package, or that systems read differently. */
const BAD_NAME = /\\|^\/|\/\/|(^|\/)\.\.?(\/|$)|^[A-Za-z]:|[\u0000-\u001f]/;
const HEADER = 0x04034b50;
const HEADER_LENGTH = 30;

export const isBadName = (name: string): boolean => name === '' || BAD_NAME.test(name);
export const isFolder = (name: string): boolean => name.endsWith('/');

/** Refuses zip bombs before anything is unpacked, by the sizes in the directory, which unpacking then enforces. */
function assertBearable(lines: readonly DirectoryLine[], budget: Budget): void {
  if (lines.length > LIMITS.entries) throw new Unreadable('zip-bomb', `${lines.length} > ${LIMITS.entries}`);
  for (const { name, size, packedSize } of lines) {
    budget.bytes -= size;
    if (budget.bytes < 0) throw new Unreadable('zip-bomb', `> ${LIMITS.total} B`);
    if (size > LIMITS.ratioFrom && size > packedSize * LIMITS.ratio) {
      throw new Unreadable('zip-bomb', `${name}: ${packedSize} B → ${size} B`);
    }
  }
}

/** An entry's own name and its data, which follow its header. */
function entryAt(bytes: Uint8Array, { offset, name, packedSize }: DirectoryLine): { own: string; packed: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + HEADER_LENGTH > bytes.length || view.getUint32(offset, true) !== HEADER) {
    throw new Unreadable('zip-entry', 'PK\\x03\\x04');
  }
  const nameEnd = offset + HEADER_LENGTH + view.getUint16(offset + 26, true);
  const own = new TextDecoder().decode(bytes.subarray(offset + HEADER_LENGTH, nameEnd));
  const start = nameEnd + view.getUint16(offset + 28, true);
  if (start + packedSize > bytes.length) throw new Unreadable('zip-truncated', name);
  return { own, packed: bytes.subarray(start, start + packedSize) };
}

/** An entry in packed form, to be copied into another zip. */
export function packedEntry(bytes: Uint8Array, line: DirectoryLine): PackedEntry {
  const { name, method, crc, size } = line;
  return { path: name, method, crc, size, packed: entryAt(bytes, line).packed };
}

function unpack(bytes: Uint8Array, line: DirectoryLine): Uint8Array {
  const { name, method, size, crc } = line;
  if (method !== 0 && method !== 8) throw new Unreadable('zip-entry', `method ${method}`);
  const { own, packed } = entryAt(bytes, line);
  if (own !== name) throw new Unreadable('zip-entry', `"${own}" ≠ "${name}"`);
  let data = packed;
  if (method === 8) {
    try {
      data = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    } catch (error) {
      throw new Unreadable('zip-entry', error instanceof Error ? error.message : 'DEFLATE');
    }
  }
  if (data.length !== size) throw new Unreadable('zip-entry', `${data.length} B ≠ ${size} B`);
  if (crc32(data) !== crc) throw new Unreadable('zip-entry', 'CRC');
  return data;
}

/**
 * Unpacks a zip. Throws `Unreadable` where the bytes are not a zip, or one that is cut off, encrypted, or larger than
 * `budget`; an entry that cannot be read, or whose name leads elsewhere, is left out and listed as a fault. Only what
 * `isWanted` is unpacked.
 */
export function readZip(bytes: Uint8Array, budget: Budget, isWanted = (_name: string): boolean => true): Zip {
  if (bytes.length > LIMITS.total) throw new Unreadable('zip-bomb', `${bytes.length} B > ${LIMITS.total} B`);
  const { lines, after } = readDirectory(bytes);
  const [first] = lines;
  if (first && lines.every((line) => line.encrypted || isFolder(line.name))) {
    throw new Unreadable('encrypted', first.name);
  }
  assertBearable(lines, budget);
  const files = new Map<string, Uint8Array>();
  const faults: Fault[] = [];
  for (const line of lines) {
    if (isFolder(line.name) || isBadName(line.name) || files.has(line.name) || !isWanted(line.name)) continue;
    try {
      if (line.encrypted) throw new Unreadable('encrypted', line.name);
      files.set(line.name, unpack(bytes, line));
    } catch (error) {
      faults.push(faultOf(line.name, error));
    }
  }
  const before = lines.reduce((least, { offset }) => Math.min(least, offset), first?.offset ?? 0);
  return { lines, before, after, files, faults };
}
