import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../../src/base/messages/languages.ts';
import { forReaders } from '../../../src/upkeep/compare/for-readers.ts';
import { renderHtml } from '../../../src/upkeep/compare/render/render-html.ts';
import { chart, claim, diffOf, share, slide, table, text } from './fixture.ts';

const { quoted, onSlides } = messagesIn('en').diff;
const NAMES: Readonly<Record<string, string>> = { fig_green: 'Green tea', fig_two: 'Green tea + Black tea' };
const naming = { figure: (id: string) => NAMES[id], quoted, onSlides };

/** A deck in which every id can be told from a word. */
const deck = (green: number, stands: boolean, words: string) => {
  const tea = table('Q1', 30, { opt_green: green, opt_black: 10 });
  const milk = table('Q2', 30, { opt_milk: green });
  const figures = [
    share('fig_green', 'Q1', 'opt_green', green, 30),
    share('fig_none', 'Q3', 'opt_none', green, 30),
    share('fig_all', 'Q1', 'opt_green', green, 30, { question: undefined, options: [] } as object),
  ];
  const headline = text('h', words, { name: 'Headline', message: 'slide_one.headline', figures: figures.map(({ id }) => id), claims: ['claim_first'] }); // prettier-ignore
  const holds = { figure: 'fig_green', measure: 'percent' as const, min: 40, minIncluded: true, maxIncluded: true, holds: stands }; // prettier-ignore
  return {
    tables: [tea, milk],
    figures,
    claims: [claim('claim_first', 'fig_green >= 40%', holds), claim('claim_unused', 'fig_none >= 40%', { ...holds, figure: 'fig_none' })], // prettier-ignore
    slides: [
      slide('slide_one', [headline, chart(milk, { opt_milk: 'With milk' })], { title: 'Most like green tea' }),
      slide('slide_two', [text('t', words, { name: 'Text', figures: ['fig_green'] })], { title: 'In short' }),
    ],
  };
};
const diff = diffOf(deck(12, true, 'Most do'), deck(9, false, 'Few do'));
const readable = forReaders(diff, naming);

describe('a diff for readers', () => {
  it('calls a value by its question and its answer: in the chart’s words, the figure’s, or by where it is', () => {
    const names = readable.values.map(({ after }) => after?.label);
    expect(names.toSorted()).toEqual(['Q1 “Green tea”', 'Q2 “With milk”', 'Q3 slide 1', 'slide 1'].toSorted());
    expect(readable.slides[1]?.values.map(({ before }) => before?.label)).toEqual(['Q1 “Green tea”']);
    expect(readable.values.flatMap(({ figures }) => figures)).toEqual([]);
  });

  it('leaves out claims that nothing relies on, and keeps what changed as it is', () => {
    expect(diff.claims).toHaveLength(2);
    expect(readable.claims).toHaveLength(1);
    expect(readable.values.map(({ points }) => points)).toEqual(diff.values.map(({ points }) => points));
    expect(readable.slides.map(({ id }) => id)).toEqual(['slide_one', 'slide_two']);
  });

  it('has no id of the project’s files in its report, which leads back to where its reader came from', () => {
    const ids = /\b(?:fig|opt|claim)_\w+|slide_one\.headline/;
    const words = (html: string): string => html.replaceAll(/<style>[^]*?<\/style>|<[^>]+>/g, ' ');
    const page = renderHtml([{ diff: readable }], 'en', { audience: 'readers', back: { href: '/d/tea/en?a&b', text: 'Back' } }); // prettier-ignore
    // The option that no chart and no figure names is the one exception: its place among the answers changed.
    expect(words(page).replaceAll('opt_black', '').replaceAll('opt_green', '')).not.toMatch(ids);
    expect(words(page)).not.toMatch(/slide_(?:one|two)/);
    expect(words(page)).toContain('“Few do”');
    expect(page).toContain('<p class="back"><a href="/d/tea/en?a&#38;b">Back</a></p>');

    const forAuthors = words(renderHtml([{ diff }], 'en'));
    expect(forAuthors).toMatch(/claim_first/);
    expect(forAuthors).toMatch(/1 slide_one/);
    expect(forAuthors).not.toContain('Back');
  });
});
