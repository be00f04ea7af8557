import { pipeline, Readable } from 'node:stream';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import { faultOf, LIMITS, Unreadable, type Budget, type Fault } from '../refusals.ts';
import { inParts, readDirectory, type Directory, type DirectoryLine, type ReadableParts } from './zip-directory.ts'; // prettier-ignore
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

/** An entry's own name, and where its data begin, which follow its header. Throws `Unreadable` where they are not all there. */
function headerOf(file: ReadableParts, { offset, name, packedSize }: DirectoryLine): { own: string; start: number } {
  const header = file.part(offset, offset + HEADER_LENGTH);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < HEADER_LENGTH || view.getUint32(0, true) !== HEADER) {
    throw new Unreadable('zip-entry', 'PK\\x03\\x04');
  }
  const nameEnd = offset + HEADER_LENGTH + view.getUint16(26, true);
  const own = new TextDecoder().decode(file.part(offset + HEADER_LENGTH, nameEnd));
  const start = nameEnd + view.getUint16(28, true);
  if (start + packedSize > file.size) throw new Unreadable('zip-truncated', name);
  return { own, start };
}

/** Where an entry's data begin. Throws `Unreadable` where they are not all there, another's, or packed as nobody packs. */
function dataOf(file: ReadableParts, line: DirectoryLine): number {
  const { name, method } = line;
  if (method !== 0 && method !== 8) throw new Unreadable('zip-entry', `method ${method}`);
  const { own, start } = headerOf(file, line);
  if (own !== name) throw new Unreadable('zip-entry', `"${own}" ≠ "${name}"`);
  return start;
}

/** An entry in packed form, to be copied into another zip. */
export function packedEntry(bytes: Uint8Array, line: DirectoryLine): PackedEntry {
  const { name, method, crc, size, packedSize } = line;
  const { start } = headerOf(inParts(bytes), line);
  return { path: name, method, crc, size, packed: bytes.subarray(start, start + packedSize) };
}

/** An entry, unpacked; throws `Unreadable` where it is damaged. */
export function unpack(file: ReadableParts, line: DirectoryLine): Uint8Array {
  const { method, size, crc, packedSize } = line;
  const start = dataOf(file, line);
  const packed = file.part(start, start + packedSize);
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

/** Bytes of an entry's data that are unpacked at once. */
const STEP = 2 ** 16;

/** An entry, unpacked piece by piece; throws `Unreadable` where it is damaged, at the end at the latest. */
export async function* unpackInPieces(file: ReadableParts, line: DirectoryLine): AsyncGenerator<Uint8Array> {
  const { method, size, crc, packedSize } = line;
  const start = dataOf(file, line);
  const packed = stepsOf(file, start, start + packedSize);
  let [length, sum] = [0, 0];
  for await (const piece of method === 8 ? inflated(packed) : packed) {
    length += piece.length;
    if (length > size) break;
    sum = crc32(piece, sum);
    yield piece;
  }
  if (length !== size) throw new Unreadable('zip-entry', `${length} B ≠ ${size} B`);
  if (sum !== crc) throw new Unreadable('zip-entry', 'CRC');
}

function* stepsOf(file: ReadableParts, start: number, end: number): Generator<Uint8Array> {
  for (let from = start; from < end; from += STEP) yield file.part(from, Math.min(end, from + STEP));
}

async function* inflated(packed: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const inflate = createInflateRaw({ chunkSize: STEP });
  // What fails is told by reading from it.
  pipeline(Readable.from(packed, { highWaterMark: 1 }), inflate, () => undefined);
  try {
    // A stream of zlib gives buffers.
    for await (const piece of inflate) yield piece as Buffer;
  } catch (error) {
    throw isOfZlib(error) ? new Unreadable('zip-entry', error.message) : error;
  }
}

const isOfZlib = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');

/** The directory of a zip that may be unpacked; throws `Unreadable` for what is none, encrypted, or larger than `budget`. */
export function openZip(file: ReadableParts, budget: Budget): Directory {
  if (file.size > LIMITS.total) throw new Unreadable('zip-bomb', `${file.size} B > ${LIMITS.total} B`);
  const directory = readDirectory(file);
  const { lines } = directory;
  const [first] = lines;
  if (first && lines.every((line) => line.encrypted || isFolder(line.name))) {
    throw new Unreadable('encrypted', first.name);
  }
  assertBearable(lines, budget);
  return directory;
}

/**
 * Unpacks a zip. Throws `Unreadable` where the bytes are not a zip, or one that is cut off, encrypted, or larger than
 * `budget`; an entry that cannot be read, or whose name leads elsewhere, is left out and listed as a fault. Only what
 * `isWanted` is unpacked.
 */
export function readZip(bytes: Uint8Array, budget: Budget, isWanted = (_name: string): boolean => true): Zip {
  const file = inParts(bytes);
  const { lines, after } = openZip(file, budget);
  const files = new Map<string, Uint8Array>();
  const faults: Fault[] = [];
  for (const line of lines) {
    if (isFolder(line.name) || isBadName(line.name) || files.has(line.name) || !isWanted(line.name)) continue;
    try {
      if (line.encrypted) throw new Unreadable('encrypted', line.name);
      files.set(line.name, unpack(file, line));
    } catch (error) {
      faults.push(faultOf(line.name, error));
    }
  }
  const before = lines.reduce((least, { offset }) => Math.min(least, offset), lines[0]?.offset ?? 0);
  return { lines, before, after, files, faults };
}
