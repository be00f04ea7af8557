import { describe, expect, it } from 'vitest';
import { asMessage, cleanWords, distinctLabels, emOf, shortened, shortLabels, withoutWideWords } from '../../../../src/upkeep/first-deck/deck/survey-words.ts'; // prettier-ignore

describe('words of an export', () => {
  it('lose what nobody sees, and never become nothing', () => {
    expect(cleanWords(' A\u200b \tB\n\u0007C ', 'x')).toBe('A B C');
    expect(cleanWords('\u200b \u3000', 'Q1')).toBe('Q1');
  });

  it('are no signs of a message', () => {
    expect(asMessage('{a} \\ b')).toBe('\\{a\\} \\\\ b');
    expect(asMessage('.match')).toBe('{|.|}match');
  });

  it('are told apart where they read alike', () => {
    const labels = new Map([['a', 'Yes'], ['b', 'ＹＥＳ'], ['c', 'No']]); // prettier-ignore
    expect([...distinctLabels(labels)]).toEqual([['a', 'Yes'], ['b', 'ＹＥＳ (b)'], ['c', 'No']]); // prettier-ignore
  });

  it('are shortened at a word where there are words', () => {
    expect(shortened('The opening hours do not suit me', 12)).toBe('The opening hours…');
    expect(shortened('営業時間が合わないから', 7)).toBe('営業時間が合…');
    expect(shortened('short', 7)).toBe('short');
  });

  it('have a gap in a word that is wider than a line, and no other', () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitän';
    const cut = withoutWideWords(`Is the ${word} 満足ですか`, 12);
    expect(cut).toMatch(/^Is the Donau\S*…\S* 満足ですか$/);
    for (const one of cut.split(' ')) expect(emOf(one)).toBeLessThanOrEqual(12.5);
    expect(withoutWideWords(`Is the ${word}`, 40)).toBe(`Is the ${word}`);
  });

  it('are still different when they are short, and no wider than they may be', () => {
    const labels = new Map(Array.from({ length: 9 }, (_, i) => [`a${i}`, `The very same beginning of a long label, number ${i}`])); // prettier-ignore
    const short = shortLabels(labels, 14);
    expect(new Set(short.values()).size).toBe(9);
    for (const label of short.values()) expect(emOf(label)).toBeLessThanOrEqual(14.5);
  });
});
