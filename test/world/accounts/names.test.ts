import { expect, it } from 'vitest';
import { accountName } from '../../../src/world/accounts/names.ts';

it('a name has 64 characters at the most, of whatever script, and no spaces around it', () => {
  expect(accountName(` ${'𠮷'.repeat(64)} `)).toBe('𠮷'.repeat(64));
  expect(accountName('a'.repeat(65))).toBeUndefined();
  expect([accountName('Ａｎｎ Ｌｅｅ'), accountName('Ann  Lee'), accountName('')]).toEqual([
    'Ann Lee',
    undefined,
    undefined,
  ]);
});
