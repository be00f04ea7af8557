import { describe, expect, it } from 'vitest';
import { guessJoint } from '../../../src/upkeep/first-deck/guess-joint.ts';
import { factsOf, guessing } from './facts.ts';

describe('what joins several answers', () => {
  it('stands within an option whose parts always follow one another, wherever in a cell', () => {
    const cells = ['Tea, Milk, soy', 'Tea, Milk, soy', 'Milk, soy, Tea', 'Milk, soy', 'Tea', 'Coffee, Tea', 'Coffee'];
    const guess = guessJoint(factsOf('Q1', cells), guessing());
    expect(guess?.counts).toEqual(
      new Map([
        ['Tea', 5],
        ['Milk, soy', 4],
        ['Coffee', 2],
      ]),
    );
    expect(guess?.within).toEqual(['Milk, soy']);
  });
});
