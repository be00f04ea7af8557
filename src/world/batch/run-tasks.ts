import type { Pool } from './open-pool.ts';
import type { BatchJob, BatchResult, BatchTask } from './types.ts';

/** What became of a task: its result, or the fault of ours that it ran into. */
export type Outcome = BatchResult | { readonly outcome: 'fault'; readonly error: unknown };

/**
 * The tasks in the order in which they are run: those that share their files one after the other. What they give does not
 * depend on it.
 */
export function inGroups(tasks: readonly BatchTask[]): readonly BatchTask[] {
  const groups = new Map<string, BatchTask[]>();
  for (const task of tasks) {
    const group = JSON.stringify([task.files, task.locale]);
    const known = groups.get(group);
    if (known) known.push(task);
    else groups.set(group, [task]);
  }
  return [...groups.values()].flat();
}

/** Runs tasks in a pool, until all are done or `isStopped`; those that run then are finished. */
export async function runTasks(
  tasks: readonly BatchTask[],
  pool: Pool,
  jobOf: (task: BatchTask) => BatchJob,
  done: (task: BatchTask, outcome: Outcome) => void,
  isStopped: () => boolean,
): Promise<void> {
  const waiting = tasks.values();
  const lane = async (): Promise<void> => {
    // The lanes share one iterator: each takes the next task that none has taken.
    for (const task of waiting) {
      if (isStopped()) return;
      done(task, await pool.run(jobOf(task)).catch((error: unknown): Outcome => ({ outcome: 'fault', error })));
    }
  };
  await Promise.all(Array.from({ length: pool.lanes }, lane));
}
