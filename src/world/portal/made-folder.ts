import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Written again and again by the server to which a folder belongs. */
const ALIVE = 'alive';
/** Milliseconds without a sign of life after which a folder is nobody's: several of the looks that a server takes. */
const SILENCE = 4 * 60_000;
/** The same by the dates of files, for what was left behind before this server began: clocks may be set, but not by so much. */
const LONG_AGO = 24 * 60 * 60_000;

interface Seen {
  readonly sign: number;
  /** Milliseconds of this process, which no clock changes. */
  readonly since: number;
}

/**
 * A folder of its own for a server, among those of other servers that show the same releases: what a server has made is
 * nobody else's to delete. What a killed one left is deleted when nothing has written there for a while.
 */
export class MadeFolder {
  readonly path: string;
  readonly #parent: string;
  readonly #name: string;
  readonly #now: () => number;
  readonly #others = new Map<string, Seen>();

  private constructor(parent: string, now: () => number) {
    this.#parent = parent;
    this.#name = randomBytes(9).toString('base64url');
    this.path = join(parent, this.#name);
    this.#now = now;
  }

  /** Makes a folder in `parent` (absolute). `now`: milliseconds that only ever go forward. */
  static async open(parent: string, now: () => number = () => performance.now()): Promise<MadeFolder> {
    const folder = new MadeFolder(parent, now);
    await mkdir(folder.path, { recursive: true });
    await folder.#sign();
    await folder.tend();
    return folder;
  }

  /** Gives a sign of life and deletes what is nobody's; false if somebody took this server for dead and deleted its folder. */
  async tend(): Promise<boolean> {
    const isThere = (await dateOf(this.#signOf(this.#name))) !== undefined;
    if (!isThere) await mkdir(this.path, { recursive: true });
    const today = await this.#sign();
    const names = await readdir(this.#parent);
    for (const name of this.#others.keys()) if (!names.includes(name)) this.#others.delete(name);
    for (const name of names) if (name !== this.#name) await this.#look(name, today);
    return isThere;
  }

  /** Deletes the folder with all that is in it. */
  async close(): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }

  async #look(name: string, today: number): Promise<void> {
    const path = join(this.#parent, name);
    // What an older version left has no sign but its own date.
    const sign = (await dateOf(this.#signOf(name))) ?? (await dateOf(path));
    if (sign === undefined) return;
    const seen = this.#others.get(name);
    const isSilent = seen?.sign === sign && this.#now() - seen.since >= SILENCE;
    if (isSilent || today - sign > LONG_AGO) await rm(path, { recursive: true, force: true });
    else if (seen?.sign !== sign) this.#others.set(name, { sign, since: this.#now() });
  }

  /** When it was given, by the clock of the disk, which several computers may share. */
  async #sign(): Promise<number> {
    const file = this.#signOf(this.#name);
    await writeFile(file, '');
    return (await stat(file)).mtimeMs;
  }

  #signOf(name: string): string {
    return join(this.#parent, name, ALIVE);
  }
}

const dateOf = (path: string): Promise<number | undefined> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );
