import { readFileSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Report } from '../../base/diagnostic.ts';
import { fileFormat } from '../../base/file-format.ts';
import { isOwnPicture, mayBeEarlier, savedSince } from './earlier-output.ts';
import { isEdited, isInput, isOtherFile } from './file-diagnostics.ts';
import { Litter } from './litter.ts';
import { sameFile, writeFiles, type OutputFile } from './write-files.ts';

/**
 * Writes all files or none, as `writeFiles` does, and replaces nothing that it should not: none of `inputs` (absolute
 * paths; what is missing is none; asked for only where something would be replaced), no file that is something else than an earlier one of the same kind,
 * and no deck that another program has saved since: somebody's work may be in it.
 */
export async function writeOutputs(
  files: readonly OutputFile[],
  inputs: () => Promise<readonly string[]>,
  report: Report,
  litter = new Litter(),
): Promise<boolean> {
  let listed: Promise<readonly string[]> | undefined;
  const once = (): Promise<readonly string[]> => (listed ??= inputs());
  const fine = await Promise.all(files.map((file) => mayReplace(file, once, report)));
  return fine.every(Boolean) && (await writeFiles(files, report, litter));
}

async function mayReplace({ path, shown, bytes }: OutputFile, inputs: () => Promise<readonly string[]>, report: Report): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  // What else can be in the way, a folder or no permission, is said by whoever writes.
  if (!found || found.isDirectory()) return true;
  for (const input of await inputs()) {
    if (!(await sameFile(path, input))) continue;
    report(isInput(undefined, { path: shown }));
    return false;
  }
  const existing = found.isFile() ? read(path) : undefined;
  if (existing && mayBeEarlier(existing, bytes)) {
    const by = savedSince(existing, bytes);
    if (by === undefined) return true;
    report(isEdited(undefined, { path: shown, by }));
    return false;
  }
  const format = existing && fileFormat(existing);
  report(isOtherFile(undefined, { path: shown, format: format === fileFormat(bytes) ? undefined : format }));
  return false;
} // prettier-ignore

/** The bytes of a file; of one that cannot be read, nobody can say that it is an earlier output. */
function read(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Every file in these folders and below them, and these files: the inputs that must not be written over. */
export async function filesIn(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    paths.map(async (path) => {
      const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
      return entries?.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name)) ?? [path];
    }),
  );
  return found.flat();
} // prettier-ignore

/** Endings of what a deck is made from, the exports of survey tools among them. */
const READ = /\.(ya?ml|csv|tsv|xlsx|sav|zsav|sss|xml|svg|png|jpe?g|ttf|otf)$/i;

/** Those among them of the formats that a deck is made from; what a build only writes is none. */
export const readFilesIn = async (paths: readonly string[]): Promise<readonly string[]> =>
  (await filesIn(paths)).filter((path) => READ.test(path));

/** How pictures of slides are called: `04-q2.png`. */
const SLIDE_PICTURE = /^\d{2,}-[a-z][a-z0-9-]*\.png$/;

/**
 * Removes the pictures of slides that an earlier build wrote beside these files and this one did not: of slides that were
 * deleted or have another number now. A picture that is not ours stays, whatever its name.
 */
export async function clearEarlierSlides(written: readonly OutputFile[]): Promise<void> {
  const kept = new Set(written.map(({ path }) => path));
  for (const folder of new Set([...kept].filter((path) => SLIDE_PICTURE.test(nameOf(path))).map(dirname))) {
    for (const name of await readdir(folder).catch((): string[] => [])) {
      const path = join(folder, name);
      if (!SLIDE_PICTURE.test(name) || kept.has(path)) continue;
      const bytes = await readFile(path).catch(() => undefined);
      if (bytes && isOwnPicture(bytes)) await rm(path, { force: true }).catch(() => undefined);
    }
  }
} // prettier-ignore

const nameOf = (path: string): string => path.slice(dirname(path).length + 1);
