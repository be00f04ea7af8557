import { bleed } from './bleed.ts';
import { encodePng } from './png.ts';
import { sized } from './sized.ts';

/** A raster picture with its size in pixels. */
export interface Raster {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** An SVG as a PNG of exactly this size on a transparent background. Throws for one that cannot be read. */
export async function rasterise(svg: string, width: number, height: number, dpi: number): Promise<Raster> {
  const { createCanvas, loadImage } = await import('canvas');
  const image = await loadImage(Buffer.from(sized(svg, width, height)));
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0, width, height);
  const { data } = context.getImageData(0, 0, width, height);
  const rgba = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  bleed(rgba, width, height);
  return { png: encodePng(rgba, width, height, dpi), width, height };
}
