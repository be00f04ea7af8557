import { readdirSync } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isStillRunning } from './still-running.ts';

/** Names of unfinished files, and second names of finished ones: hidden, with who wrote them and what they are. */
const NAME = /^\..+\.\d+-\d+\.(new|old)$/;

/**
 * What runs that were killed (`kill -9`, a power cut) have left in folders. Each folder is listed once: what a run finds there
 * later, it has written itself, and a folder of thousands of decks would be listed for each of them.
 */
export class Litter {
  readonly #names = new Map<string, readonly string[]>();

  /**
   * Removes what was left beside a file: unfinished files, and second names of the previous one, which gets its own
   * name back if it has lost it. What a run that is still going needs stays.
   */
  async clear(path: string): Promise<void> {
    const [folder, lead] = [dirname(path), `.${basename(path)}.`];
    for (const name of this.#in(folder)) {
      if (!name.startsWith(lead)) continue;
      const [, owner, mark] = /^(\d+)-\d+\.(new|old)$/.exec(name.slice(lead.length)) ?? [];
      const found = await stat(join(folder, name)).catch(() => undefined);
      // The second name of an old file has that file's time, but was given when the file was last touched at all.
      const since = (mark === 'old' ? found?.ctimeMs : found?.mtimeMs) ?? 0;
      if (owner === undefined || isStillRunning(Number(owner), since)) continue;
      const isLost = mark === 'old' && (await stat(path).catch(() => undefined)) === undefined;
      await (isLost ? rename(join(folder, name), path) : rm(join(folder, name), { force: true }));
    }
  }

  #in(folder: string): readonly string[] {
    const known = this.#names.get(folder) ?? namesIn(folder).filter((name) => NAME.test(name));
    this.#names.set(folder, known);
    return known;
  }
}

/** The names in a folder; none where there is no such folder, which is said by whoever writes. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
