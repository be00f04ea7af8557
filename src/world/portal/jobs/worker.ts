import { setImmediate } from 'node:timers/promises';
import { Worker } from './do-job.ts';
import type { PortalJob, PortalResult } from './types.ts';

const worker = new Worker(async () => (await import('../../../build-deck.ts')).buildDeck);

/** What a thread does with a job (`bin/portal-worker.js`). */
export async function runPortalJob(job: PortalJob): Promise<PortalResult> {
  const result = await worker.do(job);
  // What is native in a deck is freed only when the thread has nothing to do.
  await setImmediate();
  return result;
}
