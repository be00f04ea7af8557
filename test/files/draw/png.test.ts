import { createCanvas, loadImage } from 'canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageInfo } from '../../../src/base/image-info.ts';
import { encodePng } from '../../../src/files/draw/png.ts';

describe('encodePng', () => {
  it('is read back by another program pixel for pixel', async () => {
    const picture = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([w, h]) =>
      fc.tuple(
        fc.constant(w),
        fc.constant(h),
        fc.array(fc.constantFrom([255, 0, 7, 255], [1, 2, 3, 255], [0, 0, 0, 0]), { minLength: w * h, maxLength: w * h }), // prettier-ignore
      ),
    );
    await fc.assert(
      fc.asyncProperty(picture, async ([width, height, colors]) => {
        const rgba = Uint8Array.from(colors.flat());
        const png = encodePng(rgba, width, height, 216);
        expect(imageInfo(png)).toEqual({ mime: 'image/png', width, height });
        const context = createCanvas(width, height).getContext('2d');
        context.drawImage(await loadImage(Buffer.from(png)), 0, 0);
        expect([...context.getImageData(0, 0, width, height).data]).toEqual([...rgba]);
      }),
      { numRuns: 60 },
    );
  });

  it('says its resolution: 216 dpi are 8504 dots a metre', () => {
    const png = Buffer.from(encodePng(new Uint8Array(4), 1, 1, 216));
    const at = png.indexOf('pHYs');
    expect([png.readUInt32BE(at + 4), png.readUInt32BE(at + 8), png[at + 12]]).toEqual([8504, 8504, 1]);
  });

  it('refuses pixels that do not fill the picture', () => {
    expect(() => encodePng(new Uint8Array(8), 1, 1, 216)).toThrow('1 × 1');
  });
});
