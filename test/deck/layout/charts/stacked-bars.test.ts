import { describe, expect, it } from 'vitest';
import { bottom, right, type Box } from '../../../../src/base/box.ts';
import type { Table } from '../../../../src/data/tabulate/types.ts';
import type { Element, TextElement } from '../../../../src/deck/layout/types.ts';
import { randomNumbers } from '../../../answers/random.ts';
import { tableOf } from '../../chart/chart-fixture.ts';
import { inInches, stage } from '../stage.ts';
import { pt } from '../../../../src/base/length.ts';
import { brand, draw, plainOf } from './chart-stage.ts';
import { beyond, chartAt, touching } from './compared-stage.ts';

const [W, H] = [8, 4] as const;
const area = inInches(1, 1, W, H);
const LEFT_OUT = 'Some values are left out.';

/** A grid: the shares of each item, option by option. */
function gridOf(items: readonly (readonly number[])[]): Table {
  const [first, ...others] = items.map((shares, i) => {
    const rows = shares.map((share, o) => [`o${o}`, Math.round(share * 10), share] as const);
    return { ...tableOf(`Q_${i}`, 'single', 1000, rows), segment: { name: `i${i}` } };
  });
  return { request: { question: 'Q' }, key: 'Q', columns: [first!, ...others] };
}

const drawn = (items: readonly (readonly number[])[], more = {}) =>
  draw(gridOf(items), { kind: 'stacked_bar', items: true, leftOut: LEFT_OUT, words: { column: (segment) => `Item ${segment?.name ?? ''}` }, ...more }, [W, H]); // prettier-ignore

const textsNamed = (elements: readonly Element[], start: string): readonly TextElement[] =>
  elements.filter((element): element is TextElement => element.kind === 'text' && element.name.startsWith(start));
const isSaid = (elements: readonly Element[]): boolean => textsNamed(elements, 'Notes').length > 0;

/** The bar of an item, as it is drawn in its slot. */
function barOf(elements: readonly Element[], c: number, count: number): Box {
  const { plot, gap } = chartAt(elements, 'chart');
  const slot = plot.h / count;
  const h = slot / (1 + gap);
  return { ...plot, y: (plot.y + slot * c + (slot - h) / 2) as Box['y'], h: h as Box['h'] };
}

