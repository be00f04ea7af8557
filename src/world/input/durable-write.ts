import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pid } from 'node:process';
import { mayStillNeed } from './still-running.ts';
import { systemCode } from './system-code.ts';

/** Systems on which a folder cannot be opened or synced say so with one of these; there, renaming has to do. */
const FOLDERS_UNSYNCED: readonly (string | undefined)[] = ['EPERM', 'EACCES', 'EISDIR', 'EINVAL', 'ENOTSUP'];

/** Milliseconds; a process on another machine, or in a container, may write here, and its number says nothing. */
const YOUNG = 60_000;

let count = 0;

/**
 * Writes a file so that a kill or a power cut at any moment leaves the earlier one or this one, whole: beside it, synced,
 * renamed, and the folder synced. When it returns, the new file is on the disk. `mode` is that of a new file (0666 less
 * the umask without it). Throws what the system says, and leaves nothing behind then; the folder must be there.
 */
export async function durableWrite(path: string, bytes: string | Uint8Array, mode?: number): Promise<void> {
  count += 1;
  const temporary = join(dirname(path), `.${basename(path)}.${pid}-${count}.new`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Puts on the disk which names a folder holds. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (!FOLDERS_UNSYNCED.includes(systemCode(error))) throw error;
  }
}

/** Removes from a folder what `durableWrite` left there in processes that were killed a while ago. */
export async function clearUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch((): string[] => [])) {
    const [, owner] = /^\..+\.(\d+)-\d+\.new$/.exec(name) ?? [];
    if (owner === undefined) continue;
    const found = await stat(join(folder, name)).catch(() => undefined);
    if (!found || Math.abs(Date.now() - found.mtimeMs) < YOUNG) continue;
    if (!mayStillNeed(Number(owner), found.mtimeMs)) await rm(join(folder, name), { force: true });
  }
}
