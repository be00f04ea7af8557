import { describe, expect, it } from 'vitest';
import type { PictureElement } from '../../../../src/deck/layout/types.ts';
import { gridOf } from '../../../../src/data/tabulate/grid.ts';
import type { Table } from '../../../../src/data/tabulate/types.ts';
import { GRID } from '../../chart/kinds/compared.ts';
import { inInches } from '../stage.ts';
import { lay, textAt } from './chart-stage.ts';
import { beyond, shapeAt, throughWords, touching, words } from './compared-stage.ts';

const area = inInches(1, 1, 8, 4);

/** Price and help, of which these are the means; nobody may have answered one. */
const withMeans = (price: number | undefined, help: number): Table => {
  const [first, ...others] = gridOf([GRID, GRID]).columns;
  const [second] = GRID.columns.slice(1);
  if (!second || others.length === 0) throw new Error('there are no two items');
  const { mean: _, ...bare } = first;
  return { ...GRID, columns: [{ ...bare, ...(price === undefined ? {} : { mean: price }), segment: { name: 'price' } }, { ...second, mean: help, segment: { name: 'help' } }] };
}; // prettier-ignore

const dots = (table: Table, more: object = {}) =>
  lay(table, { kind: 'mean_dots', items: true, means: 2, axis: { points: [1, 2, 3, 4, 5], ends: ['Worst', 'Best'] }, ...more }, [8, 4]); // prettier-ignore

const marksIn = (elements: ReturnType<typeof dots>['elements']) => {
  const picture = elements.find((element): element is PictureElement => element.kind === 'picture');
  const { datasets, layer } = (picture?.picture as unknown as { vegaLite: { datasets: Record<string, readonly { category: string; displayed: number; fill: string }[]>; layer: readonly { encoding: { x: { scale: { domain: readonly number[] } } } }[] } }).vegaLite; // prettier-ignore
  return { data: datasets['means'] ?? [], domain: layer[0]!.encoding.x.scale.domain, box: picture!.box };
};

describe('means of items as dots', () => {
  it('stand along the points of the scale, from the least on, each with its mean', () => {
    const { elements, found } = dots(withMeans(3.456, 1));
    expect([found, beyond(elements, area), touching(elements), throughWords(elements)]).toEqual([[], [], [], []]);
    const { data, domain, box } = marksIn(elements);
    expect(data.map(({ category, displayed }) => [category, displayed])).toEqual([
      ['price', 3.46],
      ['help', 1],
    ]);
    expect(domain[0]).toBe(1);
    // The first line of the grid is the first point, where the axis begins.
    expect(Math.abs(shapeAt(elements, 'chart.grid.1').box.x - box.x)).toBeLessThan(10_000);
    const [one, five] = [1, 5].map((i) => shapeAt(elements, `chart.grid.${i}`).box.x);
    const value = textAt(elements, 'chart.price.value');
    const dot = one! + ((five! - one!) * (3.46 - 1)) / 4;
    expect(words(value)).toBe('3.46');
    expect(value.box.x).toBeGreaterThan(dot);
    expect(value.box.x - dot).toBeLessThan(300_000);
  });

  it('say over the ends of the axis what its points are called', () => {
    const { elements } = dots(withMeans(3, 4));
    expect(['end.1', 'mean', 'end.2'].map((id) => words(textAt(elements, `chart.${id}`)))).toEqual(['Worst', expect.any(String), 'Best']); // prettier-ignore
    const [first, last] = [1, 5].map((i) => shapeAt(elements, `chart.grid.${i}`).box.x);
    expect(Math.abs(textAt(elements, 'chart.end.1').ink.x - first!)).toBeLessThan(80_000);
    const end = textAt(elements, 'chart.end.2').ink;
    expect(Math.abs(end.x + end.w - last!)).toBeLessThan(80_000);
  });

  it('have the accent where the headline is about them, and there only', () => {
    const { data } = marksIn(dots(withMeans(3, 4), { columns: ['help'] }).elements);
    const [price, help] = data;
    expect([help?.fill, price?.fill === help?.fill]).toEqual(['#E4572E', false]);
  });

  it('have no dot where nobody answered', () => {
    const { elements, found } = dots(withMeans(undefined, 4));
    expect(found).toEqual([]);
    expect(marksIn(elements).data.map(({ category }) => category)).toEqual(['help']);
    expect(words(textAt(elements, 'chart.price.label'))).toBe('price');
  });
});
