import type { PreviewView } from '../types.ts';

/** What the page hears from the preview's server. */
export interface Hearing {
  building(): void;
  view(view: PreviewView): void;
  /** The server is gone, perhaps only for a moment; `view` follows when it is back. */
  lost(): void;
}

/** Milliseconds after which a hidden page stops listening: all tabs of a browser share six connections. */
const FORGOTTEN = 30_000;
/** Milliseconds between two attempts to reach a server that is gone. */
const AGAIN = 1000;

/** Listens for one deck in one language, and keeps trying until the server answers. */
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
    // The server sends what src/world/web/types.ts calls a view.
    events.addEventListener('view', ({ data }: MessageEvent<string>) => this.#hearing.view(JSON.parse(data) as PreviewView)); // prettier-ignore
    events.addEventListener('error', () => {
      this.#hearing.lost();
      if (events.readyState === EventSource.CLOSED) this.#revive();
    });
  }

  /** The browser has given up, as the server does not know this deck (any more). Reloads when the server answers. */
  #revive(): void {
    window.setTimeout(() => {
      fetch('/project.json').then(
        () => location.reload(),
        () => this.#revive(),
      );
    }, AGAIN);
  }
}
