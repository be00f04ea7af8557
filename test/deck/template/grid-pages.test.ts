import { describe, expect, it } from 'vitest';
import { gridPages, inParts } from '../../../src/deck/template/grid-pages.ts';

const labelled = (labels: readonly string[]) => labels.map((label, i) => ({ item: i, label }));
const options = (labels: readonly string[]) => labels.map((label, i) => ({ option: i, label }));
const SHORT = Array.from({ length: 40 }, (_, i) => `Item ${i + 1}`);
const LONG = 'Everyone in our department talks about what matters more to us, the price or how easy a tool is to use.';

describe('pages of a grid', () => {
  it('hold each item once, in their order, about as many on each', () => {
    const pages = gridPages(labelled(SHORT), options(['Good', 'Bad']), false);
    expect(pages.map(({ items }) => items.length)).toEqual([10, 10, 10, 10]);
    expect(pages.flatMap(({ items }) => items)).toEqual(SHORT.map((_, i) => i));
    expect(pages.every((page) => page.options.length === 2)).toBe(true);
  });

  it('have fewer bars where a label is long, as all of a slide are as thick as its own', () => {
    const [first, ...others] = gridPages(labelled([LONG, ...SHORT.slice(0, 5)]), options(['Good', 'Bad']), false);
    expect(first?.items.length).toBeLessThan(6);
    expect(others.length).toBeGreaterThan(0);
  });

  it('have a long label beside many short ones in a table, whose rows are each as high as their own', () => {
    expect(gridPages(labelled([LONG, ...SHORT.slice(0, 5)]), options(['Good', 'Bad']), true)).toHaveLength(1);
  });

  it('divide the options of a table among slides where their heads have no room side by side', () => {
    const many = options(Array.from({ length: 40 }, (_, i) => `Option ${i + 1}`));
    const pages = gridPages(labelled(SHORT.slice(0, 4)), many, true);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap((page) => page.options)).toEqual(many.map(({ option }) => option));
    expect(pages.every(({ items }) => items.length === 4)).toBe(true);
    // Bars have all options in each of them.
    expect(gridPages(labelled(SHORT.slice(0, 4)), many, false)).toHaveLength(1);
  });

  it('hold a scale of five and its mean in one table', () => {
    const scale = options([
      'Very satisfied',
      'Rather satisfied',
      'Neither',
      'Rather dissatisfied',
      'Very dissatisfied',
    ]);
    expect(gridPages(labelled(['Advice and offer before the purchase', 'Price']), scale, true)).toHaveLength(1);
    // With “don’t know” too: words that go on in a second line need a narrower column.
    const six = [...scale, { option: 5, label: 'Don’t know' }];
    expect(gridPages(labelled(['Advice and offer before the purchase', 'How easy it is to use', 'Speed']), six, true)).toHaveLength(1); // prettier-ignore
  });
});

it('parts of a list are all of about the same size', () => {
  expect(inParts([1, 2, 3, 4, 5, 6, 7], 3).map((part) => part.length)).toEqual([2, 3, 2]);
  expect(inParts([], 3)).toEqual([[]]);
});
