import { linkSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { access, constants, rename, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pid } from 'node:process';
import type { Report } from '../../base/diagnostic.ts';
import { notWritable } from './file-diagnostics.ts';
import { errorCode } from './system-code.ts';
import { Litter } from './litter.ts';

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
 *
 * Most of it does not wait: a dozen short questions to the disk, each by way of the thread pool, take longer than making a
 * deck that differs in a name.
 */
export async function writeFiles(
  files: readonly OutputFile[],
  report: Report,
  litter = new Litter(),
): Promise<boolean> {
  const staged = files.map((file, i) => ({
    ...file,
    temporary: beside(file, i, 'new'),
    previous: beside(file, i, 'old'),
  }));
  const created: string[] = [];
  for (const file of staged) {
    try {
      const folder = makeFolder(dirname(file.path));
      if (folder !== undefined) created.push(folder);
      await litter.clear(file.path);
      if (isFolder(file.path)) throw Object.assign(new Error('a folder is in the way'), { code: 'EISDIR' });
      writeFileSync(file.temporary, file.bytes);
    } catch (error) {
      for (const { temporary } of staged) attempt(() => rmSync(temporary, { force: true }));
      for (const folder of created) rmSync(folder, { recursive: true, force: true });
      report(notWritable(undefined, { path: file.shown, code: errorCode(error) }));
      return false;
    }
  }
  return takePlaces(staged, report);
}

/** Creates a folder, with those above it, if it does not exist; returns the first one created. `mode` is that of new ones. */
export function makeFolder(path: string, mode?: number): string | undefined {
  // Not `recursive`: that never ends where the system says of every new folder that it is not there (/proc).
  const missing = missingFolders(path);
  for (const folder of missing) {
    try {
      mkdirSync(folder, mode);
    } catch (error) {
      // Another run may have been faster.
      if (errorCode(error) !== 'EEXIST') throw error;
    }
  }
  return missing[0];
}

/** The folders on the way to a path that do not exist, from the outermost on. */
function missingFolders(path: string): readonly string[] {
  const found = statSync(path, { throwIfNoEntry: dirname(path) === path });
  if (!found) return [...missingFolders(dirname(path)), path];
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
      for (const { temporary } of staged) rmSync(temporary, { force: true });
      report(notWritable(undefined, { path: file.shown, code: errorCode(error) }));
      return false;
    }
  }
  for (const { file, replaced } of placed) if (replaced) rmSync(file.previous, { force: true });
  return true;
}

/**
 * Keeps the existing file under a second name; false if there is none. It is a hard link, so that the file never goes
 * missing; on a disk without hard links it is renamed for an instant.
 */
async function keepPrevious(file: Staged): Promise<boolean> {
  try {
    linkSync(file.path, file.previous);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    await rename(file.path, file.previous);
    return true;
  }
}

async function putBack(file: Staged, replaced: boolean): Promise<void> {
  if (replaced) await rename(file.previous, file.path);
  else rmSync(file.path, { force: true });
  // Renaming one hard link to another of the same file leaves both.
  rmSync(file.previous, { force: true });
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

const isFolder = (path: string): boolean => attempt(() => statSync(path).isDirectory()) ?? false;

function attempt<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    return undefined;
  }
}

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
