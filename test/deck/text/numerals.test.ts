import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseKanji, parseNumeral } from '../../../src/deck/text/numerals.ts';

const none = new Map<string, number>();

/** A number below ten thousand in kanji, as a person would write it. */
function kanji(n: number): string {
  const digits = '一二三四五六七八九';
  let text = '';
  for (const [unit, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    // prettier-ignore
    const digit = Math.floor(n / unit) % 10;
    if (digit > 0) text += (digit === 1 && unit > 1 ? '' : digits.charAt(digit - 1)) + name;
  }
  return text;
}

describe('parseKanji', () => {
  it.each([
    ['三', 3],
    ['十', 10],
    ['二十三', 23],
    ['二三', 23],
    ['三〇二', 302],
    ['三百', 300],
    ['千二百', 1200],
    ['一万', 10_000],
    ['二万五千', 25_000],
    ['万', 10_000],
    ['万二', 10_002],
    ['十万', 100_000],
    ['百二十万三千四', 1_203_004],
    ['〇万', 10_000],
  ])('%s is %d', (text, n) => {
    // prettier-ignore
    expect(parseKanji(text)).toBe(n);
  });
  it('knows what is no number', () => {
    expect(parseKanji('')).toBeUndefined();
    expect(parseKanji('人')).toBeUndefined();
    expect(parseKanji('二三十')).toBeUndefined();
  });
  it('reads back every number that is written by the rules', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (n) => parseKanji(kanji(n)) === n));
  });
});

describe('parseNumeral', () => {
  it('reads digits of both widths', () => {
    expect(parseNumeral('39', '.', none)).toBe(39);
    expect(parseNumeral('３９．５', '.', none)).toBe(39.5);
    expect(parseNumeral('1,300', '.', none)).toBe(1300);
  });
  it('follows the decimal sign of the language', () => {
    expect(parseNumeral('9,9', ',', none)).toBe(9.9);
    expect(parseNumeral('1.300', ',', none)).toBe(1300);
  });
  it('reads words of the locale, in any case', () => {
    expect(parseNumeral('Three', '.', new Map([['three', 3]]))).toBe(3);
    expect(parseNumeral('many', '.', none)).toBeUndefined();
  });
});
