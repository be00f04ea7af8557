import { describe, expect, it } from 'vitest';
import { bareValue, valueParts } from '../../../../src/deck/layout/charts/words.ts';

describe('a printed value', () => {
  it.each([
    ['45.6%', [['45.6', 'number'], ['%', 'unit']]],
    ['45,6 %', [['45,6', 'number'], [' %', 'unit']]],
    ['%45', [['%', 'unit'], ['45', 'number']]],
    ['−21.5', [['−21.5', 'number']]],
    ['7', [['7', 'number']]],
    ['※', [['※', 'number']]],
  ])('%s is its number and its unit', (label, parts) => {
    expect(valueParts(label)).toEqual(parts);
  }); // prettier-ignore

  it('has a number without its unit', () => {
    expect(['45.6%', '+3.0', '45,6 %', '※'].map(bareValue)).toEqual(['45.6', '+3.0', '45,6', '※']);
  });
});
