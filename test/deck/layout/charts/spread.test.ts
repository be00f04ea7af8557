import { describe, expect, it } from 'vitest';
import { spread } from '../../../../src/deck/layout/charts/spread.ts';

const room = { start: 0, end: 100 };
const wishes = (...centers: number[]) => centers.map((center) => ({ center, size: 10 }));

describe('things along a line', () => {
  it('stand where they wish if there is room', () => {
    expect(spread(wishes(20, 60, 40), room)).toEqual([20, 60, 40]);
    expect(spread(wishes(20, 30), room)).toEqual([20, 30]);
  });

  it('move apart around the middle of their wishes, in their order', () => {
    expect(spread(wishes(50, 52), room)).toEqual([46, 56]);
    expect(spread(wishes(52, 50), room)).toEqual([56, 46]);
    expect(spread(wishes(50, 50, 50), room)).toEqual([40, 50, 60]);
  });

  it('push on those that they come to touch', () => {
    // 50 and 52 become 46 and 56, which touches 60; the three share the mean.
    expect(spread(wishes(50, 52, 60), room)).toEqual([44, 54, 64]);
  });

  it('keep to the room', () => {
    expect(spread(wishes(1, 2, 97), room)).toEqual([5, 15, 95]);
    expect(spread(wishes(97, 99), room)).toEqual([85, 95]);
  });

  it('may be of different sizes', () => {
    expect(spread([{ center: 50, size: 20 }, { center: 55, size: 10 }], room)).toEqual([45, 60]); // prettier-ignore
  });
});
