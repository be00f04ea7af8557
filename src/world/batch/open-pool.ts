import { setImmediate } from 'node:timers/promises';
import type { buildDeck } from '../../build-deck.ts';
import { DeckMaker } from './deck-maker.ts';
import { workerFile } from './program-hash.ts';
import type { BatchJob, BatchResult, RunJob } from './types.ts';

/** Where decks are made. */
export interface Pool {
  /** How many jobs it takes at once. */
  readonly lanes: number;
  readonly run: RunJob;
  close(): Promise<void>;
}

/** Threads that make decks; with 0 of them, they are made in this one. */
export async function openPool(workers: number, spine: () => Promise<typeof buildDeck>): Promise<Pool> {
  if (workers === 0) {
    const maker = new DeckMaker(spine);
    const run: RunJob = async (job) => {
      const result = await maker.make(job);
      await setImmediate();
      return result;
    };
    return { lanes: 1, run, close: () => Promise.resolve() };
  }
  const { Piscina } = await import('piscina');
  const threads = new Piscina<BatchJob, BatchResult>({
    filename: workerFile(),
    minThreads: 1,
    maxThreads: workers,
    // A thread that is given up takes its memory of files along.
    idleTimeout: Infinity,
  });
  return { lanes: workers, run: (job) => threads.run(job), close: () => threads.destroy() };
}
