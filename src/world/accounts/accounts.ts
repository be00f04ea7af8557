import type { Diagnostic } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { accountsSchema, NO_ACCOUNTS, type AccountsFile, type StoredAccount } from './accounts-file.ts';
import { badName, lastAdministrator, nameTaken, tooManyAccounts, unknownName } from './diagnostics.ts';
import { accountName, foldName } from './names.ts';
import { isTooLong, mistakeInPassword } from './password-rules.ts';
import { argon2Passwords, type Passwords } from './passwords.ts';
import { randomLetters, type Random } from './random-words.ts';
import type { Role } from './roles.ts';
import { isProblem, SharedFile, type Change, type Problem } from './shared-file.ts';

/** Someone who may sign in. */
export interface Account {
  /** Random, and for good: what the audit log knows of a person. */
  readonly id: string;
  /** What one signs in with; no two differ in capitals only. */
  readonly name: string;
  readonly role: Role;
  /** When it was added, in ISO 8601. */
  readonly created: string;
  /** Another one with each new password and role. A session of an earlier era has ended. */
  readonly era: string;
}

/** The world that accounts live in. */
export interface AccountOptions {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly random: Random;
  /** How passwords are hashed; argon2id if absent. */
  readonly passwords?: Passwords;
}

/** As many as a file that is still read in milliseconds may hold. */
const MOST = 5000;
const ID_LETTERS = 8;
const ERA_LETTERS = 16;

/**
 * The accounts of a folder of releases, `accounts/accounts.json`. Several processes may read and change them at once, and
 * each sees at once what another has changed. What cannot be done is told as a `Problem`. If the file is damaged, readings
 * throw `FileTrouble`, nobody can sign in, and nothing is written.
 */
export class Accounts {
  readonly #file: SharedFile<AccountsFile>;
  readonly #options: AccountOptions;
  readonly #passwords: Passwords;

  /** The accounts of the folder (absolute) that holds the releases; there need be no file yet. */
  static async open(folder: string, options: AccountOptions): Promise<Accounts> {
    const accounts = new Accounts(folder, options);
    await accounts.list();
    return accounts;
  }

