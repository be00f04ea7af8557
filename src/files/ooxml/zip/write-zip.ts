import { crc32, deflateRawSync } from 'node:zlib';

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
/** Names are UTF-8 (APPNOTE 4.4.4, bit 11). */
const UTF8_NAMES = 0x0800;
const VERSION = 20;
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

function pack({ path, bytes }: ZipEntry): PackedEntry {
  // One buffer as long as the part: the default of 16 KB per part is most of the cost of a small one.
  const chunkSize = Math.max(64, bytes.length + 64);
  const packed = deflateRawSync(bytes, { level: COMPRESSION_LEVEL, chunkSize });
  return { path, method: DEFLATE, crc: crc32(bytes), size: bytes.length, packed };
}

/** The 26 bytes that an entry's header and its line in the directory have in common, from "version needed" on. */
function commonFields({ path, method, crc, size, packed }: PackedEntry, name: Buffer, date: number): Buffer {
  if (size > LARGEST || packed.length > LARGEST) throw new Error(`${path} is too large for a zip`);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_NAMES, 2);
  fields.writeUInt16LE(method, 4);
  fields.writeUInt16LE(date, 8);
  fields.writeUInt32LE(crc, 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(size, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const signature = (letters: string): Buffer => Buffer.from(letters, 'latin1');

/** The line of an entry in the directory; `offset` is where its header begins. */
function directoryLine(common: Buffer, name: Buffer, offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([VERSION, 0]);
  return Buffer.concat([signature('PK\x01\x02'), madeBy, common, tail, name]);
}

function endRecord(count: number, size: number, offset: number): Buffer {
  if (count > 0xffff || offset + size > LARGEST) throw new Error('the package is too large for a zip');
  const end = Buffer.alloc(18);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([signature('PK\x05\x06'), end]);
}

/**
 * A flat zip: no folders except copied ones, every new entry deflated by the native zlib, all with one date; the same
 * entries give the same bytes. We have our own writer rather than a library's, since a package of many small parts
 * costs a streaming writer ten times as much (each part has its own stream and buffer); see docs/decisions/0002.
 */
export function zip(entries: readonly (ZipEntry | PackedEntry)[], date: string): Uint8Array {
  const day = dosDate(date);
  const chunks: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const packed = 'packed' in entry ? entry : pack(entry);
    const name = Buffer.from(packed.path, 'utf8');
    const common = commonFields(packed, name, day);
    directory.push(directoryLine(common, name, offset));
    const head = Buffer.concat([signature('PK\x03\x04'), common, name]);
    chunks.push(head, packed.packed);
    offset += head.length + packed.packed.length;
  }
  const lines = Buffer.concat(directory);
  return new Uint8Array(Buffer.concat([...chunks, lines, endRecord(entries.length, lines.length, offset)]));
}
