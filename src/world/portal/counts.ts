import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Threads } from './jobs/open-threads.ts';

/** What is counted with. */
export interface Counts {
  readonly registry: Registry;
  readonly requests: Counter;
  readonly durations: Histogram;
}

/** Seconds; the promises are 0.2 for pages and 1 for decks that are made. */
const BUCKETS = [0.005, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 20];

/** Everything that is counted, from here on. */
export function openCounts(threads: Threads): Counts {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({ name: 'surveydeck_requests_total', help: 'Requests answered.', labelNames: ['route', 'method', 'status'], registers: [registry] });
  const durations = new Histogram({ name: 'surveydeck_request_seconds', help: 'Seconds to answer a request.', labelNames: ['route'], buckets: BUCKETS, registers: [registry] });
  new Gauge({
    name: 'surveydeck_jobs_waiting',
    help: 'Decks and files that wait for a thread.',
    registers: [registry],
    collect() {
      this.set(threads.load.waiting);
    },
  });
  return { registry, requests, durations };
} // prettier-ignore
