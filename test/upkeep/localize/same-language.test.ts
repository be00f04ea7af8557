import { describe, expect, it } from 'vitest';
import { isSameLanguage, languageFor } from '../../../src/upkeep/localize/same-language.ts';

describe('isSameLanguage', () => {
  it.each([
    ['en', 'en-US', true],
    ['en', 'en_GB.UTF-8', true],
    ['ja', 'JA-jp', true],
    ['zh-TW', 'zh-Hant', true],
    ['zh-Hant', 'zh-CN', false],
    ['en', 'fr', false],
    ['en', 'eng language', false],
    ['en', '', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isSameLanguage(one, other)).toBe(expected);
    expect(isSameLanguage(other, one)).toBe(expected);
  });
});

describe('languageFor', () => {
  it.each([
    ['en_US', ['ja', 'en'], 'en'],
    ['en-GB', ['en', 'en-GB'], 'en-GB'],
    ['en-US', ['en-GB', 'en'], 'en'],
    ['pt', ['pt-BR', 'en'], 'pt-BR'],
    ['en-US', ['en-GB', 'en-AU'], undefined],
    ['fr', ['ja', 'en'], undefined],
  ])('%s among %j: %s', (tag, known, expected) => {
    expect(languageFor(tag, known)).toBe(expected);
  });
});
