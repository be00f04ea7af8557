import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openThreads, type Threads } from '../../../../src/world/portal/jobs/open-threads.ts';
import type { MeetingJob } from '../../../../src/world/portal/jobs/types.ts';
import { newFolder } from '../fixture.ts';

/** Does what the locale of a job says. */
const WORKER = `
export default async ({ locale }) => {
  if (locale === 'die') process.exit(3);
  if (locale === 'throw') throw new Error('a fault');
  if (locale === 'spin') for (;;);
  await new Promise((done) => setTimeout(done, locale === 'slow' ? 400 : 1));
  return { kind: 'done', value: new Uint8Array([1]), diagnostics: [] };
};
`;
const QUEUE = 2;
const files = { root: '', survey: '', template: '', brand: '', layouts: '' };
const job = (locale: string): MeetingJob => ({ kind: 'meeting', files, locale, release: 'r' });

let threads: Threads;
beforeAll(async () => {
  const file = join(await newFolder(), 'worker.mjs');
  await writeFile(file, WORKER);
  threads = openThreads(file, { queue: QUEUE, patience: 3_000 });
});
afterAll(() => threads.close());

describe('threads', () => {
  it('lose the one job whose thread died, and do those beside it and after it', async () => {
    const [beside, dead] = await Promise.allSettled([
      threads.run<'meeting'>(job('slow')),
      threads.run<'meeting'>(job('die')),
    ]);
    expect(beside).toMatchObject({ status: 'fulfilled' });
    expect(dead).toMatchObject({ status: 'rejected', reason: { name: 'GivenUp' } });
    expect(await threads.run<'meeting'>(job('ok'))).toMatchObject({ kind: 'done' });
  });

  it('that cannot start end nothing else: whoever waits for them is told', async () => {
    const file = join(await newFolder(), 'broken.mjs');
    await writeFile(file, "throw new Error('nothing works here');");
    const broken = openThreads(file, { queue: QUEUE, patience: 500 });
    await expect(broken.run<'meeting'>(job('ok'))).rejects.toBeInstanceOf(Error);
    await expect(broken.run<'meeting'>(job('ok'))).rejects.toBeInstanceOf(Error);
    await broken.close();
    expect(await threads.run<'meeting'>(job('ok'))).toMatchObject({ kind: 'done' });
  });

  it('read a file while a deck is being built', async () => {
    const deck = { id: 'd', files, locales: [] };
    // What the thread of this test looks at is the locale.
    const build = {
      kind: 'release' as const,
      deck,
      made: { at: '', by: '', program: '' },
      keeps: false,
      locale: 'slow',
    };
    const read = () => threads.run<'check'>({ kind: 'check', name: 'a.pptx', bytes: new Uint8Array() });
    // A thread that has yet to start would say nothing about who waits for whom.
    await read();
    const ends: string[] = [];
    const building = threads.run<'release'>(build).then(() => ends.push('built'));
    await read().then(() => ends.push('read'));
    expect(threads.load).toEqual({ running: 1, waiting: 0 });
    await building;
    expect(ends).toEqual(['read', 'built']);
  });

  it('tell a fault as it is', async () => {
    await expect(threads.run<'meeting'>(job('throw'))).rejects.toThrow('a fault');
  });

  it('take no more than can wait, and say when to come again', async () => {
    const all = Array.from({ length: availableParallelism() + QUEUE + 3 }, () => threads.run<'meeting'>(job('slow')));
    const ended = await Promise.allSettled(all);
    const refused = ended.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []));
    expect(refused.length).toBeGreaterThanOrEqual(1);
    for (const reason of refused) expect(reason).toMatchObject({ name: 'Overloaded', retryAfter: 5 });
    expect(ended.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(QUEUE);
    expect(await threads.run<'meeting'>(job('ok'))).toMatchObject({ kind: 'done' });
  });

  it('give up what takes longer than any deck, though it never looks up', async () => {
    const began = Date.now();
    await expect(threads.run<'meeting'>(job('spin'))).rejects.toMatchObject({ name: 'GivenUp' });
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(await threads.run<'meeting'>(job('ok'))).toMatchObject({ kind: 'done' });
  });
});
