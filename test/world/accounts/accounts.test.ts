import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Accounts } from '../../../src/world/accounts/accounts.ts';
import { FileTrouble } from '../../../src/world/accounts/shared-file.ts';
import { cheapPasswords, Clock, codesOf, GOOD, newFolder, open, sure } from './fixture.ts';

const fileOf = (folder: string): string => join(folder, 'accounts/accounts.json');
const stored = (folder: string): { accounts: { password: string; era: string }[] } =>
  JSON.parse(readFileSync(fileOf(folder), 'utf8'));

describe('accounts', () => {
  it('are added, listed and found, whatever the capitals and the width of letters', async () => {
    const folder = newFolder();
    const accounts = await open(folder);
    expect(await accounts.list()).toEqual([]);
    expect(existsSync(fileOf(folder))).toBe(false);
    const added = sure(await accounts.add(' Ｙamada@example.com', GOOD, 'publisher'));
    expect(added).toEqual({
      id: expect.stringMatching(/^u_[a-z2-7]{8}$/),
      name: 'Yamada@example.com',
      role: 'publisher',
      created: '2026-11-27T03:00:00.000Z',
      era: expect.stringMatching(/^[a-z2-7]{16}$/),
    });
    const other = sure(await accounts.add('山田 太郎', GOOD, 'viewer'));
    expect(await accounts.list()).toEqual([added, other]);
    expect(await accounts.find('yAMADA@EXAMPLE.COM')).toEqual(added);
    expect(await accounts.find('山田　太郎')).toEqual(other);
    expect(await accounts.byId(other.id)).toEqual(other);
    expect(await accounts.find('yamada')).toBeUndefined();
    expect(await accounts.byId('u_aaaaaaaa')).toBeUndefined();
  });

  it('lie in a file that only the program’s user can read, without a password', async () => {
    const folder = newFolder();
    const accounts = await Accounts.open(folder, { clock: Date.now, random: randomBytes });
    sure(await accounts.add('a', GOOD, 'viewer'));
    expect(statSync(fileOf(folder)).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'accounts')).mode & 0o777).toBe(0o700);
    expect(readFileSync(fileOf(folder), 'utf8')).not.toContain(GOOD);
    expect(stored(folder).accounts[0]?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it.each([
    ['', 'account/bad-name'],
    ['-x', 'account/bad-name'],
    ['a\nb', 'account/bad-name'],
    ['a  b', 'account/bad-name'],
    ['<b>', 'account/bad-name'],
    ['a\u200bb', 'account/bad-name'],
    ['a\u202eb', 'account/bad-name'],
    ['../x', 'account/bad-name'],
    ['x'.repeat(65), 'account/bad-name'],
    ['SUZUKI', 'account/name-taken'],
    ['ＳＵＺＵＫＩ', 'account/name-taken'],
  ])('refuse the name %j', async (name, code) => {
    const accounts = await open(newFolder());
    sure(await accounts.add('Suzuki', GOOD, 'viewer'));
    expect(codesOf(await accounts.add(name, GOOD, 'viewer'))).toEqual([code]);
    expect((await accounts.list()).length).toBe(1);
  });

  it('are found by the password, and by no other', async () => {
    const accounts = await open(newFolder());
    const added = sure(await accounts.add('a', `${GOOD} ｶﾞ`, 'viewer'));
    // The same characters, composed otherwise by another keyboard.
    expect(await accounts.verify('A', `${GOOD} カ\u3099`)).toEqual(added);
    expect(await accounts.verify('a', GOOD)).toBeUndefined();
    expect(await accounts.verify('a', '')).toBeUndefined();
    expect(await accounts.verify('b', GOOD)).toBeUndefined();
  });

  it('compare a hash for an unknown name too, so that the time does not tell who has an account', async () => {
    const passwords = cheapPasswords();
    const accounts = await open(newFolder(), new Clock(), passwords);
    sure(await accounts.add('a', GOOD, 'viewer'));
    expect(await accounts.verify('a', 'wrong')).toBeUndefined();
    expect(await accounts.verify('nobody', 'wrong')).toBeUndefined();
    expect(passwords.compared).toEqual([expect.stringMatching(/^\$argon2id/), undefined]);
    // What is far too long is not hashed for anyone.
    expect(await accounts.verify('a', 'x'.repeat(257))).toBeUndefined();
    expect(await accounts.verify('nobody', 'x'.repeat(257))).toBeUndefined();
    expect(passwords.compared.length).toBe(2);
  });

  it('keep one administrator', async () => {
    const accounts = await open(newFolder());
    sure(await accounts.add('a', GOOD, 'administrator'));
    sure(await accounts.add('b', GOOD, 'publisher'));
    expect(codesOf(await accounts.remove('a'))).toEqual(['account/last-administrator']);
    expect(codesOf(await accounts.setRole('a', 'publisher'))).toEqual(['account/last-administrator']);
    expect(sure(await accounts.setRole('a', 'administrator')).role).toBe('administrator');
    sure(await accounts.setRole('b', 'administrator'));
    sure(await accounts.remove('a'));
    expect(codesOf(await accounts.setRole('b', 'viewer'))).toEqual(['account/last-administrator']);
  });

  it('begin a new era with another role or password, and not otherwise', async () => {
    const accounts = await open(newFolder());
    const first = sure(await accounts.add('a', GOOD, 'viewer'));
    expect(sure(await accounts.setRole('a', 'viewer')).era).toBe(first.era);
    const second = sure(await accounts.setRole('a', 'publisher'));
    const third = sure(await accounts.setPassword('a', `other ${GOOD}`));
    expect(new Set([first.era, second.era, third.era]).size).toBe(3);
    expect(third).toMatchObject({ id: first.id, created: first.created, role: 'publisher' });
    expect(await accounts.verify('a', GOOD)).toBeUndefined();
    expect(await accounts.verify('a', `other ${GOOD}`)).toEqual(third);
  });

  it('say who was probably meant', async () => {
    const accounts = await open(newFolder());
    sure(await accounts.add('yamada', GOOD, 'viewer'));
    for (const result of [
      await accounts.remove('yamata'),
      await accounts.setRole('yamata', 'viewer'),
      await accounts.setPassword('yamata', GOOD),
    ]) {
      expect(codesOf(result)).toEqual(['account/unknown-name']);
      expect(result).toMatchObject({ problems: [{ says: { en: { hint: 'did you mean "yamada"?' } } }] });
    }
  });

  it('see at once what another process has changed', async () => {
    const folder = newFolder();
    const [server, command] = [await open(folder), await open(folder)];
    sure(await command.add('a', GOOD, 'viewer'));
    expect(await server.verify('a', GOOD)).toMatchObject({ name: 'a', role: 'viewer' });
    sure(await command.setRole('a', 'publisher'));
    expect(await server.find('a')).toMatchObject({ role: 'publisher' });
    sure(await command.remove('a'));
    expect(await server.list()).toEqual([]);
  });
});

describe('a file of accounts that is damaged', () => {
  it.each([
    ['', 'input/empty-file', 1],
    ['{"surveydeck": "accounts", "version": 1, "accounts": [{"id":', 'yaml/MISSING_CHAR', undefined],
    ['{"surveydeck": "accounts", "version": 2, "accounts": []}', undefined, 1],
    ['{"surveydeck": "accounts", "version": 1,\n "accounts": [{"id": "u_aaaaaaaa", "name": "a"}]}', undefined, 2],
    ['\0\0\0\0', undefined, undefined],
  ])('lets nobody in, says where, and is not overwritten: %j', async (text, code, line) => {
    const folder = newFolder();
    const accounts = await open(folder);
    sure(await accounts.add('a', GOOD, 'administrator'));
    writeFileSync(fileOf(folder), text);
    for (const reading of [() => accounts.list(), () => accounts.verify('a', GOOD), () => open(folder)]) {
      const error: unknown = await reading().then(() => undefined, (thrown: unknown) => thrown); // prettier-ignore
      if (!(error instanceof FileTrouble)) throw new Error('it was read');
      expect(error.diagnostics[0]?.place?.file).toBe('accounts/accounts.json');
      if (code !== undefined && code.startsWith('input/')) expect(error.diagnostics[0]?.code).toBe(code);
      if (line !== undefined) expect(error.diagnostics[0]?.place?.line).toBe(line);
    }
    expect(codesOf(await accounts.add('b', GOOD, 'viewer')).length).toBeGreaterThan(0);
    expect(codesOf(await accounts.remove('a')).length).toBeGreaterThan(0);
    expect(readFileSync(fileOf(folder), 'utf8')).toBe(text);
  });
});

describe('hashes', () => {
  it('of an older kind are made anew when their owner signs in, and the session goes on', async () => {
    const folder = newFolder();
    const accounts = await Accounts.open(folder, { clock: Date.now, random: randomBytes });
    const added = sure(await accounts.add('a', GOOD, 'viewer'));
    const { hash } = await import('@node-rs/argon2');
    const old = await hash(GOOD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });
    const file = stored(folder);
    writeFileSync(fileOf(folder), JSON.stringify({ ...file, accounts: [{ ...file.accounts[0], password: old }] }));
    expect(await accounts.verify('a', 'wrong password')).toBeUndefined();
    expect(stored(folder).accounts[0]?.password).toBe(old);
    expect(await accounts.verify('a', GOOD)).toEqual(added);
    const renewed = stored(folder).accounts[0];
    expect(renewed?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(renewed?.era).toBe(added.era);
    expect(await accounts.verify('a', GOOD)).toEqual(added);
    expect(stored(folder).accounts[0]?.password).toBe(renewed?.password);
  });
});
