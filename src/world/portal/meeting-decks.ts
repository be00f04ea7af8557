import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Catalogue } from './catalogue.ts';
import type { Threads } from './jobs/open-threads.ts';
import type { MadeFolder } from './made-folder.ts';
import { RestoredInputs } from './restored-inputs.ts';
import type { ShownDeck } from './shown-deck.ts';

/** What somebody wants for a meeting. */
export interface Wanted {
  /** Ids of slides in the deck's order; absent: all. */
  readonly slides?: readonly string[];
  readonly customer?: string;
}

/** A deck that was made: under this name it can be downloaded for a while. */
export type Made =
  | { readonly kind: 'made'; readonly name: string }
  /** Something is wrong with what was typed. */
  | { readonly kind: 'refused'; readonly diagnostics: readonly Diagnostic[] };

/** What is known of a deck that can be downloaded; the customer's name is in its file only, and in this memory. */
export interface MadeDeck {
  readonly deck: string;
  readonly locale: string;
  readonly customer?: string;
  readonly whole: boolean;
  readonly expires: number;
}

/** Decks that can be downloaded at once: some gigabytes on the disk; the oldest give way. */
const MOST_MADE = 5000;

interface MeetingOptions {
  /** Where lies what lasts some minutes. */
  readonly folder: MadeFolder;
  /** Milliseconds for which a deck can be downloaded. */
  readonly life: number;
  readonly clock: () => number;
}

/**
 * Decks for meetings: made once for all who ask for the same at once, kept under a name that nobody can guess, and deleted
 * after a while.
 */
export class MeetingDecks {
  readonly #threads: Threads;
  readonly #options: MeetingOptions;
  /** By what was asked for. */
  readonly #making = new Map<string, Promise<Made>>();
  readonly #made = new Map<string, MadeDeck>();
  readonly #inputs: RestoredInputs;

  private constructor(catalogue: Catalogue, threads: Threads, options: MeetingOptions) {
    this.#threads = threads;
    this.#options = options;
    this.#inputs = new RestoredInputs(catalogue, join(options.folder.path, 'inputs'));
  }

  static async open(catalogue: Catalogue, threads: Threads, options: MeetingOptions): Promise<MeetingDecks> {
    await mkdir(join(options.folder.path, 'decks'), { recursive: true });
    return new MeetingDecks(catalogue, threads, options);
  }

  /** Makes a deck, or finds the one that was made for the same wish. Throws `Overloaded` and `GivenUp`. */
  async make(shown: ShownDeck, wanted: Wanted): Promise<Made> {
    this.sweep();
    const wish = createHash('sha256').update(JSON.stringify([shown.id, shown.deck.locale, wanted])).digest('hex');
    const running = this.#making.get(wish);
    if (running) {
      const known = await running;
      if (known.kind === 'refused' || this.#made.has(known.name)) return known;
      // Its time was over sooner than the clock of this process told: the computer's was set.
      if (this.#making.get(wish) === running) this.#making.delete(wish);
      return this.make(shown, wanted);
    }
    const making = this.#build(shown, wanted);
    this.#making.set(wish, making);
    const forget = (): void => {
      if (this.#making.get(wish) === making) this.#making.delete(wish);
    };
    making.then(
      (made) => {
        // A deck that can be downloaded for an hour is promised for half of it.
        if (made.kind === 'refused') forget();
        else setTimeout(forget, this.#options.life / 2).unref();
      },
      forget,
    );
    return making;
  }

  /** A deck that was made; undefined if there is none of this name, or no longer. */
  async read(name: string): Promise<{ readonly deck: MadeDeck; readonly bytes: Uint8Array } | undefined> {
    this.sweep();
    const deck = this.#made.get(name);
    const bytes = deck && (await readFile(this.#fileOf(name)).catch(() => undefined));
    return deck && bytes ? { deck, bytes } : undefined;
  }

  /** Makes the next deck of a release quick: reads its files, and builds it once. */
  async warm(shown: ShownDeck): Promise<void> {
    await this.#inputs.use(shown, (files) =>
      this.#threads.run<'meeting'>({ kind: 'meeting', files, locale: shown.deck.locale, release: originOf(shown) }),
    );
  }

  /** Deletes what has had its time. */
  sweep(): void {
    const now = this.#options.clock();
    const latest = now + this.#options.life;
    let extra = this.#made.size - MOST_MADE;
    for (const [name, deck] of this.#made) {
      // A clock that was set back must not keep it longer than was declared, from now on.
      if (deck.expires > latest) this.#made.set(name, { ...deck, expires: latest });
      if (deck.expires > now && extra-- <= 0) continue;
      this.#made.delete(name);
      void rm(this.#fileOf(name), { force: true }).catch(() => undefined);
    }
  }

  /**
   * Deletes what nobody can ask for any more: files that belong to no deck which can be downloaded (of a clock that was set
   * back, of a failure), inputs of releases that are no longer current, what servers left that were killed.
   */
  async clean(): Promise<void> {
    this.sweep();
    if (!(await this.#options.folder.tend())) await this.#begin();
    await this.#inputs.prune();
    const folder = join(this.#options.folder.path, 'decks');
    for (const name of await readdir(folder).catch((): string[] => [])) {
      const isKnown = this.#made.has(name.replace(/\.pptx$/, ''));
      const found = isKnown ? undefined : await stat(join(folder, name)).catch(() => undefined);
      if (found && this.#options.clock() - found.mtimeMs > this.#options.life) await rm(join(folder, name), { force: true });
    }
  }

  /** Begins anew after somebody has deleted the folder: a computer that slept for long was taken for dead. */
  async #begin(): Promise<void> {
    this.#made.clear();
    this.#making.clear();
    this.#inputs.forget();
    await mkdir(join(this.#options.folder.path, 'decks'), { recursive: true });
  }

  async #build(shown: ShownDeck, { slides, customer }: Wanted): Promise<Made> {
    const { deck, release } = shown;
    const job = {
      kind: 'meeting' as const,
      locale: deck.locale,
      release: originOf(shown),
      ...(slides ? { slides } : {}),
      ...(customer === undefined ? {} : { customer }),
    };
    const result = await this.#inputs.use(shown, (files) => this.#threads.run<'meeting'>({ ...job, files }));
    if (result.kind === 'failed') return { kind: 'refused', diagnostics: result.diagnostics };
    const name = randomBytes(24).toString('base64url');
    const file = this.#fileOf(name);
    await writeFile(`${file}.part`, result.value);
    await rename(`${file}.part`, file);
    const who = customer === undefined ? {} : { customer };
    this.#made.set(name, { deck: release.deck, locale: deck.locale, ...who, whole: slides === undefined, expires: this.#options.clock() + this.#options.life }); // prettier-ignore
    return { kind: 'made', name };
  }

  #fileOf(name: string): string {
    return join(this.#options.folder.path, 'decks', `${name}.pptx`);
  }
} // prettier-ignore

/** What a deck says of the release that it was made from. */
export const originOf = ({ id, release, standing }: ShownDeck): string =>
  [release.deck, ...(standing.kind === 'current' || standing.kind === 'earlier' ? [`#${standing.entry.n}`] : []), id.slice(0, 16)].join(' '); // prettier-ignore
