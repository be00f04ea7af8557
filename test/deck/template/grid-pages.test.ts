import { describe, expect, it } from 'vitest';
import { barPages, inParts } from '../../../src/deck/template/grid-pages.ts';

const labelled = (labels: readonly string[]) => labels.map((label, i) => ({ item: i, label }));
const SHORT = Array.from({ length: 40 }, (_, i) => `Item ${i + 1}`);
const LONG = 'Everyone in our department talks about what matters more to us, the price or how easy a tool is to use.';

describe('pages of bars', () => {
  it('hold each item once, in their order, about as many on each, and all options', () => {
    const pages = barPages(labelled(SHORT), ['Good', 'Bad']);
    expect(pages.map(({ items }) => items.length)).toEqual([10, 10, 10, 10]);
    expect(pages.flatMap(({ items }) => items)).toEqual(SHORT.map((_, i) => i));
    expect(pages.every((page) => page.options.length === 2)).toBe(true);
  });

  it('have fewer bars where a label is long, as all of a slide are as thick as its own', () => {
    const [first, ...others] = barPages(labelled([LONG, ...SHORT.slice(0, 5)]), ['Good', 'Bad']);
    expect(first?.items.length).toBeLessThan(6);
    expect(others.length).toBeGreaterThan(0);
  });
});

it('parts of a list are all of about the same size', () => {
  expect(inParts([1, 2, 3, 4, 5, 6, 7], 3).map((part) => part.length)).toEqual([2, 3, 2]);
  expect(inParts([], 3)).toEqual([[]]);
});
