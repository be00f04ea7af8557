import { crc32, inflateSync } from 'node:zlib';

/** What the header of a picture says. */
interface Header {
  readonly mime: string;
  readonly width: number;
  readonly height: number;
}

/** More pixels than any picture of a slide needs; unpacked, they take four bytes each. */
const MOST_PIXELS = 50_000_000;

/** Bits of a pixel by the colour type of a PNG, for each bit depth that it may have (PNG, third edition, table 12). */
const SAMPLES: Readonly<Record<number, readonly [samples: number, depths: readonly number[]]>> = {
  0: [1, [1, 2, 4, 8, 16]],
  2: [3, [8, 16]],
  3: [1, [1, 2, 4, 8]],
  4: [2, [8, 16]],
  6: [4, [8, 16]],
};

/** Where the seven passes of an interlaced PNG begin, and how far apart their pixels are. */
const ADAM7 = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const; // prettier-ignore

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The chunks of a PNG up to its end; undefined if one is cut off or does not have its checksum. */
function chunksOf(bytes: Uint8Array): readonly Chunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, end) });
    if (type === 'IEND') return chunks;
    at = end + 4;
  }
  return undefined;
}

/** The rows of each pass of a PNG, as numbers of bytes: a row begins with the number of its filter. */
function rowsOf(header: Uint8Array, bits: number): readonly (readonly [rows: number, length: number])[] {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const passes = header[12] === 1 ? ADAM7 : ([[0, 0, 1, 1]] as const);
  return passes.flatMap(([x, y, dx, dy]) => {
    const [columns, rows] = [Math.ceil((width - x) / dx), Math.ceil((height - y) / dy)];
    return columns > 0 && rows > 0 ? [[rows, 1 + Math.ceil((columns * bits) / 8)] as const] : [];
  });
}

/** Whether a PNG is whole: every chunk with its checksum, and as many pixels as it says. */
function isWholePng(bytes: Uint8Array): boolean {
  const chunks = chunksOf(bytes);
  const [header] = chunks ?? [];
  if (!chunks || header?.type !== 'IHDR' || header.data.length !== 13) return false;
  const [depth = 0, color = -1, compression, filter, interlace = 2] = header.data.subarray(8);
  const [samples, depths] = SAMPLES[color] ?? [0, []];
  if (!depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) return false;
  if (color === 3 && !chunks.some(({ type }) => type === 'PLTE')) return false;
  const passes = rowsOf(header.data, samples * depth);
  const size = passes.reduce((sum, [rows, length]) => sum + rows * length, 0);
  const packed = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  try {
    const pixels = inflateSync(Buffer.concat(packed), { maxOutputLength: size + 1 });
    return pixels.length === size && haveFilters(pixels, passes);
  } catch {
    return false;
  }
}

function haveFilters(pixels: Uint8Array, passes: ReturnType<typeof rowsOf>): boolean {
  let at = 0;
  for (const [rows, length] of passes) {
    for (let row = 0; row < rows; row++, at += length) if ((pixels[at] ?? 5) > 4) return false;
  }
  return true;
}

const START_OF_SCAN = 0xda;

/**
 * Whether a JPEG has pixels and an end: inside of its pixels the mark of the end cannot occur, but the segments before
 * them may hold a small picture of its own (Exif).
 */
function isWholeJpeg(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== START_OF_SCAN) at += 2 + view.getUint16(at + 2); // prettier-ignore
  if (at + 4 > bytes.length || bytes[at] !== 0xff) return false;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('ffd9', at, 'hex') > 0;
}

/**
 * What is wrong with a PNG or JPEG beyond its header: it is not whole, or would take too much memory to unpack. Viewers
 * show half of such a picture, or none. A JPEG's pixels are not looked at, nor is any other format.
 */
export function imageDamage(bytes: Uint8Array, { mime, width, height }: Header): 'damaged' | 'too_large' | undefined {
  if (mime !== 'image/png' && mime !== 'image/jpeg') return undefined;
  if (width * height > MOST_PIXELS) return 'too_large';
  return (mime === 'image/png' ? isWholePng : isWholeJpeg)(bytes) ? undefined : 'damaged';
}
