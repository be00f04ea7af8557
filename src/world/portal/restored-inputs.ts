import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DamagedObject } from '../releases/blobs.ts';
import type { DeckFiles } from '../input/load-deck-sources.ts';
import { restoreInputs } from '../publish/restore.ts';
import type { Catalogue } from './catalogue.ts';
import type { ShownDeck } from './shown-deck.ts';

/** The files of a release in a folder of their own. */
interface Restored {
  readonly folder: string;
  readonly files: Promise<DeckFiles>;
  /** Jobs that read them. */
  users: number;
}

/** The inputs of releases as files, from which decks can be built; only of those that everybody gets now. */
export class RestoredInputs {
  readonly #catalogue: Catalogue;
  readonly #folder: string;
  /** By the ids of releases. */
  readonly #restored = new Map<string, Restored>();
  #made = 0;

  constructor(catalogue: Catalogue, folder: string) {
    this.#catalogue = catalogue;
    this.#folder = folder;
  }

  /** Does something with the inputs of a release, which stay where they are until it is done. */
  async use<T>(shown: ShownDeck, work: (files: DeckFiles) => Promise<T>): Promise<T> {
    const restored = this.#restored.get(shown.id) ?? this.#restore(shown);
    restored.users += 1;
    try {
      return await work(await restored.files);
    } finally {
      restored.users -= 1;
    }
  }

  /** Deletes the files of releases that are no longer what everybody gets. */
  async prune(): Promise<void> {
    const current = await this.#current();
    for (const [id, { folder, users }] of this.#restored) {
      if (users > 0 || current.has(id)) continue;
      this.#restored.delete(id);
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** Somebody has deleted the files: they are written again when they are asked for. */
  forget(): void {
    this.#restored.clear();
  }

  #restore({ id, release }: ShownDeck): Restored {
    // Never a folder that is just being deleted.
    const folder = join(this.#folder, `${id.slice(0, 16)}-${(this.#made += 1)}`);
    const files = restoreInputs(release, folder, (sha256) => this.#catalogue.releases.blobs.get(sha256));
    const restored: Restored = { folder, files, users: 0 };
    this.#restored.set(id, restored);
    files.catch(() => {
      if (this.#restored.get(id) === restored) this.#restored.delete(id);
    });
    return restored;
  }

  async #current(): Promise<ReadonlySet<string>> {
    const ids = new Set<string>();
    for (const deck of await this.#catalogue.decks()) {
      try {
        const found = await this.#catalogue.current(deck);
        if (found) ids.add(found.id);
      } catch (error) {
        // Of a deck whose log or release is damaged, nothing is built either.
        if (!(error instanceof DamagedObject)) throw error;
      }
    }
    return ids;
  }
}
