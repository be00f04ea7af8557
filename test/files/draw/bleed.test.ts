import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bleed } from '../../../src/files/draw/bleed.ts';

const WIDTH = 40;
const HEIGHT = 30;

/** A transparent background with shapes of one pixel each. */
function picture(shapes: readonly { readonly x: number; readonly y: number; readonly color: readonly number[] }[]) {
  const rgba = new Uint8Array(WIDTH * HEIGHT * 4);
  for (const { x, y, color } of shapes) rgba.set(color, 4 * (y * WIDTH + x));
  return rgba;
}

const at = (rgba: Uint8Array, x: number, y: number) => [...rgba.subarray(4 * (y * WIDTH + x), 4 * (y * WIDTH + x) + 4)];

describe('bleed', () => {
  it('gives the ground on every side of a shape its colour, still transparent, and leaves what is far away', () => {
    const rgba = picture([{ x: 20, y: 15, color: [220, 224, 236, 255] }]);
    bleed(rgba, WIDTH, HEIGHT);
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1], [3, -3], [-4, 4], [8, 0]] as const) {
      expect(at(rgba, 20 + dx, 15 + dy), `${dx}, ${dy}`).toEqual([220, 224, 236, 0]);
    }
    expect(at(rgba, 20 + 9, 15)).toEqual([0, 0, 0, 0]);
    expect(at(rgba, 0, 0)).toEqual([0, 0, 0, 0]);
  }); // prettier-ignore

  it('takes the nearer of two colours, and never crosses the left or right edge into another row', () => {
    const rgba = picture([
      { x: 10, y: 10, color: [255, 0, 0, 255] },
      { x: 15, y: 10, color: [0, 0, 255, 9] },
      { x: WIDTH - 1, y: 20, color: [0, 255, 0, 255] },
    ]);
    bleed(rgba, WIDTH, HEIGHT);
    expect(at(rgba, 12, 10)).toEqual([255, 0, 0, 0]);
    expect(at(rgba, 13, 10)).toEqual([0, 0, 255, 0]);
    expect(at(rgba, 0, 21)).toEqual([0, 0, 0, 0]);
  });

  it('changes no pixel that can be seen and no transparency', () => {
    const shape = fc.record({
      x: fc.nat({ max: WIDTH - 1 }),
      y: fc.nat({ max: HEIGHT - 1 }),
      color: fc.tuple(fc.nat({ max: 255 }), fc.nat({ max: 255 }), fc.nat({ max: 255 }), fc.nat({ max: 255 })),
    });
    fc.assert(
      fc.property(fc.array(shape, { maxLength: 30 }), (shapes) => {
        const before = picture(shapes);
        const after = before.slice();
        bleed(after, WIDTH, HEIGHT);
        for (let i = 0; i < before.length; i += 4) {
          expect(after[i + 3]).toBe(before[i + 3]);
          if (before[i + 3] !== 0) expect([...after.subarray(i, i + 3)]).toEqual([...before.subarray(i, i + 3)]);
        }
      }),
      { numRuns: 30 },
    );
  });
});
