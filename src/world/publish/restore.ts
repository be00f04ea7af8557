import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DeckFiles } from '../input/load-deck-sources.ts';
import type { Release } from '../releases/release-schema.ts';

/** Where the files of a release's deck lie once they are in a folder (absolute). */
export const releaseFiles = ({ entry }: Release, root: string): DeckFiles => ({
  root,
  survey: join(root, entry.survey),
  template: join(root, entry.template),
  brand: join(root, entry.brand),
  layouts: join(root, entry.layouts),
});

/**
 * Writes all inputs of a release into an empty folder, so that its deck can be built from there as it was built then: fonts of
 * packages too, which are found there before those that happen to be installed. `read` gives an input's bytes by its SHA-256.
 */
export async function restoreInputs(
  release: Release,
  folder: string,
  read: (sha256: string) => Promise<Uint8Array>,
): Promise<DeckFiles> {
  for (const { path, sha256 } of release.inputs) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await read(sha256));
  }
  return releaseFiles(release, folder);
}
