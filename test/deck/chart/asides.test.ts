import { describe, expect, it } from 'vitest';
import { makeChart } from '../../../src/deck/chart/build-chart.ts';
import type { ChartRequest, ChartWords } from '../../../src/deck/chart/request.ts';
import type { Table } from '../../../src/data/tabulate/types.ts';
import { asTable, COLORS, tableOf, WORDS } from './chart-fixture.ts';
import { GRID, SIDES } from './kinds/compared.ts';

/** Three of four who said yes. */
const FEW = asTable(tableOf('Q', 'single', 4, [['yes', 3, 75], ['no', 1, 25]])); // prettier-ignore

const words: ChartWords = {
  ...WORDS,
  countOf: (count, base) => (base > 0 && base < 10 ? `${count} of ${base}` : undefined),
  counted: (said, count, base) => (base < 10 ? `${said} (${count} of ${base})` : said),
  valued: (label, value) => `${label}: ${value}`,
};
const asidesOf = (request: Partial<ChartRequest> & Pick<ChartRequest, 'kind'>, table: Table, own: Partial<ChartWords> = {}) =>
  makeChart({ request: { highlight: [], ...request }, table, words: { ...words, ...own } }, COLORS).asides; // prettier-ignore

describe('what may be said of a chart besides its marks', () => {
  it('is how many people an option stands for, where they are few', () => {
    expect(asidesOf({ kind: 'doughnut' }, FEW).few).toEqual(
      new Map([
        ['yes', { count: '3 of 4', label: `${WORDS.label('yes')} (3 of 4)` }],
        ['no', { count: '1 of 4', label: `${WORDS.label('no')} (1 of 4)` }],
      ]),
    );
    const many = asTable(tableOf('Q', 'single', 40, [['yes', 30, 75], ['no', 10, 25]])); // prettier-ignore
    expect(asidesOf({ kind: 'doughnut' }, many).few.size).toBe(0);
  });

  it('is no count of nobody, nor of several columns', () => {
    const nobody = asTable(tableOf('Q', 'single', 0, [['yes', 0, 0]]));
    expect(asidesOf({ kind: 'bars' }, nobody, { noShare: () => '–', countOf: () => '0 of 0' }).few.size).toBe(0);
    expect(asidesOf({ kind: 'diverging', sides: SIDES, items: true }, GRID, { countOf: () => 'some' }).few.size).toBe(
      0,
    );
  });

  it('is the label with its value where sides of one bar may have no room for it', () => {
    const one: Table = { ...GRID, columns: [GRID.columns[0]] };
    const sides = SIDES.map(({ shares: [share], ...side }) => ({ ...side, shares: share ? [share] : [] }));
    const { valued, ofItems } = asidesOf({ kind: 'diverging', sides }, one);
    expect([valued.get('best'), ofItems]).toEqual([`${WORDS.label('best')}: ${WORDS.percent(7, 1)}`, false]);
    expect(asidesOf({ kind: 'diverging', sides: SIDES, items: true }, GRID)).toMatchObject({ valued: new Map(), ofItems: true }); // prettier-ignore
    expect(asidesOf({ kind: 'bars' }, FEW).valued.size).toBe(0);
  });

  it('is each count as printed in a table of answers', () => {
    expect(asidesOf({ kind: 'answer_table' }, FEW, { number: (value) => `#${value}` }).counts).toEqual(new Map([['yes', '#3'], ['no', '#1']])); // prettier-ignore
    expect(asidesOf({ kind: 'bars' }, FEW).counts.size).toBe(0);
  });
});
