import { expect, it } from 'vitest';
import type { Account } from '../../../../src/world/accounts/accounts.ts';
import { peoplePage } from '../../../../src/world/portal/pages/admin-pages.ts';
import { visitOf } from './visit.ts';

it('a choice of roles says of whom it is, unless a label beside it says what it is', async () => {
  const ann = { id: 'u_a', name: 'Ann', role: 'publisher', created: '2026-11-27T03:00:00.000Z' } as unknown as Account;
  const page = String(await peoplePage(visitOf('administrator'), [ann]));
  const selects = [...page.matchAll(/<select id="([^"]*)"[^>]*?(?:aria-label="([^"]*)")?>/g)];
  expect(selects.map(([, id, label]) => [id, label])).toEqual([
    ['role-u_a', 'Role: Ann'],
    ['add-role', undefined],
  ]);
  expect(page).toContain('<label for="add-role">');
});
