import { expect, it } from 'vitest';
import { short } from '../../../src/upkeep/localize/finding-words.ts';

it.each([
  ['a\n  b', 'a b'],
  ['😀'.repeat(60), '😀'.repeat(60)],
  ['😀'.repeat(61), `${'😀'.repeat(59)}…`],
])('%j is shown on one line of sixty characters', (text, shown) => {
  expect(short(text)).toBe(shown);
});
