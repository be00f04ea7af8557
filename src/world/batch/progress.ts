/** What is said on the way: how many of how many, how many a second, how many seconds are left. */
export type SayProgress = (done: number, of: number, rate: number, seconds: number) => string;

/** Where it is said. */
interface Screen {
  write(text: string): unknown;
  readonly isTTY?: boolean;
}

/** Milliseconds between two lines of a log, and between two states of a terminal's line. */
const LOG = 10_000;
const SCREEN = 100;

/**
 * Tells how a run goes: on a terminal in one line that is written over, elsewhere in a line every ten seconds. A deck
 * that was current counts as done, but not for the rate, by which the time left is reckoned.
 */
export class Progress {
  readonly #screen: Screen;
  readonly #clock: () => number;
  readonly #say: SayProgress;
  readonly #of: number;
  readonly #start: number;
  #told: number;
  #done = 0;
  #made = 0;
  #shown = '';

  constructor(screen: Screen, clock: () => number, of: number, say: SayProgress) {
    [this.#screen, this.#clock, this.#of, this.#say] = [screen, clock, of, say];
    this.#start = this.#told = clock();
  }

  /** One more is done; `made`: it took the time of a deck. */
  step(made: boolean): void {
    this.#done += 1;
    if (made) this.#made += 1;
    const now = this.#clock();
    if (now - this.#told < (this.#screen.isTTY ? SCREEN : LOG) || this.#done === this.#of) return;
    this.#told = now;
    const rate = (1000 * this.#made) / Math.max(1, now - this.#start);
    const text = this.#say(this.#done, this.#of, rate, rate > 0 ? (this.#of - this.#done) / rate : 0);
    if (!this.#screen.isTTY) return void this.#screen.write(`${text}\n`);
    this.clear();
    this.#screen.write(text);
    this.#shown = text;
  }

  /** Takes the line off a terminal, so that something else can be said. */
  clear(): void {
    // CSI 2 K: erase the line.
    if (this.#shown !== '') this.#screen.write('\r\u001b[2K');
    this.#shown = '';
  }
}
