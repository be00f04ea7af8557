import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { pid, uptime } from 'node:process';
import { isStillRunning } from '../input/still-running.ts';
import { systemCode } from '../input/system-code.ts';
import { machineDisk, type Disk } from './disk.ts';
import { checkedKey, type SweepableStore } from './object-store.ts';

/** Where files are written before they get their name. */
export const UNFINISHED = 'unfinished';

/** What systems say of a disk that knows no second names. */
const NO_LINKS: readonly (string | undefined)[] = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL'];
const DAY = 24 * 60 * 60 * 1000;
/** Clocks of files and of processes differ by as much. */
const SLACK = 2000;

/**
 * Objects as files of a folder. A file is written aside, synced, and only then gets its name, as a second one (`link`,
 * which unlike `rename` never replaces); then its folder is synced, so that a kill or a power cut at any moment leaves a
 * whole file or none. What processes that were killed left aside is cleared by the next one that writes.
 */
export class FolderStore implements SweepableStore {
  readonly #folder: string;
  readonly #disk: Disk;
  /** Folders that this store has made or found, and synced. */
  readonly #folders = new Map<string, Promise<void>>();
  #cleared: Promise<void> | undefined;

  constructor(folder: string, disk: Disk = machineDisk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    return this.#disk.read(this.#pathOf(key)).catch(unlessMissing);
  }

  async create(key: string, bytes: Uint8Array): Promise<'created' | 'exists'> {
    const path = this.#pathOf(key);
    await this.#makeFolder(dirname(path));
    await this.#makeFolder(join(this.#folder, UNFINISHED));
    await (this.#cleared ??= this.#clearLitter());
    if ((await this.#disk.touched(path).catch(unlessMissing)) !== undefined) return this.#existing(path);
    const aside = join(this.#folder, UNFINISHED, `${pid}-${randomBytes(8).toString('hex')}-${host()}`);
    try {
      await this.#write(aside, bytes);
      if (!(await this.#named(aside, path, bytes))) return await this.#existing(path);
    } finally {
      // What stays aside is litter to the next process.
      await this.#disk.unlink(aside).catch(() => undefined);
    }
    await this.#disk.syncFolder(dirname(path));
    return 'created';
  }

  async list(folder: string): Promise<readonly string[]> {
    const entries = await this.#disk.names(this.#pathOf(folder)).catch(unlessMissing);
    const keys: string[] = [];
    for (const { name, isFolder } of entries ?? []) {
      if (name.startsWith('.')) continue;
      const key = `${folder}/${name}`;
      keys.push(...(isFolder ? await this.list(key) : [key]));
    }
    return keys.sort();
  }

  async remove(key: string, unusedSince?: Date): Promise<boolean> {
    const path = this.#pathOf(key);
    const gone = unusedSince
      ? this.#disk.unlinkUnlessTouched(path, unusedSince.getTime())
      : this.#disk.unlink(path).then(() => true);
    return (await gone.catch(unlessMissing)) ?? true;
  }

  #pathOf(key: string): string {
    return join(this.#folder, ...checkedKey(key).split('/'));
  }

  /** Gives a finished file its name; false if the name is taken. */
  async #named(aside: string, path: string, bytes: Uint8Array): Promise<boolean> {
    try {
      await this.#disk.link(aside, path);
      return true;
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      if (!NO_LINKS.includes(systemCode(error))) throw error;
      return this.#writtenInPlace(path, bytes);
    }
  }

  /**
   * Where a disk has no second names, a file is written where it belongs: a kill may leave half of it, which its readers
   * notice by its checksum.
   */
  async #writtenInPlace(path: string, bytes: Uint8Array): Promise<boolean> {
    try {
      await this.#write(path, bytes);
      return true;
    } catch (error) {
      if (systemCode(error) === 'EEXIST') return false;
      throw error;
    }
  }

  /** A new file with these bytes, synced; if that fails, none. */
  async #write(path: string, bytes: Uint8Array): Promise<void> {
    const file = await this.#disk.create(path);
    try {
      await file.write(bytes);
      await file.sync();
    } catch (error) {
      await file.close().catch(() => undefined);
      await this.#disk.unlink(path).catch(() => undefined);
      throw error;
    }
    await file.close();
  }

  /** Whoever wrote it may not have synced it yet; and whoever sweeps is to see that it is needed. */
  async #existing(path: string): Promise<'exists'> {
    await this.#disk.touch(path);
    await this.#disk.syncFile(path);
    await this.#disk.syncFolder(dirname(path));
    return 'exists';
  }

  /** A folder and those above it: also one that is there may have been made by another process, and not be synced yet. */
  #makeFolder(path: string): Promise<void> {
    const known = this.#folders.get(path);
    if (known) return known;
    const made = this.#makeFolderAnew(path);
    this.#folders.set(path, made);
    made.catch(() => this.#folders.delete(path));
    return made;
  }

  async #makeFolderAnew(path: string): Promise<void> {
    const parent = dirname(path);
    // Of the folders above the store's own, only those that are missing are its business.
    if (path.length > this.#folder.length) await this.#makeFolder(parent);
    await this.#disk.makeFolder(path).catch(async (error: unknown) => {
      if (systemCode(error) === 'EEXIST') return;
      if (systemCode(error) !== 'ENOENT' || parent === path) throw error;
      await this.#makeFolder(parent);
      await this.#disk.makeFolder(path);
    });
    await this.#disk.syncFolder(parent);
  }

  async #clearLitter(): Promise<void> {
    const aside = join(this.#folder, UNFINISHED);
    for (const { name } of await this.#disk.names(aside)) {
      const path = join(aside, name);
      const touched = await this.#disk.touched(path).catch(unlessMissing);
      // What cannot be removed is in nobody's way.
      if (touched !== undefined && !isNeeded(name, touched)) await this.#disk.unlink(path).catch(() => undefined);
    }
  }
}

/** Whether the process that writes a file aside may still be at it; of another machine nobody knows before a day. */
function isNeeded(name: string, touched: number): boolean {
  const [, owner, machine] = /^(\d+)-[0-9a-f]+-(.*)$/.exec(name) ?? [];
  if (owner === undefined || machine !== host()) return Date.now() - touched < DAY;
  if (Number(owner) === pid) return touched >= Date.now() - uptime() * 1000 - SLACK;
  return isStillRunning(Number(owner), touched);
}

const host = (): string => hostname().replace(/[^A-Za-z0-9-]/g, '-');

function unlessMissing(error: unknown): undefined {
  if (!['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) throw error;
  return undefined;
}
