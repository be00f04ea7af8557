import { beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/base/sha256.ts';
import type { DeckView } from '../../../src/world/publish/deck-view.ts';
import type { MadeRelease } from '../../../src/world/publish/make-release.ts';
import { smallReleases } from '../publish/small-project.ts';
import { fileOf, NAMES, PASSWORD, portalTest, type Member, type PortalTest } from './fixture.ts';

let open: PortalTest;
let closed: PortalTest;
let proxied: PortalTest;
beforeAll(async () => {
  open = await portalTest();
  closed = await portalTest({ config: 'look: members' });
  proxied = await portalTest({ config: "look: members\nsign_in_header: { name: X-User, from: ['10.0.0.1'] }" });
});

const MEETING = '/d/charity/en/meeting';
const EVIL = '"><script>alert(1)</script>';
/** Names that must stand nowhere but in the answer and the file. */
const CUSTOMERS = ['株式会社ヒミツ', 'Secret & Sons', '=HYPERLINK("http://x")', '<img src=x onerror=alert(1)>'];

const refusals = async (portal: PortalTest): Promise<readonly Record<string, unknown>[]> =>
  (await portal.audit()).split('\n').filter((line) => line.includes('"refused"')).map((line) => JSON.parse(line) as Record<string, unknown>); // prettier-ignore

describe('a form that another site sends', () => {
  const FOREIGN: readonly (readonly [string, Record<string, string>])[] = [
    ['with another origin', { origin: 'https://evil.example' }],
    ['with no site as its origin', { origin: 'null' }],
    ['with an origin that only looks like ours', { origin: 'http://localhost.evil.example' }],
    ['with another port', { origin: 'http://localhost:8080' }],
    ['from a browser that says so', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ];

  it.each(FOREIGN)('%s is refused, even with the right token', async (_what, headers) => {
    const member = await open.as('administrator');
    for (const path of [
      '/people',
      '/publish',
      '/roll-back',
      '/upkeep',
      '/sign-in',
      '/sign-out',
      '/account',
      MEETING,
      '/check',
    ]) {
      const answer = await open.post(path, { do: 'remove', name: NAMES.viewer }, { member, headers });
      expect([path, answer.status]).toEqual([path, 403]);
    }
    expect((await refusals(open)).at(-1)).toMatchObject({ reason: 'foreign-form', status: 403 });
    expect(await open.services.accounts.list()).toHaveLength(3);
  });

  it('without an origin, from another site, is refused, whatever its type', async () => {
    const member = await open.as('administrator');
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'application/json']) {
      const headers = { 'sec-fetch-site': 'cross-site', 'content-type': type };
      const answer = await open.ask('/people', { method: 'POST', member, headers, body: `do=remove&name=${NAMES.viewer}&csrf=${member.csrf}` }); // prettier-ignore
      expect([type, answer.status]).toEqual([type, 403]);
    }
  });

  it('without the token of the session, or with that of another, is refused', async () => {
    const [member, other] = [await open.as('administrator'), await open.as('publisher')];
    for (const csrf of ['', other.csrf, member.csrf.slice(0, -1), `${member.csrf}x`, 'é'.repeat(20)]) {
      for (const path of ['/people', '/sign-out', '/check', MEETING]) {
        const answer = await open.post(path, { csrf, do: 'remove', name: NAMES.viewer }, { member });
        expect([path, answer.status]).toEqual([path, 403]);
      }
    }
    expect((await open.ask('/people', { member })).status).toBe(200);
  });

  it('of one colleague is no other’s, where the proxy signs people in', async () => {
    const tokenOf = async (name: string): Promise<string> => {
      const page = await proxied.ask('/check', { from: '10.0.0.1', headers: { 'x-user': name } });
      return /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    };
    const [one, other] = [await tokenOf('one'), await tokenOf('other')];
    expect(one).not.toBe(other);
    const send = (csrf: string) => proxied.post('/check', { csrf }, { from: '10.0.0.1', headers: { 'x-user': 'one' } });
    expect([(await send(one)).status, (await send(other)).status]).toEqual([422, 403]);
  });
});

