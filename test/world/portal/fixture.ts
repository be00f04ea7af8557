import { readdir, readFile, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { rm, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { Accounts } from '../../../src/world/accounts/accounts.ts';
import { ROLES, type Role } from '../../../src/world/accounts/roles.ts';
import { makeApp } from '../../../src/world/portal/app.ts';
import type { App } from '../../../src/world/portal/http.ts';
import { openServices, type PortalOptions } from '../../../src/world/portal/open-services.ts';
import type { Services } from '../../../src/world/portal/services.ts';
import type { MadeRelease } from '../../../src/world/publish/make-release.ts';
import { storeRelease } from '../../../src/world/publish/store-release.ts';
import type { Releases } from '../../../src/world/releases/releases.ts';
import { throwIt } from '../../build-from-disk.ts';
import { smallReleases, spine, within, put } from '../publish/small-project.ts';
import { opened } from '../releases/opened.ts';

const folders: string[] = [];
const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.splice(0)) await close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

/** A folder that is there until the tests of a file are over. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'surveydeck-portal-'));
  folders.push(folder);
  return folder;
}

/** Who has an account here: the names say what they may do, and look like nothing else in a log. */
export const NAMES: Readonly<Record<Role, string>> = {
  viewer: 'vera.viewer@example.com',
  publisher: 'paula.publisher@example.com',
  administrator: 'anna.admin@example.com',
};
export const PASSWORD = 'ninety purple bicycles';

/** A file of accounts, one of each role; hashing takes long, so it is made once. */
let accountsFile: Promise<string> | undefined;
const accounts = (): Promise<string> =>
  (accountsFile ??= within(async (folder) => {
    const book = await Accounts.open(folder, { clock: Date.now, random: randomBytes });
    for (const role of ROLES) await book.add(NAMES[role], PASSWORD, role);
    return readFile(join(folder, 'accounts/accounts.json'), 'utf8');
  }));

/** A moment that a test can shift. */
export class Clock {
  now = Date.parse('2026-11-27T03:00:00Z');
  readonly read = (): number => this.now;
}

export interface PortalTest {
  readonly app: App;
  readonly services: Services;
  readonly folder: string;
  readonly clock: Clock;
  /** Id of the release that is current at first. */
  readonly id: string;
  readonly begin: () => void;
  /** Lines of the log so far. */
  readonly log: readonly string[];
  ask(path: string, init?: Asking): Promise<Response>;
  /** Posts a form, as a browser does from one of this site's pages. */
  post(path: string, fields: Fields, init?: Asking): Promise<Response>;
  /** What a browser brings along once somebody in this role has signed in. */
  as(role: Role): Promise<Member>;
  /** All that stands in audit/. */
  audit(): Promise<string>;
}

export interface Member {
  readonly cookie: string;
  readonly csrf: string;
}

export type Fields = Readonly<Record<string, string | File | readonly string[]>>;
export interface Asking extends RequestInit {
  readonly member?: Member | undefined;
  /** Address that the request comes from. */
  readonly from?: string;
}

export interface PortalSetting extends Partial<PortalOptions> {
  /** Lines of portal.yaml. */
  readonly config?: string;
  /** What is published; by default one release. */
  readonly releases?: readonly MadeRelease[];
  readonly members?: boolean;
}

export const ORIGIN = 'http://localhost';

/** Publishes releases one after another; the ids. */
export async function publishAll(releases: Releases, made: readonly MadeRelease[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const one of made) {
    const { deck } = one.release;
    const expected = (await releases.current(deck))?.entry.release;
    const { id } = await storeRelease(releases, one);
    await releases.append({ deck, kind: 'publish', release: id, by: 'u_aaaaaaaa' }, expected);
    ids.push(id);
  }
  return ids;
}

/** A portal as it is opened by `surveydeck serve`, without a socket; what it has to do is done in this thread. */
export async function portalTest(setting: PortalSetting = {}): Promise<PortalTest> {
  const { config, releases = [(await smallReleases()).first], members = true, ...options } = setting;
  const folder = await newFolder();
  const clock = new Clock();
  const log: string[] = [];
  const ids = await publishAll((await opened(folder)).releases, releases);
  if (config !== undefined) await writeFile(join(folder, 'portal.yaml'), `${config}\n`);
  if (members) await put(folder, 'accounts/accounts.json', await accounts());
  const open = await openServices(
    {
      folder: { path: folder, shown: 'releases' },
      assets: { css: 'main {}', script: '0;', icon: '<svg xmlns="http://www.w3.org/2000/svg"/>' },
      spine,
      keeps: false,
      clock: clock.read,
      log: (what, values) => void log.push(JSON.stringify({ what, ...values })),
      ...options,
    },
    throwIt,
  );
  if (!open) throw new Error('the portal cannot be opened');
  closing.push(open.close);
  const { services, begin } = open;
  const app = makeApp(services);
  const ask = async (path: string, { member, from = '127.0.0.1', ...init }: Asking = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (member) headers.append('cookie', member.cookie);
    if (!headers.has('host')) headers.set('host', 'localhost');
    const body = init.body instanceof ReadableStream ? { duplex: 'half' as const } : {};
    const env: object = { incoming: { socket: { remoteAddress: from } } };
    return app.request(`${ORIGIN}${path}`, { ...init, ...body, headers }, env);
  };
  return {
    app, services, folder, clock, log, begin, ask,
    id: ids.at(-1) ?? '',
    post(path, fields, asking = {}) {
      const form = new FormData();
      if (asking.member && !('csrf' in fields)) form.set('csrf', asking.member.csrf);
      for (const [name, value] of Object.entries(fields))
        for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
      const headers = new Headers(asking.headers);
      if (!headers.has('origin')) headers.set('origin', ORIGIN);
      return ask(path, { method: 'POST', body: form, ...asking, headers });
    },
    async as(role) {
      const account = await services.accounts.find(NAMES[role]);
      if (!account) throw new Error(`nobody is ${role}`);
      const { token, csrf } = await services.sessions.start(account);
      return { cookie: `session=${token}`, csrf };
    },
    async audit() {
      const at = join(folder, 'audit');
      const names = await readdir(at).catch((): string[] => []);
      return (await Promise.all(names.map((name) => readFile(join(at, name), 'utf8')))).join('');
    },
  };
} // prettier-ignore

/** A file that was read from a response. */
export const bytesOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer());

export const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';
export const fileOf = (bytes: Uint8Array | string, name = 'deck.pptx'): File => new File([bytes], name, { type: PPTX });
