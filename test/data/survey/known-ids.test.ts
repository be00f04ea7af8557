import { expect, it } from 'vitest';
import { KnownIds } from '../../../src/data/survey/known-ids.ts';

it('ids of respondents are the same as one before, look like the first that does, or are new', () => {
  const ids = ['R1', 'r1', 'R1', 'r1', 'Ｒ1', 'R2', ' r1', 'R2'];
  const known = new KnownIds(ids);
  expect(ids.map((_, row) => known.add(row))).toEqual([
    {},
    { twin: 0 },
    { same: 0 },
    { same: 1 },
    { twin: 0 },
    {},
    { twin: 0 },
    { same: 5 },
  ]);
});
