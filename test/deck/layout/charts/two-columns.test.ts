import { describe, expect, it } from 'vitest';
import { bottom, right } from '../../../../src/base/box.ts';
import { listOf } from '../../chart/kinds/compared.ts';
import { inInches } from '../stage.ts';
import { draw } from './chart-stage.ts';
import { beyond, chartAt, shapeAt, touching, wordsIn } from './compared-stage.ts';

const area = inInches(1, 1, 8, 4);
const labelsOf = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`o${i + 1}`, `Option ${i + 1}`])); // prettier-ignore
const list = (count = 24, more = {}) => draw(listOf(count), { kind: 'two_columns', labels: labelsOf(count), highlight: ['o23'], ...more }, [8, 4]); // prettier-ignore

describe('a list in two columns', () => {
  it('stands within its area, with words that do not touch', () => {
    const { elements, found, chart } = list();
    expect([found, beyond(elements, area), touching(elements)]).toEqual([[], [], []]);
    expect(chart.labels.every(({ box }) => box.x >= area.x && right(box) <= right(area) + 2)).toBe(true);
  });

  it('goes on in the second column, on the same scale', () => {
    const { elements } = list();
    const [first, second] = [chartAt(elements, 'chart'), chartAt(elements, 'chart.2')];
    expect([first, second].map(({ chart }) => chart.categories.map(({ key }) => key))).toEqual([
      ['o23', 'o22', 'o21', 'o20', 'o19', 'o18', 'o17', 'o16', 'o15', 'o14', 'o13', 'o12'],
      ['o11', 'o10', 'o9', 'o8', 'o7', 'o6', 'o5', 'o4', 'o3', 'o2', 'o1', 'o24'],
    ]);
    expect([second.axisMax, second.plot.w, second.plot.y, second.plot.h]).toEqual([first.axisMax, first.plot.w, first.plot.y, first.plot.h]); // prettier-ignore
    expect(second.plot.x).toBeGreaterThan(right(first.plot));
    expect(second.chart.series[0]?.points.map((point) => point?.option)).toEqual(second.chart.categories.map(({ key }) => key)); // prettier-ignore
    expect([first.decorative, second.decorative, first.alt]).toEqual([false, true, first.chart.alt]);
  });

  it('has more rows in the first column where they cannot be shared evenly', () => {
    const { elements } = list(13, { highlight: [] });
    expect(['chart', 'chart.2'].map((id) => chartAt(elements, id).chart.categories.length)).toEqual([7, 6]);
  });

  it('stands in the middle of its room where it is short', () => {
    const { plot } = chartAt(list(6, { highlight: [] }).elements, 'chart');
    expect(Math.abs(plot.y + plot.h / 2 - (area.y + area.h / 2))).toBeLessThanOrEqual(2);
    expect(plot.h).toBeLessThan(area.h / 2);
  });

  it('has ranks beside the labels, and a dashed line over those without', () => {
    const { elements } = list();
    expect(wordsIn(elements, 'chart.rank.')).toEqual(Array.from({ length: 23 }, (_, i) => String(i + 1)));
    const rule = shapeAt(elements, 'chart.rule');
    const { plot } = chartAt(elements, 'chart.2');
    expect([rule.preset, rule.stroke?.dashed, rule.box.h]).toEqual(['line', true, 0]);
    expect(Math.abs(rule.box.y - (bottom(plot) - plot.h / 12))).toBeLessThanOrEqual(2);
  });

  it('has neither in the order of the questionnaire', () => {
    const { elements } = list(24, { asAsked: true });
    expect([wordsIn(elements, 'chart.rank.'), elements.some(({ id }) => id === 'chart.rule')]).toEqual([[], false]);
  });

  it('puts each value at the end of its bar, in either column', () => {
    const { elements } = list();
    for (const { chart, plot, axisMax, labels } of [chartAt(elements, 'chart'), chartAt(elements, 'chart.2')]) {
      chart.series[0]?.points.forEach((point) => {
        const label = labels.find(({ text }) => text === point?.valueLabel)!;
        const end = plot.x + (plot.w * point!.displayed) / axisMax;
        expect(label.box.x - end).toBeGreaterThan(0);
        expect(label.box.x - end).toBeLessThan(100_000);
      });
    }
  });

  it('keeps values in their column that are wider than what labels leave of it', () => {
    const long = Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`o${i + 1}`, 'Some long label'])); // prettier-ignore
    const { elements, found } = list(24, { labels: long, counted: (value: string, count: number, base: number) => `${value} (${count}/${base})` }); // prettier-ignore
    expect([found, beyond(elements, area)]).toEqual([[], []]);
    for (const { labels, box } of [chartAt(elements, 'chart'), chartAt(elements, 'chart.2')])
      for (const label of labels) expect(right(label.box)).toBeLessThanOrEqual(right(box) + 2);
  });

  it('tells once of a label that has no room, however wide its values are', () => {
    const long = 'A label of so many words that no column of this width could hold them in one row '.repeat(2);
    const { found } = list(24, { labels: { ...labelsOf(24), o1: long }, counted: (value: string, count: number, base: number) => `${value} (${count} of ${base} people)` }); // prettier-ignore
    expect(found.map(({ code }) => code)).toEqual(['layout/label-does-not-fit']);
  });

  it('names a label that is too long for its row', () => {
    const { found } = list(24, { labels: { o1: 'A label of so many words that no column of this width could hold them in one row '.repeat(2) } }); // prettier-ignore
    expect(found.map(({ code }) => code)).toEqual(['layout/label-does-not-fit']);
  });

  it('has room for forty options beside the question, none over another', () => {
    const { elements, found } = draw(listOf(40), { kind: 'two_columns', labels: labelsOf(40) }, [8, 4.8]);
    expect(found).toEqual([]);
    for (const { labels } of [chartAt(elements, 'chart'), chartAt(elements, 'chart.2')]) {
      const values = labels.filter(({ at }) => at === 'start').map(({ box }) => box);
      expect(values).toHaveLength(20);
      values.slice(1).forEach(({ y }, i) => expect(y).toBeGreaterThanOrEqual(values[i]!.y + values[i]!.h - 2));
    }
  });
});
