import { readFileSync, statSync, type Stats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Place, Report } from '../../base/diagnostic.ts';
import { didYouMean } from '../../base/did-you-mean.ts';
import { isRecord } from '../../base/is-record.ts';
import type { Recall } from '../../base/recall.ts';
import type { YamlSource } from '../../base/source.ts';
import { decodeText } from './decode.ts';
import { tooLargeText } from './diagnostics.ts';
import type { DiskCache } from './disk-cache.ts';
import { inMemory, onDisk, type FileBytes } from './file-bytes.ts';
import { stampOf } from './file-stamp.ts';
import type { FileTrace } from './file-trace.ts';
import { errorCode } from './system-code.ts';
import { fileMissing, fileUnreadable, isFolder } from './file-diagnostics.ts';
import { parseYaml } from './yaml.ts';

/** `path` as it is written in a project: relative to its folder, with slashes on every system. */
export const projectPath = (root: string, path: string): string => relative(root, path).split(sep).join('/');

/**
 * The bytes of a file. `root` is the project's folder, `place` where the file is named, if a file names it. Undefined
 * if it is missing or cannot be read, which is reported (with the most similar name in its folder).
 */
export const readBytes = (
  root: string,
  path: string,
  report: Report,
  place?: Place,
  memory: Memory = {},
): Promise<Uint8Array | undefined> => read(`file ${path}`, () => bytesIn(path), { root, path, place }, report, memory);

/** Bytes up to which a file is kept as it is, and not read again: reading it piece by piece saves nothing. */
const SMALL = 2 ** 20;

/** The same for a file that may be large, of which only parts are read at a time. One that is larger than `most` is reported, too. */
export async function openFile(
  root: string,
  path: string,
  most: number,
  report: Report,
  place?: Place,
  memory: Memory = {},
): Promise<FileBytes | undefined> {
  const open = (): FileBytes | number => {
    const { size } = ordinary(path);
    return size > most ? size : size > SMALL ? onDisk(path, stampOf(path)) : inMemory(bytesIn(path));
  };
  const file = await read(`open ${path}`, open, { root, path, place }, report, memory);
  if (typeof file !== 'number') return file;
  isTooLarge(projectPath(root, path), { length: file }, most, report);
  return undefined;
}

/** All of a file that somebody writes to while it is read, as it is now. Undefined, and reported, if it is gone. */
export const readAgain = async (
  root: string,
  path: string,
  report: Report,
  place?: Place,
  { trace }: Memory = {},
): Promise<FileBytes | undefined> => {
  const bytes = await read('', () => bytesIn(path), { root, path, place }, report, { trace });
  return bytes && inMemory(bytes);
};

interface Named {
  readonly root: string;
  readonly path: string;
  readonly place: Place | undefined;
}

/** What `ask` finds out of a file, or found out before while it was the same. */
async function read<T extends Uint8Array | FileBytes | number>(
  name: string,
  ask: () => T,
  { root, path, place }: Named,
  report: Report,
  { trace, recall }: Memory,
): Promise<T | undefined> {
  const file = projectPath(root, path) || '.';
  try {
    // Taken before the file is read: what is written meanwhile gets another one.
    const stamp = recall && stampOf(path);
    const found = recall && stamp !== undefined ? recall.same(name, [stamp], report, ask) : ask();
    trace?.file(path, typeof found === 'number' ? undefined : found, stamp);
    return found;
  } catch (error) {
    trace?.file(path, undefined);
    const code = errorCode(error);
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    report(
      missing
        ? fileMissing(place, { file, suggestion: await similarPath(root, path) })
        : code === 'EISDIR'
          ? isFolder(place, { file })
          : fileUnreadable(place, { file, code }),
    );
    return undefined;
  }
}

/** Some thirty small files one after another: each wait for the thread pool would cost more than the reading. */
function bytesIn(path: string): Uint8Array {
  ordinary(path);
  return readFileSync(path);
}

/**
 * A path that leads to a file or a folder (of which reading says so itself). A pipe may never end, and a device like
 * `/dev/zero` does not: neither can be read first and judged afterwards.
 */
function ordinary(path: string): Stats {
  const found = statSync(path);
  if (found.isFile() || found.isDirectory()) return found;
  throw Object.assign(new Error('no ordinary file'), { code: 'ENOFILE' });
}

/** Bytes of a file in YAML: hundreds of times what a survey needs, and little enough to be read at once. */
const LARGEST_YAML = 4 * 2 ** 20;

/** Whether a file of text is larger than it may be, which is reported. */
export function isTooLarge(file: string, bytes: { readonly length: number }, most: number, report: Report): boolean {
  if (bytes.length <= most) return false;
  const megabytes = (size: number): number => Math.ceil(size / 2 ** 20);
  report(tooLargeText({ file, line: 1, column: 1 }, { megabytes: megabytes(bytes.length), most: megabytes(most) }));
  return true;
}

/** What saves work that was done before: earlier readings in this process, and the cache on disk. */
export interface Memory {
  /** Hears what is asked of the disk. */
  readonly trace?: FileTrace | undefined;
  readonly recall?: Recall | undefined;
  readonly cache?: DiskCache | undefined;
}

/**
 * A YAML file of the project, parsed. Undefined if it cannot be read or parsed, which is reported. With a memory, a
 * file whose text has not changed is not parsed again.
 */
export async function readYaml(
  root: string,
  path: string,
  report: Report,
  place?: Place,
  memory: Memory = {},
): Promise<YamlSource | undefined> {
  const { recall, cache } = memory;
  const bytes = await readBytes(root, path, report, place, memory);
  if (!bytes) return undefined;
  const file = projectPath(root, path);
  if (isTooLarge(file, bytes, LARGEST_YAML, report)) return undefined;
  const text = await decodeText(file, bytes, report);
  if (text === undefined) return undefined;
  const parse = (noting: Report): YamlSource | undefined => parseYaml(file, text, noting, cache);
  return recall ? recall.of(`yaml ${file}`, text, report, parse) : parse(report);
}

/** The path that was probably meant: each part that does not exist, replaced by its most similar neighbour. */
export async function similarPath(root: string, path: string): Promise<string | undefined> {
  const parent = dirname(path);
  if (parent === path) return undefined;
  const names = await readdir(parent).catch(() => undefined);
  if (!names) {
    const similarParent = await similarPath(root, parent);
    if (similarParent === undefined) return undefined;
    const inside = join(root, similarParent, basename(path));
    const isThere = await stat(inside).then(() => true, () => false); // prettier-ignore
    return isThere ? projectPath(root, inside) : ((await similarPath(root, inside)) ?? projectPath(root, inside));
  }
  const name = didYouMean(basename(path), names.sort());
  return name === undefined ? undefined : projectPath(root, join(parent, name));
}

/** The `id` at the top of a YAML file, whatever it is; undefined, and not reported, if there is none. */
export async function idOf(root: string, path: string): Promise<unknown> {
  const value = (await readYaml(root, path, () => undefined))?.value;
  return isRecord(value) ? value['id'] : undefined;
}
