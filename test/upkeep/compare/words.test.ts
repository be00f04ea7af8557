import { describe, expect, it } from 'vitest';
import { differInNumbersOnly, wordsOf } from '../../../src/upkeep/compare/words.ts';

describe('wordsOf', () => {
  it.each([
    ['調査\v結果', '調査結果'],
    ['one\vtwo', 'one two'],
    ['one \vtwo', 'one two'],
    ['semi-\vautomatic', 'semi-automatic'],
    ['生成\vAI', '生成AI'],
    ['first line\nsecond\vline', 'first line\nsecond line'],
    ['', ''],
  ])('%j is %j, wherever layout breaks it', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });
});

describe('differInNumbersOnly', () => {
  it.each([
    ['53.0% of 66', '51.5% of 66', true],
    ['約4割', '約3割', true],
    ['５３％', '51.5%', true],
    ['半数以上が', '過半数が', false],
    ['−0.3 points', '+1,200 points', true],
    ['1 in 3 firms', '1 in 3 companies', false],
  ])('%j and %j: %s', (a, b, only) => {
    expect(differInNumbersOnly(a, b)).toBe(only);
  });
});
