import { expect, it } from 'vitest';
import { dots } from '../../../../src/deck/chart/pictures/dots.ts';
import { COLORS } from '../chart-fixture.ts';

const SIZE = { width: 100, height: 10 };

it.each([
  [{ total: 0, counted: 0 }, 'a picture counts 1 or more dots, not 0'],
  [{ total: 1.5, counted: 0 }, 'a picture counts 1 or more dots, not 1.5'],
  [{ total: 3, counted: -1 }, 'a picture of 3 dots cannot colour -1 of them'],
  [{ total: 3, counted: 4 }, 'a picture of 3 dots cannot colour 4 of them'],
  [{ total: 3, counted: 0.5 }, 'a picture of 3 dots cannot colour 0.5 of them'],
])('%j cannot be drawn', (params, problem) => {
  expect(() => dots(params, COLORS, SIZE)).toThrow(problem);
});

/** Diameter of the dots in a row of `total`, and from one to the next, in pixels. */
function row(total: number): readonly [diameter: number, pitch: number] {
  const { vegaLite } = dots({ total, counted: total }, COLORS, SIZE);
  const [all] = Object.values(vegaLite['datasets'] as Readonly<Record<string, readonly { x: number; area: number }[]>>);
  const [one, next] = all!;
  return [Math.sqrt(one!.area), next!.x - one!.x];
}

it('is nearer to the next one where there are three at the most, who are large', () => {
  const shares = [2, 3, 4, 10].map((total) => row(total)).map(([diameter, pitch]) => diameter / pitch);
  expect(shares.map((share) => share.toFixed(2))).toEqual(['0.88', '0.88', '0.75', '0.75']);
});

it.each([0, 1, 3])('%d of three are coloured', (counted) => {
  expect(() => dots({ total: 3, counted }, COLORS, SIZE)).not.toThrow();
});
