/** A picture of a page with at most 256 colours, for docs: a third of the bytes, and nobody sees the difference. */
import { createCanvas, loadImage } from 'canvas';
import { crc32, deflateSync } from 'node:zlib';

/** A box of colours: each as red, green, blue and how many pixels have it. */
type Colour = readonly [number, number, number, number];

const spreadOf = (box: readonly Colour[], channel: 0 | 1 | 2): number => {
  const values = box.map((colour) => colour[channel]);
  return Math.max(...values) - Math.min(...values);
};
const weightOf = (box: readonly Colour[]): number => box.reduce((sum, [, , , n]) => sum + n, 0);

/** Halves the box that differs most until there are enough: median cut. */
function paletteOf(colours: readonly Colour[], most: number): readonly (readonly Colour[])[] {
  const boxes: (readonly Colour[])[] = [colours];
  while (boxes.length < most) {
    const ranked = boxes
      .map((box, index) => {
        const channel = ([0, 1, 2] as const).reduce((a, b) => (spreadOf(box, b) > spreadOf(box, a) ? b : a));
        return { box, index, channel, worth: box.length < 2 ? 0 : spreadOf(box, channel) * Math.sqrt(weightOf(box)) };
      })
      .sort((a, b) => b.worth - a.worth);
    const [widest] = ranked;
    if (!widest || widest.worth === 0) break;
    const sorted = widest.box.toSorted((a, b) => a[widest.channel] - b[widest.channel]);
    const half = weightOf(sorted) / 2;
    let [at, sum] = [0, 0];
    while (at < sorted.length - 1 && (sum += sorted[at]?.[3] ?? 0) < half) at++;
    at = Math.max(1, at);
    boxes.splice(widest.index, 1, sorted.slice(0, at), sorted.slice(at));
  }
  return boxes;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** The same picture with a palette. */
export async function shrinkPng(png: Uint8Array): Promise<Uint8Array> {
  const image = await loadImage(Buffer.from(png));
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const counts = new Map<number, number>();
  const keyAt = (i: number): number => ((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0);
  for (let i = 0; i < data.length; i += 4) counts.set(keyAt(i), (counts.get(keyAt(i)) ?? 0) + 1);
  const colours = [...counts].map(([key, n]): Colour => [key >> 16, (key >> 8) & 255, key & 255, n]);
  // What fills most of a page stays exactly as it is.
  const exact = colours.toSorted((a, b) => b[3] - a[3]).slice(0, 32);
  const rest = colours.filter((colour) => !exact.includes(colour));
  const boxes = [...exact.map((colour) => [colour]), ...(rest.length > 0 ? paletteOf(rest, 256 - exact.length) : [])];
  const indexOf = new Map<number, number>();
  const palette = Buffer.alloc(3 * boxes.length);
  for (const [index, box] of boxes.entries()) {
    const weight = weightOf(box);
    for (const channel of [0, 1, 2] as const) {
      palette[3 * index + channel] = Math.round(
        box.reduce((sum, colour) => sum + colour[channel] * colour[3], 0) / weight,
      );
    }
    for (const [r, g, b] of box) indexOf.set((r << 16) | (g << 8) | b, index);
  }
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf.get(keyAt(4 * (y * width + x))) ?? 0;
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Eight bits for each pixel, which name a colour of the palette.
  head.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
