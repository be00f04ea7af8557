import { createCanvas, loadImage } from 'canvas';
import jsqr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { drawQr as draw } from '../../../src/files/draw/draw-qr.ts';
import type { RasterPicture } from '../../../src/files/draw/types.ts';
import { assertWellFormed } from './svg.ts';

// The package is CommonJS and exports `default`; bundlers and Node disagree on what importing that gives.
const decode = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;

async function drawQr(...given: Parameters<typeof draw>): Promise<RasterPicture> {
  const drawn = await draw(...given);
  if (drawn.kind !== 'raster') throw new Error('a QR code is a picture');
  return drawn;
}

async function rgbaOf(bytes: Uint8Array, width: number): Promise<Uint8Array> {
  const context = createCanvas(width, width).getContext('2d');
  context.drawImage(await loadImage(Buffer.from(bytes)), 0, 0, width, width);
  return Uint8Array.from(context.getImageData(0, 0, width, width).data);
}

const TEXTS = ['https://x.gd/GQWUU', 'mailto:m.yokogawa@log-port.com?subject=無料相談希望', 'a'.repeat(300)];

describe('drawQr', () => {
  it.each(TEXTS)('scans: %s', async (text) => {
    const { png, width, height } = await drawQr(text, '14213D', 'F3F5F9');
    expect(width).toBe(height);
    expect(width).toBeGreaterThanOrEqual(700);
    const rgba = await rgbaOf(png, width);
    const found = decode(Uint8ClampedArray.from(rgba), width, width);
    expect(found && new TextDecoder().decode(Uint8Array.from(found.binaryData))).toBe(text);
    expect([...rgba.subarray(0, 4)]).toEqual([0xf3, 0xf5, 0xf9, 255]);
  });

  it('has the same modules as SVG, with a quiet zone of four', async () => {
    const { svg = '', png, width } = await drawQr(TEXTS[0]!, '14213D', '#FFFFFF');
    assertWellFormed(svg);
    expect(svg).toContain('viewBox="0 0 33 33"');
    const drawn = new TextEncoder().encode(svg.replace('width="33" height="33"', `width="${width}" height="${width}"`));
    expect(Buffer.compare(await rgbaOf(drawn, width), await rgbaOf(png, width))).toBe(0);
    const rgba = await rgbaOf(png, width);
    const dark = Array.from({ length: width * width }, (_, i) => i).filter((i) => rgba[i * 4] === 0x14);
    const module = width / 33;
    expect([dark[0]! % width, Math.floor(dark[0]! / width)]).toEqual([4 * module, 4 * module]);
  });

  it('is the same every time, and refuses what is no colour', async () => {
    const [a, b] = [await drawQr('x', '000000', 'FFFFFF'), await drawQr('x', '000000', 'FFFFFF')];
    expect(Buffer.compare(a.png, b.png)).toBe(0);
    await expect(drawQr('x', 'navy', 'FFFFFF')).rejects.toThrow('navy');
  });
});
