import { describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../../../src/world/accounts/roles.ts';
import { html } from '../../../../src/world/portal/pages/html.ts';
import { shell } from '../../../../src/world/portal/pages/shell.ts';
import { visitOf } from './visit.ts';

const pageFor = async (role?: Role): Promise<string> =>
  String(await shell(visitOf(role), { title: 'A page', main: html`<p>x</p>` }));

describe('the frame of a page', () => {
  it('leads to people and upkeep only whoever may do something there', async () => {
    const leading = async (role?: Role): Promise<boolean> => (await pageFor(role)).includes('href="/people"');
    expect(await Promise.all([undefined, ...ROLES].map(leading))).toEqual([false, ...ROLES.map((role) => role === 'administrator')]); // prettier-ignore
  });

  it('has a mark of nine dots, the one of which in the upper right is in the accent', async () => {
    const dots = [...(await pageFor()).matchAll(/<circle class="(\w+)" cx="(\d+)" cy="(\d+)"/g)];
    expect(dots).toHaveLength(9);
    expect(dots.filter(([, name]) => name === 'one').map(([, , x, y]) => [x, y])).toEqual([['25', '5']]);
  });
});
