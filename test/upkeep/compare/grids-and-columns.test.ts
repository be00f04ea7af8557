import { describe, expect, it } from 'vitest';
import { renderDiffs } from '../../../src/world/cli/render-diff.ts';
import { chart, diffOf, share, slide, table, text } from './fixture.ts';

/** A chart of two items of a grid, of the points very and not: how many of 100 said each of speed. */
function gridDeck(very: number, price = 30) {
  const items = [table('Q4_speed', 100, { very, not: 100 - very }), table('Q4_price', 100, { very: price, not: 100 - price })]; // prettier-ignore
  const whole = chart({ ...items[0]!, question: 'Q4', rows: [] });
  if (whole.kind !== 'chart') throw new Error('it is no chart');
  const names = { Q4_speed: 'Speed of\ndelivery', Q4_price: 'Price (n=100†)' } as Readonly<Record<string, string>>;
  const rows = items.flatMap(({ question, rows: own }) => own.map((row) => ({ ...row, base: 100, segment: question, column: names[question]!, label: row.option === 'very' ? 'Very' : 'Not', valueLabel: '', fill: {} }))); // prettier-ignore
  const grid = { ...whole, chart: { ...whole.chart, rows } } as unknown as typeof whole;
  // One item has a slide of its own besides, and one a figure in its headline.
  const own = slide('item', [chart(items[0]!, { very: 'Very', not: 'Not' })]);
  const figures = [share('content', 'Q4_speed', 'very', very, 100)];
  return { tables: items, figures, slides: [slide('grid', [text('h', 'Speed', { figures: ['content'] }), grid]), own] };
}

describe('a grid', () => {
  const diff = diffOf(gridDeck(40), gridDeck(60, 31));

  it('has the words of its items and their options in changes of ranks', () => {
    expect(diff.ranks.map(({ question, item, label }) => [question, item, label])).toEqual([
      ['Q4_speed', 'Speed of delivery', 'Not'],
      ['Q4_speed', 'Speed of delivery', 'Very'],
    ]);
  });

  it('has each value once, with its item, on whatever slides it stands', () => {
    expect(diff.values.map(({ figures, before, after, slides }) => [figures, after?.label, after?.column, before?.displayed, after?.displayed, slides])).toEqual([
      [['content'], 'Very', 'Speed of delivery', 40, 60, ['grid', 'item']],
      [[], 'Not', 'Speed of delivery', 60, 40, ['grid', 'item']],
      [[], 'Very', 'Price', 30, 31, ['grid']],
      [[], 'Not', 'Price', 70, 69, ['grid']],
    ]); // prettier-ignore
    const printed = renderDiffs([diff], 'en', (_style, words) => words);
    expect(printed).toContain('Very (Speed of delivery) (content)');
    expect(printed).toMatch(/Q4_speed +Not \(Speed of delivery\) +no\. 1 +no\. 2/);
  });
});

it('what no chart names is called as the survey has it: rows of tables, dots, items of grids', () => {
  const drawn = (very: number) => {
    const tables = [table('Q4_speed', 100, { very, not: 100 - very }), table('Q1', 100, { tea: very, gin: 100 - very })]; // prettier-ignore
    const words = [
      { question: 'Q4', options: { very: 'Very', not: 'Not' } },
      { question: 'Q4_speed', grid: 'Q4', item: 'Speed', options: {} },
      { question: 'Q1', options: { tea: 'Tea' } },
    ];
    const figures = [share('speed', 'Q4_speed', 'very', very, 100), share('tea', 'Q1', 'tea', very, 100)];
    return { tables, words, figures, slides: [slide('all', [text('h', 'All', { figures: ['speed', 'tea'] })])] };
  };
  const diff = diffOf(drawn(40), drawn(60));
  expect(diff.ranks.map(({ item, label, option }) => [item, label, option])).toEqual([
    ['Speed', 'Not', 'not'],
    ['Speed', 'Very', 'very'],
    [undefined, undefined, 'gin'],
    [undefined, 'Tea', 'tea'],
  ]);
  expect(renderDiffs([diff], 'en', (_style, words) => words)).toContain('Very (Speed) (speed)');
});

it('a column of a banner is called by its words', () => {
  const banner = (young: number) => {
    const own = table('Q1', 50, { green: young, black: 50 - young });
    const made = chart(own);
    if (made.kind !== 'chart') throw new Error('it is no chart');
    const rows = made.chart.rows.map((row) => ({ ...row, segment: 'young', column: 'Under 30', label: row.option }));
    return { tables: [own], slides: [slide('q1', [{ ...made, chart: { ...made.chart, rows } }])] };
  };
  const { values } = diffOf(banner(10), banner(20));
  expect(values.map(({ after }) => [after?.segment, after?.column])).toEqual([
    ['young', 'Under 30'],
    ['young', 'Under 30'],
  ]);
});

it('a ranking is called by its places, not by the name of its table', () => {
  const ranked = (first: number, isDrawn = true) => {
    const own = table('Q5', 100, { price: first, taste: 50 });
    const drawn = chart(own);
    if (drawn.kind !== 'chart') throw new Error('it is no chart');
    const within = { ...drawn, chart: { ...drawn.chart, table: isDrawn ? 'Q5, within: 3' : 'Q5' } };
    return { tables: [{ ...own, table: 'Q5, within: 3' }], slides: [slide('q5', [within])] };
  };
  const diff = diffOf(ranked(40), ranked(60));
  // Nobody who reads the deck knows of places that it does not show.
  expect(diff.ranks.map(({ question }) => question)).toEqual(['Q5, within: 3', 'Q5, within: 3']);
  expect(diffOf(ranked(40, false), ranked(60, false)).ranks).toEqual([]);
  const print = (language: 'en' | 'ja') => renderDiffs([diff], language, (_style, words) => words);
  expect(print('en')).toContain('Q5 (top 3)');
  expect(print('ja')).toContain('Q5（3位まで）');
  expect(print('en')).not.toContain('within');
});

it('a label that goes to the other column of a list is no change of words', () => {
  const half = (id: string, options: Readonly<Record<string, number>>) => ({ ...chart(table('Q1', 100, options)), id });
  const list = (first: Readonly<Record<string, number>>, second: Readonly<Record<string, number>>) => ({
    tables: [table('Q1', 100, { ...first, ...second })],
    slides: [slide('list', [half('chart', first), half('chart.2', second)])],
  });
  const before = list({ a: 50, b: 40 }, { c: 30, d: 20 });
  expect(diffOf(before, list({ a: 50, c: 45 }, { b: 40, d: 20 })).words).toEqual([]);
  const other = diffOf(before, list({ a: 50, c: 45 }, { b: 40, e: 20 })).words;
  expect(other.map(({ before: was, after: is }) => [was, is])).toEqual([
    [undefined, 'e'],
    ['d', undefined],
  ]);
});

it('nobody puts anything first', () => {
  const asked = (base: number, first: number) => {
    const own = table('Q6', base, { near: first, far: base - first });
    return { tables: [own], slides: [slide('q6', [chart(own)])] };
  };
  expect(diffOf(asked(10, 8), asked(10, 2)).ranks).not.toEqual([]);
  expect(diffOf(asked(10, 8), asked(0, 0)).ranks).toEqual([]);
  expect(diffOf(asked(0, 0), asked(10, 8)).ranks).toEqual([]);
});
