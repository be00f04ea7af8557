import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeApp } from '../../../src/world/portal/app.ts';
import { GivenUp, Overloaded, type Threads } from '../../../src/world/portal/jobs/open-threads.ts';
import type { MadeRelease } from '../../../src/world/publish/make-release.ts';
import { keyOfBlob } from '../../../src/world/releases/blobs.ts';
import { Catalogue } from '../../../src/world/portal/catalogue.ts';
import type { App } from '../../../src/world/portal/http.ts';
import { opened } from '../releases/opened.ts';
import { smallReleases } from '../publish/small-project.ts';
import { portalTest, type PortalTest } from './fixture.ts';

let first: MadeRelease;
let second: MadeRelease;
beforeAll(async () => ({ first, second } = await smallReleases()));

const other = ({ release, objects }: MadeRelease): MadeRelease => ({ release: { ...release, deck: 'other' }, objects });
/** Two decks that have no file in common. */
const twoDecks = (): Promise<PortalTest> => {
  const { replaces: _replaces, ...release } = second.release;
  return portalTest({ releases: [first, other({ release: release, objects: second.objects })] });
};
const spoil = async ({ folder }: PortalTest, sha: string): Promise<void> => {
  const file = join(folder, keyOfBlob(sha));
  await writeFile(file, (await readFile(file)).fill(0, 0, 8));
};

const HERE = { incoming: { socket: { remoteAddress: '127.0.0.1' } } };
/** The same portal after a restart. */
async function openedAgain({ services, folder }: PortalTest): Promise<App> {
  return makeApp({ ...services, catalogue: new Catalogue((await opened(folder)).releases) });
}

describe('a file of a release that is damaged', () => {
  it('is not served: the page names it, and other decks are served', async () => {
    const portal = await twoDecks();
    const { sha256 } = first.release.decks[0]!.files.pptx;
    await spoil(portal, sha256);
    const answer = await portal.ask('/d/charity/en/latest.pptx');
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-disposition')).toBeNull();
    expect(await answer.text()).toContain(keyOfBlob(sha256));
    expect((await portal.ask('/d/charity/en/latest.pdf')).status).toBe(200);
    expect((await portal.ask('/d/other/en/latest.pptx')).status).toBe(200);
    expect(portal.log.join('\n')).toContain(`{"what":"damaged","object":"${keyOfBlob(sha256)}"`);
    // An administrator finds it.
    const found = await portal.post('/upkeep', { do: 'verify' }, { member: await portal.as('administrator') });
    expect(await found.text()).toContain(`${keyOfBlob(sha256)} (changed)`);
  });

  it('leaves the first page with the others, and says that something is missing', async () => {
    const portal = await twoDecks();
    await spoil(portal, first.release.decks[0]!.view);
    const page = await (await portal.ask('/')).text();
    expect(page).toContain('/d/other/en');
    expect(page).not.toContain('/d/charity/en"');
    expect(page).toMatch(/class="banner bad"/);
    expect((await portal.ask('/d/charity/en')).status).toBe(500);
    expect((await portal.ask('/search?q=trust')).status).toBe(200);
  });

  it('is told to whoever watches the server, where it is the log', async () => {
    const portal = await twoDecks();
    expect(await (await portal.ask('/healthz')).json()).toEqual({ status: 'ok', damaged: 0 });
    const entry = join(portal.folder, 'log/00000002.json');
    const whole = await readFile(entry);
    await writeFile(entry, whole.subarray(0, 30));
    const again = await openedAgain(portal);
    const health = await again.request('/healthz');
    expect([health.status, await health.json()]).toEqual([500, { status: 'damaged', damaged: 1 }]);
    expect((await again.request('/', {}, HERE)).status).toBe(200);
    // It may be the one that names the current release of either deck.
    expect((await again.request('/d/charity/en/latest.pptx', {}, HERE)).status).toBe(500);
    await writeFile(entry, whole);
    expect((await again.request('/d/charity/en/latest.pptx', {}, HERE)).status).toBe(200);
    expect((await again.request('/healthz')).status).toBe(200);
  });

  it('is told to whoever watches the server, where the disk cannot be read at all', async () => {
    const portal = await portalTest();
    const { catalogue } = portal.services;
    const broken = {
      ...portal.services,
      catalogue: Object.create(catalogue, {
        releases: { value: { entries: () => Promise.reject(new Error('EIO')) } },
      }) as typeof catalogue,
    };
    const health = await makeApp(broken).request('/healthz');
    expect([health.status, await health.json()]).toEqual([500, { status: 'unreadable' }]);
  });
});

