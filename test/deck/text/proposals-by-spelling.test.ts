import { describe, expect, it } from 'vitest';
import { quantifierFinder } from '../../../src/deck/text/quantifiers.ts';
import { trueWords } from '../../../src/deck/text/true-words.ts';
import type { Figure, WordingForm } from '../../../src/data/figures/types.ts';
import { conditionOf } from '../../../src/data/figures/wordings.ts';
import { collector, count, ledgerOf, make, share, tolerances } from './fixtures.ts';

const spellings = {
  words: [],
  ordinals: { second: 2, third: 3 },
  numerals: { three: 3, four: 4 },
  wordings: {
    few: [{ words: 'only', plain: '' }],
    first: [{ words: 'biggest', nth: '{nth}-biggest', tied: 'joint-biggest', tied_nth: 'joint {nth}-biggest' }],
    rank: ['No. {n}', { words: 'followed by', n: 2, tied: 'followed jointly by', level: 'level with' }],
    one_in: ['one in {n}'],
    count_at_least: ['{n} presidents'],
    under_percent: ['fewer than {n}%'],
  },
};
const { texts, catalogue } = make('en', '', ledgerOf());
const finder = quantifierFinder(spellings, '.', catalogue.source, collector().report);

/** The proposed replacements for the first quantifier of a text, the best first. */
function instead(text: string, figure: Figure): readonly string[] {
  const [found] = finder.find(text);
  if (!found?.wording) throw new Error(`nothing is found in "${text}"`);
  const condition = conditionOf(found.wording, tolerances);
  const words = {
    start: found.start,
    end: found.end,
    text: found.words,
    figure,
    wording: found.wording,
    comparison: { figure, condition, holds: false },
    ...(found.spelling ? { spelling: found.spelling } : {}),
    ...(found.number ? { number: { text: text.slice(...found.number), at: found.number[0] - found.start } } : {}),
  };
  return trueWords(words, finder, texts, tolerances).map((said) => said.words);
}

const ranked = (first: number, last = first): Figure =>
  share('x', 'Q a', 30, 100, { rank: first, rankSpan: [first, last], ranked: 4, tied: first !== last });

describe('words in place of others', () => {
  it('say nothing of how many, where the word is no noun', () => {
    expect(instead('only 24%', share('x', 'Q a', 24, 100))).toEqual(['']);
  });

  it.each<[string, Figure, string | undefined]>([
    ['the biggest barrier', ranked(2), 'second-biggest'],
    ['the biggest barrier', ranked(1, 2), 'joint-biggest'],
    ['the biggest barrier', ranked(2, 3), 'joint second-biggest'],
    ['the second-biggest barrier', ranked(1), 'biggest'],
    ['the second-biggest barrier', ranked(3), 'third-biggest'],
    ['the joint-biggest barrier', ranked(1), 'biggest'],
    // There is no word for the fourth place.
    ['the biggest barrier', ranked(4), undefined],
    ['followed by B', ranked(2, 3), 'followed jointly by'],
    ['followed by B', ranked(1, 2), 'level with'],
    ['followed by B', ranked(3), undefined],
    ['No. 1: A', ranked(3), 'No. 3'],
  ])('keep the manner of a superlative: "%s" of a figure at other places', (text, figure, words) => {
    expect(instead(text, figure)[0]).toBe(words);
  });

  it('exchange the number alone where the form stays, as it was typed', () => {
    expect(instead('one in three fear', share('x', 'Q a', 25, 100))[0]).toBe('one in four');
    expect(instead('fewer than 10% have', share('x', 'Q a', 14, 100))[0]).toBe('fewer than 15%');
    expect(instead('300 presidents', count('x', 96))[0]).toBe('96 presidents');
    expect(instead('300 presidents', count('x', 251))[0]).toBe('250 presidents');
  });

  it('are nouns for nouns only', () => {
    const forms = new Set<WordingForm>(['minority', 'few', 'most']);
    for (let n = 1; n < 100; n++) {
      const words = instead('one in three fear', share('x', 'Q a', n, 100));
      expect(words.some((word) => ['only', 'most', 'fewer than half'].includes(word)), `${n}: ${words.join(', ')} ${forms.size}`).toBe(false); // prettier-ignore
    }
  });
});
