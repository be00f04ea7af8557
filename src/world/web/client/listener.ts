import type { PreviewView } from '../types.ts';

/** What the preview's server tells. */
export interface Hearing {
  building(): void;
  view(view: PreviewView): void;
  /** The server is gone, or was for a moment; `view` follows when it is back. */
  lost(): void;
}

/** Milliseconds out of sight after which a page stops listening: a browser has six connections for all its tabs. */
const FORGOTTEN = 30_000;
/** Milliseconds between two looks for a server that has gone. */
const AGAIN = 1000;

/** Listens for one deck in one language, again and again until it is heard. */
export class Listener {
  readonly #hearing: Hearing;
  #query = '';
  #events: EventSource | undefined;
  #leaving: number | undefined;

  constructor(hearing: Hearing) {
    this.#hearing = hearing;
    document.addEventListener('visibilitychange', () => {
      window.clearTimeout(this.#leaving);
      if (document.hidden) this.#leaving = window.setTimeout(() => this.#stop(), FORGOTTEN);
      else if (!this.#events && this.#query) this.#start();
    });
  }

  listen(deck: string, locale: string): void {
    this.#query = String(new URLSearchParams({ deck, locale }));
    this.#start();
  }

  #stop(): void {
    this.#events?.close();
    this.#events = undefined;
  }

  #start(): void {
    this.#stop();
    const events = new EventSource(`/events?${this.#query}`);
    this.#events = events;
    events.addEventListener('building', () => this.#hearing.building());
    events.addEventListener('view', ({ data }: MessageEvent<string>) => this.#hearing.view(JSON.parse(data) as PreviewView)); // prettier-ignore
    events.addEventListener('error', () => {
      this.#hearing.lost();
      if (events.readyState === EventSource.CLOSED) this.#revive();
    });
  }

  /** The browser has given up: the server does not know this deck (any more). When it answers, the page begins anew. */
  #revive(): void {
    window.setTimeout(() => {
      fetch('/project.json').then(
        () => location.reload(),
        () => this.#revive(),
      );
    }, AGAIN);
  }
}