describe('accounts that cannot be read', () => {
  it('stop nobody from looking, where all may, and signing in says why not', async () => {
    const portal = await portalTest();
    const member = await portal.as('administrator');
    await writeFile(join(portal.folder, 'accounts/accounts.json'), '{"broken');
    for (const path of [
      '/',
      '/d/charity/en',
      '/d/charity/en/latest.pptx',
      '/history/charity',
      '/search?q=trust',
      '/check',
    ]) {
      expect([path, (await portal.ask(path)).status]).toEqual([path, 200]);
      expect([path, (await portal.ask(path, { member })).status]).toEqual([path, 200]);
    }
    for (const answer of [
      await portal.post('/sign-in', { name: 'a', password: 'b' }),
      await portal.ask('/sign-in'),
      await portal.ask('/people', { member }),
    ]) {
      expect(answer.status).toBe(503);
      expect(await answer.text()).toMatch(/accounts\.json/);
    }
    expect(portal.log.some((line) => line.startsWith('{"what":"accounts"'))).toBe(true);
  });

  it('let nobody in, where only members may look', async () => {
    const portal = await portalTest({ config: 'look: members' });
    const member = await portal.as('administrator');
    await writeFile(join(portal.folder, 'accounts/accounts.json'), '');
    for (const path of ['/', '/d/charity/en/latest.pptx', '/people'])
      expect((await portal.ask(path, { member })).status).toBe(503);
  });
});

describe('more than can be done', () => {
  const failing = (portal: PortalTest, error: Error): void => {
    const run: Threads['run'] = () => Promise.reject(error);
    Object.assign(portal.services.threads, { run });
  };

  it('is told with the time to come again, and logs no fault', async () => {
    const portal = await portalTest();
    const { run } = portal.services.threads;
    for (const [error, again] of [
      [new Overloaded(7), '7'],
      [new GivenUp('worker exited with code: 1'), null],
    ] as const) {
      failing(portal, error);
      const answer = await portal.post('/d/charity/en/meeting', { slide: ['cover'], customer: 'Log' });
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, again]);
      expect((await portal.ask('/d/charity/en')).status).toBe(200);
    }
    expect(portal.log.some((line) => line.includes('"what":"fault"'))).toBe(false);
    Object.assign(portal.services.threads, { run });
    expect((await portal.post('/d/charity/en/meeting', { slide: ['cover'], customer: 'Log' })).status).toBe(303);
  });

  it('is a fault where it is one: the page says so without its words, the log has them', async () => {
    const portal = await portalTest();
    failing(portal, new Error('the inside of it'));
    const answer = await portal.post('/d/charity/en/meeting', { slide: ['cover'] });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('the inside of it');
    expect(portal.log.some((line) => line.includes('the inside of it'))).toBe(true);
  });
});

describe('a clock that is set back', () => {
  it('ends no session early, and keeps no deck longer than was declared', async () => {
    const portal = await portalTest();
    const member = await portal.as('publisher');
    const made = (await portal.post('/d/charity/en/meeting', { slide: ['cover'], customer: 'Log' })).headers.get(
      'location',
    )!;
    portal.clock.now -= 30 * 60_000;
    expect((await portal.ask('/publish', { member })).status).toBe(200);
    expect((await portal.ask(made)).status).toBe(200);
    portal.clock.now += 61 * 60_000;
    expect((await portal.ask(made)).status).toBe(404);
    expect((await portal.ask(`${made}.pptx`)).status).toBe(404);
  });
});
