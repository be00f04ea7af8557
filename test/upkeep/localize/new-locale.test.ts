import { describe, expect, it } from 'vitest';
import { newLocale } from '../../../src/upkeep/localize/new-locale.ts';
import { ANSWERED, BASE, opened } from './translation-fixture.ts';

const { units } = opened({
  base: BASE.replace('  year:', '  value: "{#em}{$fear :share}{/em}" # as it is\n  year:'),
}).review;

describe('newLocale', () => {
  const base = BASE.replace('  year:', '  value: "{#em}{$fear :share}{/em}" # as it is\n  year:');
  const text = newLocale({ text: base, locale: 'ja' }, 'fr', units, 'of the program');

  it('keeps keys, order and comments, shows what to translate, and has nothing behind the keys', () => {
    expect(text).toBe(`locale: fr

messages:
  # 表紙の見出し
  # ja: 生成AI格差が深刻化
  title:
  # ja: AI導入率{#em}{$ai_adoption :share}{/em}
  rate:
  # ja: {$fear :approx as=one_in}が
  #     焦りを感じている
  fear:
  value: "{#em}{$fear :share}{/em}" # as it is
  # ja: {#literal kind=date}2025{/literal}年
  year:
  # ja: {#editorial id=many_companies}多くの企業{/editorial}に課題がある。
  insight:
  auto.period: "{$from :date}～{$to :date}"

wordings:
  # ja: {$n :number}人に1人
  one_in:
  # ja: わずか
  few:

bounds:
  # ja: {$value}超
  over:

quantifiers:
  # ja: わずか
  #     {n}人に1人
  words: []
  wordings:
    # ja: {n}人に1人
    one_in: []

answers:
  Q7:
    "わからないから。":
`);
  });

  it('is a locale file of which everything is missing but what has no words', () => {
    const { missing, translations } = opened({ base, translation: text }).review;
    expect([...translations.keys()]).toEqual(['value', 'auto.period']);
    expect([...missing]).toEqual([
      ...['title', 'rate', 'fear', 'year', 'insight', 'wordings:one_in', 'wordings:few', 'bounds:over'],
      ...['quantifiers:words', ANSWERED],
    ]);
  });
});
