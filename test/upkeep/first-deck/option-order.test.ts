import { describe, expect, it } from 'vitest';
import { areInOrder, inOrder } from '../../../src/upkeep/first-deck/option-order.ts';

describe('labels in the order of what they say', () => {
  it.each([
    [['Under 18', '18 - 29', '30 - 44', '60 or over', 'Prefer not to say'], true],
    [['10代以下', '20代', '30代'], true],
    [['No. 3', 'No. 2', 'No. 1'], true],
    [['30 - 44', '18 - 29', '45 - 59'], false],
    [['Bread', 'Cakes', '7 grains'], false],
    [['男性15-24才', '男性25-34才', '女性15-24才'], false],
    [['1', '2'], false],
  ] as const)('%j: %s', (labels, expected) => {
    expect(areInOrder(labels)).toBe(expected);
  });
});

describe('labels as a questionnaire has them', () => {
  it.each([
    [
      ['60 or over', 'Under 18', '30 - 44', '18 - 29'],
      ['Under 18', '18 - 29', '30 - 44', '60 or over'],
    ],
    [
      ["Don't know", '2 - 3', '1', 'Other', '4 or more'],
      ['1', '2 - 3', '4 or more', "Don't know", 'Other'],
    ],
    [
      ['Often', 'Never', 'Other', 'Sometimes'],
      ['Often', 'Never', 'Sometimes', 'Other'],
    ],
  ])('%j', (labels, expected) => expect(inOrder(labels)).toEqual(expected));
});
