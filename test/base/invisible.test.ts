import { describe, expect, it } from 'vitest';
import { asRead, invisibleIn, isBlank } from '../../src/base/invisible.ts';

describe('isBlank', () => {
  it.each(['', ' ', '\n\t', '\u00a0', '\u3000', '\u2007\u202f', '\u200b', '\ufeff', '\u00ad', '\u2060\u200d', '\u3164', '\uffa0', '\u2800', '\ufe0f', '\u202e \u200f', '\u115f'])('%j', (text) => {
    expect(isBlank(text)).toBe(true);
    expect(isBlank(`${text}.`)).toBe(false);
  }); // prettier-ignore

  it.each(['–', '・', '0', '\u0600', '\ufffc', '\ue000', '👩‍💻'])('not %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

describe('asRead', () => {
  it.each([
    ['はい', 'は\u200bい'],
    ['はい', ' は い\u3000'],
    ['ﾊｲ', 'ハイ'],
    ['ＡＩ（生成）', 'ai(生成)'],
    ['Straße', 'STRASSE'],
    ['cafe\u0301', 'CAFÉ'],
    ['co\u00adoperate', 'Cooperate'],
    ['ΣΟΦΟΣ', 'σοφος'],
    ['①', '1'],
    ['a\u00a0b', 'ab'],
    ['葛\u{e0100}', '葛'],
  ])('%j and %j are one', (a, b) => {
    expect(asRead(a)).toBe(asRead(b));
  });

  it.each([
    ['はい', 'ばい'],
    ['ハイ', 'はい'],
    ['e', 'é'],
    ['1', '11'],
    ['A–B', 'AB'],
  ])('%j and %j are two', (a, b) => {
    expect(asRead(a)).not.toBe(asRead(b));
  });
});

describe('invisibleIn', () => {
  it.each([
    ['a\u200bb', ['1 U+200B']],
    ['\ufeffa\u00ad', ['0 U+FEFF', '2 U+00AD']],
    ['a\u202eb\u202c', ['1 U+202E', '3 U+202C']],
    ['は\u200dい', ['1 U+200D']],
    ['a\u{e0061}', ['1 U+E0061']],
    ['\ufe0fa', ['0 U+FE0F']],
    ['a\u3164b', ['1 U+3164']],
  ])('names %j', (text, found) => {
    expect(invisibleIn(text).map(({ offset, name }) => `${offset} ${name}`)).toEqual(found);
  });

  it.each([
    ['emoji of several', '👩‍💻 ❤️ 🏳️‍🌈 👩🏽‍🚀 1️⃣'],
    ['a flag of a region', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क्\u200dष'],
    ['a form of an ideograph', '葛\u{e0100}城'],
    ['Mongolian', 'ᠠ\u180bᠠ'],
    ['spaces', 'a\u00a0b\u3000c'],
  ])('lets be what is needed: %s', (_, text) => {
    expect(invisibleIn(text)).toEqual([]);
  });
});
