import { describe, expect, it } from 'vitest';
import { listedCells } from '../../../src/upkeep/first-deck/listed-cells.ts';
import { factsOf } from './facts.ts';

describe('answers that a program printed as a list', () => {
  it('are counted without brackets and quotes, which their spellings keep', () => {
    const guess = listedCells(factsOf('x', ["['R', 'SQL']", "['R']", '[]', "['SQL', 'R']"]));
    expect([...(guess?.counts ?? [])]).toEqual([['R', 3], ['SQL', 2]]); // prettier-ignore
    expect(guess?.spellings?.get('R')).toEqual(["['R'", "['R']", "'R']"]);
    expect(guess?.empty).toEqual(['[]']);
    expect(guess?.times).toBe(2);
  });

  it.each([
    ['texts', ['a, b', 'c']],
    ['one answer each', ["['R']", "['SQL']"]],
    ['answers with a comma in them', ["['Milk, soy', 'Tea']", "['Tea']"]],
  ])('are none of %s', (_, texts) => {
    expect(listedCells(factsOf('x', texts))).toBeUndefined();
  });
});
