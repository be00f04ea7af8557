import { describe, expect, it } from 'vitest';
import { color } from '../../../../src/base/color.ts';
import type { MarkGeometry } from '../../../../src/deck/chart/mark-parts.ts';
import { chartMarks } from '../../../../src/deck/chart/marks.ts';
import { category, ink, spec } from '../../../files/pptx/builders.ts';

const geometry = (width: number, height: number): MarkGeometry => ({
  size: { width, height },
  gap: 1,
  axisMax: 100,
  hole: 0.6,
  seam: { color: color('lt1', 'FFFDF8'), width: 0 },
});

/** How many dots stand in each column of a field of so many people. */
function columnsOf(people: number, width: number, height: number): readonly number[] {
  const options = [category('a', 'あ', people, people, { fill: ink('dk2') })];
  const drawing = chartMarks(spec('dot_field', 'Q1', options, people), geometry(width, height));
  const { dots } = drawing.vegaLite['datasets'] as {
    readonly dots: readonly { readonly x: number; readonly y: number }[];
  };
  expect(Math.max(...dots.map(({ x }) => x))).toBeLessThan(width * 72);
  expect(Math.max(...dots.map(({ y }) => y))).toBeLessThan(height * 72);
  const columns = [...new Set(dots.map(({ x }) => x))];
  return columns.map((at) => dots.filter(({ x }) => x === at).length);
}

describe('a field of dots', () => {
  it.each([400, 381, 302, 45, 5, 1])('of %i people has no dots that stand alone at its end', (people) => {
    const columns = columnsOf(people, 3.9, 3.4);
    expect(columns.reduce((sum, dots) => sum + dots, 0)).toBe(people);
    expect((columns.at(-1) ?? 0) / (columns[0] ?? 1)).toBeGreaterThanOrEqual(0.5);
  });

  it('of a few has dots of a usual size', () => {
    const drawing = chartMarks(spec('dot_field', 'Q1', [category('a', 'あ', 3, 3, { fill: ink('dk2') })], 3), geometry(3.9, 3.4)); // prettier-ignore
    const { dots } = drawing.vegaLite['datasets'] as { readonly dots: readonly { readonly x: number; readonly y: number }[] }; // prettier-ignore
    expect(dots.map(({ x, y }) => Math.max(x, y)).every((far) => far < 72)).toBe(true);
  });
});
