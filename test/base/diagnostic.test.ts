import { describe, expect, it } from 'vitest';
import { defineDiagnostic, stops, type Severity } from '../../src/base/diagnostic.ts';
import { phrase } from '../../src/base/messages/phrase.ts';

const invisible = defineDiagnostic('text/invisible-character', 'warning');
const of = (severity: Severity) => ({ ...invisible(undefined, { key: 'a', names: ['U+200B'] }), severity });

describe('defineDiagnostic', () => {
  it('says one thing in every language, with its code, severity and place', () => {
    const place = { file: 'ja.yaml', line: 3, column: 5 };
    expect(invisible(place, { key: 'q1', names: ['U+200B', 'U+FEFF'] })).toEqual({
      code: 'text/invisible-character',
      severity: 'warning',
      place,
      says: {
        en: {
          found: '"q1" holds characters that nobody sees: U+200B, U+FEFF',
          hint: 'Delete them, unless they are meant: such characters mostly come along when words are copied from elsewhere.',
        },
        ja: {
          found: '「q1」に見えない文字があります: U+200B、U+FEFF',
          hint: '意図したものでなければ削除してください（多くはほかからコピーしたときに紛れ込みます）。',
        },
      },
    });
    expect(invisible(undefined, { key: 'q1', names: [] })).not.toHaveProperty('place');
  });

  it('puts a phrase into the sentence of each language in that language', () => {
    const bad = defineDiagnostic('schema/bad-value', 'error');
    const { says } = bad(undefined, { where: 'a', value: phrase('value/list'), expected: phrase('type/int') });
    expect([says.en.found, says.en.expected]).toEqual(['"a" is a list', 'a whole number']);
    expect([says.ja.found, says.ja.expected]).toEqual(['「a」がリストになっています', '整数']);
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
