import { z } from 'zod';
import { sha256 } from '../../base/sha256.ts';
import { DamagedObject, SHA } from './blobs.ts';
import { canonicalJson } from './canonical-json.ts';
import type { ObjectStore } from './object-store.ts';

/** Folders of small files that say something of a release. */
export const CANDIDATES = 'candidates';
export const REMOVED = 'removed';

const sha = z.string().regex(SHA);
const moment = z.iso.datetime({ precision: 3 });

const candidate = z.object({
  version: z.literal(1),
  release: sha,
  made: moment,
  expires: moment,
  by: z.string().optional(),
});
/** A release that is shown to whoever has its link, until a day. */
export type Candidate = Readonly<z.output<typeof candidate>>;

const removal = z.object({ version: z.literal(1), release: sha, at: moment, by: z.string().optional() });
/** That upkeep removed the objects of a release, so that nobody takes them for lost. */
export type Removal = Readonly<z.output<typeof removal>>;

/**
 * Where a candidate of this token lies. The token itself stands nowhere: whoever sees a backup cannot open the page; and
 * disks that do not tell capitals from small letters do not make tokens alike.
 */
export const keyOfCandidate = (token: string): string => `${CANDIDATES}/${sha256(token)}.json`;
export const keyOfRemoval = (release: string): string => `${REMOVED}/${release}.json`;

export const markBytes = (mark: Candidate | Removal): Uint8Array =>
  new TextEncoder().encode(`${canonicalJson(mark)}\n`);

export const readCandidate = (store: ObjectStore, key: string): Promise<Candidate | undefined> =>
  read(store, key, candidate);
export const readRemoval = (store: ObjectStore, release: string): Promise<Removal | undefined> =>
  read(store, keyOfRemoval(release), removal);

async function read<T>(store: ObjectStore, key: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const bytes = await store.read(key);
  if (!bytes) return undefined;
  try {
    return schema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new DamagedObject(key, 'unreadable');
  }
}
