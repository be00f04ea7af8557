import { describe, expect, it } from 'vitest';
import { findSlides, type Found } from '../../../src/world/portal/find-slides.ts';
import type { ShownDeck } from '../../../src/world/portal/shown-deck.ts';
import type { ViewSlide } from '../../../src/world/publish/deck-view.ts';

const slide = (id: string, title: string, more: Partial<ViewSlide> = {}): ViewSlide => ({ id, title, section: 's', words: [], alts: [], notes: [], spots: [], ...more }); // prettier-ignore
/** A deck of which only the slides are looked at. */
const deckOf = (...slides: readonly ViewSlide[]): ShownDeck => ({ view: { slides } }) as unknown as ShownDeck;
const find = (query: string, ...slides: readonly ViewSlide[]): readonly Found[] => findSlides([deckOf(...slides)], query); // prettier-ignore
const ids = (found: readonly Found[]): readonly string[] => found.map((one) => one.slide.id);
const marked = ([found]: readonly Found[]): string | undefined => found?.pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join(''); // prettier-ignore

describe('slides that are found', () => {
  it('have all the words that were asked for, wherever they stand', () => {
    const slides = [slide('both', 'Trust', { notes: ['in numbers'] }), slide('one', 'Trust')];
    expect(ids(find('numbers TRUST', ...slides))).toEqual(['both']);
    expect(ids(find('trust', ...slides))).toEqual(['both', 'one']);
    expect(find('', ...slides)).toEqual([]);
    expect(find(' 　 ', ...slides)).toEqual([]);
  });

  it('come first if their title says it, and are numbered as in the deck', () => {
    const found = find('AI', slide('a', 'Costs', { words: ['of AI'] }), slide('b', 'AI today'));
    expect(found.map((one) => [one.slide.id, one.number])).toEqual([['b', 2], ['a', 1]]); // prettier-ignore
  });

  it.each([
    ['ＡＩ', 'AIの活用', '[AI]の活用'],
    ['ai', 'ＡＩの活用', '[ＡＩ]の活用'],
    ['データ', 'ﾃﾞｰﾀの量', '[ﾃﾞｰﾀ]の量'],
    ['デ', 'ﾃﾞｰﾀの量', '[ﾃﾞ]ｰﾀの量'],
    ['株式会社', '㍿ログ', '[㍿]ログ'],
    ['５０%', 'about 50% of us', 'about [50%] of us'],
    ['😀', 'so 😀 here', 'so [😀] here'],
  ])('are found by %s in “%s”', (query, title, line) => {
    expect(marked(find(query, slide('a', title)))).toBe(line);
  });

  it('show the line around what was found, and say where it was cut', () => {
    const line = `${'x'.repeat(100)} needle ${'y'.repeat(100)}`;
    expect(marked(find('needle', slide('a', 'T', { words: [line] })))).toBe(`…${'x'.repeat(39)} [needle] ${'y'.repeat(39)}…`); // prettier-ignore
    expect(marked(find('needle', slide('a', 'T', { words: ['needle\n  here'] })))).toBe('[needle] here');
  });

  it('are found by signs that mean something elsewhere', () => {
    for (const query of ['.*', '<b>', '[', '\\', '%', '__proto__'])
      expect(ids(find(query, slide('no', 'nothing'), slide('yes', `a ${query} b`)))).toEqual(['yes']);
  });
});
