import type { LogEntry } from '../releases/log-entry.ts';
import { DamagedObject } from '../releases/blobs.ts';
import type { Releases } from '../releases/releases.ts';
import type { Release } from '../releases/release-schema.ts';
import type { DeckView } from '../publish/deck-view.ts';
import { ByteCache } from './byte-cache.ts';
import type { ShownDeck, Standing } from './shown-deck.ts';

/** Megabytes of pictures and files that are kept in memory. */
const MEMORY = 96;
/** Releases whose pages are kept in memory. */
const MOST_VIEWS = 60;

/** A release and where it stands. */
interface Placed {
  readonly id: string;
  readonly release: Release;
  readonly standing: Standing;
}

/** What can be seen: the published decks and, of a deck that is not, what the project gives. */
export class Catalogue {
  readonly releases: Releases;
  readonly #bytes = new ByteCache(MEMORY * 2 ** 20);
  readonly #views = new Map<string, DeckView>();
  /** Ids of stored releases that are not published, by deck. */
  readonly #unpublished = new Map<string, string>();

  constructor(releases: Releases) {
    this.releases = releases;
  }

  /** Shows what the project gives for a deck, until something of it is published. */
  showUnpublished(deck: string, id: string): void {
    this.#unpublished.set(deck, id);
  }

  /** Ids of the releases that are shown without being published. */
  get unpublished(): readonly string[] {
    return [...this.#unpublished.values()];
  }

  /** Ids of the decks that can be seen, published ones first. */
  async decks(): Promise<readonly string[]> {
    return [...new Set([...(await this.releases.decks()), ...this.#unpublished.keys()])];
  }

  /** The release of a deck that everybody gets; undefined if there is none. Throws `DamagedObject`. */
  async current(deck: string): Promise<Placed | undefined> {
    const current = await this.releases.current(deck);
    if (current) {
      const { entry, release } = current;
      return { id: entry.release, release, standing: { kind: 'current', entry } };
    }
    const id = this.#unpublished.get(deck);
    return id === undefined ? undefined : { id, release: await this.releases.release(id), standing: { kind: 'unpublished' } };
  }

  /** A deck in a language as everybody gets it. */
  async shown(deck: string, locale: string): Promise<ShownDeck | undefined> {
    const found = await this.current(deck);
    return found && this.#shownIn(found, locale);
  }

  /** The same of a release that was published once. */
  async shownRelease(id: string, locale: string): Promise<ShownDeck | undefined> {
    const found = await this.#published(id);
    return found && this.#shownIn(found, locale);
  }

  /** The same of a release for whoever has the link to it. */
  async shownCandidate(token: string, locale: string): Promise<ShownDeck | undefined> {
    const candidate = await this.releases.candidate(token);
    if (!candidate) return undefined;
    const { id, expires } = candidate;
    const release = await this.releases.release(id);
    return this.#shownIn({ id, release, standing: { kind: 'candidate', expires } }, locale);
  }

  /** The entries about a deck, the newest first. */
  async history(deck: string): Promise<readonly LogEntry[]> {
    return (await this.releases.entries()).filter((entry) => entry.deck === deck).toReversed();
  }

  /** Bytes of a release, checked when they are read. */
  bytes(sha256: string): Promise<Uint8Array> {
    return this.#bytes.of(sha256, () => this.releases.blobs.get(sha256));
  }

  /** The decks in all their languages, as far as they can be read, and what is the matter with the others. */
  async all(): Promise<{ readonly decks: readonly (readonly ShownDeck[])[]; readonly damaged: readonly DamagedObject[] }> {
    const decks: (readonly ShownDeck[])[] = [];
    const damaged = [...this.releases.damagedEntries()];
    for (const id of await this.decks()) {
      try {
        const found = await this.current(id);
        if (!found) continue;
        const shown = found.release.decks.map(({ locale }) => this.#shownIn(found, locale));
        decks.push((await Promise.all(shown)).filter((deck) => deck !== undefined));
      } catch (error) {
        if (!(error instanceof DamagedObject)) throw error;
        damaged.push(error);
      }
    }
    // An entry that cannot be read may be in the way of several decks.
    return { decks, damaged: [...new Map(damaged.map((one) => [one.object, one])).values()] };
  }

  async #published(id: string): Promise<Placed | undefined> {
    const entry = (await this.releases.entries()).findLast(({ release }) => release === id);
    if (!entry) {
      const isShown = this.unpublished.includes(id);
      return isShown ? { id, release: await this.releases.release(id), standing: { kind: 'unpublished' } } : undefined;
    }
    const current = await this.current(entry.deck);
    if (current?.id === id) return current;
    return { id, release: await this.releases.release(id), standing: { kind: 'earlier', entry } };
  }

  async #shownIn({ id, release, standing }: Placed, locale: string): Promise<ShownDeck | undefined> {
    const deck = release.decks.find((one) => one.locale === locale);
    return deck && { id, release, deck, view: await this.#view(deck.view), standing };
  }

  async #view(sha256: string): Promise<DeckView> {
    const known = this.#views.get(sha256);
    if (known) return known;
    // Bytes of this name are what `makeRelease` stored: a view.
    const view = JSON.parse(new TextDecoder().decode(await this.releases.blobs.get(sha256))) as DeckView;
    if (this.#views.size >= MOST_VIEWS) this.#views.clear();
    this.#views.set(sha256, view);
    return view;
  }
} // prettier-ignore
