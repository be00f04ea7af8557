import { describe, expect, it } from 'vitest';
import { apartLabel } from '../../../src/deck/template/chart-sides.ts';
import type { Texts } from '../../../src/deck/text/texts.ts';

const LABELS: Readonly<Record<string, string>> = {
  'option.Q.fair': 'どちらともいえない',
  'option.Q.unknown': 'わからない',
  'option.Q.refused': '答えたくない',
  'option.Q.long': '使ったことがないので満足しているかどうかを答えられない',
  'auto.side_neutral': '上位・下位以外',
  'auto.side_joint': '・',
};
const plain = (key: string): string => LABELS[key] ?? key;
const texts = {
  plain,
  text: (key: string) => ({ language: 'ja', paragraphs: [[{ text: plain(key) }]] }),
} as unknown as Texts;

describe('what options on neither side are called', () => {
  it('is by their own words', () => {
    expect(apartLabel(texts, 'Q', ['fair'], 3)).toBe('どちらともいえない');
    expect(apartLabel(texts, 'Q', ['fair', 'unknown'], 3)).toBe('どちらともいえない・わからない');
    expect(apartLabel(texts, 'Q', ['fair', 'unknown', 'refused'], 3)).toBe(
      'どちらともいえない・わからない・答えたくない',
    );
  });

  it('is what is left where they are many, or their words are', () => {
    expect(apartLabel(texts, 'Q', ['fair', 'unknown', 'refused', 'long'], 3)).toBe('上位・下位以外');
    expect(apartLabel(texts, 'Q', ['fair', 'long'], 3)).toBe('上位・下位以外');
    expect(apartLabel(texts, 'Q', ['fair', 'unknown'], 1)).toBe('上位・下位以外');
    // One by itself has no other name.
    expect(apartLabel(texts, 'Q', ['long'], 3)).toBe(LABELS['option.Q.long']);
  });
});
