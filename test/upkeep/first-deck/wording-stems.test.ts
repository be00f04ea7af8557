import { describe, expect, it } from 'vitest';
import { commonStems, stemsOfNames } from '../../../src/upkeep/first-deck/wording-stems.ts';
import { factsOf } from './facts.ts';

describe('wordings that are a stem and a label', () => {
  it.each([
    ['an option before its question', ['Tea:Which do you buy?', 'Juice, fresh:Which do you buy?'], 'Which do you buy?', ['Tea', 'Juice, fresh']],
    ['behind a question mark', ['What do you buy? Fruit', 'What do you buy? Fish'], 'What do you buy?', ['Fruit', 'Fish']],
    ['behind two signs', ['How was it? >> Rooms', 'How was it? >> Food'], 'How was it?', ['Rooms', 'Food']],
    ['behind a low line', ['何で知りましたか。_店頭', '何で知りましたか。_SNS'], '何で知りましたか。', ['店頭', 'SNS']],
  ])('have it %s', (_, wordings, stem, labels) => {
    expect(commonStems(wordings)).toEqual(labels.map((label) => ({ stem, label })));
  }); // prettier-ignore

  it('are whole where no neighbour shares the stem', () => {
    expect(commonStems(['Age: in years', 'Do you agree? Why?', 'A_b'])).toEqual([undefined, undefined, undefined]);
  });

  it('may be "other" beside the answer whose wording is the stem', () => {
    expect(commonStems(['Where do you sit?', 'Other - Write In:Where do you sit?'])).toEqual([undefined, { stem: 'Where do you sit?', label: 'Other - Write In' }]); // prettier-ignore
  });
});

describe('names that begin alike', () => {
  const ages = ['31', '45', '28'];
  it.each([
    ['ticks', ['TRUE', 'FALSE', 'NA'], ['FALSE', 'FALSE', 'TRUE'], true],
    ['points', ['Agree', 'Neither', 'Disagree'], ['Neither', 'Disagree', 'Agree'], true],
    ['two of three answers alike', ['North', 'South', 'East'], ['North', 'Red', 'Blue'], false],
    ['a word and a number', ['male', 'female', 'male'], ages, false],
    ['numbers of two things', ages, ['2', '1', '3'], false],
  ])('are one question by their answers: %s', (_, one, other, isOne) => {
    const stems = stemsOfNames([factsOf('use_bus', one), factsOf('use_bike', other)]);
    expect(stems).toEqual(isOne ? [{ stem: 'use', label: 'bus' }, { stem: 'use', label: 'bike' }] : [undefined, undefined]); // prettier-ignore
  });
});
