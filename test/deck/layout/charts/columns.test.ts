import { describe, expect, it } from 'vitest';
import { bottom, contains } from '../../../../src/base/box.ts';
import { inches } from '../../../../src/base/length.ts';
import { tableOf } from '../../chart/chart-fixture.ts';
import { inInches } from '../stage.ts';
import { draw } from './chart-stage.ts';

const kind = 'columns';
const CUPS = tableOf('Q', 'numeric', 100, [['none', 10, 10], ['few', 60, 60], ['many', 30, 30]]); // prettier-ignore

describe('columns', () => {
  it('take the width, above their labels', () => {
    const { chart, found } = draw(CUPS, { kind });
    expect(found).toEqual([]);
    expect([chart.plot.x, chart.plot.w]).toEqual([inches(1), inches(8)]);
    const labels = chart.labels.filter(({ text }) => text.startsWith('label'));
    for (const { box: at } of labels) expect(at.y).toBeGreaterThanOrEqual(bottom(chart.plot));
    expect(Math.max(...labels.map(({ box: at }) => bottom(at)))).toBeLessThanOrEqual(inches(5));
  });

  it('put each value above its column, over its middle, with room for the highest', () => {
    const { chart } = draw(CUPS, { kind });
    const values = chart.labels.filter(({ text }) => text.endsWith('%'));
    expect(values.map(({ text }) => text)).toEqual(['10.0%', '60.0%', '30.0%']);
    values.forEach(({ box: at, text }, i) => {
      const top = chart.plot.y + chart.plot.h * (1 - Number.parseFloat(text) / chart.axisMax);
      expect(bottom(at)).toBeLessThan(top);
      expect(Math.abs(at.x + at.w / 2 - (chart.plot.x + (chart.plot.w * (i + 0.5)) / 3))).toBeLessThanOrEqual(2);
      expect(at.y).toBeGreaterThanOrEqual(chart.plot.y - 2);
    });
  });

  it('break labels into two lines at the most, and name one that does not fit', () => {
    const broken = draw(CUPS, { kind, labels: { few: 'A few cups a day, with milk' } }, [4, 4]);
    expect(broken.chart.axisLabels?.[1]?.length).toBe(2);
    const { found } = draw(CUPS, { kind, labels: { few: 'word '.repeat(30) } }, [4, 4]);
    expect(found.map((d) => [d.code, d.slides])).toEqual([['layout/label-does-not-fit', ['s']]]);
  });

  it('set labels and values smaller where there are many, inside of their room', () => {
    const many = tableOf(
      'Q',
      'numeric',
      100,
      Array.from({ length: 12 }, (_, i) => [`b${i}`, 5, 5 + i] as const),
    );
    const { chart, found } = draw(many, { kind, labels: Object.fromEntries(many.rows.map(({ option }) => [option, option])) }); // prettier-ignore
    expect(found).toEqual([]);
    expect(chart.valueSize).toBeLessThan(20);
    for (const { box: at } of chart.labels) expect(contains(inInches(1, 1, 8, 4), at, 2)).toBe(true);
  });

  it('stand on a line of their own, so that one of 0 % is seen to be there', () => {
    const { chart, elements } = draw(CUPS, { kind });
    const axis = elements.find(({ id }) => id === 'chart.axis')!;
    expect([axis.box.x, axis.box.w]).toEqual([chart.plot.x, chart.plot.w]);
    expect(Math.abs(axis.box.y + axis.box.h / 2 - bottom(chart.plot))).toBeLessThanOrEqual(1);
    expect(axis.box.h).toBeLessThan(inches(0.02));
  });

  it('are no blocks where there are one or two', () => {
    const one = tableOf('Q', 'numeric', 100, [['all', 100, 100]]);
    const { chart } = draw(one, { kind });
    expect(Math.round(chart.plot.w / (1 + chart.gap) / inches(0.01))).toBe(140);
  });

  it('have smaller labels rather than a letter that stands alone', () => {
    const bands = tableOf(
      'Q',
      'numeric',
      100,
      Array.from({ length: 8 }, (_, i) => [`b${i}`, 10, 10] as const),
    );
    const labels = Object.fromEntries(bands.rows.map(({ option }, i) => [option, `${i + 1}0〜${i + 2}0未満`]));
    const { chart, found } = draw(bands, { kind, labels }, [8, 4]);
    expect(found).toEqual([]);
    expect(chart.axisLabels?.map((lines) => lines.length)).toEqual(Array<number>(8).fill(1));
  });
});
