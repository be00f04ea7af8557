import { describe, expect, it } from 'vitest';
import { pictureDamage } from '../../src/base/picture-damage.ts';
import { tinyPng } from '../files/pptx/tiny-png.ts';

const png = tinyPng(5, 5, '336699');
const jpeg = Buffer.from('FFD8FFE000044A46FFC0000B080001000101011100FFDA0008010100003F00D2CF20FFD9', 'hex');

describe('damage of a picture', () => {
  it('is not seen in a whole one, nor in what is behind its end', () => {
    for (const bytes of [png, jpeg]) {
      expect(pictureDamage(bytes)).toBeUndefined();
      expect(pictureDamage(Buffer.concat([bytes, Buffer.from('more')]))).toBeUndefined();
    }
    expect(pictureDamage(Buffer.from('<svg/>'))).toBeUndefined();
    expect(pictureDamage(new Uint8Array())).toBeUndefined();
  });

  it('is seen wherever a PNG or JPEG is cut', () => {
    for (let length = 8; length < png.length; length++) expect(pictureDamage(png.subarray(0, length)), `PNG ${length}`).toMatch(/^PNG/); // prettier-ignore
    for (let length = 4; length < jpeg.length; length++) expect(pictureDamage(jpeg.subarray(0, length)), `JPEG ${length}`).toMatch(/^JPEG/); // prettier-ignore
  });

  it('is seen in a changed byte, by its chunk', () => {
    const changed = Uint8Array.from(png);
    changed[20] = 77;
    expect(pictureDamage(changed)).toBe('PNG IHDR: CRC');
  });

  it('never loops: a segment without length', () => {
    expect(pictureDamage(Buffer.from('FFD8FFE00000FFE00000', 'hex'))).toMatch(/^JPEG/);
  });
});
