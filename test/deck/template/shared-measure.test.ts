import { describe, expect, it } from 'vitest';
import { sharedMeasure } from '../../../src/deck/template/shared-measure.ts';
import { GRID } from '../chart/kinds/compared.ts';

const [price, help] = [GRID.columns[0], GRID.columns[1]!];
const SIDES = [
  { side: 'negative', options: ['bad', 'worst'] },
  { side: 'positive', options: ['best', 'good'] },
] as const;
const OPTIONS = ['best', 'good', 'so', 'bad', 'worst'];
const page = (items: readonly (typeof price)[]) => ({ items, options: OPTIONS });
const named = (more = {}) => ({ labelOf: ({ segment }: typeof price) => segment?.name ?? '', stressed: ['help'], isTable: false, number: (value: number, decimals: number) => value.toFixed(decimals), ...more }); // prettier-ignore
/** A share as it is printed. */
const said = (share: number) => ({ share, label: share.toFixed(price.decimals) });

describe('what the slides of a grid have in common', () => {
  it('is nothing where there is one', () => {
    expect(sharedMeasure(GRID, [page([price, help])], SIDES, named())).toBeUndefined();
  });

  it('is every row, and the longest bar of each side', () => {
    expect(sharedMeasure(GRID, [page([price]), page([help])], SIDES, named())).toEqual({
      rows: [
        { key: 'price', label: 'price', stressed: false },
        { key: 'help', label: 'help', stressed: true },
      ],
      perSlide: { rows: 1, options: 5 },
      longest: { negative: said(40), positive: said(80) },
      values: [7, 24, 29, 28, 12, 34, 46, 6, 2].map(said),
    });
  });

  it('is no height of rows where one slide has few for its long labels', () => {
    const long = 'so many words that they need several lines '.repeat(5);
    const pages = [page([price]), page(Array.from({ length: 12 }, () => help))];
    const labelOf = (column: typeof price): string => (column === price ? long : 'help');
    expect(sharedMeasure(GRID, pages, SIDES, named({ labelOf }))).toMatchObject({ rows: [], perSlide: { rows: 0 } });
    // Rows of a table are each as high as their own label.
    expect(sharedMeasure(GRID, pages, [], named({ labelOf, isTable: true }))).toMatchObject({ perSlide: { rows: 12 } });
  });
});
