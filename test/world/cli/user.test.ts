import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { Keyboard } from '../../../src/world/cli/io.ts';
import { main } from '../../../src/world/cli/main.ts';
import { folderWith, PROJECT } from './fixture.ts';

const GOOD = 'ninety purple bicycles';

interface Typed {
  readonly cwd: string;
  /** What another program writes to standard input. */
  readonly stdin?: string;
  /** Whether that program goes on afterwards. */
  readonly staysOpen?: boolean;
  /** Keys that someone types at a terminal. */
  readonly keys?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `surveydeck user …`; `raw` says whether the terminal showed what was typed, from first to last. */
async function user(words: string, { cwd, stdin, staysOpen = false, keys, env = {} }: Typed) {
  let [stdout, stderr] = ['', ''];
  const raw: boolean[] = [];
  const stream = new PassThrough();
  const keyboard: Keyboard = keys === undefined ? stream : Object.assign(stream, { isTTY: true, setRawMode: (is: boolean) => raw.push(is) }); // prettier-ignore
  if (keys !== undefined || staysOpen) stream.write(keys ?? stdin ?? '');
  else stream.end(stdin ?? '');
  const code = await main(['user', ...words.split(' ').filter(Boolean)], {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
    env,
    cwd,
    now: () => Date.parse('2026-11-27T03:00:00Z'),
    stdin: keyboard,
  });
  return { code, stdout, stderr, raw };
}

const accountsIn = (cwd: string, folder = 'releases'): string =>
  readFileSync(join(cwd, folder, 'accounts/accounts.json'), 'utf8');

describe('surveydeck user', () => {
  it('adds, lists, changes and removes accounts beside surveydeck.yaml', async () => {
    const cwd = await folderWith(PROJECT);
    expect(await user('list', { cwd })).toMatchObject({ code: 0, stdout: expect.stringMatching(/^No account in releases yet\./) }); // prettier-ignore
    expect(existsSync(join(cwd, 'releases'))).toBe(false);
    expect(await user('add yamada --role administrator', { cwd, stdin: `${GOOD}\r\n` })).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'Added "yamada" (administrator).\n',
    });
    const added = await user('add 鈴木 --role viewer --json', { cwd, stdin: `${GOOD}\n` });
    expect(added.code).toBe(0);
    const { id } = JSON.parse(added.stdout);
    expect(JSON.parse(added.stdout)).toEqual({ id: expect.stringMatching(/^u_[a-z2-7]{8}$/), name: '鈴木', role: 'viewer', created: '2026-11-27T03:00:00.000Z' }); // prettier-ignore
    expect((await user('list', { cwd })).stdout.split('\n').map((line) => line.replace(/u_\w{8}$/, 'u_'))).toEqual([
      'name    role           since       id',
      '------  -------------  ----------  ----------',
      'yamada  administrator  2026-11-27  u_',
      '鈴木    viewer         2026-11-27  u_',
      '',
    ]);
    expect((await user('role 鈴木 --role publisher', { cwd })).stderr).toBe('"鈴木" is publisher now, and has to sign in again.\n'); // prettier-ignore
    expect((await user('role 鈴木 --role publisher', { cwd })).stderr).toBe('"鈴木" is publisher already.\n');
    const before = accountsIn(cwd);
    expect((await user('passwd 鈴木', { cwd, stdin: `other ${GOOD}\n` })).code).toBe(0);
    expect(accountsIn(cwd)).not.toBe(before);
    expect((await user('remove 鈴木', { cwd })).code).toBe(0);
    const { accounts } = JSON.parse((await user('list --json', { cwd })).stdout);
    expect(accounts).toEqual([{ id: expect.any(String), name: 'yamada', role: 'administrator', created: '2026-11-27T03:00:00.000Z' }]); // prettier-ignore
    const log = readFileSync(join(cwd, 'releases/audit/2026-11.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line)); // prettier-ignore
    expect(log.map(({ what }) => what)).toEqual(['account-added', 'account-added', 'role-changed', 'password-changed', 'account-removed']); // prettier-ignore
    expect(log[2]).toEqual({ at: '2026-11-27T03:00:00.000Z', what: 'role-changed', by: 'command', subject: id, role: 'publisher' }); // prettier-ignore
  });

  it('takes another folder, anywhere', async () => {
    const cwd = await folderWith({});
    expect(await user('list', { cwd })).toMatchObject({ code: 1, stderr: expect.stringContaining('give --releases') });
    expect((await user('add a --role viewer --releases there/r', { cwd, stdin: `${GOOD}\n` })).code).toBe(0);
    expect(accountsIn(cwd, 'there/r')).toContain('"name": "a"');
  });

  it('speaks Japanese', async () => {
    const cwd = await folderWith(PROJECT);
    const env = { LANG: 'ja_JP.UTF-8' };
    expect((await user('add 山田 --role publisher', { cwd, env, stdin: `${GOOD}\n` })).stderr).toBe(
      '「山田」を追加しました。役割: 公開（publisher）\n',
    );
    expect((await user('add 山田 --role viewer', { cwd, env, stdin: `${GOOD}\n` })).stderr).toContain('既にあります');
    expect((await user('--help', { cwd, env })).stdout).toContain('サインインに使う名前');
  });

  it('says what is wrong with a file of accounts, and where, and leaves it alone', async () => {
    const cwd = await folderWith(PROJECT);
    await user('add a --role administrator', { cwd, stdin: `${GOOD}\n` });
    const text = accountsIn(cwd).replace('"administrator"', '"adminstrator"');
    writeFileSync(join(cwd, 'releases/accounts/accounts.json'), text);
    for (const words of ['list', 'add b --role viewer', 'remove a']) {
      const { code, stderr } = await user(words, { cwd, stdin: `${GOOD}\n` });
      expect(code).toBe(1);
      expect(stderr).toMatch(/^releases\/accounts\/accounts\.json:\d+:\d+ {2}error {2}.*adminstrator/);
      expect(stderr).toContain('did you mean "administrator"?');
    }
    expect(accountsIn(cwd)).toBe(text);
  });

  it('says so if what was done cannot be logged', async () => {
    const cwd = await folderWith({ ...PROJECT, 'releases/audit': 'a file in the way' });
    const { code, stderr } = await user('add a --role viewer', { cwd, stdin: `${GOOD}\n` });
    expect(code).toBe(0);
    expect(stderr).toContain('[account/not-logged]');
    expect(accountsIn(cwd)).toContain('"name": "a"');
  });
});

describe('mistakes of the command line', () => {
  it.each([
    ['', 'say what to do with the accounts: user add, user list'],
    [
      'remov a',
      'there is no "user remov": user add, user list, user remove, user passwd, user role\ndid you mean "remove"?',
    ],
    ['add', 'name the account, e.g. user add yamada'],
    ['add a', '--role is needed here'],
    ['role a', '--role is needed here'],
    ['role a --role boss', '--role is "boss", but should be viewer, publisher, administrator'],
    ['list a', '"a" is one word too many'],
    ['add a secret-password-of-mine --role viewer', '"secret-password-of-mine" is one word too many'],
    ['list --role viewer', 'there is no option --role here'],
    ['add a --password x', 'there is no option --password here'],
    ['add a --role viewer --role viewer', '--role is given twice'],
  ])('user %s', async (words, expected) => {
    const cwd = await folderWith(PROJECT);
    const { code, stdout, stderr } = await user(words, { cwd, stdin: `${GOOD}\n` });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(expected);
    expect(existsSync(join(cwd, 'releases'))).toBe(false);
  });
});

describe('the password', () => {
  it('is typed twice, and not shown', async () => {
    const cwd = await folderWith(PROJECT);
    // With a slip that is taken back, and a key that means nothing.
    const { code, stdout, stderr, raw } = await user('add a --role viewer', { cwd, keys: `nimety\x7f\x7f\x7f\x7fnety purple bicycles\r${GOOD}\x1b[A\r` }); // prettier-ignore
    expect(stderr).toBe(
      'Password (at least 12 characters; it is not shown): \nThe same again: \nAdded "a" (viewer).\n',
    );
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(raw).toEqual([true, false]);
  });

  it.each([
    ['another one the second time', `${GOOD}\r${GOOD}s\r`, 2, 'the two passwords are not the same'],
    ['nothing', '\r\r', 2, 'a password is needed'],
    ['the end of typing', '\x04', 2, 'a password is needed'],
    ['Ctrl-C', 'nine\x03', 130, ''],
    ['one that is too short', 'hunter2\rhunter2\r', 1, 'the password has 7 characters'],
  ])('is refused: %s', async (_name, keys, code, expected) => {
    const cwd = await folderWith(PROJECT);
    const result = await user('add a --role viewer', { cwd, keys });
    expect(result.code).toBe(code);
    expect(result.stderr).toContain(expected);
    expect(result.stderr).not.toMatch(/purple|hunter/);
    expect(result.raw.at(-1)).toBe(false);
    expect(existsSync(join(cwd, 'releases'))).toBe(false);
  });

  it.each([
    ['without a line break, at the end', GOOD, true],
    ['after a byte order mark', `\ufeff${GOOD}\n`, true],
    ['nothing', '', false],
    ['an empty line', `\n${GOOD}\n`, false],
    ['a line without end', 'x'.repeat(10_000), false],
  ])('comes from standard input: %s', async (_name, stdin, isTaken) => {
    const cwd = await folderWith(PROJECT);
    const read = await user('add a --role viewer', { cwd, stdin });
    expect(read.code).toBe(isTaken ? 0 : 2);
  });

  it('is taken from a program that goes on', async () => {
    const cwd = await folderWith(PROJECT);
    const read = await user('add a --role viewer', { cwd, stdin: `${GOOD}\nand more`, staysOpen: true });
    expect(read.code).toBe(0);
  });

  it('is not asked for where it would be of no use', async () => {
    const cwd = await folderWith(PROJECT);
    await user('add a --role viewer', { cwd, stdin: `${GOOD}\n` });
    for (const [words, code] of [['add A --role viewer', 'account/name-taken'], ['add <x> --role viewer', 'account/bad-name'], ['passwd b', 'account/unknown-name']] as const) {
      const { stderr } = await user(words, { cwd, keys: '' });
      expect(stderr).toContain(code);
      expect(stderr).not.toContain('Password');
    } // prettier-ignore
  });
});
