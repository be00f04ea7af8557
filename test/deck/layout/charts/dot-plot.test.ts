import { describe, expect, it } from 'vitest';
import { right } from '../../../../src/base/box.ts';
import type { PictureElement } from '../../../../src/deck/layout/types.ts';
import { BANNER } from '../../chart/kinds/compared.ts';
import { inInches } from '../stage.ts';
import { lay, textAt } from './chart-stage.ts';
import { beyond, shapeAt, throughWords, touching, words, wordsIn } from './compared-stage.ts';

const area = inInches(1, 1, 8, 4);
const dots = (table = BANNER) => lay(table, { kind: 'dot_plot', labels: { very: 'Very', rather: 'Rather', hardly: 'Hardly', no_answer: 'Silent' } }, [8, 4]); // prettier-ignore
const pictureIn = (elements: ReturnType<typeof dots>['elements']): PictureElement => {
  const found = elements.find((element) => element.kind === 'picture');
  if (!found) throw new Error('there are no dots');
  return found;
};

describe('a dot plot', () => {
  it('stands within its area, with words that do not touch', () => {
    const { elements, found } = dots();
    expect([found, beyond(elements, area), touching(elements)]).toEqual([[], [], []]);
  });

  it('has each value outside of its dot, in the colour of its column', () => {
    const { elements } = dots();
    const { box: plot } = pictureIn(elements);
    const [small, large] = [textAt(elements, 'chart.very.value.1'), textAt(elements, 'chart.very.value.2')];
    expect([words(small), words(large)]).toEqual(['25.0', '80.0']);
    // The grid's first two lines are 20 % apart, and the first is 0 %.
    const [zero, twenty] = [1, 2].map((i) => shapeAt(elements, `chart.grid.${i}`).box.x);
    const xOf = (value: number): number => zero! + ((twenty! - zero!) * value) / 20;
    expect(Math.abs(zero! - plot.x)).toBeLessThan(10_000);
    expect(right(small.box)).toBeLessThan(xOf(25));
    expect(large.box.x).toBeGreaterThan(xOf(80));
    expect(textAt(elements, 'chart.rather.value.2').box.x).toBeLessThan(xOf(16));
    expect([small, large].map((text) => text.paragraphs[0]?.lines[0]?.[0]?.color.slot)).toEqual(['accent5', 'dk2']);
  });

  it('has the difference of each option at the right, marked where it is not by chance', () => {
    const { elements } = dots();
    expect(['very', 'rather', 'hardly', 'no_answer'].map((key) => wordsIn(elements, `chart.${key}.gap`).concat(wordsIn(elements, `chart.${key}.mark`)))).toEqual([['−55.0', '*'], ['+34.0', '*'], ['+11.0'], ['+10.0', '*']]); // prettier-ignore
    const [sure, chance] = ['very', 'hardly'].map((key) => textAt(elements, `chart.${key}.label`).paragraphs[0]?.lines[0]?.[0]?.bold); // prettier-ignore
    expect([sure, chance]).toEqual([true, false]);
  });

  it('says what circle and square are, and of how many', () => {
    const { elements } = dots();
    expect([1, 2].map((i) => [shapeAt(elements, `chart.legend.${i}`).preset, words(textAt(elements, `chart.legend.${i}.label`))])).toEqual([['ellipse', 'small\u00a0n=40'], ['rect', 'large\u00a0n=50']]); // prettier-ignore
    expect(words(textAt(elements, 'chart.gap.head'))).toBe('Difference (points)');
  });

  it('keeps values near 0 away from the labels', () => {
    const columns = BANNER.columns.map((column) => ({ ...column, rows: column.rows.map((row) => (row.option === 'hardly' ? { ...row, displayed: 0.2 } : row)) })); // prettier-ignore
    const [first, ...others] = columns;
    const { elements } = dots({ ...BANNER, columns: [first!, ...others] });
    expect(touching(elements)).toEqual([]);
    expect(textAt(elements, 'chart.hardly.value.2').ink.x).toBeGreaterThan(right(textAt(elements, 'chart.hardly.label').ink)); // prettier-ignore
  });

  it('has no line through its values, of one column or of two', () => {
    const [total] = BANNER.columns;
    for (const table of [BANNER, { ...BANNER, columns: [total] as const }])
      expect(throughWords(dots(table).elements)).toEqual([]);
  });

  it('tells those who cannot see it what it shows', () => {
    const { elements, spec } = dots();
    expect(pictureIn(elements)).toMatchObject({ id: 'chart', decorative: false, alt: spec.alt });
  });
});

describe('a dot plot of one column', () => {
  const [total] = BANNER.columns;
  const alone = (column = total) => dots({ ...BANNER, columns: [column] });

  it('has a dot for each option, ranked, its value at its right, and a line to it', () => {
    const { elements, found, spec } = alone();
    expect([found, beyond(elements, area), touching(elements)]).toEqual([[], [], []]);
    expect([spec.gaps, spec.categories.map(({ key }) => key)]).toEqual([undefined, ['very', 'rather', 'hardly', 'no_answer']]); // prettier-ignore
    const { box: plot } = pictureIn(elements);
    for (const key of ['very', 'hardly']) {
      const line = shapeAt(elements, `chart.line.${key}`).box;
      const value = textAt(elements, `chart.${key}.value.1`);
      expect(line.x).toBe(plot.x);
      expect(right(line)).toBeLessThan(value.ink.x);
      expect(Math.abs(value.box.y + value.box.h / 2 - line.y)).toBeLessThan(15_000);
    }
    expect(wordsIn(elements, 'chart.legend')).toEqual([]);
  });

  it('says how many a percentage of a few people stands for', () => {
    const counted = (value: string, count: number, base: number): string => `${value} (${count} of ${base})`;
    const { elements, found } = lay(total, { kind: 'dot_plot', counted }, [8, 4]);
    expect(wordsIn(elements, 'chart.very.value')).toEqual([expect.stringMatching(/^[\d.]+ \(\d+ of \d+\)$/)]);
    expect([found, beyond(elements, area), touching(elements), throughWords(elements)]).toEqual([[], [], [], []]);
  });

  it('has no dots of nobody', () => {
    const { elements } = alone({ ...total, base: 0, rows: total.rows.map((row) => ({ ...row, count: 0, displayed: 0, exact: 0 })) }); // prettier-ignore
    const { vegaLite } = pictureIn(elements).picture as unknown as { vegaLite: { datasets: Record<string, readonly unknown[]> } }; // prettier-ignore
    expect(Object.values(vegaLite.datasets).flat()).toEqual([]);
  });
});
