import { describe, expect, it } from 'vitest';
import { localeFormats, precisionOf } from '../../../src/deck/text/locale-formats.ts';

const ja = localeFormats('ja');
const en = localeFormats('en');
const fr = localeFormats('fr');

describe('percentages', () => {
  it('have the decimals asked for', () => {
    expect(ja.percent(9.9, 1)).toBe('9.9%');
    expect(ja.percent(24, 1)).toBe('24.0%');
    expect(en.percent(38.7931, 0)).toBe('39%');
  });
  it('round the decimal that was given, not its binary neighbour', () => {
    expect(en.percent(28.35, 1)).toBe('28.4%');
    expect(en.percent(14.5, 0)).toBe('15%');
    expect(en.percent(1e-9, 1)).toBe('0.0%');
  });
  it('come apart into digits and sign, the space with the sign', () => {
    expect(ja.percentParts(9.9, 1)).toEqual([
      { role: 'number', text: '9.9' },
      { role: 'unit', text: '%' },
    ]);
    const parts = fr.percentParts(9.9, 1);
    expect(parts.map((p) => p.role)).toEqual(['number', 'unit']);
    expect(parts[0]?.text).toBe('9,9');
    expect(parts[1]?.text).toMatch(/^\s%$/);
  });
});

describe('dates', () => {
  it('show what is known of them', () => {
    expect(ja.date('2025-09-25')).toBe('2025年9月25日');
    expect(ja.date('2020-08')).toBe('2020年8月');
    expect(ja.date('2020')).toBe('2020年');
    expect(en.date('2025-09-25')).toBe('September 25, 2025');
    expect(en.date('2020-08')).toBe('August 2020');
  });
  it('show the part asked for', () => {
    expect(ja.date('2025-09-30', 'month_day')).toBe('9月30日');
    expect(en.date('2025-09-30', 'day')).toBe('30');
    expect(en.date('2025-09-30', 'month')).toBe('September 2025');
  });
  it('are days of the calendar', () => {
    expect(precisionOf('2025-02-31')).toBeUndefined();
    expect(precisionOf('2025-13')).toBeUndefined();
    expect(precisionOf('25.9.2025')).toBeUndefined();
    expect(ja.date('soon')).toBeUndefined();
  });
});

it('numbers, lists and plurals follow the language', () => {
  expect(en.number(1300)).toBe('1,300');
  expect(fr.decimalSign).toBe(',');
  expect(en.list(['a', 'b', 'c'])).toBe('a, b, and c');
  expect([en.plural(1), en.plural(2)]).toEqual(['one', 'other']);
});
