import { describe, expect, it } from 'vitest';
import { bottom, right } from '../../../../src/base/box.ts';
import { tabulateRequest } from '../../../../src/data/tabulate/tabulate.ts';
import type { Table } from '../../../../src/data/tabulate/types.ts';
import { conditionOf, surveyOf, times } from '../../../data/tabulate/survey-fixture.ts';
import { inInches } from '../stage.ts';
import { draw, textAt } from './chart-stage.ts';
import { beyond, shapeAt, touching, words, wordsIn } from './compared-stage.ts';

/** Counts of 100 in each of three waves. */
const WAVES = { w1: [20, 40, 10, 30], w2: [30, 38, 9, 23], w3: [41, 40, 8, 11] } as const;
const OPTIONS = ['video', 'visits', 'phone', 'post'] as const;

const survey = surveyOf({
  rows: 'measured',
  rounding: { singleAnswer: 'half_up' },
  questions: [
    { code: 'Q1', kind: 'single', options: [...OPTIONS], answers: Object.values(WAVES).flatMap((counts) => times(Object.fromEntries(OPTIONS.map((option, i) => [option, counts[i] ?? 0])))) },
    { code: 'W', kind: 'single', options: Object.keys(WAVES), answers: Object.keys(WAVES).flatMap((wave) => times({ [wave]: 100 })) },
  ],
}); // prettier-ignore
const TABLE: Table = tabulateRequest(survey, {
  question: 'Q1',
  by: Object.keys(WAVES).map((name) => ({ name, where: conditionOf(`W = ${name}`) })),
});
const area = inInches(1, 1, 8, 4);
const trend = (more = {}) =>
  draw(TABLE, { kind: 'trend', highlight: ['video'], counterpoint: 'visits', labels: { video: 'Video', visits: 'Visits', phone: 'Phone', post: 'Post' }, ...more }, [8, 4]); // prettier-ignore

describe('a trend', () => {
  it('stands within its area, with words that do not touch', () => {
    const { elements, found } = trend();
    expect([found, beyond(elements, area), touching(elements)]).toEqual([[], [], []]);
  });

  it('has the first and the last wave on the edges of its plot, and a line of the grid at each', () => {
    const { elements, chart } = trend();
    const middles = [1, 2, 3].map((i) => {
      const { box } = shapeAt(elements, `chart.grid.${i}`);
      return Math.round(box.x + box.w / 2);
    });
    expect(middles.map((x) => Math.round((x - chart.plot.x) / 100))).toEqual([0, chart.plot.w / 2, chart.plot.w].map((x) => Math.round(x / 100))); // prettier-ignore
    expect([chart.valuePosition, chart.axisLabels, chart.labels]).toEqual(['none', undefined, []]);
  });

  it('has the last value and the name at the end of each line, moved apart where lines end together', () => {
    const { elements, chart } = trend();
    const yOf = (value: number): number => bottom(chart.plot) - (chart.plot.h * value) / chart.axisMax;
    expect(wordsIn(elements, 'chart.').filter((text) => /[A-Z]/.test(text))).toEqual(['41.0%\u00a0Video', '40.0%\u00a0Visits', '8.0%\u00a0Phone', '11.0%\u00a0Post']); // prettier-ignore
    const [video, visits] = ['video', 'visits'].map((key) => textAt(elements, `chart.${key}.end`).box);
    expect(bottom(video!)).toBeLessThanOrEqual(visits!.y + 2);
    // They share the way: the middle of both is between the two values.
    expect(Math.abs((video!.y + bottom(visits!)) / 2 - (yOf(41) + yOf(40)) / 2)).toBeLessThan(30_000);
    expect(Math.min(...[video!, visits!].map(({ x }) => x))).toBeGreaterThan(right(chart.plot));
  });

  it('has the first values at the left, and those between of the lines that matter', () => {
    const { elements, chart } = trend();
    const [first, between] = [wordsIn(elements, 'chart.').filter((_, i) => i >= 0), textAt(elements, 'chart.video.2')];
    expect(first).toEqual(expect.arrayContaining(['20.0', '10.0', '30.0']));
    expect(right(textAt(elements, 'chart.phone.first').box)).toBeLessThan(chart.plot.x);
    expect(words(between)).toBe('30.0');
    expect(elements.some(({ id }) => id === 'chart.phone.2')).toBe(false);
    // No line runs over the point of the one that leads from 20 by 30 to 41 but that of the 38s: the value is below it.
    expect(words(textAt(elements, 'chart.visits.2'))).toBe('38.0');
  });

  it('says how many answered in each wave, under its name', () => {
    const { elements } = trend();
    expect([1, 2, 3].map((i) => [words(textAt(elements, `chart.column.${i}.label`)), words(textAt(elements, `chart.column.${i}.base`))])).toEqual([['w1', 'n=100'], ['w2', 'n=100'], ['w3', 'n=100']]); // prettier-ignore
    expect(textAt(elements, 'chart.column.1.base').box.y).toBeGreaterThanOrEqual(bottom(textAt(elements, 'chart.column.1.label').box)); // prettier-ignore
  });

  it('is told where a name is longer than its room', () => {
    const { found } = trend({ labels: { video: 'Films that show how the thing is used by others '.repeat(3) } });
    expect(found.map(({ code }) => code)).toContain('layout/too-many-lines');
  });
});
