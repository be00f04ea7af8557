import { expect, it } from 'vitest';
import { showsOption } from '../../../src/deck/chart/types.ts';
import { Q2, asTable } from './chart-fixture.ts';
import { built } from './kinds/compared.ts';

it.each([
  ['Q2', 'personal', true],
  ['Q2', 'nobody', false],
  ['Q3', 'personal', false],
  [undefined, 'personal', false],
  ['Q2', undefined, false],
])('a chart of Q2 has a mark for option %s.%s: %s', (question, option, shows) => {
  expect(showsOption(built({ kind: 'bars' }, asTable(Q2)), question, option)).toBe(shows);
});
