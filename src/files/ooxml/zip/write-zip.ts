import { constants, crc32, deflateRawSync } from 'node:zlib';

/** An entry to be packed. */
export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An entry of another zip in packed form, which is copied without being unpacked. */
export interface PackedEntry {
  readonly path: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** zlib's default: level 9 saves less than 1 % of a deck and is not worth its time. */
const COMPRESSION_LEVEL = 6;
const DEFLATE = 8;
const STORED = 0;
/** Bytes up to which a part is small. */
const SMALL = 2048;
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
export const UTF8_NAMES = 0x0800;
/** Of the format: what is needed to read an entry, and what made it. */
export const VERSION = 20;
const LARGEST = 0xffff_ffff;

/**
 * A date as a zip stores it (APPNOTE 4.4.6): days in 16 bits, local time without a zone. Always midnight of the date
 * itself, made from its digits, so that no machine's time zone matters. The format holds the years 1980 to 2107.
 */
function dosDate(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (!(year >= 1980 && year <= 2107 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) {
    throw new Error(`a zip cannot hold the date "${date}"`);
  }
  return ((year - 1980) << 9) | (month << 5) | day;
}

/** An entry in packed form, as `zip` would pack it. */
export function packEntry({ path, bytes }: ZipEntry): PackedEntry {
  // One buffer as long as the part: the default of 16 KB per part is most of the cost of a small one.
  const chunkSize = Math.max(64, bytes.length + 64);
  // zlib clears its tables before each part: for a small part, small tables give the same bytes in a third of the time.
  const memLevel = bytes.length < SMALL ? 6 : 8;
  const packed = deflateRawSync(bytes, { level: COMPRESSION_LEVEL, chunkSize, memLevel });
  return { path, method: DEFLATE, crc: crc32(bytes), size: bytes.length, packed };
}

/** An entry as it is: for a package that is itself packed as part of another, which packs it better as a whole. */
export const storeEntry = ({ path, bytes }: ZipEntry): PackedEntry => ({
  path,
  method: STORED,
  crc: crc32(bytes),
  size: bytes.length,
  packed: bytes,
});

/** How far back deflate refers (RFC 1951, 2). */
const WINDOW = 32 * 1024;

/** The last block of a stream whose stretches are all there: an empty one, marked as the last (RFC 1951, 3.2.3). */
const END_OF_STREAM = Uint8Array.of(3, 0);

/** A stretch in packed form, and the stretches before it to which it may refer. */
interface PackedStretch {
  readonly after: readonly Uint8Array[];
  readonly packed: Uint8Array;
}
const packedBefore = new WeakMap<Uint8Array, PackedStretch>();

/** Packs a stretch as blocks that end at a whole byte, and may refer to what stands before it. */
function packStretch(bytes: Uint8Array, after: readonly Uint8Array[]): Uint8Array {
  const known = packedBefore.get(bytes);
  if (known?.after.length === after.length && known.after.every((one, i) => one === after[i])) return known.packed;
  const window = Buffer.concat(after);
  const packed = deflateRawSync(bytes, {
    level: COMPRESSION_LEVEL,
    chunkSize: Math.max(64, bytes.length + 64),
    finishFlush: constants.Z_SYNC_FLUSH,
    ...(window.length === 0 ? {} : { dictionary: window.subarray(Math.max(0, window.length - WINDOW)) }),
  });
  packedBefore.set(bytes, { after, packed });
  return packed;
}

/**
 * A large entry made of stretches one behind the other, which any reader unpacks like one that was packed as a whole. A
 * stretch that stands in several packages (the very same bytes, behind the same of its chain) is packed once; `head` and `tail` are
 * short and packed each time.
 */
export function packStretches(path: string, head: Uint8Array, chains: readonly (readonly Uint8Array[])[], tail: Uint8Array): PackedEntry {
  const all = [head, ...chains.flat(), tail];
  let [crc, size] = [0, 0];
  for (const bytes of all) {
    // Of no bytes at all, zlib gives the checksum of none.
    if (bytes.length > 0) crc = crc32(bytes, crc);
    size += bytes.length;
  }
  const packed = chains.flatMap((chain) => chain.map((bytes, i) => packStretch(bytes, windowBefore(chain, i))));
  const ends = [head, tail].map((bytes) => packStretch(bytes, []));
  return { path, method: DEFLATE, crc, size, packed: Buffer.concat([...ends.slice(0, 1), ...packed, ...ends.slice(1), END_OF_STREAM]) };
} // prettier-ignore

/** The stretches before one that deflate can still see. */
function windowBefore(stretches: readonly Uint8Array[], index: number): readonly Uint8Array[] {
  let [first, seen] = [index, 0];
  while (first > 0 && seen < WINDOW) {
    first -= 1;
    seen += stretches[first]?.length ?? 0;
  }
  return stretches.slice(first, index);
}

/** Bytes of an entry's header and of its line in the directory, each without its name; of the record at the end. */
const [HEADER, LINE, END] = [30, 46, 22];

/** Writes the 26 bytes that an entry's header and its line in the directory have in common, from "version needed" on. */
function writeCommon(to: Buffer, at: number, { path, method, crc, size, packed }: PackedEntry, name: number, day: number): void {
  if (size > LARGEST || packed.length > LARGEST) throw new Error(`${path} is too large for a zip`);
  to.writeUInt16LE(VERSION, at);
  to.writeUInt16LE(UTF8_NAMES, at + 2);
  to.writeUInt16LE(method, at + 4);
  to.writeUInt16LE(day, at + 8);
  to.writeUInt32LE(crc, at + 10);
  to.writeUInt32LE(packed.length, at + 14);
  to.writeUInt32LE(size, at + 18);
  to.writeUInt16LE(name, at + 22);
} // prettier-ignore

/**
 * A flat zip: no folders except copied ones, every new entry deflated by the native zlib, all with one date; the same
 * entries give the same bytes. We have our own writer rather than a library's, since a package of many small parts
 * costs a streaming writer ten times as much (each part has its own stream and buffer); see docs/decisions/0002.
 */
export function zip(entries: readonly (ZipEntry | PackedEntry)[], date: string): Uint8Array {
  const day = dosDate(date);
  const all = entries.map((entry) => {
    const packed = 'packed' in entry ? entry : packEntry(entry);
    return { packed, name: Buffer.from(packed.path, 'utf8') };
  });
  const start = all.reduce((sum, { packed, name }) => sum + HEADER + name.length + packed.packed.length, 0);
  const size = all.reduce((sum, { name }) => sum + LINE + name.length, 0);
  if (all.length > 0xffff || start + size > LARGEST) throw new Error('the package is too large for a zip');
  // Zeros where nothing is written: flags and times that are none.
  const bytes = Buffer.alloc(start + size + END);
  let [at, line] = [0, start];
  for (const { packed, name } of all) {
    bytes.write('PK\x01\x02', line, 'latin1');
    bytes[line + 4] = VERSION;
    writeCommon(bytes, line + 6, packed, name.length, day);
    bytes.writeUInt32LE(at, line + 42);
    bytes.set(name, line + LINE);
    line += LINE + name.length;
    bytes.write('PK\x03\x04', at, 'latin1');
    writeCommon(bytes, at + 4, packed, name.length, day);
    bytes.set(name, at + HEADER);
    bytes.set(packed.packed, at + HEADER + name.length);
    at += HEADER + name.length + packed.packed.length;
  }
  bytes.write('PK\x05\x06', line, 'latin1');
  bytes.writeUInt16LE(all.length, line + 8);
  bytes.writeUInt16LE(all.length, line + 10);
  bytes.writeUInt32LE(size, line + 12);
  bytes.writeUInt32LE(start, line + 16);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}
