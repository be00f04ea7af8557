import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignInThrottle } from '../../../src/world/accounts/sign-in-throttle.ts';

const MINUTE = 60 * 1000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** Tries a wrong password so often; how many attempts were let through. */
async function fail(throttle: SignInThrottle, times: number, name = 'a', address = '203.0.113.1'): Promise<number> {
  let through = 0;
  for (let i = 0; i < times; i++) {
    if (!(await throttle.check(name, address)).allowed) continue;
    through += 1;
    await throttle.failed(name, address);
  }
  return through;
}

describe('signing in', () => {
  it('fails ten times an hour by one name from one address, and says how long to wait', async () => {
    const throttle = new SignInThrottle();
    expect(await fail(throttle, 9)).toBe(9);
    expect(await throttle.check('a', '203.0.113.1')).toEqual({ allowed: true });
    expect(await throttle.failed('a', '203.0.113.1')).toEqual({ allowed: false, retryAfter: 3600 });
    vi.advanceTimersByTime(59 * MINUTE);
    // Whatever capitals and widths the name is typed in.
    expect(await throttle.check('Ａ', '203.0.113.1')).toEqual({ allowed: false, retryAfter: 60 });
    expect(await throttle.check('b', '203.0.113.1')).toEqual({ allowed: true });
    expect(await throttle.check('a', '203.0.113.2')).toEqual({ allowed: true });
    vi.advanceTimersByTime(MINUTE);
    expect(await fail(throttle, 20)).toBe(10);
  });

  it('does not wait longer for having tried while it had to wait', async () => {
    const throttle = new SignInThrottle();
    await fail(throttle, 10);
    vi.advanceTimersByTime(30 * MINUTE);
    expect(await fail(throttle, 500)).toBe(0);
    vi.advanceTimersByTime(30 * MINUTE);
    expect(await fail(throttle, 1)).toBe(1);
  });

  it('forgets failures once it succeeds', async () => {
    const throttle = new SignInThrottle();
    for (let i = 0; i < 30; i++) {
      expect(await fail(throttle, 3)).toBe(3);
      expect(await throttle.check('a', '203.0.113.1')).toEqual({ allowed: true });
      await throttle.succeeded('a', '203.0.113.1');
    }
  });

  it('lets only as many of a crowd of attempts at once try', async () => {
    const throttle = new SignInThrottle();
    const all = await Promise.all(Array.from({ length: 200 }, () => throttle.check('a', '203.0.113.1')));
    expect(all.filter(({ allowed }) => allowed).length).toBe(10);
  });

  it('fails a hundred times an hour from one address, whatever the names', async () => {
    const throttle = new SignInThrottle();
    let through = 0;
    for (let i = 0; i < 300; i++) through += await fail(throttle, 1, `name${i}`);
    expect(through).toBe(100);
    expect(await fail(throttle, 1, 'name0', '203.0.113.2')).toBe(1);
  });

  it('does not use up the failures of an office by succeeding', async () => {
    const throttle = new SignInThrottle();
    for (let i = 0; i < 300; i++) {
      expect(await throttle.check(`name${i}`, '203.0.113.1')).toEqual({ allowed: true });
      await throttle.succeeded(`name${i}`, '203.0.113.1');
    }
  });

  it('fails a hundred times an hour by one name from anywhere, except where that name has signed in', async () => {
    const throttle = new SignInThrottle();
    await throttle.check('a', '198.51.100.7');
    await throttle.succeeded('a', '198.51.100.7');
    let through = 0;
    for (let i = 0; i < 200; i++) through += await fail(throttle, 1, 'a', `203.0.113.${i}`);
    expect(through).toBe(100);
    expect((await throttle.check('a', '192.0.2.1')).allowed).toBe(false);
    expect(await throttle.check('a', '198.51.100.7')).toEqual({ allowed: true });
  });

  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
    ['2001:db8:1:2::1', '2001:0DB8:0001:0002:0000::9', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['::ffff:203.0.113.1', '203.0.113.1', true],
    ['::ffff:203.0.113.1', '203.0.113.2', false],
    ['::1', '::2', true],
    ['fe80::1%eth0', 'fe80::2%eth1', true],
  ])('counts %s and %s as one network: %s', async (one, other, isSame) => {
    const throttle = new SignInThrottle();
    await fail(throttle, 10, 'a', one);
    expect((await throttle.check('a', other)).allowed).toBe(!isSame);
  });

  it('remembers only so many, and lets go of the oldest', async () => {
    const limit = { points: 1, duration: 3600 };
    const throttle = new SignInThrottle({ pair: limit, address: { points: 1e9, duration: 3600 }, name: limit, most: 100 }); // prettier-ignore
    for (let i = 0; i < 1000; i++) await fail(throttle, 1, `name${i}`);
    expect(vi.getTimerCount()).toBeLessThanOrEqual(201);
    expect((await throttle.check('name999', '203.0.113.1')).allowed).toBe(false);
    expect((await throttle.check('name0', '203.0.113.1')).allowed).toBe(true);
  });
});
