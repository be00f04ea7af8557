import { describe, expect, it } from 'vitest';
import { plainNumber } from '../../../../src/data/survey/source/plain-number.ts';

describe('plainNumber', () => {
  it.each([
    ['12', '12'],
    ['１，２００円', '1200'],
    ['1,234,567.5', '1234567.5'],
    ['¥ 3,000', '3000'],
    ['40 €', '40'],
    ['+7', '7'],
    ['−3.5', '-3.5'],
    ['年収500万円', undefined],
    ['約30歳', undefined],
    ['30 years', '30'],
    ['0012', '0012'],
    // Two answers, a decimal comma, a range: none of them is a number here.
    ['1,3', undefined],
    ['12,5', undefined],
    ['1,23,456', undefined],
    ['10-20', undefined],
    ['1E+05', undefined],
    ['', undefined],
  ])('%s is %s', (text, number) => {
    expect(plainNumber(text, ['円', 'years'])).toBe(number);
  });

  it.each([
    ['1.250,50', '1250.50'],
    ['1 250,5', '1250.5'],
    ['12,5', '12.5'],
    ['-3', '-3'],
    ['29,90 €', '29.90'],
    ['1.25', undefined],
    ['1,250.5', undefined],
  ])('with a comma for decimals, %s is %s', (text, number) => {
    expect(plainNumber(text, [], 'comma')).toBe(number);
  });
});
