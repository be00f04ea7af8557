import { describe, expect, it } from 'vitest';
import { sampleOf } from '../../../src/deck/text/language-sample.ts';
import { familyFor, scriptOf, SCRIPTS } from '../../../src/deck/text/scripts.ts';

describe('scripts', () => {
  it('are told by Unicode, also far from where a script began', () => {
    const characters = ['ก', '한', 'Ж', 'ế', 'ꙮ', '𠮷', 'ｱ', 'א', '1', '。', '🙂', '☑', '𒀀', '\u0301'];
    expect(characters.map(scriptOf)).toEqual(['Thai', 'Hang', 'Cyrl', 'Latn', 'Cyrl', 'Hani', 'Kana', 'Hebr', undefined, undefined, undefined, undefined, undefined, undefined]); // prettier-ignore
  });

  it('have a font each, Chinese characters one a language', () => {
    expect(['ja', 'zh', 'zh-TW', 'ko', 'de'].map((language) => familyFor('Hani', language))).toEqual(['Noto Sans JP', 'Noto Sans SC', 'Noto Sans TC', 'Noto Sans KR', 'Noto Sans JP']); // prettier-ignore
    expect(familyFor('Thai', 'th')).toBe('Noto Sans Thai');
    expect(familyFor('Xsux', 'akk')).toBeUndefined();
    expect(SCRIPTS.every((script) => familyFor(script, 'en')?.startsWith('Noto S'))).toBe(true);
  });

  it('of a language show in words that it certainly has, accents included', () => {
    const scripts = (locale: string): ReadonlySet<unknown> => new Set([...sampleOf(locale)].map(scriptOf));
    expect(scripts('th')).toContain('Thai');
    expect(scripts('ru')).toContain('Cyrl');
    expect(sampleOf('vi')).toMatch(/[ếứạ]/);
    expect(sampleOf('zh')).toMatch(/[韩罗]/);
    expect(sampleOf('pl')).toMatch(/[śńź]/);
  });

  it('of a language that this machine knows nothing of show in their first letters', () => {
    expect(sampleOf('cop')).toMatch(/^\p{Script=Coptic}{20}$/u);
  });
});
