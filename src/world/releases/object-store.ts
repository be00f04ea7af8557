/**
 * Where objects lie: names and bytes. An object store on the network needs no more than these two. Keys are names of
 * `A-Z a-z 0-9 . _ -`, separated by slashes; none begins with a dot.
 */
export interface ObjectStore {
  /** The bytes under a key; undefined if there are none. */
  read(key: string): Promise<Uint8Array | undefined>;
  /**
   * Stores bytes under a key that has none yet. Whoever reads sees all of them or nothing, and of two that create the same
   * key at once one wins. What is told to be there, by either answer, outlives a power cut.
   */
  create(key: string, bytes: Uint8Array): Promise<'created' | 'exists'>;
}

/** What only an administrator's upkeep needs besides. */
export interface SweepableStore extends ObjectStore {
  /** The keys below a folder of keys, in order. */
  list(folder: string): Promise<readonly string[]>;
  /**
   * Removes what is under a key; with `unusedSince` only if nobody created it, or tried to, since then. Returns whether
   * nothing is there now.
   */
  remove(key: string, unusedSince?: Date): Promise<boolean>;
}

const KEY = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;

/** Refuses what is no key: it would lead out of the store. */
export function checkedKey(key: string): string {
  if (!KEY.test(key)) throw new Error(`${JSON.stringify(key)} is no key of an object store`);
  return key;
}

export const isSweepable = (store: ObjectStore): store is SweepableStore => 'remove' in store && 'list' in store;
