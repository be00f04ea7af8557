import type { Counts } from './counts.ts';
import type { Threads } from './jobs/open-threads.ts';

/** A request that was answered: by the pattern of its address, so that no name of a deck or customer becomes a label. */
interface Answered {
  readonly route: string;
  readonly method: string;
  readonly status: number;
  readonly seconds: number;
}

/** What the server counts, as Prometheus reads it. The first pages do not wait for the library: they are counted when it is there. */
export class Metrics {
  readonly #threads: Threads;
  readonly #early: Answered[] = [];
  #starting: Promise<Counts> | undefined;
  #counts: Counts | undefined;

  constructor(threads: Threads) {
    this.#threads = threads;
  }

  answered(one: Answered): void {
    if (this.#counts) count(this.#counts, one);
    else this.#early.push(one);
  }

  /** Begins to count. */
  start(): Promise<Counts> {
    return (this.#starting ??= this.#start());
  }

  /** All that is counted, and the type of that text. */
  async text(): Promise<{ readonly type: string; readonly text: string }> {
    const { registry } = await this.start();
    return { type: registry.contentType, text: await registry.metrics() };
  }

  async #start(): Promise<Counts> {
    const counts = (await import('./counts.ts')).openCounts(this.#threads);
    for (const one of this.#early.splice(0)) count(counts, one);
    this.#counts = counts;
    return counts;
  }
}

function count({ requests, durations }: Counts, { route, method, status, seconds }: Answered): void {
  requests.inc({ route, method, status: String(status) });
  durations.observe({ route }, seconds);
}
