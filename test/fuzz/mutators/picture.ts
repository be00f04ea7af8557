import { crc32 } from 'node:zlib';
import type { Dice } from '../dice.ts';
import type { Mutator } from './types.ts';

interface Chunk {
  readonly at: number;
  readonly length: number;
  readonly type: string;
}

/** The chunks of a PNG, or the segments of a JPEG up to its pixels, as far as they can be told. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  if (bytes[0] === 0x89) {
    for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at))
      chunks.push({ at, length: 12 + view.getUint32(at), type: Buffer.from(bytes.subarray(at + 4, at + 8)).toString('latin1') }); // prettier-ignore
  } else if (bytes[0] === 0xff) {
    for (
      let at = 2;
      at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda;
      at += 2 + view.getUint16(at + 2)
    )
      // prettier-ignore
      chunks.push({ at, length: 2 + view.getUint16(at + 2), type: `FF${(bytes[at + 1] ?? 0).toString(16)}` });
  }
  return chunks;
}

type Change = (bytes: Uint8Array, chunk: Chunk, dice: Dice) => readonly [what: string, bytes: Uint8Array];
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

/** Sums up a chunk of a PNG again, so that only what stands in it is strange. */
function resealed(bytes: Uint8Array, { at, length }: Chunk): Uint8Array {
  if (bytes[0] === 0x89 && at + length <= bytes.length) {
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + length - 4, crc32(bytes.subarray(at + 4, at + length - 4)));
  }
  return bytes;
} // prettier-ignore

const CHANGES: readonly (readonly [weight: number, change: Change])[] = [
  [2, (bytes, { at, length, type }) => [`loses ${type}`, joined(bytes.subarray(0, at), bytes.subarray(at + length))]],
  [1, (bytes, { at, length, type }) => [`has ${type} twice`, joined(bytes.subarray(0, at + length), bytes.subarray(at))]],
  [4, (bytes, chunk, dice) => {
    const changed = Uint8Array.from(bytes);
    const at = chunk.at + 8 + dice.below(Math.max(1, chunk.length - 12));
    changed[at] = dice.below(256);
    return dice.once(3) ? [`a byte of ${chunk.type}`, changed] : [`a byte of ${chunk.type}, summed up again`, resealed(changed, chunk)];
  }],
  [2, (bytes, chunk, dice) => {
    // Width and height: a few kilobytes that unfold into gigabytes.
    const [changed, side] = [Uint8Array.from(bytes), dice.of([0, 1, 7, 20_000, 65_535, 2_000_000_000])];
    const view = new DataView(changed.buffer);
    if (changed[0] === 0x89) [16, 20].forEach((at) => view.setUint32(at, side));
    else if (/FFc[0-3]/.test(chunk.type)) [5, 7].forEach((at) => view.setUint16(chunk.at + at, side % 65_536));
    return [`says it is ${side} pixels wide and high`, changed[0] === 0x89 ? resealed(changed, { at: 8, length: 25, type: 'IHDR' }) : changed];
  }],
]; // prettier-ignore

/** Changes one chunk of a PNG or JPEG. */
export const mutateChunks: Mutator = (bytes, dice) => {
  const chunks = chunksOf(bytes);
  if (chunks.length === 0) return undefined;
  const [what, changed] = dice.weighed(CHANGES)(bytes, dice.of(chunks), dice);
  return { what, bytes: changed };
};