describe('who is not who they say', () => {
  const user = (name: string, from: string, more: Record<string, string> = {}) =>
    proxied.ask('/people', { from, headers: { 'x-user': name, ...more } });

  it('is nobody, where the header comes from another address than the proxy’s', async () => {
    expect((await user(NAMES.administrator, '10.0.0.1')).status).toBe(200);
    expect((await user(NAMES.administrator, '::ffff:10.0.0.1')).status).toBe(200);
    for (const from of ['10.0.0.2', '127.0.0.1', '::1', '10.0.0.1.evil', '', '::ffff:10.0.0.10']) {
      expect([from, (await user(NAMES.administrator, from, { 'x-forwarded-for': '10.0.0.1', forwarded: 'for=10.0.0.1' })).status]).toEqual([from, 401]); // prettier-ignore
    }
  });

  it('is nobody, where no header is configured', async () => {
    const headers = { 'x-user': NAMES.administrator, 'x-forwarded-user': NAMES.administrator, 'remote-user': NAMES.administrator, authorization: 'Basic YWRtaW46YWRtaW4=' }; // prettier-ignore
    expect((await closed.ask('/people', { headers })).status).toBe(401);
  });

  it('has no more rights than a stranger of the company, without an account', async () => {
    expect((await user('stranger', '10.0.0.1')).status).toBe(403);
    expect((await proxied.ask('/', { from: '10.0.0.1', headers: { 'x-user': 'stranger' } })).status).toBe(200);
    for (const name of ['', ' ', '__proto__', 'constructor', 'a,b', EVIL]) expect((await user(name, '10.0.0.1')).status).toBeGreaterThan(400); // prettier-ignore
  });

  it('has no session by a token that is foreign, invented or over', async () => {
    const member = await closed.as('administrator');
    for (const cookie of [
      'session=',
      'session=x',
      'session=__proto__',
      `session=${'a'.repeat(9000)}`,
      'session=%00',
      '__Host-session=1',
      `language=${member.cookie}`,
    ])
      expect([cookie.slice(0, 30), (await closed.ask('/', { headers: { cookie } })).status]).toEqual([
        cookie.slice(0, 30),
        401,
      ]);
    expect((await open.ask('/people', { member })).status).toBe(401);
    expect((await closed.ask('/people', { member })).status).toBe(200);
    closed.clock.now += 13 * 60 * 60_000;
    expect((await closed.ask('/people', { member })).status).toBe(401);
    closed.clock.now -= 13 * 60 * 60_000;
  });

  it('has no session that was begun before signing in, or is left after signing out', async () => {
    const planted = 'session=planted-by-somebody';
    const signed = await open.post(
      '/sign-in',
      { name: NAMES.viewer, password: PASSWORD, back: '//evil.example' },
      { headers: { cookie: planted } },
    );
    expect([signed.status, signed.headers.get('location')]).toEqual([303, '/']);
    const cookie = signed.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^session=[\w-]{20,}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Lax$/);
    expect(cookie).not.toContain('planted');
    expect((await open.ask('/account', { headers: { cookie: planted } })).status).toBe(303);
    const own = { cookie: cookie.split(';')[0] ?? '' };
    const csrf =
      /name="csrf" value="([^"]+)"/.exec(await (await open.ask('/account', { headers: own })).text())?.[1] ?? '';
    const member: Member = { ...own, csrf };
    expect((await open.post('/sign-out', {}, { member })).status).toBe(303);
    expect((await open.ask('/account', { member })).status).toBe(303);
  });

  it('has a cookie that no other host can set, behind TLS', async () => {
    const secure = await portalTest({ config: 'address: https://decks.example.com' });
    const headers = { origin: 'https://decks.example.com' };
    const signed = await secure.post('/sign-in', { name: NAMES.viewer, password: PASSWORD }, { headers });
    expect(signed.headers.get('set-cookie')).toMatch(/^__Host-session=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(signed.headers.get('strict-transport-security')).toContain('max-age');
    // The address is what is configured, whatever the asker calls the host.
    const evil = await secure.post(
      '/sign-in',
      {},
      { headers: { host: 'evil.example', origin: 'http://evil.example' } },
    );
    expect(evil.status).toBe(403);
    expect(await (await secure.ask('/d/charity/en', { headers: { host: 'evil.example' } })).text()).not.toContain(
      'evil.example',
    );
  });

  it('may guess ten times an hour', async () => {
    const tried: number[] = [];
    let last = new Response();
    for (let i = 0; i < 12; i++) {
      last = await closed.post('/sign-in', { name: NAMES.publisher, password: `wrong ${i}` }, { from: '203.0.113.9' });
      tried.push(last.status);
    }
    expect(tried).toEqual([...Array.from({ length: 10 }, () => 401), 429, 429]);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    const right = { name: NAMES.publisher, password: PASSWORD };
    expect((await closed.post('/sign-in', right, { from: '203.0.113.9' })).status).toBe(429);
    expect((await closed.post('/sign-in', right, { from: '203.0.113.10' })).status).toBe(303);
    expect(await closed.audit()).toContain('"sign-in-throttled"');
  });
});

