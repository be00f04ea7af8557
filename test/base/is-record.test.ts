import { expect, it } from 'vitest';
import { isRecord } from '../../src/base/is-record.ts';

it('takes what has keys, and nothing else', () => {
  expect([{}, { id: 1 }, ['a'], Object.create(null)].map(isRecord)).toEqual([true, true, true, true]);
  expect([null, undefined, 'id', 1, true, () => 1].map(isRecord)).toEqual([false, false, false, false, false, false]);
});
