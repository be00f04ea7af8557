import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnWidths,
  gaps,
  grown,
  lowered,
  rowHeights,
  type GrowingPart,
} from '../../../src/deck/layout/share-room.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

describe('gaps', () => {
  it('are one fewer than what they part', () => {
    expect([0, 1, 2, 5].map((count) => gaps(count, 3))).toEqual([0, 0, 3, 12]);
  });
});

describe('columnWidths', () => {
  const part = (span: number, size?: number) => ({ span, size });

  it('gives sizes first, and what is left by columns with the gaps in them', () => {
    expect(columnWidths([part(1, 30), part(1), part(2)], 120, 10)).toEqual([30, 20, 50]);
    expect(columnWidths([part(1, 30), part(1, 20)], 130, 10)).toEqual([30, 20]);
  });
});

describe('grown', () => {
  const part = (natural: number, weight = 0, most = Infinity): GrowingPart => ({ natural, weight, most });

  it('gives what is left by weight, to those that grow', () => {
    expect(grown([part(10), part(20, 1), part(30, 3)], 40)).toEqual([10, 30, 60]);
    expect(grown([part(10), part(20)], 40)).toEqual([10, 20]);
  });

  it('goes no further than the greatest size, and gives the rest to the others', () => {
    expect(grown([part(10, 1, 15), part(10, 1)], 20)).toEqual([15, 25]);
    expect(grown([part(10, 1, 15), part(10, 1, 12)], 20)).toEqual([15, 12]);
    expect(grown([part(10, 1, 15), part(10, 1, 30), part(0, 2, 20)], 100)).toEqual([15, 30, 20]);
  });

  it('takes nothing away where there is too little room', () => {
    expect(grown([part(10, 1), part(20)], -5)).toEqual([10, 20]);
  });

  it('keeps to its law', () => {
    const parts = fc.array(
      fc.record({ natural: fc.nat(1000), weight: fc.nat(3), room: fc.option(fc.nat(500)) }),
      { maxLength: 6 },
    ); // prettier-ignore
    fc.assert(
      fc.property(parts, fc.nat(5000), (shapes, left) => {
        const all = shapes.map(({ natural, weight, room }) => part(natural, weight, room === null ? Infinity : natural + room)); // prettier-ignore
        const sizes = grown(all, left);
        sizes.forEach((size, i) => {
          expect(size).toBeGreaterThanOrEqual(all[i]!.natural);
          if (all[i]!.weight > 0) expect(size).toBeLessThanOrEqual(all[i]!.most + 1e-6);
          else expect(size).toBe(all[i]!.natural);
        });
        const given = sum(sizes) - sum(all.map(({ natural }) => natural));
        expect(given).toBeLessThanOrEqual(left + 1e-6);
        const open = all.some(({ weight, most }, i) => weight > 0 && sizes[i]! < most - 1e-6);
        if (open) expect(given).toBeGreaterThan(left - 1.1);
      }),
    );
  });
});

describe('rowHeights', () => {
  it('comes down to nothing, but no further', () => {
    expect(rowHeights([10, 20, 30], 48, Infinity)).toEqual([6, 16, 26]);
    expect(rowHeights([10, 20, 30], 6, Infinity)).toEqual([2, 2, 2]);
    expect(rowHeights([10, 20, 30], -50, Infinity)).toEqual([0, 0, 0]);
  });

  it('raises the lowest first', () => {
    expect(rowHeights([10, 20, 30], 90, Infinity)).toEqual([30, 30, 30]);
    expect(rowHeights([10, 20, 30], 70, Infinity)).toEqual([20, 20, 30]);
    expect(rowHeights([10, 20, 30], 65, Infinity)).toEqual([15, 20, 30]);
    expect(rowHeights([10, 20, 30], 120, Infinity)).toEqual([40, 40, 40]);
  });

  it('stops at the greatest height, which makes no row lower than it needs', () => {
    expect(rowHeights([10, 20, 30], 120, 25)).toEqual([25, 25, 30]);
    expect(rowHeights([10, 20, 30], 120, 0)).toEqual([10, 20, 30]);
  });

  it('takes the same from each where there is too little room', () => {
    expect(rowHeights([10, 20, 30], 54, Infinity)).toEqual([8, 18, 28]);
  });

  it('fills the room, unless the greatest height forbids it', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 }), fc.nat(9000), (natural, room) => {
        const heights = rowHeights(natural, room, Infinity);
        expect(sum(heights)).toBeCloseTo(room, 6);
        if (room >= sum(natural)) heights.forEach((h, i) => expect(h).toBeGreaterThanOrEqual(natural[i]!));
        if (room >= sum(natural)) expect(Math.min(...heights)).toBeGreaterThanOrEqual(Math.min(...natural));
      }),
    );
  });
});

describe('lowered', () => {
  it('lets the highest give way first, down to the same height', () => {
    expect(lowered([10, 50, 20], 60)).toEqual([10, 30, 20]);
    expect(lowered([10, 50, 40], 60)).toEqual([10, 25, 25]);
    expect(lowered([30, 30, 30], 30)).toEqual([10, 10, 10]);
    expect(lowered([30, 5], 0)).toEqual([0, 0]);
  });

  it('fills the room, and raises none', () => {
    const heights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(heights, fc.nat(100), (natural, percent) => {
        const room = (sum(natural) * percent) / 100;
        const made = lowered(natural, room);
        expect(sum(made)).toBeCloseTo(room, 6);
        made.forEach((h, i) => expect(h).toBeLessThanOrEqual(natural[i]! + 1e-9));
      }),
    );
  });
});
