import { describe, expect, it } from 'vitest';
import type { ChartSpec } from '../../../src/deck/chart/types.ts';
import { chartSources, type SourceContext } from '../../../src/world/slides/figure-sources.ts';

const point = (option: string, count: number, more: object = {}) => ({ option, count, base: 20, valueLabel: `${count * 5}%`, provenance: 'published', ...more }); // prettier-ignore

/** A chart of two options, and what is known of its question. */
function sourcesOf(smallBase: boolean, question = 'Q1') {
  const points = [point('green', 12), point('black', 8, { provenance: 'reconstructed', valueLabel: '※' })];
  const categories = [{ key: 'green', label: 'Green tea' }, { key: 'black', label: 'Black tea' }]; // prettier-ignore
  // Of a chart, a table and texts, this asks for no more.
  const chart = { question: 'Q1', optionsAre: 'categories', options: 'categories', categories, series: [{ key: '', name: '', points }] } as unknown as ChartSpec; // prettier-ignore
  const tables = new Map([[question, { columns: [{ base: 20, smallBase }] }]]);
  const context = { tables, texts: { has: () => false, plain: () => '', text: () => undefined } } as unknown as SourceContext; // prettier-ignore
  return chartSources(chart, context);
}

describe('chartSources', () => {
  it('are a value an option, none of one that may not be printed', () => {
    const [group, ...more] = sourcesOf(false);
    expect(more).toEqual([]);
    expect(group?.values).toEqual([
      { value: '60%', count: 12, measure: 'percent', options: ['Green tea'], base: 20, tied: false, smallBase: false, hidden: false }, // prettier-ignore
      { mark: '※', measure: 'percent', options: ['Black tea'], base: 20, tied: false, smallBase: false, hidden: true },
    ]);
  });

  it('say that few were asked, where the table does', () => {
    expect(sourcesOf(true)[0]?.values.map(({ smallBase }) => smallBase)).toEqual([true, true]);
    expect(sourcesOf(true, 'Q2')[0]?.values.map(({ smallBase }) => smallBase)).toEqual([false, false]);
  });
});
