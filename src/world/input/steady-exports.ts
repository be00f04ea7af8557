import type { Diagnostic, Place, Report } from '../../base/diagnostic.ts';
import type { Export } from '../../base/export.ts';
import { loadExports } from './exports/load-export.ts';
import type { WantedExport } from './exports/read-export.ts';
import type { FileBytes } from './file-bytes.ts';
import { openFile, projectPath, readAgain, type Memory } from './read-file.ts';
import { systemCode } from './system-code.ts';

/** The files of an export: absolute paths, and where they are named. */
interface NamedFiles {
  readonly root: string;
  readonly paths: readonly { readonly path: string; readonly place: Place }[];
  readonly wanted: WantedExport;
  /** Bytes that one of them may have. */
  readonly most: number;
}

interface OpenFile {
  readonly file: string;
  readonly bytes: FileBytes;
}

/** What was read, of files of which the key tells all. */
interface Known {
  readonly key: string;
  readonly exports: readonly Export[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the files of an export piece by piece. If one was written to meanwhile, what was read is no version of it: then all of
 * it is read at once. What was read the last time under `name` is not read again as long as the files hold the same.
 */
export async function steadyExports(
  named: NamedFiles,
  name: string,
  report: Report,
  memory: Memory,
): Promise<readonly Export[] | undefined> {
  const { recall } = memory;
  for (const isAgain of [false, true]) {
    const files = await openAll(named, isAgain, report, memory);
    if (!files) return undefined;
    const key = JSON.stringify([files.map(({ file, bytes }) => [file, bytes.sha256]), named.wanted]);
    // Only this function stores under such names.
    const before = recall?.found<Known>(name);
    const known = before?.key === key ? before : await readSteadily(files, key, named.wanted);
    if (!known) continue;
    recall?.store(name, known);
    known.diagnostics.forEach(report);
    return known.exports;
  }
  return undefined;
}

/** Undefined if one of the files is not what it was when it was opened. */
async function readSteadily(files: readonly OpenFile[], key: string, wanted: WantedExport): Promise<Known | undefined> {
  const diagnostics: Diagnostic[] = [];
  const isSteady = (): boolean => files.every(({ bytes }) => bytes.isUnchanged());
  try {
    const exports = await loadExports(files, wanted, (diagnostic) => diagnostics.push(diagnostic));
    return isSteady() ? { key, exports, diagnostics } : undefined;
  } catch (error) {
    // A file that is gone, or was cut off.
    if (isSteady() || systemCode(error) === undefined) throw error;
    return undefined;
  }
}

/** Each of them is looked at, so that all that are missing are told at once; undefined if one is. */
async function openAll(
  { root, paths, most }: NamedFiles,
  isAgain: boolean,
  report: Report,
  memory: Memory,
): Promise<readonly OpenFile[] | undefined> {
  const files: OpenFile[] = [];
  for (const { path, place } of paths) {
    const bytes = isAgain ? await readAgain(root, path, report, place, memory) : await openFile(root, path, most, report, place, memory); // prettier-ignore
    if (bytes) files.push({ file: projectPath(root, path), bytes });
  }
  return files.length < paths.length ? undefined : files;
}
