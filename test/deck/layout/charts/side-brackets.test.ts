import { describe, expect, it } from 'vitest';
import { bottom, right } from '../../../../src/base/box.ts';
import { inches } from '../../../../src/base/length.ts';
import { Q2 } from '../../chart/chart-fixture.ts';
import { textOf } from '../stage.ts';
import { draw, plainOf, textAt } from './chart-stage.ts';

const brackets = [
  { options: ['company_wide', 'some_departments'], label: textOf('Adopters'), base: textOf('66'), note: textOf('answered Q3') },
  { options: ['personal', 'nothing'], label: textOf('Others'), base: textOf('232'), note: textOf('answered Q5') },
]; // prettier-ignore
const shape = { kind: 'bars', asAsked: true, brackets } as const;

describe('brackets at the side of bars', () => {
  it('span the bars of their options, in a column of their own', () => {
    const { elements, chart } = draw(Q2, shape);
    const [first, second] = ['chart.next.1', 'chart.next.2'].map((id) => elements.find((e) => e.id === id)!);
    const slot = chart.plot.h / 5;
    expect(first!.box.y).toBeGreaterThan(chart.plot.y);
    expect(bottom(first!.box)).toBeLessThan(chart.plot.y + 2 * slot);
    expect(second!.box.y).toBeGreaterThan(chart.plot.y + 2 * slot);
    expect(bottom(second!.box)).toBeLessThan(chart.plot.y + 4 * slot);
    expect(first!.box.x).toBeGreaterThanOrEqual(right(chart.box));
    expect(first).toMatchObject({ preset: 'bracket_right', decorative: true });
  });

  it('say who these people are, how many, and what they answered', () => {
    const { elements, found } = draw(Q2, shape);
    expect(found).toEqual([]);
    expect(['label', 'base', 'note'].map((part) => plainOf(textAt(elements, `chart.next.2.${part}`)))).toEqual(['Others', '232', 'answered Q5']); // prettier-ignore
    for (const part of ['label', 'base', 'note']) {
      expect(right(textAt(elements, `chart.next.2.${part}`).box)).toBeLessThanOrEqual(inches(9));
    }
  });

  it('leave the chart as wide as it was where there are none', () => {
    const { brackets: _none, ...plain } = shape;
    expect(draw(Q2, plain).chart.box.w - draw(Q2, shape).chart.box.w).toBe(inches(1.72));
  });
});
