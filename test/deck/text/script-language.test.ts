import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageOf, languageSplitter } from '../../../src/deck/text/script-language.ts';

const shown = (language: string, text: string): readonly string[] =>
  languageSplitter(language)(text).map((span) => `${span.text}|${span.language}`);

describe('languageOf', () => {
  it.each([
    ['ja', 'ja-JP'],
    ['en', 'en-US'],
    ['en-GB', 'en-GB'],
    ['fr', 'fr-FR'],
    ['zh-Hant', 'zh-TW'],
  ])('%s is %s', (locale, language) => {
    // prettier-ignore
    expect(languageOf(locale)).toBe(language);
  });
});

describe('languageSplitter', () => {
  it('takes Latin words in a Japanese text for English, digits and punctuation for Japanese', () => {
    expect(shown('ja-JP', '生成AIの利用は9.9%（ChatGPT、2025年）')).toEqual([
      '生成|ja-JP',
      'AI|en-US',
      'の利用は9.9%（|ja-JP',
      'ChatGPT|en-US',
      '、2025年）|ja-JP',
    ]);
  });
  it('leaves single letters to the text around them', () => {
    expect(shown('ja-JP', 'Q2でA社')).toEqual(['Q2でA社|ja-JP']);
  });
  it('keeps words, addresses and names together', () => {
    expect(shown('ja-JP', 'Thank You for Your Time')).toEqual(['Thank You for Your Time|en-US']);
    expect(shown('ja-JP', 'm.yokogawa@log-port.comへ')).toEqual(['m.yokogawa@log-port.com|en-US', 'へ|ja-JP']);
    expect(shown('ja-JP', '(株)OKAN、(株)タイミー')).toEqual(['(株)|ja-JP', 'OKAN|en-US', '、(株)タイミー|ja-JP']);
  });
  it('takes kana and kanji in a text of Latin script for Japanese', () => {
    expect(shown('en-US', 'Takuya Yajima (矢嶋 拓弥), CEO')).toEqual([
      'Takuya Yajima (|en-US',
      '矢嶋|ja-JP',
      ' |en-US',
      '拓弥|ja-JP',
      '), CEO|en-US',
    ]);
    expect(shown('fr-FR', 'à côté')).toEqual(['à côté|fr-FR']);
  });
  it('loses and adds nothing, and never leaves an empty stretch', () => {
    const text = fc.string({ unit: fc.constantFrom('生', 'あ', 'ア', 'A', 'b', 'é', '1', ' ', '、', '%', '😀', '"') });
    fc.assert(
      fc.property(text, fc.constantFrom('ja-JP', 'en-US'), (words, language) => {
        const spans = languageSplitter(language)(words);
        return spans.map((s) => s.text).join('') === words && spans.every((s) => s.text !== '');
      }),
    );
  });
});