describe('what is sent', () => {
  it('may not be too large, and is not read where it says that it is', async () => {
    const pulled = { chunks: 0 };
    const body = (): ReadableStream =>
      new ReadableStream({ pull: (controller) => (pulled.chunks++, controller.enqueue(new Uint8Array(2 ** 20))) });
    const headers = { 'content-type': 'multipart/form-data; boundary=b', origin: 'http://localhost' };
    const said = await open.ask('/check', {
      method: 'POST',
      body: body(),
      headers: { ...headers, 'content-length': String(61 * 2 ** 20) },
    });
    expect(said.status).toBe(413);
    expect(pulled.chunks).toBeLessThan(5);
    const unsaid = await open.ask('/check', {
      method: 'POST',
      body: body(),
      headers: { ...headers, 'transfer-encoding': 'chunked' },
    });
    expect(unsaid.status).toBe(413);
    expect(pulled.chunks).toBeLessThan(70);
    const form = await open.post('/sign-in', { name: 'x'.repeat(70_000) });
    expect(form.status).toBe(413);
  });

  it('is not taken in by more than a few at once, and by no stranger where only members look', async () => {
    const held: ReadableStreamDefaultController[] = [];
    const headers = {
      'content-type': 'multipart/form-data; boundary=b',
      origin: 'http://localhost',
      'transfer-encoding': 'chunked',
    };
    const send = (portal: PortalTest, signal?: AbortSignal): Promise<Response> => {
      const body = new ReadableStream({ start: (controller) => void held.push(controller) });
      return portal.ask('/check', { method: 'POST', headers, body, ...(signal ? { signal } : {}) });
    };
    const strangers = await Promise.all(Array.from({ length: 6 }, () => send(closed)));
    expect(strangers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 401));
    held.length = 0;
    const leaving = new AbortController();
    const running = Array.from({ length: 4 }, () => send(open, leaving.signal));
    await expect.poll(() => held.length).toBe(4);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const fifth = await send(open);
    expect([fifth.status, fifth.headers.get('retry-after')]).toEqual([503, '5']);
    leaving.abort();
    for (const controller of held.slice(0, 4)) controller.error(new Error('gone'));
    await Promise.allSettled(running);
    expect((await open.post('/check', { file: fileOf('x') })).status).toBe(422);
  });

  it('is a form, or nothing is done', async () => {
    for (const [type, body] of [
      ['application/json', '{"__proto__":{"role":"administrator"}}'],
      ['multipart/form-data', '--'],
      ['multipart/form-data; boundary=b', '--b\r\nbroken'],
      ['text/plain', 'a=b'],
      ['', ''],
    ] as const) {
      for (const path of ['/sign-in', MEETING, '/check']) {
        const answer = await open.ask(path, {
          method: 'POST',
          body,
          headers: { 'content-type': type, origin: 'http://localhost' },
        });
        expect([type, path, answer.status >= 400 && answer.status < 500]).toEqual([type, path, true]);
      }
    }
  });

  it('does not keep the server busy or fill its memory by many small parts', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=bound', origin: 'http://localhost' };
    const many = '--bound\r\ncontent-disposition: form-data; name="a"\r\n\r\n\r\n'.repeat(400_000);
    const began = performance.now();
    expect((await open.ask('/check', { method: 'POST', headers, body: many })).status).toBe(422);
    expect(performance.now() - began).toBeLessThan(2_000);
    // Only a form with a file may be as large as one.
    const plain = { ...headers, 'content-type': 'application/x-www-form-urlencoded', 'content-length': '20000000' };
    expect((await open.ask('/check', { method: 'POST', headers: plain, body: 'a&'.repeat(1e7) })).status).toBe(413);
  });

  it('has fields of any name, and none of them is more than a field', async () => {
    const member = await open.as('administrator');
    for (const what of ['__proto__', 'constructor', 'toString', '', 'ADD', 'removed']) {
      expect((await open.post('/people', { do: what, name: NAMES.viewer, role: 'viewer' }, { member })).status).toBe(
        404,
      );
      expect((await open.post('/people', { do: 'role', name: NAMES.viewer, role: what }, { member })).status).toBe(404);
    }
    const answer = await open.post(MEETING, {
      slide: ['cover', '__proto__', 'constructor', '../x'],
      ['__proto__']: 'x',
      customer: '',
    });
    expect(answer.status).toBe(303);
    expect((await open.services.accounts.list()).map(({ role }) => role).sort()).toEqual([
      'administrator',
      'publisher',
      'viewer',
    ]);
  });
});

