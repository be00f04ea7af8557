import { sha256 } from '../../base/sha256.ts';
import { isSweepable, type ObjectStore } from './object-store.ts';

/** What can be the matter with something that a name of the log leads to. */
export type Damage = 'missing' | 'changed' | 'unreadable';

/** Something that was published is not what it was. It is never served; whoever asked for it is told. */
export class DamagedObject extends Error {
  override readonly name = 'DamagedObject';
  /** Its key in the store. */
  readonly object: string;
  /** `missing`: nothing is there; `changed`: other bytes than its name says; `unreadable`: not of its form. */
  readonly damage: Damage;

  constructor(object: string, damage: Damage) {
    super(`${object}: ${damage}`);
    this.object = object;
    this.damage = damage;
  }
}

export const OBJECTS = 'objects';
/** SHA-256 as it is written everywhere here. */
export const SHA = /^[0-9a-f]{64}$/;

/** Where the bytes of a hash lie: `objects/ab/abcd…`. */
export const keyOfBlob = (sha: string): string => `${OBJECTS}/${sha.slice(0, 2)}/${sha}`;

/** Bytes by their SHA-256: whatever is read is checked against its name. */
export class Blobs {
  readonly #store: ObjectStore;

  constructor(store: ObjectStore) {
    this.#store = store;
  }

  /**
   * Stores bytes and returns their SHA-256. Bytes that are there already stay; if they are damaged, the new ones take their
   * place, where the store can remove anything. Within an hour from now upkeep does not remove them.
   */
  async put(bytes: Uint8Array): Promise<string> {
    const sha = sha256(bytes);
    const key = keyOfBlob(sha);
    if ((await this.#store.create(key, bytes)) === 'created') return sha;
    const found = await this.#store.read(key);
    if (found && sha256(found) === sha) return sha;
    if (!isSweepable(this.#store)) throw new DamagedObject(key, found ? 'changed' : 'missing');
    await this.#store.remove(key);
    await this.#store.create(key, bytes);
    return sha;
  }

  /** The bytes of a hash; throws `DamagedObject` if they are missing or other bytes. */
  async get(sha: string): Promise<Uint8Array> {
    if (!SHA.test(sha)) throw new Error(`${JSON.stringify(sha)} is no SHA-256`);
    const key = keyOfBlob(sha);
    const bytes = await this.#store.read(key);
    if (!bytes) throw new DamagedObject(key, 'missing');
    if (sha256(bytes) !== sha) throw new DamagedObject(key, 'changed');
    return bytes;
  }

  /** The bytes of a hash, which upkeep does not remove within an hour from now. */
  async hold(sha: string): Promise<Uint8Array> {
    const bytes = await this.get(sha);
    await this.#store.create(keyOfBlob(sha), bytes);
    return bytes;
  }
}
