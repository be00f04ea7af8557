import { expect, it } from 'vitest';
import { mayDo, ROLES } from '../../../src/world/accounts/roles.ts';

it('a higher role may do what a lower one may, and nobody without a role may do anything', () => {
  const deeds = ['look', 'publish', 'administer'] as const;
  expect([undefined, ...ROLES].map((role) => [role, ...deeds.filter((deed) => mayDo(role, deed))])).toEqual([
    [undefined],
    ['viewer', 'look'],
    ['publisher', 'look', 'publish'],
    ['administrator', 'look', 'publish', 'administer'],
  ]);
});
