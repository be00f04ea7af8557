import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { env } from 'node:process';
import type { Report } from '../../base/diagnostic.ts';
import { folderTooLarge, gitFailed, noGit, noRepository, notInRevision, unknownRevision } from './git-diagnostics.ts';
import { systemCode } from './system-code.ts';

/** A folder as git had it: its files by path within it, with slashes. */
export type FolderFiles = ReadonlyMap<string, Uint8Array>;

/** A past state of a folder, as the user names it: `HEAD~1:data/ai-survey-2025`. */
export interface GitName {
  readonly name: string;
  readonly revision: string;
  /** Relative to the top of the repository or, with `./`, to the current folder. */
  readonly folder: string;
}

const MEGABYTE = 1024 * 1024;
const LIMIT = 256;

/** What git could take for an option, or contains characters that no name in git has. */
const DANGEROUS = /^-|[\u0000-\u001f\u007f]/;
/** `C:\data` is a path of Windows. */
const DRIVE = /^[A-Za-z]:[\\/]/;

/** Parses `revision:folder`; undefined if the name is not of that form. */
export function parseGitName(name: string): GitName | undefined {
  const colon = name.indexOf(':');
  if (colon < 1 || DRIVE.test(name)) return undefined;
  const folder = name.slice(colon + 1).replace(/\/+$/, '');
  return { name, revision: name.slice(0, colon), folder };
}

/** Git cannot be run, or does not answer as it should. Never leaves this file. */
class GitError extends Error {}

/**
 * Runs git in `cwd` without a shell, a terminal, or a way to fetch what is missing from elsewhere. Undefined where git
 * answers with an error; throws `GitError` where it cannot be run or fails halfway.
 */
function git(cwd: string, args: readonly string[], input?: string): Buffer | undefined {
  const quiet = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' };
  const { error, status, stdout } = spawnSync('git', ['--no-pager', ...args], {
    cwd,
    env: { ...env, ...quiet },
    maxBuffer: (LIMIT + 64) * MEGABYTE,
    windowsHide: true,
    ...(input === undefined ? {} : { input }),
  });
  if (error) throw new GitError(systemCode(error) ?? error.message);
  return status === 0 ? stdout : undefined;
}

const line = (output: Buffer | undefined): string | undefined => output?.toString('utf8').trim();

/**
 * Reads the files of a folder as they are in a commit; git is run in `cwd`. Undefined if git, the repository, the
 * commit or the folder is missing, which is reported.
 */
export function readGitFolder(cwd: string, name: GitName, report: Report): FolderFiles | undefined {
  try {
    const tree = findTree(cwd, name, report);
    return tree === undefined ? undefined : readTree(cwd, tree, name, report);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const { message } = error;
    report(message === 'ENOENT' ? noGit(undefined, name) : gitFailed(undefined, { name: name.name, says: message }));
    return undefined;
  }
}

/** The git object of the folder. A name that looks like an option never reaches git: it counts as unknown. */
function findTree(cwd: string, { name, revision, folder }: GitName, report: Report): string | undefined {
  if (git(cwd, ['rev-parse', '--git-dir']) === undefined) {
    report(noRepository(undefined, { name, folder: cwd }));
    return undefined;
  }
  const resolved = (object: string): string | undefined => line(git(cwd, ['rev-parse', '--verify', '--quiet', object]));
  const commit = DANGEROUS.test(revision) ? undefined : resolved(`${revision}^{commit}`);
  if (commit === undefined) {
    report(unknownRevision(undefined, { name, revision }));
    return undefined;
  }
  const object = DANGEROUS.test(folder) ? undefined : resolved(`${commit}:${folder}`);
  if (object === undefined || line(git(cwd, ['cat-file', '-t', object])) !== 'tree') {
    report(notInRevision(undefined, { name, folder: folder || '.', revision }));
    return undefined;
  }
  return object;
}

interface Entry {
  readonly object: string;
  readonly size: number;
  readonly path: string;
}

/** `<mode> blob <object> <size>\t<path>`, for plain files: links and other repositories are no part of a survey. */
const ENTRY = /^100\d{3} blob ([0-9a-f]+) +(\d+)\t(.+)$/s;
/** A path that would lead out of the folder it is written to; git makes none, but somebody may. */
const ASTRAY = /(^|\/)(\.\.?|\.git)?(\/|$)|[\\:\u0000]/i;

function readTree(cwd: string, tree: string, { name }: GitName, report: Report): FolderFiles | undefined {
  const listed = git(cwd, ['ls-tree', '-r', '-z', '-l', '--full-tree', tree]);
  if (!listed) throw new GitError('ls-tree');
  const entries = listed
    .toString('utf8')
    .split('\0')
    .flatMap((text): readonly Entry[] => {
      const [, object = '', size = '', path = ''] = ENTRY.exec(text) ?? [];
      return object === '' || ASTRAY.test(path) ? [] : [{ object, size: Number(size), path }];
    });
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > LIMIT * MEGABYTE) {
    report(folderTooLarge(undefined, { name, megabytes: Math.round(total / MEGABYTE), limit: LIMIT }));
    return undefined;
  }
  const objects = git(cwd, ['cat-file', '--batch'], entries.map(({ object }) => `${object}\n`).join(''));
  if (!objects) throw new GitError('cat-file');
  return unpack(entries, objects);
}

/** Contents as `cat-file --batch` gives them: `<object> blob <size>\n<bytes>\n`, in the order of the question. */
function unpack(entries: readonly Entry[], objects: Buffer): FolderFiles {
  const files = new Map<string, Uint8Array>();
  let at = 0;
  for (const { object, size, path } of entries) {
    const start = objects.indexOf('\n', at) + 1;
    const head = objects.toString('utf8', at, Math.max(at, start - 1));
    if (head !== `${object} blob ${size}`) throw new GitError(`cat-file: ${head}`);
    files.set(path, new Uint8Array(objects.subarray(start, start + size)));
    at = start + size + 1;
  }
  return files;
}

/**
 * Writes files to a temporary folder while `use` runs, for code that reads from the disk; afterwards the folder is
 * removed. Paths are relative, with slashes, and must not lead out of the folder.
 */
export async function withScratchFolder<T>(
  files: ReadonlyMap<string, Uint8Array>,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'surveydeck-'));
  try {
    for (const [path, bytes] of files) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
