import { describe, expect, it } from 'vitest';
import { defineDiagnostic, stops, type Severity } from '../../src/base/diagnostic.ts';

const tooLong = defineDiagnostic<{ key: string; by: number }>('layout/too-long', 'warning', {
  en: ({ key, by }) => ({ found: `${key} is ${by} too long`, hint: 'shorten it' }),
  ja: ({ key, by }) => ({ found: `${key}が${by}長すぎます` }),
});
const of = (severity: Severity) => ({ ...tooLong(undefined, { key: 'a', by: 1 }), severity });

describe('defineDiagnostic', () => {
  it('says one thing in every language, with its code, severity and place', () => {
    const place = { file: 'ja.yaml', line: 3, column: 5 };
    expect(tooLong(place, { key: 'q1', by: 2 })).toEqual({
      code: 'layout/too-long',
      severity: 'warning',
      place,
      says: { en: { found: 'q1 is 2 too long', hint: 'shorten it' }, ja: { found: 'q1が2長すぎます' } },
    });
    expect(tooLong(undefined, { key: 'q1', by: 2 })).not.toHaveProperty('place');
  });
});

describe('stops', () => {
  it('for errors always, for what a draft forgives only without one', () => {
    expect((['error', 'draft', 'warning', 'note'] as const).map((s) => stops([of(s)]))).toEqual([true, true, false, false]); // prettier-ignore
    expect((['error', 'draft', 'warning', 'note'] as const).map((s) => stops([of(s)], true))).toEqual([true, false, false, false]); // prettier-ignore
    expect(stops([])).toBe(false);
    expect(stops([of('note'), of('error')], true)).toBe(true);
  });
});
