import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bottom, box, contains, inset, intersection, right, type Box } from '../../src/base/box.ts';

const boxes = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }), fc.nat(900), fc.nat(900)).map((at) => box(...at)); // prettier-ignore
const touches = (b: Box, x: number, y: number): boolean => x > b.x && x < right(b) && y > b.y && y < bottom(b);

describe('box', () => {
  it('is in whole EMU', () => {
    expect(box(0.4, 0.5, 1.49, 1.5)).toEqual({ x: 0, y: 1, w: 1, h: 2 });
    expect(() => box(0, 0, Number.NaN, 1)).toThrow('a finite number of EMU, but was NaN');
  });

  it('ends where it begins and how far it goes', () => {
    expect([right(box(10, 20, 30, 40)), bottom(box(10, 20, 30, 40))]).toEqual([40, 60]);
  });
});

describe('inset', () => {
  it('takes off each side, or adds', () => {
    expect(inset(box(0, 0, 100, 50), 10)).toEqual(box(10, 10, 80, 30));
    expect(inset(box(0, 0, 100, 50), 10, 5)).toEqual(box(10, 5, 80, 40));
    expect(inset(box(0, 0, 100, 50), -10)).toEqual(box(-10, -10, 120, 70));
  });

  it('is undone by its opposite', () => {
    fc.assert(
      fc.property(boxes, fc.nat(200), fc.nat(200), (b, x, y) => {
        expect(inset(inset(b, x, y), -x, -y)).toEqual(b);
      }),
    );
  });
});

describe('contains', () => {
  it('allows edges to touch, and as much slack as is given', () => {
    const outer = box(0, 0, 100, 100);
    expect(contains(outer, outer)).toBe(true);
    expect(contains(outer, box(1, 1, 100, 10))).toBe(false);
    expect(contains(outer, box(1, 1, 100, 10), 1)).toBe(true);
    expect([box(-2, 0, 9, 9), box(0, -2, 9, 9), box(93, 0, 9, 9), box(0, 93, 9, 9)].map((b) => contains(outer, b, 1))).toEqual([false, false, false, false]); // prettier-ignore
  });

  it('holds of what an inset leaves', () => {
    fc.assert(
      fc.property(boxes, fc.nat(300), (b, by) => {
        expect(contains(b, inset(b, Math.min(by, b.w / 2, b.h / 2)), 1)).toBe(true);
      }),
    );
  });
});

describe('intersection', () => {
  it('is the area that two boxes share', () => {
    expect(intersection(box(0, 0, 10, 10), box(5, 6, 10, 10))).toEqual(box(5, 6, 5, 4));
    expect(intersection(box(0, 0, 10, 10), box(2, 2, 3, 3))).toEqual(box(2, 2, 3, 3));
  });

  it('is none where they only touch or lie apart', () => {
    expect(intersection(box(0, 0, 10, 10), box(10, 0, 10, 10))).toBeUndefined();
    expect(intersection(box(0, 0, 10, 10), box(0, 10, 10, 10))).toBeUndefined();
    expect(intersection(box(0, 0, 10, 10), box(30, 30, 1, 1))).toBeUndefined();
  });

  it('has just the points of both', () => {
    const point = fc.integer({ min: -950, max: 1850 });
    fc.assert(
      fc.property(boxes, boxes, point, point, (a, b, x, y) => {
        const shared = intersection(a, b);
        expect(shared).toEqual(intersection(b, a));
        expect(shared !== undefined && touches(shared, x, y)).toBe(touches(a, x, y) && touches(b, x, y));
      }),
    );
  });
});
