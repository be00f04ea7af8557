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

it.each([0, 1, 3])('%d of three are coloured', (counted) => {
  expect(() => dots({ total: 3, counted }, COLORS, SIZE)).not.toThrow();
});
