import { describe, expect, it } from 'vitest';
import { inGroups, runTasks, type Outcome } from '../../../src/world/batch/run-tasks.ts';
import type { BatchTask, RunJob } from '../../../src/world/batch/types.ts';

const task = (index: number, locale: string): BatchTask => ({
  index,
  deck: 'd',
  locale,
  files: { root: '/', survey: '/s', template: '/t', brand: '/b', layouts: '/l' },
  parameters: {},
  base: `/o/${index}`,
  place: { file: 'plan.yaml', line: index + 1, column: 1 },
});
const TASKS = ['ja', 'en', 'ja', 'en', 'ja'].map((locale, i) => task(i, locale));
const settings = { cwd: '/', formats: ['pptx'], draft: false, keeps: false, program: 'p' } as const;

async function ran(lanes: number, run: RunJob, isStopped = () => false) {
  const done: (readonly [number, Outcome['outcome']])[] = [];
  const pool = { lanes, run, close: () => Promise.resolve() };
  await runTasks(TASKS, pool, (one) => ({ task: one, settings }), ({ index }, { outcome }) => done.push([index, outcome]), isStopped); // prettier-ignore
  return done;
}
const written: RunJob = () => Promise.resolve({ outcome: 'written', files: [], diagnostics: [] });

describe('tasks', () => {
  it('that share their files follow each other', () => {
    expect(inGroups(TASKS).map(({ index }) => index)).toEqual([0, 2, 4, 1, 3]);
  });

  it('are done once each, as many at a time as there are lanes', async () => {
    let [running, most] = [0, 0];
    const run: RunJob = async (job) => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
      running -= 1;
      return written(job);
    };
    expect((await ran(2, run)).map(([index]) => index).toSorted()).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(2);
  });

  it('go on after a fault', async () => {
    const run: RunJob = (job) => (job.task.index === 1 ? Promise.reject(new Error('ours')) : written(job));
    expect((await ran(1, run)).map(([, outcome]) => outcome)).toEqual(['written', 'fault', 'written', 'written', 'written']); // prettier-ignore
  });

  it('that run are finished when it is stopped, and no other is begun', async () => {
    let begun = 0;
    const run: RunJob = (job) => {
      begun += 1;
      return written(job);
    };
    expect(await ran(2, run, () => begun >= 3)).toHaveLength(3);
  });
});