  private constructor(folder: string, options: AccountOptions) {
    this.#file = new SharedFile({
      root: folder,
      path: 'accounts/accounts.json',
      schema: accountsSchema,
      empty: NO_ACCOUNTS,
    });
    this.#options = options;
    this.#passwords = options.passwords ?? argon2Passwords;
  }

  /** All of them, in the order in which they were added. */
  async list(): Promise<readonly Account[]> {
    return (await this.#file.read()).accounts.map(shown);
  }

  async find(name: string): Promise<Account | undefined> {
    const found = named(await this.#file.read(), name);
    return found && shown(found);
  }

  async byId(id: string): Promise<Account | undefined> {
    const found = (await this.#file.read()).accounts.find((account) => account.id === id);
    return found && shown(found);
  }

  /** Why `add` would refuse this name, before anyone is asked for a password. */
  async mistakeInNew(typed: string): Promise<Problem | undefined> {
    return mistakeInNew(await this.#file.read(), typed);
  }

  /** Why there is nothing to change by this name. */
  async mistakeInKnown(name: string): Promise<Problem | undefined> {
    const file = await this.#file.read();
    return named(file, name) ? undefined : unknown(file, name);
  }

  async add(typed: string, password: string, role: Role): Promise<Account | Problem> {
    const name = accountName(typed);
    if (name === undefined) return refused(badName(undefined, { name: typed }));
    const mistake = mistakeInPassword(password, name);
    if (mistake) return refused(mistake);
    const hash = await this.#passwords.hash(password);
    const created = new Date(this.#options.clock()).toISOString();
    return this.#change((file) => {
      const problem = mistakeInNew(file, name);
      if (problem) return problem;
      const account = { id: this.#newId(file), name, role, created, era: this.#newEra(), password: hash };
      return { value: { ...file, accounts: [...file.accounts, account] }, result: shown(account) };
    });
  }

  /** Returns the account that there was. Its sessions have ended. */
  async remove(name: string): Promise<Account | Problem> {
    return this.#change((file) => {
      const account = named(file, name);
      if (!account) return unknown(file, name);
      if (isLast(file, account)) return refused(lastAdministrator(undefined, { name: account.name }));
      return { value: { ...file, accounts: file.accounts.filter((one) => one !== account) }, result: shown(account) };
    });
  }

  /** Ends the sessions of the account, if the role is another. */
  async setRole(name: string, role: Role): Promise<Account | Problem> {
    return this.#change((file) => {
      const account = named(file, name);
      if (!account) return unknown(file, name);
      if (account.role === role) return { result: shown(account) };
      if (isLast(file, account)) return refused(lastAdministrator(undefined, { name: account.name }));
      return replaced(file, account, { ...account, role, era: this.#newEra() });
    });
  }

  /** Ends the sessions of the account. */
  async setPassword(name: string, password: string): Promise<Account | Problem> {
    const before = await this.#change((file) => {
      const account = named(file, name);
      return account ? { result: account } : unknown(file, name);
    });
    if (isProblem(before)) return before;
    const mistake = mistakeInPassword(password, before.name);
    if (mistake) return refused(mistake);
    const hash = await this.#passwords.hash(password);
    return this.#change((file) => {
      const account = named(file, name);
      if (!account) return unknown(file, name);
      return replaced(file, account, { ...account, password: hash, era: this.#newEra() });
    });
  }

  /**
   * The account of this name, if this is its password. Takes as long if there is no such account. A hash that was made with
   * other settings than today's is replaced.
   */
  async verify(name: string, password: string): Promise<Account | undefined> {
    if (isTooLong(password)) return undefined;
    const account = named(await this.#file.read(), name);
    const isRight = await this.#passwords.verify(account?.password, password);
    if (!account || !isRight) return undefined;
    if (await this.#passwords.isOutdated(account.password)) await this.#hashAnew(account, password);
    return shown(account);
  }

  /** Whoever signs in must not wait for, or fail with, a file that cannot be written just now: it is tried again then. */
  async #hashAnew(account: StoredAccount, password: string): Promise<void> {
    const hash = await this.#passwords.hash(password);
    await this.#change((file) => {
      // Only if nobody has changed the password meanwhile.
      const now = file.accounts.find(({ id, password }) => id === account.id && password === account.password);
      return now ? replaced(file, now, { ...now, password: hash }) : { result: shown(account) };
    });
  }

  #change<R extends Account>(edit: (file: AccountsFile) => Change<AccountsFile, R> | Problem): Promise<R | Problem> {
    return this.#file.change(edit);
  }

  #newId(file: AccountsFile): string {
    const id = `u_${randomLetters(this.#options.random, ID_LETTERS)}`;
    return file.accounts.some((account) => account.id === id) ? this.#newId(file) : id;
  }

  #newEra(): string {
    return randomLetters(this.#options.random, ERA_LETTERS);
  }
}

const shown = ({ id, name, role, created, era }: StoredAccount): Account => ({ id, name, role, created, era });

const refused = (...problems: readonly Diagnostic[]): Problem => ({ problems });

function named(file: AccountsFile, name: string): StoredAccount | undefined {
  const folded = foldName(name);
  return file.accounts.find((account) => foldName(account.name) === folded);
}

function mistakeInNew(file: AccountsFile, typed: string): Problem | undefined {
  if (accountName(typed) === undefined) return refused(badName(undefined, { name: typed }));
  const taken = named(file, typed);
  if (taken) return refused(nameTaken(undefined, { name: taken.name }));
  return file.accounts.length < MOST ? undefined : refused(tooManyAccounts(undefined, { most: MOST }));
}

function unknown({ accounts }: AccountsFile, name: string): Problem {
  const known = accounts.map((account) => account.name);
  return refused(unknownName(undefined, { name, known, suggestion: didYouMean(name, known) }));
}

/** Whether nobody else could administer. */
const isLast = ({ accounts }: AccountsFile, account: StoredAccount): boolean =>
  account.role === 'administrator' && accounts.every((one) => one === account || one.role !== 'administrator');

const replaced = (file: AccountsFile, before: StoredAccount, after: StoredAccount): Change<AccountsFile, Account> => ({
  value: { ...file, accounts: file.accounts.map((one) => (one === before ? after : one)) },
  result: shown(after),
});
