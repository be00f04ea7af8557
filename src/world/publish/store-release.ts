import type { Release } from '../releases/release-schema.ts';
import type { Releases } from '../releases/releases.ts';
import type { MadeRelease, Previous } from './make-release.ts';

/** What everybody has now of a deck, as `makeRelease` compares with it; undefined if nothing is published. */
export async function previousOf(releases: Releases, deck: string): Promise<Previous | undefined> {
  const current = await releases.current(deck);
  if (!current) return undefined;
  const { entry, release } = current;
  const files = release.decks.map(async ({ locale, files: { pptx } }) => [locale, await releases.blobs.get(pptx.sha256)] as const); // prettier-ignore
  return { id: entry.release, files: new Map(await Promise.all(files)) };
}

/** Where a release was put that is not published yet. */
export interface StoredRelease {
  readonly id: string;
  readonly release: Release;
  /** It is what is published already: then it is that release. */
  readonly same: boolean;
}

/** Stores a release with everything that it names, for nobody to see as long as no entry of the log names it. */
export async function storeRelease(releases: Releases, { release, objects }: MadeRelease): Promise<StoredRelease> {
  const current = await releases.current(release.deck);
  if (current && contentOf(current.release) === contentOf(release)) {
    return { id: current.entry.release, release: current.release, same: true };
  }
  for (const bytes of objects.values()) await releases.blobs.put(bytes);
  return { id: await releases.putRelease(release), release, same: false };
}

/** What makes a release another one: what went in and what came out, not who made it and when. */
const contentOf = ({ entry, inputs, decks }: Release): string =>
  JSON.stringify([entry, inputs.map(({ path, sha256 }) => [path, sha256]), decks.map(({ locale, files }) => [locale, files.pptx.sha256, files.pdf.sha256])]); // prettier-ignore
