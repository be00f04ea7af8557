import { availableParallelism } from 'node:os';
import type { JobOf, PortalJob, PortalResult } from './types.ts';

/** There is more to do than can be done soon: whoever asks may ask again after so many seconds. */
export class Overloaded extends Error {
  override readonly name = 'Overloaded';
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(`more is asked for than can be done: again in ${retryAfter} s`);
    this.retryAfter = retryAfter;
  }
}

/** A job took longer, or more memory, than any honest one does. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp';
}

/** Where the portal's decks are made and files are read: never in the thread that answers. */
export interface Threads {
  run<K extends PortalJob['kind']>(job: JobOf<K>): Promise<PortalResult<K>>;
  /** How many jobs run or wait. */
  readonly load: { readonly running: number; readonly waiting: number };
  close(): Promise<void>;
}

export interface ThreadLimits {
  /** Decks for meetings that may wait at once. */
  readonly queue: number;
  /** Milliseconds that a deck for a meeting, or a file to be read, may take. */
  readonly patience: number;
}

export const THREAD_LIMITS: ThreadLimits = { queue: 40, patience: 20_000 };

/** Milliseconds that building a deck in all its languages may take. */
const BUILD_PATIENCE = 10 * 60_000;
/** Megabytes of a thread: a deck of hundreds of slides takes a quarter of it. */
const MEMORY = 1024;
/** Seconds after which a queue that is full has room again. */
const AGAIN = 5;

/**
 * Threads that do the portal's work: some for decks for meetings, which people wait for, one for what may go wrong (reading
 * what anybody may have sent), and one for what takes long (building what is to be published), behind which nobody waits who
 * only asks. A thread that dies takes its job along, and no other.
 */
export function openThreads(file: string, limits: ThreadLimits = THREAD_LIMITS): Threads {
  const open = (threads: number): Pool => new Pool(() => start(file, threads), threads, limits.queue);
  const meetings = open(Math.max(1, availableParallelism()));
  const [readings, builds] = [open(1), open(1)];
  const all = [meetings, readings, builds];
  const poolOf = (kind: PortalJob['kind']): Pool =>
    kind === 'meeting' ? meetings : kind === 'release' ? builds : readings;
  return {
    async run<K extends PortalJob['kind']>(job: JobOf<K>) {
      const patience = job.kind === 'release' ? BUILD_PATIENCE : limits.patience;
      // A thread answers a job with the result of that kind of job.
      return (await poolOf(job.kind).run(job, patience)) as PortalResult<K>;
    },
    get load() {
      const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
      return { running: sum(all.map(({ running }) => running)), waiting: sum(all.map(({ waiting }) => waiting)) };
    },
    async close() {
      await Promise.all(all.map((pool) => pool.close()));
    },
  };
}

interface Runs {
  run(job: PortalJob, options: { readonly signal: AbortSignal }): Promise<PortalResult>;
  destroy(): Promise<void>;
}

async function start(file: string, threads: number): Promise<Runs> {
  const { Piscina } = await import('piscina');
  const piscina = new Piscina<PortalJob, PortalResult>({
    filename: file,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: Infinity,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY },
  });
  // A thread that cannot even start, or dies between two jobs: whoever has a job for it is told that it was given up, and the
  // server goes on. Without a listener it would end.
  piscina.on('error', () => undefined);
  return piscina;
}

/**
 * Threads with a queue that has an end: Piscina does not count there what can be given up. They start with the first job:
 * until then, the machine is left to whoever asks for a page.
 */
class Pool {
  readonly #start: () => Promise<Runs>;
  #started: Promise<Runs> | undefined;
  readonly #threads: number;
  readonly #queue: number;
  #begun = 0;
  #isClosed = false;

  constructor(start: () => Promise<Runs>, threads: number, queue: number) {
    this.#start = start;
    this.#threads = threads;
    this.#queue = queue;
  }

  get running(): number {
    return Math.min(this.#begun, this.#threads);
  }

  get waiting(): number {
    return this.#begun - this.running;
  }

  async run(job: PortalJob, patience: number): Promise<PortalResult> {
    if (this.#isClosed) throw new GivenUp('the threads have been stopped');
    if (this.#begun >= this.#threads + this.#queue) throw new Overloaded(AGAIN);
    this.#begun += 1;
    try {
      this.#started ??= this.#start();
      return await inTime(await this.#started, job, patience);
    } finally {
      this.#begun -= 1;
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await (await this.#started)?.destroy();
  }
}

async function inTime(piscina: Runs, job: PortalJob, patience: number): Promise<PortalResult> {
  // Whoever waits in the queue behind others loses patience too.
  const signal = AbortSignal.timeout(patience);
  try {
    return await piscina.run(job, { signal });
  } catch (error) {
    const { name, message, code } = error as { name?: unknown; message?: unknown; code?: unknown };
    const isDead = code === 'ERR_WORKER_OUT_OF_MEMORY' || String(message).startsWith('worker exited with code');
    if (name === 'AbortError' || isDead) throw new GivenUp(String(message), { cause: error });
    throw error;
  }
} // prettier-ignore
