import { expect, it } from 'vitest';
import { painterFor } from '../../../src/world/cli/terminal.ts';

const sink = (isTTY: boolean) => ({ isTTY, write: () => undefined });

it.each([
  ['bold', 1, 22],
  ['dim', 2, 22],
  ['red', 31, 39],
  ['yellow', 33, 39],
  ['cyan', 36, 39],
  ['green', 32, 39],
] as const)('%s is switched on and off again on a terminal', (style, on, off) => {
  expect(painterFor(sink(true), {})(style, 'x')).toBe(`\u001b[${on}mx\u001b[${off}m`);
});

it.each([
  [sink(false), {}],
  [sink(true), { NO_COLOR: '1' }],
  [sink(true), { TERM: 'dumb' }],
])('nothing is painted in a file, without colours or on a dumb terminal', (to, env) => {
  expect(painterFor(to, env)('red', 'x')).toBe('x');
});
