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

  it.each([
    // One error in three letters, two in up to eight, three in more.
    ['cat', 'cot', true],
    ['cat', 'cog', false],
    ['cats', 'cogs', true],
    ['cats', 'dogs', false],
    ['abcdefgh', 'abcdefxy', true],
    ['abcdefgh', 'abcdexyz', false],
    ['abcdefghi', 'abcdefxyz', true],
    ['abcdefghi', 'abcdewxyz', false],
    // The same word cut short, from three letters on.
    ['not', 'notes_of_speakers', true],
    ['no', 'notes_of_speakers', false],
    ['notes_of_speakers', 'not', true],
  ])('of %s and %s: near is %s', (typed, known, near) => {
    expect(didYouMean(typed, [known])).toBe(near ? known : undefined);
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