describe('bars of 100 % of several items', () => {
  it('have the values of narrow parts over them, where bars have room between them', () => {
    const { elements } = drawn([
      [60, 37, 3],
      [3, 57, 40],
    ]);
    const over = textsNamed(elements, 'Value');
    expect(over.map(plainOf)).toEqual(['3.0', '3.0']);
    const [first, second] = [barOf(elements, 0, 2), barOf(elements, 1, 2)];
    expect(bottom(over[0]!.ink)).toBeLessThanOrEqual(first.y + 2);
    expect(right(over[0]!.ink)).toBeGreaterThan(right(first) - first.w * 0.03);
    expect(over[1]!.ink.y).toBeGreaterThanOrEqual(bottom(first));
    expect(bottom(over[1]!.ink)).toBeLessThanOrEqual(second.y + 2);
    expect(over[1]!.ink.x).toBeLessThan(second.x + second.w * 0.03);
    expect(isSaid(elements)).toBe(false);
  });

  it('say that values are left out where not all have room, and only then', () => {
    const rows = (narrow: number): readonly (readonly number[])[] =>
      Array.from({ length: 10 }, () => [60, 40 - narrow, narrow]);
    expect(isSaid(drawn(rows(1)).elements)).toBe(true);
    expect(isSaid(drawn(rows(20)).elements)).toBe(false);
    // Of two parts side by side that are too narrow, one has room over it.
    const { elements } = drawn([[97, 1, 1, 1], [97, 1, 1, 1]]); // prettier-ignore
    expect(textsNamed(elements, 'Value')).toHaveLength(2);
    expect(isSaid(elements)).toBe(true);
    // Nothing is drawn of nobody, so nothing is left out.
    expect(isSaid(drawn(Array.from({ length: 10 }, () => [60, 40, 0])).elements)).toBe(false);
  });

  it('have smaller values rather than none, where the brand has smaller type', () => {
    const label = brand.styles.get('chart_label')!;
    const small = { ...brand, styles: new Map([...brand.styles, ['chart_small', { ...label, min: pt(8), max: pt(8) }]]) };
    // Small words are read on both of these.
    const { colors: all } = stage().context;
    const colors = { ...all, ramp: [all.ramp[0]!, all.palest] };
    const chartIn = (own: typeof brand, share: number) => {
      const table = gridOf(Array.from({ length: 10 }, () => [100 - share, share]));
      return chartAt(draw(table, { kind: 'stacked_bar', items: true, leftOut: LEFT_OUT }, [W, H], { brand: own, colors }).elements, 'chart');
    };
    const fits = (own: typeof brand, share: number): boolean => chartIn(own, share).labels.filter(({ text }) => /^\d/.test(text)).length === 20;
    const shares = Array.from({ length: 30 }, (_, i) => 1 + i * 0.3);
    const narrow = shares.find((share) => fits(small, share))!;
    const wide = shares.find((share) => fits(brand, share))!;
    expect(narrow).toBeLessThan(wide);
    expect([chartIn(small, narrow).valueSize, chartIn(small, 20).valueSize > 8]).toEqual([8, true]);
  }); // prettier-ignore

  it('have no values that are larger than the sums beside them', () => {
    const sides = [{ side: 'positive' as const, options: ['o0'], label: 'Top', sum: 'Top all', shares: [66.7, 33.3].map((displayed) => ({ weighted: displayed, count: displayed, exact: displayed, displayed })) }]; // prettier-ignore
    const { elements } = drawn([[66.7, 33.3], [33.3, 66.7]], { sides }); // prettier-ignore
    const sums = textsNamed(elements, 'Sum').flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flat().map(({ size }) => size))); // prettier-ignore
    expect(sums.length).toBeGreaterThan(0);
    expect(chartAt(elements, 'chart').valueSize).toBeLessThanOrEqual(Math.max(...sums));
  });

  it('have their legend just over them, however few they are', () => {
    for (const count of [1, 2, 3, 7]) {
      const { elements } = drawn(Array.from({ length: count }, () => [50, 30, 20]));
      const swatches = elements.filter((element) => element.name.startsWith('Swatch'));
      const lowest = Math.max(...swatches.map((swatch) => bottom(swatch.box)));
      const bar = barOf(elements, 0, count);
      expect(bar.y - lowest).toBeGreaterThan(0);
      expect(bar.y - lowest).toBeLessThan(bar.h + 914400 * 0.25);
      // Both stand in the middle of their room.
      const top = Math.min(...swatches.map((swatch) => swatch.box.y));
      const last = chartAt(elements, 'chart').plot;
      expect(Math.abs(top - area.y - (bottom(area) - bottom(last)))).toBeLessThan(914400 * 0.25);
    }
  });

  it('show or count out every value, and never let words touch, whatever the shares', () => {
    const random = randomNumbers(11);
    for (let round = 0; round < 60; round++) {
      const [count, options] = [1 + Math.floor(random() * 11), 2 + Math.floor(random() * 5)];
      const items = Array.from({ length: count }, () => {
        const weights = Array.from({ length: options }, () => random() ** 4);
        const all = weights.reduce((sum, one) => sum + one, 0);
        return weights.map((one) => Math.round((1000 * one) / all) / 10);
      });
      const { elements, found } = drawn(items);
      const shown = chartAt(elements, 'chart').labels.filter(({ text }) => /^\d/.test(text)).length + textsNamed(elements, 'Value').length; // prettier-ignore
      const all = items.flat().filter((share) => share > 0).length;
      expect(isSaid(elements)).toBe(shown < all);
      expect([found, beyond(elements, area), touching(elements)]).toEqual([[], [], []]);
      // What stands over a bar touches neither its own nor the one above it.
      for (const { ink } of textsNamed(elements, 'Value'))
        for (let c = 0; c < count; c++) {
          const bar = barOf(elements, c, count);
          expect(ink.y >= bottom(bar) - 2 || bottom(ink) <= bar.y + 2).toBe(true);
        }
    }
  });
});
