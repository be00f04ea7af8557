import { expect, it } from 'vitest';
import { argon2Passwords } from '../../../src/world/accounts/passwords.ts';

it('hashes are salted, and say how they were made', async () => {
  const [one, other] = await Promise.all([argon2Passwords.hash('ninety bicycles'), argon2Passwords.hash('ninety bicycles')]); // prettier-ignore
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(other).not.toBe(one);
  expect(await argon2Passwords.verify(one, 'ninety bicycles')).toBe(true);
  expect(await argon2Passwords.verify(one, 'ninety bicycle')).toBe(false);
  expect(await argon2Passwords.isOutdated(one)).toBe(false);
});

it('without a hash, comparing takes as long as with one, and is false', async () => {
  const hash = await argon2Passwords.hash('ninety bicycles');
  const time = async (compared: string | undefined): Promise<number> => {
    const from = performance.now();
    for (let i = 0; i < 5; i++) expect(await argon2Passwords.verify(compared, 'wrong')).toBe(false);
    return performance.now() - from;
  };
  await time(hash);
  const [known, unknown] = [await time(hash), await time(undefined)];
  // Broad, since the machine has other things to do; without hashing it would be a thousandth.
  expect(unknown).toBeGreaterThan(known / 4);
  expect(known).toBeGreaterThan(unknown / 4);
});

it('many at once are hashed one after the other, two at a time, and none is forgotten', async () => {
  const hash = await argon2Passwords.hash('ninety bicycles');
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, i) => argon2Passwords.verify(hash, i % 2 === 0 ? 'ninety bicycles' : 'wrong')),
  );
  expect(all).toEqual(Array.from({ length: 12 }, (_, i) => i % 2 === 0));
  await expect(argon2Passwords.verify('no hash', 'x')).rejects.toThrow();
  expect(await argon2Passwords.verify(hash, 'ninety bicycles')).toBe(true);
});

it.each(['$argon2id$v=19$m=4096,t=2,p=1', '$argon2id$v=19$m=19456,t=1,p=1', '$argon2i$v=19$m=19456,t=2,p=1'])(
  '%s is outdated',
  async (settings) => {
    expect(await argon2Passwords.isOutdated(`${settings}$${'A'.repeat(22)}$${'A'.repeat(43)}`)).toBe(true);
  },
);
