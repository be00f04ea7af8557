import { randomBytes } from 'node:crypto';
import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Appended } from '../releases/release-log.ts';
import type { Releases } from '../releases/releases.ts';
import type { DeckToPublish } from '../publish/make-release.ts';
import { previousOf, storeRelease } from '../publish/store-release.ts';
import type { Threads } from './jobs/open-threads.ts';

/** How far a build is that somebody asked for on the page. */
export type Build = { readonly deck: string } & (
  | { readonly kind: 'building' }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] }
  /** It can be looked at with this token. */
  | { readonly kind: 'ready'; readonly token: string }
  | { readonly kind: 'fault'; readonly error: unknown }
);

/** Builds that are remembered at once; the page of an older one says that it is no longer known. */
const MOST_BUILDS = 50;

interface PublisherOptions {
  readonly releases: Releases;
  readonly threads: Threads;
  /** Reads the decks of the project, as they are declared now; undefined, with what is wrong, if it cannot be read. */
  readonly decks: () => Promise<readonly DeckToPublish[]>;
  readonly program: string;
  readonly clock: () => Date;
  /** Whether drawings are kept in the project's cache. */
  readonly keeps: boolean;
}

/** Builds what is to be published from the files of a project, and publishes what was reviewed. */
export class Publisher {
  readonly #options: PublisherOptions;
  readonly #builds = new Map<string, Build>();

  constructor(options: PublisherOptions) {
    this.#options = options;
  }

  decks(): Promise<readonly DeckToPublish[]> {
    return this.#options.decks();
  }

  /** Begins to build a deck; the build is known by the name that is returned. Undefined if there is no such deck. */
  async begin(deck: string, by: string): Promise<string | undefined> {
    const running = [...this.#builds].find(([, build]) => build.kind === 'building' && build.deck === deck);
    if (running) return running[0];
    const found = (await this.decks()).find(({ id }) => id === deck);
    if (!found) return undefined;
    const name = randomBytes(12).toString('base64url');
    this.#set(name, { deck, kind: 'building' });
    this.#build(found, by).then(
      (build) => this.#set(name, build),
      (error: unknown) => this.#set(name, { deck, kind: 'fault', error }),
    );
    return name;
  }

  /** A build by its name. */
  of(name: string): Build | undefined {
    return this.#builds.get(name);
  }

  /** Builds a deck and stores it, without a link to it; the id of the release, or why there is none. */
  async store(deck: DeckToPublish, by: string): Promise<{ readonly id: string } | { readonly diagnostics: readonly Diagnostic[] }> {
    const { releases, threads, program, clock, keeps } = this.#options;
    const previous = await previousOf(releases, deck.id);
    const made = { at: clock().toISOString(), by, program };
    const result = await threads.run<'release'>({ kind: 'release', deck, made, keeps, ...(previous ? { previous } : {}) });
    if (result.kind === 'failed') return { diagnostics: result.diagnostics };
    return { id: (await storeRelease(releases, result.value)).id };
  }

  /** Publishes what was reviewed; `moved` if somebody else has published since it was built. */
  async publish(id: string, by: string, note?: string): Promise<Appended> {
    const { releases } = this.#options;
    const { deck, replaces } = await releases.release(id);
    return releases.append({ deck, kind: 'publish', release: id, by, ...(note ? { note } : {}) }, replaces);
  }

  async #build(deck: DeckToPublish, by: string): Promise<Build> {
    const stored = await this.store(deck, by);
    if ('diagnostics' in stored) return { deck: deck.id, kind: 'failed', diagnostics: stored.diagnostics };
    return { deck: deck.id, kind: 'ready', token: await this.#options.releases.putCandidate(stored.id, { by }) };
  }

  #set(name: string, build: Build): void {
    this.#builds.set(name, build);
    const [oldest] = this.#builds.keys();
    if (this.#builds.size > MOST_BUILDS && oldest !== undefined) this.#builds.delete(oldest);
  }
} // prettier-ignore
