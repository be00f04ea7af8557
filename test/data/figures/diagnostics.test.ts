import { expect, it } from 'vitest';
import { sameInAll } from '../../../src/base/messages/phrase.ts';
import { syntax } from '../../../src/data/figures/diagnostics.ts';

const place = { file: 'figures.yaml', line: 1, column: 1 };

it.each([
  ['（', '('],
  ['％', '%'],
  ['＜＝', '<='],
])('%s is told from %s, which it should be', (found, narrow) => {
  expect(syntax(place, { found, expected: sameInAll('x') }).says.en.hint).toBe(`type it in half width: ${narrow}`);
});

it.each(['(', 'ｱ', 'é', ''])('of %j no other width is meant', (found) => {
  const hint = (of: string): string | undefined => syntax(place, { found: of, expected: sameInAll('x') }).says.en.hint;
  expect(hint(found)).toBe(hint('x'));
});
