import { describe, expect, it } from 'vitest';
import { scaleValues } from '../../../src/upkeep/first-deck/scale-labels.ts';

/** From the lowest point to the highest. */
const ordered = (labels: readonly string[]): readonly string[] | undefined => {
  const values = scaleValues(labels);
  return values && [...values].toSorted((a, b) => a[1] - b[1]).map(([label]) => label);
};

describe('labels of a scale', () => {
  it.each([
    [['Not at all important', 'Slightly important', 'Moderately important', 'Very important', 'Extremely important']],
    [['Not at all', 'A little', 'Quite', 'Fully']],
    [['Very dissatisfied', 'Somewhat dissatisfied', 'Neutral', 'Somewhat satisfied', 'Very satisfied']],
    [['sehr unzufrieden', 'eher unzufrieden', 'teils/teils', 'eher zufrieden', 'sehr zufrieden']],
    [
      [
        'trifft überhaupt nicht zu',
        'trifft eher nicht zu',
        'teils, teils',
        'trifft eher zu',
        'trifft voll und ganz zu',
      ],
    ],
    [['Pas du tout d’accord', 'Plutôt pas d’accord', 'Plutôt d’accord', 'Tout à fait d’accord']],
    [['Muy insatisfecho', 'Insatisfecho', 'Neutral', 'Satisfecho', 'Muy satisfecho']],
    [['あてはまらない', 'あまりあてはまらない', 'どちらともいえない', 'ややあてはまる', 'あてはまる']],
  ])('are in their order: %j', (labels) => {
    expect(ordered(labels.toReversed())).toEqual(labels);
  });

  it('do not count an answer that is none', () => {
    expect(ordered(['Ne sait pas', 'Plutôt d’accord', 'Pas du tout d’accord', 'Plutôt pas d’accord'])).toEqual(['Pas du tout d’accord', 'Plutôt pas d’accord', 'Plutôt d’accord']); // prettier-ignore
  });

  it.each([[['Black coffee', 'A little tea', 'Very cold milk']], [['Very good', 'Good', 'Red']], [['Yes', 'No']]])(
    'are not %j',
    (labels) => {
      expect(ordered(labels)).toBeUndefined();
    },
  );
});
