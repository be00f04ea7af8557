import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { keyLine, yamlQuoted } from '../../../src/upkeep/localize/yaml-key.ts';

it.each([
  ['plain', '"plain"'],
  ['a "b" \\ c', String.raw`"a \"b\" \\ c"`],
  ['\u0085', String.raw`"\u0085"`],
  ['a\u00a0', String.raw`"a\u00a0"`],
  ['\u2028\u2029', String.raw`"\u2028\u2029"`],
  ['\ufeff', String.raw`"\ufeff"`],
])('%j stands in quotes, on one line', (text, quoted) => {
  expect(yamlQuoted(text)).toBe(quoted);
  expect(parse(quoted)).toBe(text);
});

it('a key of more than 1024 characters has a line of its own', () => {
  const [short, long] = ['x'.repeat(1022), 'x'.repeat(1023)];
  expect(keyLine(short)).toBe(`"${short}":`);
  expect(keyLine(long, '  ')).toBe(`? "${long}"\n  :`);
  expect(parse(`  ${keyLine(long, '  ')} a\n`)).toEqual({ [long]: 'a' });
});
