import { describe, expect, it } from 'vitest';
import { renderDiffs } from '../../../src/world/cli/render-diff.ts';
import type { LedgerElement } from '../../../src/files/record/ledger-schema.ts';
import { chart, diffOf, share, slide, table, text } from './fixture.ts';

/** A table of an option a row: its words and its numbers. */
const cells = (rows: Readonly<Record<string, readonly string[]>>): LedgerElement =>
  text('t', '', { kind: 'table', name: 'Chart Q3', rows: Object.entries(rows).map(([head, numbers]) => [head, ...numbers].map((words) => ({ text: words, looks: [] }))) } as never); // prettier-ignore

/** A deck whose headline has the share of shops; another figure is on no slide. */
const deck = (count: number, ...elements: readonly LedgerElement[]) => ({
  figures: [share('shop', 'Q3', 'shop', count, 100)],
  slides: [slide('s', [text('h', `${count}%`, { figures: ['shop'] }), ...elements])],
});

const wordsOf = (before: Parameters<typeof diffOf>[0], after: Parameters<typeof diffOf>[1]) =>
  diffOf(before, after).words.map(({ at, name, before: was, after: is }) => [at ?? name, was, is]);

describe('a number that stands in no figure and in no chart', () => {
  it('is told, by the row of its table', () => {
    const before = deck(70, cells({ Shop: ['70.0', '70'], Market: ['60.0', '60'] }));
    const after = deck(50, cells({ Shop: ['50.0', '50'], Market: ['40.0', '40'] }));
    // The figure tells of the first row; counts stand beside their shares.
    expect(wordsOf(before, after)).toEqual([['Market', '60.0', '40.0']]);
    expect(renderDiffs([diffOf(before, after)], 'en', (_style, words) => words)).toContain('Table · Chart Q3 · Market');
  });

  it('is told in its row, wherever that stands now', () => {
    const before = deck(70, cells({ Shop: ['70.0'], Market: ['60.0'], Web: ['20.0'] }));
    const after = deck(50, cells({ Market: ['60.0'], Shop: ['50.0'], Web: ['10.0'] }));
    expect(wordsOf(before, after)).toEqual([['Web', '20.0', '10.0']]);
    const renamed = deck(70, cells({ Shop: ['70.0'], Bazaar: ['60.0'], Web: ['20.0'] }));
    expect(wordsOf(before, renamed)).toEqual([['Chart Q3', 'Market', 'Bazaar']]);
  });

  it('is told where two rows begin alike, by its place', () => {
    const twice = (last: string) => [text('t', '', { kind: 'table', rows: [['Same', '1.0'], ['Same', last]].map((row) => row.map((words) => ({ text: words, looks: [] }))) } as never)]; // prettier-ignore
    expect(wordsOf(deck(70, ...twice('2.0')), deck(50, ...twice('3.5')))).toEqual([['Text t', '2.0', '3.5']]);
  });

  it.each([
    ['a sum beside bars', '62.3%', '23.3%', true],
    ['a mean beside a dot', '3.68', '2.51', true],
    ['a mean in German', '3,68', '2,51', true],
    ['a rank', '1', '7', false],
    ['a base', 'n=90', 'n=80', false],
    ['the value of a bar, which its chart has', '40.0%', '30.0%', false],
    ['a value that was and is another one’s', '40.0%', '70.0%', false],
  ])('%s: %s → %s', (_, was, is, isTold) => {
    const bars = (first: number, second: number) => chart(table('Q3', 100, { a: first, b: second }));
    const before = deck(70, bars(40, 60), text('n', was));
    const after = deck(50, bars(30, 70), text('n', is));
    expect(wordsOf(before, after)).toEqual(isTold ? [['Text n', was, is]] : []);
  });
});
