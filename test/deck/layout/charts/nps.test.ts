import { describe, expect, it } from 'vitest';
import { bottom, right } from '../../../../src/base/box.ts';
import { tableOf } from '../../chart/chart-fixture.ts';
import type { SideRequest } from '../../../../src/deck/chart/request.ts';
import { inInches } from '../stage.ts';
import { draw, textAt } from './chart-stage.ts';
import { beyond, shapeAt, touching, words } from './compared-stage.ts';

const COUNTS = [2, 1, 3, 2, 4, 10, 8, 17, 26, 15, 12] as const;
const TABLE = tableOf('Q', 'scale', 100, COUNTS.map((count, n) => [`n${n}`, count, count] as const)); // prettier-ignore
const side = (name: SideRequest['side'], from: number, to: number): SideRequest => {
  const count = COUNTS.slice(from, to).reduce<number>((sum, n) => sum + n, 0);
  return { side: name, options: COUNTS.map((_, n) => `n${n}`).slice(from, to), label: name, shares: [{ count, weighted: count, exact: count, displayed: count }] };
}; // prettier-ignore
const sides = [side('negative', 0, 7), side('neutral', 7, 9), side('positive', 9, 11)];
const labels = Object.fromEntries(COUNTS.map((_, n) => [`n${n}`, String(n)]));
const scale = () => draw(TABLE, { kind: 'nps', sides, labels }, [8, 4]);

describe('a scale of recommendation', () => {
  it('stands within its area, with words that do not touch', () => {
    const { elements, found } = scale();
    expect([found, beyond(elements, inInches(1, 1, 8, 4)), touching(elements)]).toEqual([[], [], []]);
  });

  it('has a bracket under the columns of each side, open towards them', () => {
    const { elements, chart } = scale();
    const slot = chart.plot.w / 11;
    const brackets = ['negative', 'neutral', 'positive'].map((name) => shapeAt(elements, `chart.${name}`));
    expect(brackets.map(({ preset }) => preset)).toEqual(['bracket_below', 'bracket_below', 'bracket_below']);
    // From the left of its first column to the right of its last: a column is 0.78 of its slot.
    const edge = slot * 0.11;
    const ends = brackets.map(({ box }) => [box.x - chart.plot.x, right(box) - chart.plot.x].map((x) => Math.round(x / 1000)));
    expect(ends).toEqual([[edge, slot * 7 - edge], [slot * 7 + edge, slot * 9 - edge], [slot * 9 + edge, slot * 11 - edge]].map((two) => two.map((x) => Math.round(x / 1000))));
    expect(brackets.every(({ box }) => box.y > bottom(chart.box))).toBe(true);
  }); // prettier-ignore

  it('has the share of each side under its bracket, in a colour of its own', () => {
    const { elements } = scale();
    const values = ['negative', 'neutral', 'positive'].map((name) => textAt(elements, `chart.${name}.value`));
    expect(values.map(words)).toEqual(['30.0%', '43.0%', '27.0%']);
    expect(values.map((value) => value.paragraphs[0]?.lines[0]?.[0]?.color.slot)).toEqual(['accent5', 'accent6', 'dk2']); // prettier-ignore
    expect(words(textAt(elements, 'chart.neutral.label'))).toBe('neutral');
  });

  it('has each value over its column, and its point under it', () => {
    const { chart } = scale();
    const at = (text: string) => chart.labels.find((label) => label.text === text)!.box;
    const middle = chart.plot.x + (chart.plot.w * 8.5) / 11;
    expect([at('26.0'), at('8')].map(({ x, w }) => Math.abs(x + w / 2 - middle) <= 2)).toEqual([true, true]);
    expect(bottom(at('26.0'))).toBeLessThan(chart.plot.y + chart.plot.h * (1 - 26 / chart.axisMax));
    expect(at('26.0').y).toBeGreaterThanOrEqual(chart.plot.y - 2);
    expect(at('8').y).toBeGreaterThan(bottom(chart.plot));
  });
});
