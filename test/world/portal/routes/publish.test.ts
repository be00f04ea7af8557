import { beforeAll, describe, expect, it } from 'vitest';
import type { MadeRelease } from '../../../../src/world/publish/make-release.ts';
import { storeRelease } from '../../../../src/world/publish/store-release.ts';
import { smallReleases, writeProject } from '../../publish/small-project.ts';
import { newFolder, portalTest, type PortalTest } from '../fixture.ts';

let first: MadeRelease;
let second: MadeRelease;
let portal: PortalTest;
beforeAll(async () => {
  ({ first, second } = await smallReleases());
  portal = await portalTest({ root: await writeProject(await newFolder()) });
});

/** A link to a release, as somebody gets it who has had it built. */
async function offered(made: MadeRelease): Promise<string> {
  const { releases } = portal.services.catalogue;
  return `/review/${await releases.putCandidate((await storeRelease(releases, made)).id)}`;
}

describe('publishing on the page', () => {
  it('shows what would change to whoever has the link, and gives it to all by one click of a publisher', async () => {
    const member = await portal.as('publisher');
    const link = await offered(second);
    const page = await (await portal.ask(link)).text();
    expect(page).toContain('Figures: 2 changed');
    expect(page).not.toContain(`action="${link}"`);
    expect(await (await portal.ask(link, { member })).text()).toContain(`action="${link}"`);

    const other = await offered({
      ...second,
      release: { ...second.release, made: { ...second.release.made, by: 'u_bbbbbbbb' } },
    });
    const published = await portal.post(link, { note: 'n'.repeat(400) }, { member });
    expect([published.status, published.headers.get('location')]).toEqual([303, '/d/charity']);
    const { entry } = (await portal.services.catalogue.releases.current('charity'))!;
    expect(entry).toMatchObject({ n: 2, note: 'n'.repeat(300), previous: portal.id });

    // Who was slower is told, and nothing is published over what they have not seen.
    expect((await portal.post(other, {}, { member })).status).toBe(409);
    expect((await portal.services.catalogue.history('charity')).map(({ n }) => n)).toEqual([2, 1]);
    const audit = await portal.audit();
    const { id } = (await portal.services.accounts.list()).find(({ role }) => role === 'publisher')!;
    expect(audit).toMatch(new RegExp(`"what":"published","account":"${id}","deck":"charity","release":"${entry.release}","before":"${portal.id}"`)); // prettier-ignore
    expect(audit).not.toContain('nnnn');
  });

  it('rolls back as easily, but not over what somebody else has published since', async () => {
    const member = await portal.as('publisher');
    const { entry } = (await portal.services.catalogue.releases.current('charity'))!;
    const back = (release: string, seen: string) =>
      portal.post('/roll-back', { deck: 'charity', release, seen }, { member });
    expect((await back(portal.id, portal.id)).status).toBe(409);
    expect((await back('f'.repeat(64), entry.release)).status).toBe(404);
    expect((await back(portal.id, entry.release)).status).toBe(303);
    expect((await portal.services.catalogue.releases.current('charity'))?.entry).toMatchObject({ n: 3, kind: 'roll-back', release: portal.id }); // prettier-ignore
    expect(await portal.audit()).toContain('"rolled-back"');
    expect((await portal.ask('/history/charity', { member })).status).toBe(200);
  });

  it('shows nothing by a link that is over, or was never given', async () => {
    const member = await portal.as('publisher');
    const link = await offered(second);
    const never = `/review/${'A'.repeat(43)}`;
    const gone = async (at: string): Promise<readonly number[]> =>
      Promise.all([portal.ask(at), portal.ask(`${at}/en`), portal.ask(`${at}/en/latest.pptx`), portal.post(at, {}, { member })].map(async (one) => (await one).status)); // prettier-ignore
    expect(await gone(never)).toEqual([404, 404, 404, 404]);
    portal.clock.now += 15 * 24 * 60 * 60_000;
    const later = await portal.as('publisher');
    expect((await portal.post(link, {}, { member: later })).status).toBe(404);
    expect((await portal.ask(`${link}/en/latest.pptx`)).status).toBe(404);
    portal.clock.now -= 15 * 24 * 60 * 60_000;
    expect((await portal.ask(link)).status).toBe(200);
  });

  it('builds what the project has now, and shows it when it is built', async () => {
    const member = await portal.as('publisher');
    expect((await portal.post('/publish', { deck: '../charity' }, { member })).status).toBe(404);
    const begun = await portal.post('/publish', { deck: 'charity' }, { member });
    const place = begun.headers.get('location')!;
    expect([begun.status, place]).toEqual([303, expect.stringMatching(/^\/publish\/[\w-]{16}$/)]);
    expect((await portal.ask(place)).status).toBe(401);
    await expect.poll(async () => (await portal.ask(place, { member })).status, { timeout: 60_000 }).toBe(303);
    const review = (await portal.ask(place, { member })).headers.get('location')!;
    // It is what was published first.
    expect((await portal.ask(review)).status).toBe(200);
    expect(first.release.deck).toBe('charity');
  });
});
