import { expect, it } from 'vitest';
import { showsOption, type ChartOrder } from '../../../src/deck/chart/request.ts';
import { asTable, Q2 } from './chart-fixture.ts';

it.each([
  ['Q2', 'personal', true],
  ['Q2', 'nobody', false],
  ['Q3', 'personal', false],
  [undefined, 'personal', false],
  ['Q2', undefined, false],
])('a chart of Q2 has a mark for option %s.%s: %s', (question, option, shows) => {
  // Nothing but its table tells.
  const order = { table: asTable(Q2) } as ChartOrder;
  expect(showsOption(order, question, option)).toBe(shows);
});
