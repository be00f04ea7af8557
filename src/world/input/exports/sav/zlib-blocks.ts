import { inflateSync } from 'node:zlib';
import type { FileBytes } from '../../file-bytes.ts';
import { Cursor } from './cursor.ts';
import { SavDamage } from './damage.ts';
import type { Chunk } from './elements.ts';

interface Block {
  readonly at: number;
  readonly packed: number;
  readonly unpacked: number;
}

/** The data of a `.zsav`: blocks packed by zlib, one after the other. */
export interface ZlibBlocks {
  /** Bytes of all blocks, unpacked. */
  readonly size: number;
  next(): Chunk | undefined;
}

/** zlib cannot pack tighter: 258 bytes take two bits. */
const TIGHTEST = 1032;
const [HEADER, TRAILER, ENTRY] = [24, 24, 24];

/** Reads where the blocks are; each is unpacked only when it is asked for, and to no more than it is said to hold. */
export function zlibBlocks(file: FileBytes, start: number, isLittle: boolean): ZlibBlocks {
  const blocks = listBlocks(file, start, isLittle);
  let number = 0;
  return {
    size: blocks.reduce((sum, { unpacked }) => sum + unpacked, 0),
    next() {
      const block = blocks[number++];
      return block && { bytes: unpack(file, block), at: block.at };
    },
  };
}

function listBlocks(file: FileBytes, start: number, isLittle: boolean): readonly Block[] {
  const head = file.part(start, start + HEADER);
  if (head.length < HEADER) throw new SavDamage('truncated', file.size);
  const header = new Cursor(head, isLittle);
  const [here, trailerAt, length] = [header.int64(), header.int64(), header.int64()];
  if (here !== start) throw new SavDamage('zlib_header', start);
  if (trailerAt < start + HEADER) throw new SavDamage('zlib_header', start + 8);
  if (length < TRAILER || length % ENTRY !== 0) throw new SavDamage('zlib_header', start + 16);
  // The end of the file is where the list of its blocks should be.
  if (trailerAt + length > file.size) throw new SavDamage('truncated', file.size);
  if (trailerAt + length < file.size) throw new SavDamage('zlib_header', start + 16);
  const trailer = new Cursor(file.part(trailerAt, trailerAt + length), isLittle, 20);
  const count = trailer.int32();
  if (count !== (length - TRAILER) / ENTRY) throw new SavDamage('zlib_trailer', trailerAt + 20, count);
  const blocks: Block[] = [];
  let [unpackedAt, packedAt] = [start, start + HEADER];
  for (let i = 0; i < count; i++) {
    const at = trailerAt + trailer.at;
    const isNext = trailer.int64() === unpackedAt && trailer.int64() === packedAt;
    if (!isNext) throw new SavDamage('zlib_trailer', at);
    const [unpacked, packed] = [trailer.int32(), trailer.int32()];
    if (packed <= 0 || packedAt + packed > trailerAt) throw new SavDamage('zlib_trailer', at + 20, packed);
    if (unpacked < 0 || unpacked > packed * TIGHTEST) throw new SavDamage('zlib_trailer', at + 16, unpacked);
    blocks.push({ at: packedAt, packed, unpacked });
    unpackedAt += unpacked;
    packedAt += packed;
  }
  if (packedAt !== trailerAt) throw new SavDamage('zlib_trailer', packedAt);
  return blocks;
}

function unpack(file: FileBytes, { at, packed, unpacked }: Block): Uint8Array {
  let found: Uint8Array;
  try {
    found = inflateSync(file.part(at, at + packed), { maxOutputLength: Math.max(1, unpacked) });
  } catch {
    throw new SavDamage('zlib_block', at);
  }
  if (found.length !== unpacked) throw new SavDamage('zlib_block', at);
  return found;
}
