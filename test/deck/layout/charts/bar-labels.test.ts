import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planLabels, type LabelWish } from '../../../../src/deck/layout/charts/bar-labels.ts';

const room = { start: 0, end: 100, gap: 2 };
/** Parts ending at these positions, with labels of these widths. */
const parts = (...all: readonly (readonly [to: number, width: number])[]): readonly LabelWish[] =>
  all.map(([to, width], i) => ({ from: i === 0 ? 0 : all[i - 1]![0], to, width }));
const spots = (...all: readonly (readonly [number, number])[]) =>
  planLabels(parts(...all), room).spots.map(({ x, row }) => [x, row]);

describe('planLabels', () => {
  it('stands in the middle of a part that is wide enough', () => {
    expect(spots([50, 20], [100, 30])).toEqual([[15, 0], [60, 0]]); // prettier-ignore
  });

  it('starts at the outer end of one that is not', () => {
    expect(spots([5, 20], [95, 10], [100, 20])).toEqual([[0, 0], [45, 0], [80, 0]]); // prettier-ignore
  });

  it('gives way to its neighbours as far as it stands under its own part', () => {
    expect(spots([5, 30], [60, 26], [100, 10])).toEqual([[0, 0], [32, 0], [75, 0]]); // prettier-ignore
    expect(spots([40, 10], [95, 26], [100, 30])).toEqual([[15, 0], [42, 0], [70, 0]]); // prettier-ignore
  });

  it('stands out from under its part by a fifth at the most, if that keeps the labels on one line', () => {
    expect(spots([6, 14], [30, 16], [100, 20])).toEqual([[0, 0], [16, 0], [55, 0]]); // prettier-ignore
    expect(spots([6, 18], [30, 16], [100, 20])).toEqual([[0, 1], [10, 0], [55, 0]]); // prettier-ignore
  });

  it('goes down where that does not help, the outermost the lowest', () => {
    expect(spots([4, 20], [8, 20], [100, 20])).toEqual([[0, 1], [4, 0], [44, 0]]); // prettier-ignore
    expect(spots([2, 20], [4, 20], [6, 20], [100, 20])).toEqual([[0, 2], [2, 1], [4, 0], [43, 0]]); // prettier-ignore
    expect(spots([92, 20], [96, 20], [100, 20])).toEqual([[36, 0], [76, 0], [80, 1]]); // prettier-ignore
  });

  it('keeps to the room', () => {
    expect(spots([97, 10], [100, 40])).toEqual([[43.5, 0], [60, 0]]); // prettier-ignore
    expect(planLabels(parts([100, 100]), room)).toEqual({ spots: [{ x: 0, row: 0 }], misfits: [] });
    expect(planLabels(parts([100, 101]), room).misfits).toEqual([0]);
  });

  it('says where a leader would run through words', () => {
    // The right label extends far beyond the middle of the left part, so the left label has to go below it.
    const { spots: placed, misfits } = planLabels(parts([30, 40], [100, 95]), room);
    expect(placed.map(({ x, row }) => [x, row])).toEqual([[0, 1], [5, 0]]); // prettier-ignore
    expect(misfits).toEqual([0]);
  });

  it('says where leaders would come too near to each other or to words', () => {
    const tiny = parts([97, 10], [98, 10], [98.5, 10], [100, 10]);
    expect(planLabels(tiny, { ...room, clear: 2 }).misfits.length).toBeGreaterThan(0);
    const apart = parts([70, 10], [80, 14], [90, 14], [100, 14]);
    const { misfits, spots: placed } = planLabels(apart, { ...room, clear: 2 });
    expect(misfits).toEqual([]);
    // The label further in gives way to the leader of the one below.
    placed.forEach(({ row }, i) => {
      const middle = (apart[i]!.from + apart[i]!.to) / 2;
      placed.forEach(({ x, row: other }, k) => {
        if (other < row) expect(middle - 2 >= x + apart[k]!.width - 1e-9 || middle + 2 <= x + 1e-9).toBe(true);
      });
    });
  });

  it('keeps labels apart, and leaders off words, or says which does not fit', () => {
    const cuts = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 7 });
    const widths = fc.array(fc.integer({ min: 2, max: 60 }), { minLength: 8, maxLength: 8 });
    let sound = 0;
    fc.assert(
      fc.property(cuts, widths, (all, w) => {
        const ends = [...new Set([...all, 100])].toSorted((a, b) => a - b);
        const wishes = parts(...ends.map((end, i) => [end, w[i]!] as const));
        const { spots: placed, misfits } = planLabels(wishes, room);
        placed.forEach(({ x }, i) => {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x + wishes[i]!.width).toBeLessThanOrEqual(100 + 1e-9);
        });
        placed.forEach((a, i) =>
          placed.slice(i + 1).forEach((b, n) => {
            if (a.row !== b.row) return;
            const [wa, wb] = [wishes[i]!.width, wishes[i + 1 + n]!.width];
            expect(a.x + wa + room.gap <= b.x + 1e-9 || b.x + wb + room.gap <= a.x + 1e-9).toBe(true);
          }),
        );
        if (misfits.length > 0) return;
        sound += 1;
        placed.forEach(({ row }, i) => {
          const middle = (wishes[i]!.from + wishes[i]!.to) / 2;
          const crossed = placed.some((k, n) => k.row < row && middle > k.x && middle < k.x + wishes[n]!.width);
          expect(crossed).toBe(false);
        });
      }),
      { numRuns: 400 },
    );
    expect(sound).toBeGreaterThan(100);
  });
});
