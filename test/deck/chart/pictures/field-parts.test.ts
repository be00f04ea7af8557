import { describe, expect, it } from 'vitest';
import { buildPicture, heightAt } from '../../../../src/deck/chart/pictures/build-picture.ts';
import { fieldHeight, splitColumns, type FieldParams } from '../../../../src/deck/chart/pictures/field.ts';
import type { DrawingSpec } from '../../../../src/deck/chart/types.ts';
import { COLORS } from '../chart-fixture.ts';

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly area: number;
}
const dots = (spec: DrawingSpec, stretch: number): readonly Dot[] =>
  (spec.vegaLite['datasets'] as Record<string, readonly Dot[]>)[`dots_${stretch}`] ?? [];

const draw = (params: FieldParams, width: number, height: number): DrawingSpec =>
  buildPicture('field', params, COLORS, { width, height });

describe('a field of dots', () => {
  it('is filled column by column, or row by row where its columns are given', () => {
    const stretches = [{ dots: 5, look: 'picked' }] as const;
    // Three columns or rows of two: the pitch is 2.75 to the inch, a dot three quarters of it.
    const pitch = 72 / 2.75;
    const [first, second, third] = dots(draw({ stretches, rows: 2 }, 1, 1), 1);
    expect([second!.x - first!.x, second!.y - first!.y]).toEqual([0, expect.closeTo(pitch, 2)]);
    expect([third!.x - first!.x, third!.y - first!.y]).toEqual([expect.closeTo(pitch, 2), 0]);
    const across = dots(draw({ stretches, columns: 3 }, 1, 1), 1);
    expect(across.map(({ x }) => Math.round((x - across[0]!.x) / pitch))).toEqual([0, 1, 2, 0, 1]);
    expect(across.map(({ y }) => Math.round((y - across[0]!.y) / pitch))).toEqual([0, 0, 0, 1, 1]);
  });

  it('goes on where the stretch before it ends', () => {
    const spec = draw({ stretches: [{ dots: 2, look: 'picked' }, { dots: 2, look: 'rest' }], columns: 3 }, 1, 1); // prettier-ignore
    const [third, fourth] = dots(spec, 2);
    expect(third!.y).toBe(dots(spec, 1)[0]!.y);
    expect(fourth!.x).toBe(dots(spec, 1)[0]!.x);
  });

  it('has a colour for each look', () => {
    const looks = ['picked', 'plain', 'second', 'rest'] as const;
    const spec = draw({ stretches: looks.map((look) => ({ dots: 1, look })) }, 1, 1);
    const colors = (spec.vegaLite['layer'] as readonly { mark: { color: string } }[]).map(({ mark }) => mark.color);
    const { accent, ramp, rest } = COLORS;
    expect(colors).toEqual([accent, ramp[0]!, ramp[1]!, rest].map(({ hex }) => `#${hex}`));
  });

  it('of so many columns is as high as its rows', () => {
    const params: FieldParams = { stretches: [{ dots: 30, look: 'picked' }], columns: 15 };
    expect(fieldHeight(params, 14.75)).toBeCloseTo(1.75, 9);
    expect(heightAt({ picture: 'field', params }, 14.75)).toBeCloseTo(1.75, 9);
    expect(fieldHeight({ stretches: [{ dots: 272, look: 'rest' }], columns: 15 }, 14.75)).toBeCloseTo(18.75, 9);
    expect(fieldHeight({ stretches: [{ dots: 30, look: 'picked' }] }, 14.75)).toBeUndefined();
    expect(heightAt({ picture: 'waffle', params: { share: 10 } }, 3)).toBeUndefined();
  });
});

describe('the columns of two parts', () => {
  it('are as few as leave both room one below the other', () => {
    expect(splitColumns([30, 272], 1.44)).toBe(15);
    expect(splitColumns([84, 266], 1.44)).toBe(17);
    // Their rows count, not their dots: one more row in either part is one more in all.
    expect(splitColumns([1, 99], 1.2)).toBe(10);
    expect(splitColumns([1, 101], 1.2)).toBe(11);
  });

  it('are ten at least, and no more than the dots of a part need', () => {
    expect(splitColumns([3, 4], 1.44)).toBe(10);
    expect(splitColumns([20], 0.01)).toBe(20);
  });
});
