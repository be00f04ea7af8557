import { describe, expect, it } from 'vitest';
import { hasPersonalData, masked } from '../../../../src/data/survey/source/mask.ts';

describe('masked', () => {
  it.each([
    ['write to 山田@example.co.jp, please', 'write to ●●●, please'],
    ['from 192.168.10.2 last week', 'from ●●● last week'],
    ['tel 03-1234-5678', 'tel ●●●'],
    ['０９０ー１２３４ー５６７８へ', '●●●へ'],
    ['電話は0312345678です', '電話は●●●です'],
    ['taro＠example.jp', '●●●'],
    ['+49 (30) 1234-5678!', '●●●!'],
  ])('%s', (text, hidden) => {
    expect(masked(text)).toBe(hidden);
    expect(hasPersonalData(text)).toBe(true);
  });

  it.each(['on 2025-03-03 12:30 at noon', '03-03-2025 9:05', '2025-03-03 18時', '２０２５-03-03 12:30'])(
    'leaves a day with its time: %s',
    (text) => {
      expect(masked(text)).toBe(text);
    },
  );

  it.each([
    ['2025-03-03 1234', '●●●'],
    ['2025-13-03 12:30', '●●●:30'],
    ['call 0312-34-5678 12:30', 'call ●●●:30'],
  ])('hides what only looks like one: %s', (text, hidden) => {
    expect(masked(text)).toBe(hidden);
  });

  it.each(['in 2019 and 2020', 'version 1.2.3', '12,000 yen, twice', '@home', 'AB123456789012', 'Q1 12345678'])(
    'leaves "%s"',
    (text) => {
      expect(masked(text)).toBe(text);
      expect(hasPersonalData(text)).toBe(false);
    },
  );
});
