import { crc32, deflateRawSync } from 'node:zlib';
import type { DirectoryLine } from '../read/zip-directory.ts';

const UTF8_NAMES = 0x0800;
const VERSION = 20;
const HEADER_LENGTH = 30;
const LARGEST = 0xffff_ffff;
/** 1980-01-01, the first day that a zip knows: of parts that are new or changed. */
const FIRST_DAY = (1 << 5) | 1;

interface Packed {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
}

/** An entry as it lies in the file, still packed. */
function packedEntry(bytes: Uint8Array, line: DirectoryLine): Packed {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = line.offset + HEADER_LENGTH;
  const start = head + view.getUint16(line.offset + 26, true) + view.getUint16(line.offset + 28, true);
  const { name, method, crc, size } = line;
  return { name, method, crc, size, data: bytes.subarray(start, start + line.packedSize) };
}

function newEntry(name: string, bytes: Uint8Array): Packed {
  const data = deflateRawSync(bytes, { level: 6, chunkSize: Math.max(64, bytes.length + 64) });
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, data };
}

/** What an entry's header and its line in the directory have in common, from "version needed" on. */
function fields({ name, method, crc, size, data }: Packed): Buffer {
  if (size > LARGEST || data.length > LARGEST) throw new Error(`${name} is too large for a zip`);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(VERSION, 0);
  common.writeUInt16LE(UTF8_NAMES, 2);
  common.writeUInt16LE(method, 4);
  common.writeUInt16LE(FIRST_DAY, 8);
  common.writeUInt32LE(crc, 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(size, 18);
  common.writeUInt16LE(Buffer.byteLength(name), 22);
  return common;
}

/**
 * A zip with other contents for the parts in `changes` (undefined: the part goes), in its order, new parts at the end.
 * What does not change is not even unpacked. The same input gives the same bytes.
 */
export function repack(
  bytes: Uint8Array,
  lines: readonly DirectoryLine[],
  changes: ReadonlyMap<string, Uint8Array | undefined>,
): Uint8Array {
  const known = new Set(lines.map((line) => line.name));
  const entries = lines.flatMap((line): readonly Packed[] => {
    if (!changes.has(line.name)) return [packedEntry(bytes, line)];
    const changed = changes.get(line.name);
    return changed ? [newEntry(line.name, changed)] : [];
  });
  for (const [name, added] of changes) if (added && !known.has(name)) entries.push(newEntry(name, added));
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const common = fields(entry);
    const name = Buffer.from(entry.name, 'utf8');
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02', 'latin1'), Buffer.from([VERSION, 0]), common, tail, name);
    chunks.push(Buffer.from('PK\x03\x04', 'latin1'), common, name, entry.data);
    offset += 4 + common.length + name.length + entry.data.length;
  }
  const lists = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(lists.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...chunks, lists, end]));
}
