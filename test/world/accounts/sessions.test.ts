import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import type { Account, Accounts } from '../../../src/world/accounts/accounts.ts';
import { Sessions } from '../../../src/world/accounts/sessions.ts';
import { Clock, GOOD, newFolder, open, sure } from './fixture.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

interface Office {
  readonly folder: string;
  readonly clock: Clock;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly a: Account;
}

const sessionsOf = (folder: string, accounts: Accounts, clock: Clock, found: Diagnostic[] = []): Promise<Sessions> =>
  Sessions.open(folder, accounts, { clock: clock.read, random: randomBytes, report: (one) => found.push(one) });

async function office(): Promise<Office> {
  const folder = newFolder();
  const clock = new Clock();
  const accounts = await open(folder, clock);
  const a = sure(await accounts.add('a', GOOD, 'publisher'));
  return { folder, clock, accounts, a, sessions: await sessionsOf(folder, accounts, clock) };
}

const fileOf = (folder: string): string => join(folder, 'accounts/sessions.json');
const kept = (folder: string): { hash: string; seen: number }[] =>
  JSON.parse(readFileSync(fileOf(folder), 'utf8')).sessions;

describe('a session', () => {
  it('is found by its token, with its account, and by nothing else', async () => {
    const { clock, sessions, a } = await office();
    const { token, csrf, expires } = await sessions.start(a);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(expires).toBe(clock.now + 12 * HOUR);
    expect(await sessions.find(token)).toEqual({ account: a, csrf, expires });
    const other = await sessions.start(a);
    expect(other.token).not.toBe(token);
    expect(other.csrf).not.toBe(csrf);
    for (const foreign of ['', 'x', `${token}x`, token.toLowerCase(), randomBytes(32).toString('base64url'), csrf, '__proto__', 'x'.repeat(1e6)]) {
      expect(await sessions.find(foreign)).toBeUndefined();
    } // prettier-ignore
  });

  it('lies on the disk without its token, for nobody else to read', async () => {
    const { folder, sessions, a } = await office();
    const { token, csrf } = await sessions.start(a);
    const text = readFileSync(fileOf(folder), 'utf8');
    expect(text).not.toContain(token);
    expect(text).not.toContain(csrf);
    expect(kept(folder)[0]?.hash).toBe(createHash('sha256').update(token).digest('hex'));
    expect(await sessions.find(kept(folder)[0]?.hash ?? '')).toBeUndefined();
    expect(statSync(fileOf(folder)).mode & 0o777).toBe(0o600);
  });

  it('has a token of its own, whatever a browser brought along', async () => {
    const { sessions, a } = await office();
    const planted = randomBytes(32).toString('base64url');
    expect(await sessions.find(planted)).toBeUndefined();
    const { token } = await sessions.start(a);
    expect(token).not.toBe(planted);
    expect(await sessions.find(planted)).toBeUndefined();
  });

  it('outlives the server', async () => {
    const { folder, clock, accounts, sessions, a } = await office();
    const started = await sessions.start(a);
    const again = await sessionsOf(folder, accounts, clock);
    expect(await again.find(started.token)).toEqual({ account: a, csrf: started.csrf, expires: started.expires });
  });

  it('ends after 12 hours without use', async () => {
    const { clock, sessions, a } = await office();
    const { token } = await sessions.start(a);
    clock.now += 11 * HOUR;
    expect((await sessions.find(token))?.expires).toBe(clock.now + 12 * HOUR);
    clock.now += 11 * HOUR;
    expect(await sessions.find(token)).toBeDefined();
    clock.now += 12 * HOUR;
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('ends after 7 days, however much it is used', async () => {
    const { clock, sessions, a } = await office();
    const { token } = await sessions.start(a);
    const end = clock.now + 7 * DAY;
    for (; clock.now < end; clock.now += 6 * HOUR)
      expect((await sessions.find(token))?.expires).toBeLessThanOrEqual(end);
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('is written down again after five minutes, not at each use', async () => {
    const { folder, clock, sessions, a } = await office();
    const { token } = await sessions.start(a);
    const first = kept(folder)[0]?.seen;
    clock.now += 4 * MINUTE;
    await sessions.find(token);
    expect(kept(folder)[0]?.seen).toBe(first);
    clock.now += 2 * MINUTE;
    await Promise.all(Array.from({ length: 20 }, () => sessions.find(token)));
    expect(kept(folder)[0]?.seen).toBe(clock.now);
  });
});

describe('a clock that is set back', () => {
  it('lengthens no session by more than the shift', async () => {
    const { clock, sessions, a } = await office();
    const { token } = await sessions.start(a);
    const end = clock.now + 7 * DAY;
    for (; clock.now < end - HOUR; clock.now += 6 * HOUR) await sessions.find(token);
    clock.now -= 2 * DAY;
    expect(await sessions.find(token)).toBeDefined();
    for (; clock.now < end; clock.now += 6 * HOUR)
      expect((await sessions.find(token))?.expires).toBeLessThanOrEqual(end);
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('shortens the time without use to what it should be', async () => {
    const { clock, sessions, a } = await office();
    clock.now += 10 * HOUR;
    const { token } = await sessions.start(a);
    clock.now -= HOUR / 2;
    expect((await sessions.find(token))?.expires).toBe(clock.now + 12 * HOUR);
    clock.now += 12 * HOUR;
    expect(await sessions.find(token)).toBeUndefined();
  });

  it('ends a session that was begun in the far future by mistake', async () => {
    const { clock, sessions, a } = await office();
    clock.now += 3650 * DAY;
    const { token } = await sessions.start(a);
    clock.now -= 3650 * DAY;
    expect(await sessions.find(token)).toBeUndefined();
    expect(await sessions.find((await sessions.start(a)).token)).toBeDefined();
  });
});

describe('sessions end', () => {
  it('where someone signs out, and nowhere else', async () => {
    const { sessions, a } = await office();
    const [here, there] = [await sessions.start(a), await sessions.start(a)];
    await sessions.end(here.token);
    expect(await sessions.find(here.token)).toBeUndefined();
    expect(await sessions.find(there.token)).toBeDefined();
  });

  it('of one account, everywhere but here', async () => {
    const { accounts, sessions, a } = await office();
    const b = sure(await accounts.add('b', GOOD, 'viewer'));
    const [here, there, others] = [await sessions.start(a), await sessions.start(a), await sessions.start(b)];
    await sessions.endAllOf(a.id, here.token);
    expect(await sessions.find(here.token)).toBeDefined();
    expect(await sessions.find(there.token)).toBeUndefined();
    expect(await sessions.find(others.token)).toBeDefined();
    await sessions.endAllOf(a.id);
    expect(await sessions.find(here.token)).toBeUndefined();
  });

  it.each([
    ['another password', (command: Accounts) => command.setPassword('a', `new ${GOOD}`)],
    ['another role', (command: Accounts) => command.setRole('a', 'viewer')],
    ['the end of the account', (command: Accounts) => command.remove('a')],
  ])('with %s, given by another process', async (_name, change) => {
    const { folder, sessions, a } = await office();
    const { token } = await sessions.start(a);
    await change(await open(folder));
    expect(await sessions.find(token)).toBeUndefined();
    // Someone who was signing in at that moment does not come in by the old password either.
    expect(await sessions.find((await sessions.start(a)).token)).toBeUndefined();
  });

  it('and are swept', async () => {
    const { folder, clock, accounts, sessions, a } = await office();
    await sessions.start(a);
    clock.now += 13 * HOUR;
    await sessions.start(a);
    expect(kept(folder).length).toBe(1);
    clock.now += 13 * HOUR;
    await sessionsOf(folder, accounts, clock);
    expect(kept(folder)).toEqual([]);
  });

  it('if there are too many of one account: the one that was unused for longest', async () => {
    const { folder, clock, accounts, sessions, a } = await office();
    const b = sure(await accounts.add('b', GOOD, 'viewer'));
    const others = await sessions.start(b);
    const own = [];
    for (let i = 0; i < 20; i++, clock.now += MINUTE) own.push(await sessions.start(a));
    clock.now += 10 * MINUTE;
    await sessions.find(own[0]?.token ?? '');
    own.push(await sessions.start(a));
    expect(kept(folder).length).toBe(21);
    const alive = await Promise.all(own.map(async ({ token }) => (await sessions.find(token)) !== undefined));
    expect(alive.map((isAlive, i) => (isAlive ? '' : i)).join('')).toBe('1');
    expect(await sessions.find(others.token)).toBeDefined();
  });
});

it('a damaged file of sessions is told, and lets people sign in anew', async () => {
  const { folder, clock, accounts, sessions, a } = await office();
  const { token } = await sessions.start(a);
  writeFileSync(fileOf(folder), '{"surveydeck": "sess');
  const found: Diagnostic[] = [];
  const again = await sessionsOf(folder, accounts, clock, found);
  expect(found.map(({ code }) => code)).toEqual(['account/sessions-lost']);
  expect(await again.find(token)).toBeUndefined();
  const { token: next } = await again.start(a);
  expect(await sessions.find(next)).toMatchObject({ account: a });
});
