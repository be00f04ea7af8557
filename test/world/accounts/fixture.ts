import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { Accounts, type Account } from '../../../src/world/accounts/accounts.ts';
import type { Passwords } from '../../../src/world/accounts/passwords.ts';
import { isProblem, type Problem } from '../../../src/world/accounts/shared-file.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true }))));

/** A new folder for releases. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'surveydeck-accounts-'));
  folders.push(folder);
  return folder;
}

/** A clock that stands still until it is set. */
export class Clock {
  now = Date.parse('2026-11-27T03:00:00Z');
  readonly read = (): number => this.now;
}

/** Passwords that cost nothing, and how often each was compared with what. */
export function cheapPasswords(): Passwords & { readonly compared: (string | undefined)[] } {
  const compared: (string | undefined)[] = [];
  const hash = (password: string): string =>
    `$argon2id$v=19$m=8,t=1,p=1$${'A'.repeat(22)}$${Buffer.from(password.normalize('NFKC')).toString('base64').replace(/=/g, '').padEnd(43, 'A').slice(0, 86)}`; // prettier-ignore
  return {
    compared,
    hash: async (password) => hash(password),
    verify: async (known, password) => {
      compared.push(known);
      return known === hash(password);
    },
    isOutdated: async () => false,
  };
}

export const open = (folder: string, clock = new Clock(), passwords: Passwords = cheapPasswords()): Promise<Accounts> =>
  Accounts.open(folder, { clock: clock.read, random: randomBytes, passwords });

/** The account, where there must be one. */
export function sure(result: Account | Problem): Account {
  if (isProblem(result)) throw new Error(codesOf(result).join());
  return result;
}

export const codesOf = (result: object): readonly string[] =>
  isProblem(result) ? result.problems.map(({ code }) => code) : [];

export const GOOD = 'ninety purple bicycles';
