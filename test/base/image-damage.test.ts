import { crc32, deflateSync } from 'node:zlib';
import { createCanvas } from 'canvas';
import { describe, expect, it } from 'vitest';
import { imageFault } from '../../src/base/image-info.ts';
import { tinyPng } from '../files/pptx/tiny-png.ts';

const canvas = createCanvas(40, 30);
canvas.getContext('2d').fillRect(5, 5, 20, 12);
const png = new Uint8Array(canvas.encodeSync('png'));
const jpeg = new Uint8Array(canvas.encodeSync('jpeg'));
const without = (bytes: Uint8Array, from: number, to: number): Uint8Array =>
  Uint8Array.from(Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]));

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of these pixels (filters included), well sealed whatever it says. */
function made(header: readonly number[], pixels: Uint8Array, ...more: readonly Buffer[]): Uint8Array {
  const [width = 0, height = 0, ...rest] = header;
  const ihdr = Buffer.alloc(13);
  ihdr.writeUInt32BE(width);
  ihdr.writeUInt32BE(height, 4);
  ihdr.set(rest, 8);
  return new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', ihdr), ...more, chunk('IDAT', deflateSync(pixels)), chunk('IEND', new Uint8Array())])); // prettier-ignore
}

describe('a picture that is whole', () => {
  it.each<readonly [string, Uint8Array]>([
    ['a PNG of the canvas library', png],
    ['a PNG of another writer', tinyPng(3, 5, '123456')],
    ['a PNG with bytes after its end', Uint8Array.from(Buffer.concat([png, Buffer.from('x')]))],
    ['an interlaced PNG: 3 × 3 pixels of one byte in passes 1, 4, 5, 6 and 7', made([3, 3, 8, 0, 0, 0, 1], new Uint8Array(2 + 0 + 0 + 2 + 3 + 2 * 2 + 4))], // prettier-ignore
    ['a PNG of one bit a pixel', made([9, 2, 1, 0, 0, 0, 0], new Uint8Array(6))],
    ['a PNG with a palette', made([2, 1, 8, 3, 0, 0, 0], new Uint8Array(3), chunk('PLTE', new Uint8Array(6)))],
    ['a JPEG', jpeg],
    ['a JPEG with bytes after its end', Uint8Array.from(Buffer.concat([jpeg, Buffer.from('x')]))],
  ])('is taken: %s', (_, bytes) => expect(imageFault(bytes)).toBeUndefined());
});

describe('a picture that is not whole', () => {
  it.each<readonly [string, Uint8Array]>([
    ['a PNG that is cut in its pixels', png.subarray(0, -40)],
    ['a PNG without its end', png.subarray(0, -12)],
    ['a PNG with a wrong checksum', png.map((byte, i) => (i === png.length - 20 ? byte ^ 1 : byte))],
    ['a PNG without pixels', made([2, 2, 8, 0, 0, 0, 0], new Uint8Array())],
    ['a PNG with a row too few', made([2, 2, 8, 0, 0, 0, 0], new Uint8Array(3))],
    ['a PNG with a row too many', made([2, 2, 8, 0, 0, 0, 0], new Uint8Array(9))],
    ['a PNG with a filter that does not exist', made([2, 1, 8, 0, 0, 0, 0], Uint8Array.of(5, 0, 0))],
    ['a PNG of a bit depth that does not exist', made([2, 1, 7, 0, 0, 0, 0], new Uint8Array(3))],
    ['a PNG without its palette', made([2, 1, 8, 3, 0, 0, 0], new Uint8Array(3))],
    ['a JPEG that is cut in its pixels', jpeg.subarray(0, -30)],
    ['a JPEG that is cut in its pixels, with a whole one inside', Uint8Array.from(Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1, (jpeg.length + 2) >> 8, (jpeg.length + 2) & 0xff]), jpeg, jpeg.subarray(2, -30)]))], // prettier-ignore
    ['a JPEG without pixels', without(jpeg, Buffer.from(jpeg).indexOf('ffda', 0, 'hex'), jpeg.length)],
  ])('is refused: %s', (_, bytes) => expect(imageFault(bytes)).toBe('damaged'));

  it('is refused before it is unpacked if that would take gigabytes', () => {
    expect(imageFault(made([60_000, 60_000, 8, 0, 0, 0, 0], new Uint8Array()))).toBe('too_large');
    expect(imageFault(made([10_000, 5000, 8, 0, 0, 0, 0], new Uint8Array()))).toBe('damaged');
  });
});
