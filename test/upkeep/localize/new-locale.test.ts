import { describe, expect, it } from 'vitest';
import { isWordless, newLocale } from '../../../src/upkeep/localize/new-locale.ts';
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
  # ja: {$from :date}～{$to :date}
  auto.period:

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
    expect([...translations.keys()]).toEqual(['value']);
    expect([...missing]).toEqual([
      ...['title', 'rate', 'fear', 'year', 'insight', 'auto.period', 'wordings:one_in', 'wordings:few', 'bounds:over'],
      ...['quantifiers:words', ANSWERED],
    ]);
  });

  it('takes no quotation mark, separator or mark of a note for one of every language', () => {
    const marks = ['「{$label}」', '／', '、', '・', '※', '{|, |}', '{| or |}', '“{$label}”', '{$a}: {$b}', '（{$who}）', '{$x}%', '{||}', '{$company.cases :fact unit=件}'];
    const wordless = ['{$bases}', '{#em}{$fear :share}{/em}', '　', '{$type}　{$filter}', '{|   |}'];
    const isOne = (text: string): boolean =>
      isWordless({ id: 'auto.x', kind: 'message', base: text, path: ['messages', 'auto.x'], required: true });
    expect([marks.filter(isOne), wordless.filter(isOne)]).toEqual([[], wordless]);
  }); // prettier-ignore

  it('sets narrow spaces for wide ones in a language that has none', () => {
    const spaced = BASE.replace('  year:', '  wide: "{$a}　{$b}"\n  auto.notes_joint: 　\n  year:').replace(
      'notes_joint: 　',
      'notes_joint: "　"',
    );
    const all = opened({ base: spaced }).review.units;
    const made = (locale: string): string => newLocale({ text: spaced, locale: 'ja' }, locale, all, 'of the program');
    expect(made('ko')).toContain('  wide: "{$a}   {$b}"\n  auto.notes_joint: "{|   |}"\n');
    expect(made('zh-Hant')).toContain('  wide: "{$a}　{$b}"\n  auto.notes_joint: "　"\n');
  });

  it('has the words of the company that must be translated, with what they are in Latin letters', () => {
    const facts = [
      { id: 'company:legal_name', kind: 'company', base: '株式会社', path: ['company', 'legal_name'], required: true, note: 'Inc.' },
      { id: 'company:mail', kind: 'company', base: 'a@b.c', path: ['company', 'mail'], required: false },
    ] as const; // prettier-ignore
    expect(newLocale({ text: base, locale: 'ja' }, 'fr', facts, 'of the program')).toMatch(
      /\n\ncompany:\n {2}# ja: 株式会社\n {2}# Inc\.\n {2}legal_name:\n$/,
    );
  });
});
