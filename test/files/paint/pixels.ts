import { createCanvas, loadImage } from 'canvas';

/** An open PNG: its colour at a point, and where a colour is in an area. Lengths are in points, 72 to the inch. */
export interface Opened {
  readonly width: number;
  readonly height: number;
  /** Six hexadecimal digits. */
  at(x: number, y: number): string;
  /** The smallest box around all pixels in an area (x, y, w, h) that are nearer to `hex` than to `ground`. */
  inked(area: readonly [number, number, number, number], hex: string, ground: string): Extent | undefined;
}

export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const rgb = (hex: string): readonly number[] => [0, 2, 4].map((i) => parseInt(hex.slice(i, i + 2), 16));
const distance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, v, i) => sum + Math.abs(v - (b[i] ?? 0)), 0);

/** Opens a picture of a slide that is this many points wide. */
export async function openPng(png: Uint8Array, points: number): Promise<Opened> {
  const image = await loadImage(png);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const scale = width / points;
  const pixel = (x: number, y: number): readonly number[] => [...data.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)]; // prettier-ignore
  return {
    width,
    height,
    at: (x, y) =>
      pixel(Math.floor(x * scale), Math.floor(y * scale)).map((v) => v.toString(16).padStart(2, '0')).join('').toUpperCase(), // prettier-ignore
    inked([x, y, w, h], hex, ground) {
      let found: Extent | undefined;
      for (let py = Math.floor(y * scale); py < (y + h) * scale; py++) {
        for (let px = Math.floor(x * scale); px < (x + w) * scale; px++) {
          const value = pixel(px, py);
          if (distance(value, rgb(hex)) >= distance(value, rgb(ground))) continue;
          const [left, top] = [px / scale, py / scale];
          const here = { left, top, right: left + 1 / scale, bottom: top + 1 / scale };
          found = found
            ? {
                left: Math.min(found.left, here.left),
                top: Math.min(found.top, here.top),
                right: Math.max(found.right, here.right),
                bottom: Math.max(found.bottom, here.bottom),
              }
            : here;
        }
      }
      return found;
    },
  };
}
