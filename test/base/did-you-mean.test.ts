import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../src/base/did-you-mean.ts';

const KNOWN = ['headline', 'chart', 'notes', 'q1', 'q2', 'company_wide'];

describe('didYouMean', () => {
  it.each([
    ['headlin', 'headline'],
    ['haedline', 'headline'],
    ['Chart', 'chart'],
    ['ｃｈａｒｔ', 'chart'],
    ['note', 'notes'],
    ['q3', 'q1'],
    ['company', 'company_wide'],
    ['headlines_of_slides', 'headline'],
  ])('takes %s for %s', (typed, meant) => expect(didYouMean(typed, KNOWN)).toBe(meant));

  it.each(['picture', 'x', '', 'hd', 'z9'])('does not guess what "%s" means', (typed) => {
    expect(didYouMean(typed, KNOWN)).toBeUndefined();
  });

  it('takes the nearest, and of equally near ones the first', () => {
    expect(didYouMean('note', ['notes', 'node', 'note2'])).toBe('notes');
    expect(didYouMean('notse', ['nodes', 'notes'])).toBe('notes');
    expect(didYouMean('anything', [])).toBeUndefined();
  });

  it('finds a word that is there, and any that lacks one letter', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcdefghij'), minLength: 5, maxLength: 9 });
    fc.assert(
      fc.property(word, fc.nat(), (w, n) => {
        expect(didYouMean(w, [w])).toBe(w);
        const at = n % w.length;
        expect(didYouMean(w.slice(0, at) + w.slice(at + 1), [w])).toBe(w);
      }),
    );
  });
});
