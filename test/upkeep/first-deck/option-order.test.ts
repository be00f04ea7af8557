import { describe, expect, it } from 'vitest';
import { areInOrder, inOrder, surelyOrderedBy } from '../../../src/upkeep/first-deck/option-order.ts';

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

describe('labels that are surely in an order', () => {
  it.each([
    ['amounts', ['Under 18', '18 - 29', '30 - 44', '60 or over', 'Prefer not to say']],
    ['amounts', ['Less than 6 months', '6–12 months', '1–3 years', 'More than 3 years']],
    ['amounts', ['6か月未満', '6か月〜1年未満', '1〜3年', '3年以上']],
    ['amounts', ['500万円未満', '500〜1000万円', '1000万円以上1億円未満', '1億円以上', 'わからない']],
    ['amounts', ['250+ employees', '50–249 employees', '10–49 employees']],
    ['amounts', ['1 person', '2 people', '3 people']],
    ['frequency', ['ほぼ毎日', '週に3〜4回', '月に1〜3回', 'それより少ない']],
    ['frequency', ['Every day', 'Several times a week', 'About once a week', 'Less often']],
    ['words', ['中学校', '高校', '大学', '大学院']],
    ['words', ['Small', 'Medium', 'Large']],
    // Numbered things, codes without labels, bands of two groups, and an order that the labels break.
    [undefined, ['Store 1', 'Store 2', 'Store 3']],
    [undefined, ['1号店', '2号店', '3号店']],
    [undefined, ['1', '2', '3']],
    [undefined, ['男性15-24才', '男性25-34才', '女性15-24才']],
    [undefined, ['30代', '10代', '20代']],
    [undefined, ['7-Eleven', 'Lawson 100', 'Store99']],
    [undefined, ['Yes', 'No']],
  ] as const)('%s: %j', (by, labels) => {
    expect(surelyOrderedBy(labels)).toBe(by);
  });
});

describe('labels as a questionnaire has them', () => {
  it.each([
    [
      ['60 or over', 'Under 18', '30 - 44', '18 - 29'],
      ['Under 18', '18 - 29', '30 - 44', '60 or over'],
    ],
    [
      ['1–3 years', 'More than 3 years', 'Less than 6 months', '6–12 months'],
      ['Less than 6 months', '6–12 months', '1–3 years', 'More than 3 years'],
    ],
    [
      ['1時間以上', '10分未満', '30分〜1時間', '10〜30分'],
      ['10分未満', '10〜30分', '30分〜1時間', '1時間以上'],
    ],
    [
      ["Don't know", '2 - 3', '1', 'Other', '4 or more'],
      ['1', '2 - 3', '4 or more', "Don't know", 'Other'],
    ],
    [
      ['400～600万円未満', '200～400万円未満', '800万円以上', '200万円未満', 'わからない'],
      ['200万円未満', '200～400万円未満', '400～600万円未満', '800万円以上', 'わからない'],
    ],
    [
      ['Once a week', 'Less often', 'A few times a week', 'Every day'],
      ['Every day', 'A few times a week', 'Once a week', 'Less often'],
    ],
    [
      ['Often', 'Never', 'Other', 'Sometimes'],
      ['Often', 'Never', 'Sometimes', 'Other'],
    ],
  ])('%j', (labels, expected) => expect(inOrder(labels)).toEqual(expected));
});
