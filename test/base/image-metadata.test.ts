import { createCanvas } from 'canvas';
import { describe, expect, it } from 'vitest';
import { imageMetadata } from '../../src/base/image-metadata.ts';
import { tinyPng } from '../files/pptx/tiny-png.ts';

/** A PNG with an additional chunk before its end; the chunk's checksum does not matter here. */
function pngWith(type: string): Uint8Array {
  const png = Buffer.from(tinyPng(2, 2, '5B7DB1'));
  const chunk = Buffer.concat([Buffer.from([0, 0, 0, 3]), Buffer.from(type, 'latin1'), Buffer.from('abcXXXX')]);
  return Buffer.concat([png.subarray(0, png.length - 12), chunk, png.subarray(png.length - 12)]);
}

/** A JPEG with a segment right after its start, where cameras put metadata. */
function jpegWith(name: string): Uint8Array {
  const jpeg = createCanvas(4, 4).toBuffer('image/jpeg');
  const body = Buffer.from(`${name}\0\0`, 'latin1');
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, body.length + 2]), body]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

describe('imageMetadata', () => {
  it('finds nothing in a picture that is only a picture', () => {
    expect(imageMetadata(tinyPng(2, 2, '5B7DB1'))).toEqual([]);
    expect(imageMetadata(createCanvas(4, 4).toBuffer('image/jpeg'))).toEqual([]);
    expect(imageMetadata(new TextEncoder().encode('<svg/>'))).toEqual([]);
    expect(imageMetadata(new Uint8Array())).toEqual([]);
  });

  it.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])('finds %s in a PNG', (type) => {
    expect(imageMetadata(pngWith(type))).toEqual([type]);
  });

  it('leaves alone what a PNG needs to look as it does', () => {
    expect(imageMetadata(pngWith('gAMA'))).toEqual([]);
  });

  it('finds what a camera wrote into a JPEG', () => {
    expect(imageMetadata(jpegWith('Exif'))).toEqual(['Exif']);
  });

  it('does not lose its way in a damaged file', () => {
    const jpeg = jpegWith('Exif');
    for (let length = 0; length < 60; length++) expect(() => imageMetadata(jpeg.subarray(0, length))).not.toThrow();
  });
});
