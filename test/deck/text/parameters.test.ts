import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import {
  checkParameters,
  checkRelease,
  parametersIn,
  PARAMETERS,
  reportUnshown,
} from '../../../src/deck/text/parameters.ts';

/** What is said of a customer's name, and whether it is shown all the same. */
function checked(customer: string): { readonly shown: string | undefined; readonly found: readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  const { customer: shown } = checkParameters({ customer }, (diagnostic) => found.push(diagnostic));
  return { shown, found };
}
const codes = (customer: string): readonly string[] => checked(customer).found.map(({ code }) => code);

describe('the name of a customer', () => {
  it.each(['株式会社テスト', 'Smith & Sons, Ltd.', 'ㇷ゚レス', 'O’Neill <3>', 'شركة', 'a'.repeat(PARAMETERS.customer.longest)])(
    'is shown as it is given: %s',
    (name) => expect(checked(name)).toEqual({ shown: name, found: [] }),
  ); // prettier-ignore

  it.each([
    ['', 'parameter/blank'],
    ['\u3000 ', 'parameter/blank'],
    ['\u200b', 'parameter/blank'],
    [' Tea Ltd', 'parameter/spaces'],
    ['株式会社テスト\u3000', 'parameter/spaces'],
    ['Tea\nLtd', 'parameter/control-character'],
    ['Tea\u0007', 'parameter/control-character'],
    ['Tea\u2028Ltd', 'parameter/control-character'],
    ['Tea\ud800', 'parameter/control-character'],
    ['Tea\uffff', 'parameter/control-character'],
    ['Tea\u200bLtd', 'parameter/invisible'],
    ['\u202eTea', 'parameter/invisible'],
    ['a'.repeat(PARAMETERS.customer.longest + 1), 'parameter/too-long'],
  ])('is refused, and not repaired: %j', (name, code) => {
    expect(codes(name)).toEqual([code]);
    expect(checked(name).shown).toBeUndefined();
    expect(checked(name).found[0]).toMatchObject({ severity: 'error' });
    expect(checked(name).found[0]).not.toHaveProperty('place');
  });

  it('is counted as a reader counts it', () => {
    expect(codes('👨‍👩‍👧‍👦'.repeat(60))).toEqual([]);
    expect(checked('か\u3099'.repeat(61)).found[0]?.says.en).toMatchObject({
      found: 'The customer\'s name has 61 characters.',
      expected: 'at most 60 characters',
    }); // prettier-ignore
  });

  it('names the character that is wrong', () => {
    expect(checked('Tea\u200bLtd').found[0]?.says).toMatchObject({
      en: { found: 'The customer\'s name has an invisible character (U+200B) after "Tea".' },
      ja: { found: '顧客名の「Tea」の後に目に見えない文字（U+200B）があります。' },
    });
    expect(checked('Tea\nLtd').found[0]?.says.en.found).toContain('(U+000A)');
  });
});

describe('parameters', () => {
  it('that no slide shows are reported; those that were not given are not', () => {
    const found: Diagnostic[] = [];
    const report = (diagnostic: Diagnostic): void => void found.push(diagnostic);
    reportUnshown({}, new Map(), report);
    reportUnshown({ customer: 'Tea Ltd' }, new Map([['auto.customer', ['cover']]]), report);
    expect(found).toEqual([]);
    reportUnshown({ customer: 'Tea Ltd' }, new Map([['cover.title', ['cover']]]), report);
    expect(found.map(({ code }) => code)).toEqual(['parameter/not-shown']);
    reportUnshown({ customer: 'Tea Ltd' }, new Map([['cover.title', ['cover']]]), report, true);
    expect(found.map(({ code }) => code)).toEqual(['parameter/not-shown', 'parameter/not-chosen']);
  });

  it('of a finished deck are those that this program knows', () => {
    expect(parametersIn({ customer: 'Tea Ltd', mood: 'glad', toString: 'no' })).toEqual({ customer: 'Tea Ltd' });
    expect(parametersIn(undefined)).toEqual({});
  });
});

describe('the name of a release', () => {
  const read = (given: string | undefined): unknown => {
    const found: Diagnostic[] = [];
    const release = checkRelease(given, (diagnostic) => found.push(diagnostic));
    return found.length > 0 ? found.map(({ code, says }) => [code, says.en.found, says.en.hint]) : release;
  };

  it('is what was given', () => {
    expect(read('ai-survey-2025 #12 3f9c…')).toBe('ai-survey-2025 #12 3f9c…');
    expect(read('山'.repeat(200))).toBe('山'.repeat(200));
    expect(read(undefined)).toBeUndefined();
  });

  it('is refused where a ledger could not hold it', () => {
    expect(read('x'.repeat(201))).toEqual([['parameter/too-long', 'The name of the release has 201 characters.', 'Shorten it.']]); // prettier-ignore
    expect(read(' ')).toEqual([['parameter/blank', 'The name of the release is empty.', 'Give it, or build without it.']]); // prettier-ignore
    expect(read('a\u0007')).toMatchObject([
      [
        'parameter/control-character',
        'The name of the release has a line break or another control character (U+0007).',
        'Take the character out.',
      ],
    ]);
  });
});
