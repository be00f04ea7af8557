import { randomBytes } from 'node:crypto';

/** Milliseconds for which a report can be read that was made for somebody. */
const LIFE = 30 * 60_000;
/** Reports that are kept at once, and their bytes: pictures of two decks are some megabytes. */
const MOST = 30;
const MOST_BYTES = 128 * 2 ** 20;

/** Reports on files that people brought along: under names that nobody can guess, for a while, in memory only. */
export class ReportShelf {
  readonly #clock: () => number;
  readonly #kept = new Map<string, { readonly html: string; readonly expires: number }>();

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  /** Keeps a page and returns its name. */
  put(html: string): string {
    const name = randomBytes(24).toString('base64url');
    this.#kept.set(name, { html, expires: this.#clock() + LIFE });
    let size = 0;
    for (const [one, { html: page, expires }] of [...this.#kept].toReversed()) {
      size += page.length;
      if (one !== name && (expires <= this.#clock() || size > MOST_BYTES)) this.#kept.delete(one);
    }
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
    return name;
  }

  /** The page of a name; undefined if there is none, or no longer. */
  get(name: string): string | undefined {
    const found = this.#kept.get(name);
    return found && found.expires > this.#clock() ? found.html : undefined;
  }
}
