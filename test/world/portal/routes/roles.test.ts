import { beforeAll, describe, expect, it } from 'vitest';
import { ROLES } from '../../../../src/world/accounts/roles.ts';
import { storeRelease } from '../../../../src/world/publish/store-release.ts';
import { SLIDES, smallReleases } from '../../publish/small-project.ts';
import { portalTest, type Fields, type Member, type PortalTest } from '../fixture.ts';

type Status = number;
/** What is answered to nobody where all may look, to nobody where members may, and to each role. */
type Row = readonly [open: Status, closed: Status, viewer: Status, publisher: Status, administrator: Status];

const all = (status: Status): Row => [status, status, status, status, status];
const looks = (status: Status): Row => [status, 401, status, status, status];
const publishes = (status: Status): Row => [401, 401, 403, status, status];
const administers = (status: Status): Row => [401, 401, 403, 403, status];

const PAGES = (base: string, row: (status: Status) => Row): Readonly<Record<string, Row>> => ({
  [`GET ${base}/:locale`]: row(200),
  [`GET ${base}/:locale/s/:slide`]: row(200),
  [`GET ${base}/:locale/latest.pptx`]: row(200),
  [`GET ${base}/:locale/latest.pdf`]: row(200),
  [`GET ${base}/:locale/changes`]: row(200),
  [`GET ${base}/:locale/p/:sha/:picture`]: row(200),
});

const TABLE: Readonly<Record<string, Row>> = {
  'GET /healthz': all(200),
  'GET /metrics': all(200),
  'GET /assets/portal.css': all(200),
  'GET /assets/portal.js': all(200),
  'GET /assets/icon.svg': all(200),
  'GET /language/:language': all(303),
  'GET /sign-in': all(200),
  'POST /sign-in': all(401),
  'POST /sign-out': all(303),
  'GET /account': [303, 303, 200, 200, 200],
  'POST /account': [303, 303, 401, 401, 401],
  'GET /': looks(200),
  'GET /search': looks(200),
  'GET /d/:deck': looks(302),
  ...PAGES('/d/:deck', looks),
  ...PAGES('/r/:id', looks),
  ...PAGES('/review/:token', all),
  'GET /history/:deck': looks(200),
  'POST /d/:deck/:locale/meeting': looks(422),
  'GET /made/:name': looks(404),
  'GET /check': looks(200),
  'POST /check': looks(422),
  'GET /report/:name': looks(404),
  'GET /publish': publishes(200),
  'POST /publish': publishes(404),
  'GET /publish/:build': publishes(404),
  'GET /review/:token': all(200),
  'POST /review/:token': publishes(404),
  'POST /roll-back': publishes(404),
  'GET /people': administers(200),
  'POST /people': administers(404),
  'GET /upkeep': administers(200),
  'POST /upkeep': administers(200),
};

/** What is sent with a form; none of it is right, so that no row changes what another one finds. */
const FIELDS: Readonly<Record<string, Fields>> = {
  '/sign-in': { name: 'nobody', password: 'wrong' },
  '/account': { now: 'wrong', wanted: 'wrong' },
  '/people': { do: 'nothing', name: 'nobody' },
  '/roll-back': { deck: 'charity', release: 'f'.repeat(64), seen: '' },
  '/publish': { deck: 'charity' },
  '/upkeep': { do: 'verify' },
};

let open: PortalTest;
let closed: PortalTest;
let values: Readonly<Record<string, string>>;

beforeAll(async () => {
  const { first, second } = await smallReleases();
  const releases = [first, second];
  open = await portalTest({ releases });
  closed = await portalTest({ releases, config: 'look: members' });
  const [deck] = second.release.decks;
  const [width] = deck!.pictures;
  values = {
    deck: 'charity',
    locale: 'en',
    id: open.id,
    slide: SLIDES[1],
    sha: width!.slides[0]![1].slice(0, 16),
    picture: `cover-${width!.width}.png`,
    language: 'ja',
    name: 'x'.repeat(32),
    build: 'none',
  };
});

/** The routes that a portal has, without what stands before all of them. */
const routesOf = ({ app }: PortalTest): readonly string[] => [
  ...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
];

async function tokenOf({ services }: PortalTest): Promise<string> {
  const { id } = await storeRelease(services.catalogue.releases, (await smallReleases()).second);
  return services.catalogue.releases.putCandidate(id);
}

async function statuses(portal: PortalTest, member?: Member): Promise<Readonly<Record<string, Status>>> {
  const token = await tokenOf(portal);
  const found: Record<string, Status> = {};
  for (const route of Object.keys(TABLE)) {
    const [method, pattern = ''] = route.split(' ');
    const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) => (name === 'token' ? token : (values[name] ?? '')));
    // Signing out comes last, or nobody would be left.
    if (pattern === '/sign-out' && member) continue;
    const asking = { member };
    const answer =
      method === 'POST' ? await portal.post(path, FIELDS[pattern] ?? {}, asking) : await portal.ask(path, asking);
    found[route] = answer.status;
  }
  if (member) found['POST /sign-out'] = (await portal.post('/sign-out', {}, { member })).status;
  return found;
}

const column = (at: number): Readonly<Record<string, Status>> =>
  Object.fromEntries(Object.entries(TABLE).map(([route, row]) => [route, row[at] ?? 0]));

describe('every route', () => {
  it('has a row here', () => {
    expect([...routesOf(open)].sort()).toEqual(Object.keys(TABLE).sort());
  });

  it('gives what the server counts as the text that programs collect', async () => {
    const found = await open.ask('/metrics');
    expect(found.headers.get('content-type')).toMatch(/^text\/plain; version=\d/);
    expect(await found.text()).toMatch(/^# HELP /m);
  });

  it('answers nobody in particular', async () => {
    expect(await statuses(open)).toEqual(column(0));
  });

  it('answers nobody in particular, where only members look', async () => {
    expect(await statuses(closed)).toEqual(column(1));
  });

  it.each(ROLES)('answers a %s', async (role) => {
    const expected = column(2 + ROLES.indexOf(role));
    expect(await statuses(closed, await closed.as(role))).toEqual(expected);
    expect(await statuses(open, await open.as(role))).toEqual(expected);
  });

  it('that is not for everybody tells in the audit log whom it refused', async () => {
    const lines = (await closed.audit())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const refused = lines.filter(({ what }) => what === 'refused');
    const { id } = (await closed.services.accounts.list()).find(({ role }) => role === 'viewer')!;
    expect(refused.some(({ reason, account }) => reason === 'role' && account === id)).toBe(true);
    expect(refused.some(({ reason, account }) => reason === 'not-signed-in' && account === undefined)).toBe(true);
  });

  it('takes no other methods, and says which it takes', async () => {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
      for (const path of ['/', '/people', '/d/charity/en/latest.pptx', '/sign-in', '/healthz']) {
        const answer = await open.ask(path, { method });
        expect([method, path, answer.status, answer.headers.get('allow')]).toEqual([
          method,
          path,
          405,
          'GET, HEAD, POST',
        ]);
      }
    }
  });

  it('answers HEAD as GET, without a body', async () => {
    for (const path of ['/', '/d/charity/en/latest.pptx', '/assets/portal.css']) {
      const [get, head] = [await open.ask(path), await open.ask(path, { method: 'HEAD' })];
      expect([head.status, head.headers.get('etag'), head.headers.get('content-disposition'), await head.text()]).toEqual(
        [200, get.headers.get('etag'), get.headers.get('content-disposition'), '']); // prettier-ignore
    }
  });
});
