import { beforeAll, describe, expect, it } from 'vitest';
import { smallReleases } from '../../publish/small-project.ts';
import { NAMES, PASSWORD, portalTest, type PortalTest } from '../fixture.ts';

let portal: PortalTest;
beforeAll(async () => {
  const { first, second } = await smallReleases();
  portal = await portalTest({ releases: [first, second], config: 'keep_releases: 1' });
});

describe('an administrator', () => {
  it('adds people, changes what they may do, and removes them; their sessions end with it', async () => {
    const member = await portal.as('administrator');
    const viewer = await portal.as('viewer');
    const people = (fields: Record<string, string>) => portal.post('/people', fields, { member });
    expect((await people({ do: 'add', name: 'new@example.com', role: 'viewer', password: PASSWORD })).status).toBe(303);
    const weak = await people({ do: 'add', name: 'other@example.com', role: 'viewer', password: 'password' });
    expect(weak.status).toBe(422);
    expect(await weak.text()).toContain('role="alert"');
    expect((await people({ do: 'role', name: NAMES.viewer, role: 'publisher' })).status).toBe(303);
    // Whoever was signed in as less signs in anew.
    expect((await portal.ask('/account', { member: viewer })).status).toBe(303);
    expect((await people({ do: 'remove', name: 'new@example.com' })).status).toBe(303);
    expect((await people({ do: 'remove', name: 'new@example.com' })).status).toBe(422);
    const list = await portal.services.accounts.list();
    expect(list.map(({ name, role }) => [name, role]).sort()).toEqual([[NAMES.administrator, 'administrator'], [NAMES.publisher, 'publisher'], [NAMES.viewer, 'publisher']]); // prettier-ignore
    const audit = await portal.audit();
    for (const what of ['account-added', 'role-changed', 'account-removed'])
      expect(audit).toContain(`"what":"${what}"`);
    expect(audit).not.toContain('example.com');
  });

  it('changes a password of their own only with the old one, and every other session ends', async () => {
    const [here, elsewhere] = [await portal.as('publisher'), await portal.as('publisher')];
    const wanted = 'eleven orange umbrellas';
    expect((await portal.post('/account', { now: 'wrong', wanted }, { member: here })).status).toBe(401);
    expect((await portal.post('/account', { now: PASSWORD, wanted: 'short' }, { member: here })).status).toBe(422);
    const changed = await portal.post('/account', { now: PASSWORD, wanted }, { member: here });
    expect(changed.status).toBe(200);
    for (const member of [here, elsewhere]) expect((await portal.ask('/account', { member })).status).toBe(303);
    const cookie = changed.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await portal.ask('/account', { headers: { cookie } })).status).toBe(200);
  });

  it('checks what is stored, and removes what need not be kept', async () => {
    const member = await portal.as('administrator');
    const checked = await portal.post('/upkeep', { do: 'verify' }, { member });
    expect(await checked.text()).toMatch(/class="banner good"/);
    expect((await portal.post('/upkeep', { do: 'prune' }, { member })).status).toBe(200);
    expect((await portal.ask('/d/charity/en/latest.pptx')).status).toBe(200);
  });
});
