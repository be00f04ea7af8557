import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Report } from '../../base/diagnostic.ts';
import type { Account, Accounts } from './accounts.ts';
import { sessionsLost } from './diagnostics.ts';
import type { Random } from './random-words.ts';
import { FileTrouble, isProblem, SharedFile, type Change } from './shared-file.ts';

const HOUR = 60 * 60 * 1000;
/** A session ends when nobody has used it for so long … */
const IDLE = 12 * HOUR;
/** … and this long after signing in, however much it is used. */
const LONGEST = 7 * 24 * HOUR;
/** Its last use is taken down to this much: not every page that someone looks at is worth a write to the disk. */
const GRAIN = 5 * 60 * 1000;
/** Devices of one person, and of all; whoever signs in once more ends the session that was unused for longest. */
const MOST_OF_ONE = 20;
const MOST = 5000;
const TOKEN_BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const PATH = 'accounts/sessions.json';

const session = z.strictObject({
  /** SHA-256 of the token: who reads the file can do nothing with it. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  account: z.string(),
  era: z.string(),
  started: z.number(),
  seen: z.number(),
});
type Session = Readonly<z.output<typeof session>>;

const sessionsSchema = z.strictObject({
  surveydeck: z.literal('sessions'),
  version: z.literal(1),
  sessions: z.array(session).readonly(),
});
type SessionsFile = Readonly<z.output<typeof sessionsSchema>>;

const NONE: SessionsFile = { surveydeck: 'sessions', version: 1, sessions: [] };

export interface SessionOptions {
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly random: Random;
  /** Hears that the file of sessions was damaged, so that everyone has to sign in again. */
  readonly report?: Report;
}

/** What a browser keeps (`token`, in a cookie) and sends with every form (`csrf`), until `expires` (milliseconds). */
export interface Started {
  readonly token: string;
  readonly csrf: string;
  readonly expires: number;
}

/** A session that goes on. */
export interface Found {
  readonly account: Account;
  readonly csrf: string;
  readonly expires: number;
}

/**
 * Who is signed in, `accounts/sessions.json`. A session ends with its account, with the account's password and role (whoever
 * changes them, in whatever process), unused after 12 hours (to five minutes), and after 7 days. Where the file cannot be
 * written, or that of the accounts cannot be read, methods throw `FileTrouble`.
 */
export class Sessions {
  readonly #file: SharedFile<SessionsFile>;
  readonly #accounts: Accounts;
  readonly #options: SessionOptions;

  /** The sessions of the folder (absolute) that holds the releases; what has expired is swept. */
  static async open(folder: string, accounts: Accounts, options: SessionOptions): Promise<Sessions> {
    const sessions = new Sessions(folder, accounts, options);
    await sessions.#change((all) => all);
    return sessions;
  }

  private constructor(folder: string, accounts: Accounts, options: SessionOptions) {
    // Nothing is lost with them but that people sign in once more.
    const onLoss = (): void => options.report?.(sessionsLost(undefined, { file: PATH }));
    this.#file = new SharedFile({ root: folder, path: PATH, schema: sessionsSchema, empty: NONE, onLoss });
    this.#accounts = accounts;
    this.#options = options;
  }

  /** Begins a session, always with a token of its own: one that a browser brought along means nothing. */
  async start({ id, era }: Account): Promise<Started> {
    const token = Buffer.from(this.#options.random(TOKEN_BYTES)).toString('base64url');
    const now = this.#options.clock();
    const begun: Session = { hash: sha256(token), account: id, era, started: now, seen: now };
    await this.#change((all) => {
      const others = all.filter(({ account }) => account !== id);
      const own = latest(
        all.filter(({ account }) => account === id),
        MOST_OF_ONE - 1,
      );
      return [...latest([...others, ...own], MOST - 1), begun];
    });
    return { token, csrf: csrfOf(token), expires: endOf(begun) };
  }

  /** The session of a token; undefined if there is none, or none any more. */
  async find(token: string): Promise<Found | undefined> {
    if (!TOKEN.test(token)) return undefined;
    const hash = sha256(token);
    const now = this.#options.clock();
    const session = (await this.#file.read()).sessions.find((one) => one.hash === hash);
    if (!session || isOver(session, now)) return undefined;
    const account = await this.#accounts.byId(session.account);
    if (account?.era !== session.era) return undefined;
    const seen = { ...session, seen: now };
    // Where the disk is full, people may still look: the session only ends earlier.
    if (isStale(session, now)) await this.#file.change((file) => touched(file, hash, now));
    return { account, csrf: csrfOf(token), expires: endOf(seen) };
  }

  /** Signs out. */
  async end(token: string): Promise<void> {
    const hash = sha256(token);
    await this.#change((all) => all.filter((one) => one.hash !== hash));
  }

  /** Signs an account out everywhere, except where this token is. */
  async endAllOf(accountId: string, exceptToken?: string): Promise<void> {
    const kept = exceptToken === undefined ? undefined : sha256(exceptToken);
    await this.#change((all) => all.filter(({ account, hash }) => account !== accountId || hash === kept));
  }

  /** Changes the list of those that go on; the others are swept. */
  async #change(edit: (all: readonly Session[]) => readonly Session[]): Promise<void> {
    const now = this.#options.clock();
    const done = await this.#file.change((file) => {
      const sessions = edit(file.sessions.filter((one) => !isOver(one, now)));
      const isSame = sessions.length === file.sessions.length && sessions.every((one, i) => one === file.sessions[i]);
      return isSame ? { result: {} } : { value: { ...file, sessions }, result: {} };
    });
    if (isProblem(done)) throw new FileTrouble(done.problems);
  }
}

const sha256 = (token: string): string => createHash('sha256').update(token).digest('hex');

/** It follows from the token, so that it need not be kept; the token does not follow from it. */
const csrfOf = (token: string): string => createHmac('sha256', token).update('csrf').digest('base64url');

const endOf = ({ started, seen }: Session): number => Math.min(started + LONGEST, seen + IDLE);

/** Whether a session has ended. One from the future was begun by a clock that was wrong, and nobody knows when. */
const isOver = (session: Session, now: number): boolean => now >= endOf(session) || session.started > now + HOUR;

/** A clock that was set back counts too: what was seen in the future would go on for too long. */
const isStale = ({ seen }: Session, now: number): boolean => Math.abs(now - seen) > GRAIN;

function touched(file: SessionsFile, hash: string, now: number): Change<SessionsFile, object> {
  const touch = (one: Session): Session => (one.hash === hash && isStale(one, now) ? { ...one, seen: now } : one);
  const sessions = file.sessions.map(touch);
  const isSame = sessions.every((one, i) => one === file.sessions[i]);
  return isSame ? { result: {} } : { value: { ...file, sessions }, result: {} };
}

/** Those of the list that were used last, in its order. */
function latest(sessions: readonly Session[], most: number): readonly Session[] {
  if (sessions.length <= most) return sessions;
  const kept = new Set([...sessions].sort((a, b) => b.seen - a.seen).slice(0, most));
  return sessions.filter((one) => kept.has(one));
}
