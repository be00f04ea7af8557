import { describe, expect, it } from 'vitest';
import { numberForm } from '../../../src/upkeep/first-deck/number-form.ts';
import { factsOf } from './facts.ts';

describe('how numbers are written', () => {
  it.each([
    [['2,50', '12,25', '1.250,50'], ',', { units: [], decimal: 'comma' }],
    [['29,90 €', '1 150,00 €'], ';', { units: [], decimal: 'comma' }],
    [['2,5 km', '10,0 km'], ',', { units: ['km'], decimal: 'comma' }],
    [['1,200', '35.50'], ',', { units: [], decimal: 'point' }],
    [['1.250', '12.000', '7'], ';', { units: [], decimal: 'comma' }],
    [['1.250', '12.000', '7'], ',', { units: [], decimal: 'point' }],
    [['1.25', '12.000'], ';', { units: [], decimal: 'point' }],
    [['4/10', '10 / 10'], ',', { units: ['/10', '/ 10'], decimal: 'point' }],
  ])('%j in a file parted by %s', (texts, delimiter, form) => {
    expect(numberForm(factsOf('x', texts), delimiter)).toEqual(form);
  });

  it.each([
    ['codes that were typed in one cell', ['1,3', '2,4', '1']],
    ['three of them', ['1,3,4', '2']],
    ['postcodes', ['01067', '10115']],
    ['classes', ['20代', '30代']],
  ])('are none: %s', (_, texts) => {
    expect(numberForm(factsOf('x', texts), ';')).toBeUndefined();
  });
});
