import { expect, it } from 'vitest';
import { QUESTION_KINDS } from '../../../../src/data/survey/kinds/index.ts';

it('each kind of question says what it is, from which all else follows', () => {
  const traits = QUESTION_KINDS.names.map((name) => {
    const { countable, exclusive, ordered, numbers } = QUESTION_KINDS.of(name);
    return [name, { countable, exclusive, ordered, numbers }];
  });
  expect(Object.fromEntries(traits)).toEqual({
    ranked: { countable: true, exclusive: true, ordered: false, numbers: undefined },
    constant_sum: { countable: true, exclusive: false, ordered: false, numbers: undefined },
    date: { countable: true, exclusive: true, ordered: true, numbers: 'days' },
    single: { countable: true, exclusive: true, ordered: false, numbers: undefined },
    multiple: { countable: true, exclusive: false, ordered: false, numbers: undefined },
    scale: { countable: true, exclusive: true, ordered: true, numbers: 'points' },
    numeric: { countable: true, exclusive: true, ordered: true, numbers: 'measured' },
    coded: { countable: true, exclusive: false, ordered: false, numbers: undefined },
    free: { countable: false, exclusive: false, ordered: false, numbers: undefined },
  });
});
