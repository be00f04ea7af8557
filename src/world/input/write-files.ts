import { access, constants, link, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pid } from 'node:process';
import type { Report } from '../../base/diagnostic.ts';
import { notWritable } from './file-diagnostics.ts';
import { errorCode } from './system-code.ts';
import { isStillRunning } from './still-running.ts';

/** A finished file: its absolute path, how the path is shown to the user, and its content. */
export interface OutputFile {
  readonly path: string;
  readonly shown: string;
  readonly bytes: Uint8Array;
}

interface Staged extends OutputFile {
  readonly temporary: string;
  readonly previous: string;
}

/**
 * Writes all files or none. Each is first written beside its destination; only when all are on the disk are they moved
 * there, and if one cannot be (PowerPoint keeps the old one open, say), the others are put back. A failure is reported
 * as `output/not-writable`; returns whether the files are written. No reader ever sees half a file.
 */
export async function writeFiles(files: readonly OutputFile[], report: Report): Promise<boolean> {
  const staged = files.map((file, i) => ({
    ...file,
    temporary: beside(file, i, 'new'),
    previous: beside(file, i, 'old'),
  }));
  const created: string[] = [];
  for (const file of staged) {
    try {
      const folder = await makeFolder(dirname(file.path));
      if (folder !== undefined) created.push(folder);
      await clearLitter(file.path);
      if (await isFolder(file.path)) throw Object.assign(new Error('a folder is in the way'), { code: 'EISDIR' });
      await writeFile(file.temporary, file.bytes);
    } catch (error) {
      await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true }).catch(() => undefined)));
      await Promise.all(created.map((folder) => rm(folder, { recursive: true, force: true })));
      report(notWritable(undefined, { path: file.shown, code: errorCode(error) }));
      return false;
    }
  }
  return takePlaces(staged, report);
}

/**
 * Removes what a run that was killed (`kill -9`, a power cut) has left beside a file: unfinished files, and second names
 * of the previous one, which gets its own name back if it has lost it. What a run that is still going needs stays.
 */
async function clearLitter(path: string): Promise<void> {
  const [folder, lead] = [dirname(path), `.${basename(path)}.`];
  for (const name of await readdir(folder).catch((): string[] => [])) {
    if (!name.startsWith(lead)) continue;
    const [, owner, mark] = /^(\d+)-\d+\.(new|old)$/.exec(name.slice(lead.length)) ?? [];
    const found = await stat(join(folder, name)).catch(() => undefined);
    // The second name of an old file has that file's time, but was given when the file was last touched at all.
    const since = (mark === 'old' ? found?.ctimeMs : found?.mtimeMs) ?? 0;
    if (owner === undefined || isStillRunning(Number(owner), since)) continue;
    const isLost = mark === 'old' && (await stat(path).catch(() => undefined)) === undefined;
    await (isLost ? rename(join(folder, name), path) : rm(join(folder, name), { force: true }));
  }
}

/** Creates a folder, with those above it, if it does not exist; returns the first one created. `mode` is that of new ones. */
export async function makeFolder(path: string, mode?: number): Promise<string | undefined> {
  // Not `recursive`: that never ends where the system says of every new folder that it is not there (/proc).
  const missing = await missingFolders(path);
  for (const folder of missing) {
    await mkdir(folder, mode).catch((error: unknown) => {
      // Another run may have been faster.
      if (errorCode(error) !== 'EEXIST') throw error;
    });
  }
  return missing[0];
}

/** The folders on the way to a path that do not exist, from the outermost on. */
async function missingFolders(path: string): Promise<readonly string[]> {
  const found = await stat(path).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT' && dirname(path) !== path) return undefined;
    throw error;
  });
  if (!found) return [...(await missingFolders(dirname(path))), path];
  // A file stands where the folder should be: to a person that is a wrong path, not a file that exists already.
  if (!found.isDirectory()) throw Object.assign(new Error('no folder'), { code: 'ENOTDIR' });
  return [];
}

async function takePlaces(staged: readonly Staged[], report: Report): Promise<boolean> {
  const placed: { readonly file: Staged; readonly replaced: boolean }[] = [];
  for (const file of staged) {
    try {
      const replaced = await keepPrevious(file);
      placed.push({ file, replaced });
      await rename(file.temporary, file.path);
    } catch (error) {
      for (const done of placed.reverse()) await putBack(done.file, done.replaced);
      await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
      report(notWritable(undefined, { path: file.shown, code: errorCode(error) }));
      return false;
    }
  }
  await Promise.all(placed.map(({ file }) => rm(file.previous, { force: true })));
  return true;
}

/**
 * Keeps the existing file under a second name; false if there is none. It is a hard link, so that the file never goes
 * missing; on a disk without hard links it is renamed for an instant.
 */
async function keepPrevious(file: Staged): Promise<boolean> {
  try {
    await link(file.path, file.previous);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    await rename(file.path, file.previous);
    return true;
  }
}

async function putBack(file: Staged, replaced: boolean): Promise<void> {
  if (replaced) await rename(file.previous, file.path);
  else await rm(file.path, { force: true });
  // Renaming one hard link to another of the same file leaves both.
  await rm(file.previous, { force: true });
}

/**
 * Whether files could be created in `folder` (absolute), as far as can be told without writing: the nearest existing
 * path above it must be a writable folder. Reports `output/not-writable` if they could not.
 */
export async function checkWritable(folder: string, shown: string, report: Report): Promise<boolean> {
  try {
    const { path, isDirectory } = await nearest(folder);
    if (!isDirectory) throw Object.assign(new Error('a file is in the way'), { code: 'ENOTDIR' });
    await access(path, constants.W_OK);
    return true;
  } catch (error) {
    report(notWritable(undefined, { path: shown, code: errorCode(error) }));
    return false;
  }
}

async function nearest(path: string): Promise<{ readonly path: string; readonly isDirectory: boolean }> {
  try {
    return { path, isDirectory: (await stat(path)).isDirectory() };
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
    return nearest(dirname(path));
  }
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

const beside = ({ path }: OutputFile, index: number, mark: string): string =>
  join(dirname(path), `.${basename(path)}.${pid}-${index}.${mark}`);

/**
 * Whether two paths (absolute) lead to the same file, by whatever names and links; a missing file is the same as no
 * other.
 */
export async function sameFile(a: string, b: string): Promise<boolean> {
  if (a === b) return true;
  const missing = (): undefined => undefined;
  const [one, other] = await Promise.all([stat(a).catch(missing), stat(b).catch(missing)]);
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}
