import { readdir } from 'node:fs/promises';
import { z } from 'zod';
import type { Report } from '../../base/diagnostic.ts';
import { fileUnreadable, notWritable } from '../input/file-diagnostics.ts';
import { errorCode, systemCode } from '../input/system-code.ts';
import { badFormat, newerFolder, noReleases, otherFolder } from './diagnostics.ts';
import { machineDisk, type Disk } from './disk.ts';
import { FolderStore, UNFINISHED } from './folder-store.ts';
import { Releases, type ReleasesOptions } from './releases.ts';

const FORMAT = 'format.json';
/** What this program writes, and the newest that it reads. */
const VERSION = 1;

const format = z.object({ surveydeck: z.literal('releases'), version: z.int().positive() });

/** What other rooms may have put there before anything was published, and what systems put everywhere. */
const OURS = ['accounts', 'audit', 'made', 'portal.yaml', UNFINISHED];
const OF_SYSTEMS = ['.DS_Store', '.gitignore', '.gitkeep', 'lost+found', 'Thumbs.db', 'desktop.ini'];

/** A folder with releases: its absolute path, and how it is shown to the user. */
export interface ReleasesFolder {
  readonly path: string;
  readonly shown: string;
}

export interface OpenReleasesOptions extends ReleasesOptions {
  /** Whether a folder that is empty or not there becomes one for releases. */
  readonly create: boolean;
  readonly disk?: Disk;
}

export interface OpenedReleases {
  readonly store: FolderStore;
  readonly releases: Releases;
}

/**
 * Opens a folder of releases. Undefined, and reported, if there is none and none is to be created, if it is of a newer
 * version of the program, or if something else lies there, beside which nothing is ever written.
 */
export async function openReleases(
  folder: ReleasesFolder,
  options: OpenReleasesOptions,
  report: Report,
): Promise<OpenedReleases | undefined> {
  const { path, shown } = folder;
  const store = new FolderStore(path, options.disk ?? machineDisk);
  try {
    const found = await store.read(FORMAT);
    if (found ? !isKnown(found, shown, report) : !(await mayBegin(folder, options.create, report))) return undefined;
    if (!found) await begin(store);
    return { store, releases: await Releases.open(store, options) };
  } catch (error) {
    const code = errorCode(error);
    const isReading = ['EACCES', 'EIO', 'EISDIR'].includes(code) && !options.create;
    report(
      isReading ? fileUnreadable(undefined, { file: shown, code }) : notWritable(undefined, { path: shown, code }),
    );
    return undefined;
  }
}

/** Creates the file that says what the folder is; another process may have been faster. */
async function begin(store: FolderStore): Promise<void> {
  const text = `${JSON.stringify({ surveydeck: 'releases', version: VERSION })}\n`;
  await store.create(FORMAT, new TextEncoder().encode(text));
}

function isKnown(bytes: Uint8Array, shown: string, report: Report): boolean {
  const file = `${shown}/${FORMAT}`;
  const read = format.safeParse(jsonOf(bytes)).data;
  if (!read)
    report(badFormat({ file, line: 1, column: 1 }, { expected: `{"surveydeck":"releases","version":${VERSION}}` }));
  else if (read.version > VERSION)
    report(newerFolder(undefined, { folder: shown, found: read.version, known: VERSION }));
  return read !== undefined && read.version <= VERSION;
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}

async function mayBegin({ path, shown }: ReleasesFolder, create: boolean, report: Report): Promise<boolean> {
  const names = await readdir(path).catch((error: unknown) => {
    if (systemCode(error) !== 'ENOENT') throw error;
    return undefined;
  });
  const other = names?.find((name) => ![...OURS, ...OF_SYSTEMS].includes(name));
  if (other !== undefined) report(otherFolder(undefined, { folder: shown, name: other }));
  else if (!create) report(noReleases(undefined, { folder: shown }));
  return other === undefined && create;
}
