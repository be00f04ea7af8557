import type { buildDeck } from '../../../build-deck.ts';
import { Worker } from './do-job.ts';
import type { Threads } from './open-threads.ts';
import type { JobOf, PortalJob, PortalResult } from './types.ts';

/** What threads do, done in this one, one job after another: for a program that is not bundled. */
export function sameThread(spine: () => Promise<typeof buildDeck>): Threads {
  const worker = new Worker(spine);
  let last: Promise<unknown> = Promise.resolve();
  return {
    run<K extends PortalJob['kind']>(job: JobOf<K>) {
      const result = last.then(() => worker.do(job));
      last = result.catch(() => undefined);
      // A worker answers a job with the result of that kind of job.
      return result as Promise<PortalResult<K>>;
    },
    load: { running: 0, waiting: 0 },
    close: () => Promise.resolve(),
  };
}
