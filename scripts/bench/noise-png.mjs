import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The same grey noise every time, which no compression makes smaller: 600 × 400 pixels of four bits, about 120 KB. */
export function noisePng(width = 600, height = 400) {
  const row = 1 + width / 2;
  const pixels = Buffer.alloc(row * height);
  let state = 1;
  for (let i = 0; i < pixels.length; i++) {
    // Numerical Recipes' generator; the first byte of each row says that the row is not filtered.
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    pixels[i] = i % row === 0 ? 0 : state >>> 24;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits, grey, and the only methods that there are.
  header.set([4, 0, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
