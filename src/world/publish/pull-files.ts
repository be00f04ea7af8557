import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../base/diagnostic.ts';
import { sha256 } from '../../base/sha256.ts';
import { locateFont } from '../input/file-trace.ts';
import { DamagedObject } from '../releases/blobs.ts';
import type { Release } from '../releases/release-schema.ts';
import type { Releases } from '../releases/releases.ts';
import { localEdit, otherFont } from './diagnostics.ts';

/** A file of a release that is to be written into a project. */
export interface PulledFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * The files of a release that a project lacks or has otherwise. A file that is as some release has it can be got back at any
 * time, so it is replaced; one that was changed here is reported, unless `overwrite`. Fonts of packages are not written; one
 * that differs is reported.
 */
export async function pullFiles(
  releases: Releases,
  release: Release,
  name: string,
  { root, overwrite }: { readonly root: string; readonly overwrite: boolean },
  report: Report,
): Promise<readonly PulledFile[]> {
  const known = await publishedFiles(releases, release.deck);
  const files: PulledFile[] = [];
  for (const { path, sha256: hash, ...input } of release.inputs) {
    if ('font' in input) {
      if (hashOf(locateFont(root, path)) !== hash) report(otherFont(undefined, { font: path }));
      continue;
    }
    const here = hashOf(join(root, path));
    if (here === hash) continue;
    const isEdited = here !== undefined && !known.has(`${path} ${here}`);
    if (isEdited && !overwrite) report(localEdit({ file: path, line: 1, column: 1 }, { file: path, release: name }));
    else files.push({ path, bytes: await releases.blobs.get(hash) });
  }
  return files;
}

const hashOf = (path: string): string | undefined => (existsSync(path) ? sha256(readFileSync(path)) : undefined);

/** Every file of every release of a deck that is still there, as `path hash`. */
async function publishedFiles(releases: Releases, deck: string): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const entry of await releases.entries()) {
    if (entry.deck !== deck) continue;
    try {
      for (const { path, sha256: hash } of (await releases.release(entry.release)).inputs) known.add(`${path} ${hash}`);
    } catch (error) {
      // What is gone cannot be got back: a file that only it had is kept.
      if (!(error instanceof DamagedObject)) throw error;
    }
  }
  return known;
}
