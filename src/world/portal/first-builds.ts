import type { Diagnostic } from '../../base/diagnostic.ts';
import type { Catalogue } from './catalogue.ts';
import type { MeetingDecks } from './meeting-decks.ts';
import type { FirstDecks } from './pages/home-page.ts';
import type { Publisher } from './publisher.ts';
import type { Services } from './services.ts';

/**
 * What is done at the start, while pages are shown already: decks of the project of which nothing is published are built, and
 * the threads are made ready for decks for meetings.
 */
export class FirstBuilds {
  readonly #catalogue: Catalogue;
  readonly #meetings: MeetingDecks;
  readonly #publisher: Publisher | undefined;
  readonly #log: Services['log'];
  #building: readonly string[] = [];
  readonly #failed: { readonly deck: string; readonly diagnostics: readonly Diagnostic[] }[] = [];
  readonly #running = new Set<Promise<void>>();
  #isStopped = false;

  constructor(catalogue: Catalogue, meetings: MeetingDecks, publisher: Publisher | undefined, log: Services['log']) {
    this.#catalogue = catalogue;
    this.#meetings = meetings;
    this.#publisher = publisher;
    this.#log = log;
  }

  get state(): FirstDecks {
    return { building: this.#building, failed: this.#failed };
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** When nothing of it goes on: what comes next in the folder is alone there. */
  async ended(): Promise<void> {
    await Promise.allSettled(this.#running);
  }

  run(): Promise<void> {
    return this.#known(this.#run());
  }

  /** Makes the next deck for a meeting quick. */
  warm(deck: string): Promise<void> {
    return this.#known(this.#warm(deck));
  }

  async #known(work: Promise<void>): Promise<void> {
    this.#running.add(work);
    await work.finally(() => this.#running.delete(work));
  }

  async #run(): Promise<void> {
    const published = await this.#catalogue.releases.decks();
    const missing = ((await this.#publisher?.decks()) ?? []).filter(({ id }) => !published.includes(id));
    this.#building = missing.map(({ id }) => id);
    for (const deck of missing) {
      if (this.#isStopped) return;
      try {
        const stored = await this.#publisher?.store(deck, 'surveydeck');
        if (stored && 'id' in stored) this.#catalogue.showUnpublished(deck.id, stored.id);
        else if (stored) this.#failed.push({ deck: deck.id, diagnostics: stored.diagnostics });
      } catch (error) {
        if (!this.#isStopped) this.#log('first-build-failed', { deck: deck.id, message: String(error) });
      }
      this.#building = this.#building.filter((id) => id !== deck.id);
    }
    for (const deck of await this.#catalogue.decks()) await this.#warm(deck);
  }

  async #warm(deck: string): Promise<void> {
    try {
      const current = await this.#catalogue.current(deck);
      for (const { locale } of current?.release.decks ?? []) {
        const shown = this.#isStopped ? undefined : await this.#catalogue.shown(deck, locale);
        if (shown) await this.#meetings.warm(shown);
      }
    } catch (error) {
      // What is damaged or unready is told to whoever asks for it.
      if (!this.#isStopped) this.#log('not-warm', { deck, message: String(error) });
    }
  }
}
