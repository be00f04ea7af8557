import { setImmediate } from 'node:timers/promises';
import { DeckMaker } from './deck-maker.ts';
import type { BatchJob, BatchResult } from './types.ts';

const maker = new DeckMaker(async () => (await import('../../build-deck.ts')).buildDeck);

/** What a thread does with a job (`bin/worker.js`); its memory lasts from one to the next. */
export async function runJob(job: BatchJob): Promise<BatchResult> {
  const result = await maker.make(job);
  // What is native in a deck is freed only when the thread has nothing to do.
  await setImmediate();
  return result;
}