describe('what somebody typed', () => {
  it('as a customer’s name is shown as it is, in the page, the header and the file’s name', async () => {
    for (const customer of CUSTOMERS) {
      const made = await open.post(MEETING, { slide: ['cover'], customer });
      expect([customer, made.status]).toEqual([customer, 303]);
      const page = await (await open.ask(made.headers.get('location')!)).text();
      expect(page).not.toMatch(/<img src=x|<script>alert/);
      const file = await open.ask(`${made.headers.get('location')}.pptx`);
      expect(file.headers.get('content-disposition')).toMatch(
        /^attachment; filename="[^"]*"; filename\*=UTF-8''[^;"]*$/,
      );
    }
  });

  it('as a customer’s name that ends a header is refused, and shown in its field', async () => {
    for (const customer of ['a\r\nset-cookie: session=x', 'a\0b', 'x'.repeat(5000), ' ', '\u202eevil', EVIL + '\n']) {
      const answer = await open.post(MEETING, { slide: ['cover'], customer });
      expect([customer.slice(0, 10), answer.status]).toEqual([customer.slice(0, 10), 422]);
      expect(answer.headers.get('set-cookie')).toBeNull();
      expect(await answer.text()).not.toContain('<script>alert');
    }
  });

  it('as a title, a note or a word of a deck becomes no tag on any page', async () => {
    const { first } = await smallReleases();
    const portal = await portalTest({ releases: [evil(first)], config: `address: http://localhost` });
    const { releases } = portal.services.catalogue;
    await releases.append({ deck: 'charity', kind: 'publish', release: portal.id, by: EVIL, note: EVIL }, portal.id);
    const token = await releases.putCandidate(portal.id);
    const member = await portal.as('administrator');
    for (const path of [
      '/',
      '/d/charity/en',
      '/d/charity/en/s/trust',
      '/search?q=alert',
      `/search?q=${encodeURIComponent(EVIL)}`,
      '/history/charity',
      `/review/${token}`,
      `/review/${token}/en`,
      `/r/${portal.id}/en`,
      `/sign-in?back=${encodeURIComponent(`/${EVIL}`)}`,
    ]) {
      const answer = await portal.ask(path, { member });
      expect([path, answer.status]).toEqual([path, 200]);
      const text = await answer.text();
      expect(text).not.toContain('<script>alert');
      expect(text).not.toContain('"><script');
      expect([path, text.includes('&lt;script&gt;alert(1)')]).toEqual([path, true]);
    }
  });
});

/** A release whose deck says everywhere what no page may take for a tag. */
function evil({ release, objects }: MadeRelease): MadeRelease {
  const [deck] = release.decks;
  const view = JSON.parse(new TextDecoder().decode(objects.get(deck!.view))) as DeckView;
  const strange: DeckView = {
    ...view,
    title: EVIL,
    sections: view.sections.map(({ id }) => ({ id, name: EVIL })),
    slides: view.slides.map((slide) => ({ ...slide, title: EVIL, words: [EVIL], notes: [EVIL], alts: [EVIL] })),
  };
  const bytes = new TextEncoder().encode(JSON.stringify(strange));
  return {
    release: {
      ...release,
      made: { ...release.made, note: EVIL },
      decks: [{ ...deck!, title: EVIL, view: sha256(bytes) }],
    },
    objects: new Map([...objects, [sha256(bytes), bytes]]),
  };
}

describe('what is remembered of all this', () => {
  it('holds no name of a customer, no address, no password and nobody’s name', async () => {
    for (const portal of [open, closed, proxied]) {
      const metrics = await (await portal.ask('/metrics')).text();
      const kept = (await portal.audit()) + portal.log.join('\n') + metrics;
      expect(kept.length).toBeGreaterThan(500);
      for (const word of [
        ...CUSTOMERS,
        ...Object.values(NAMES),
        PASSWORD,
        '203.0.113',
        '10.0.0.1',
        'stranger',
        'evil.example',
        'alert(1)',
        'planted',
      ])
        expect([word, kept.includes(word)]).toEqual([word, false]);
      expect(kept).not.toContain('"?"');
    }
  });

  it('holds no fault: all of it was refused, and none of it broke anything', () => {
    for (const portal of [open, closed, proxied])
      expect(portal.log.filter((line) => line.includes('"fault"'))).toEqual([]);
  });
});
