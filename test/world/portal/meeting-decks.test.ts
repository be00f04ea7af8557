import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MadeRelease } from '../../../src/world/publish/make-release.ts';
import { Catalogue } from '../../../src/world/portal/catalogue.ts';
import type { JobOf, PortalJob, PortalResult } from '../../../src/world/portal/jobs/types.ts';
import type { Threads } from '../../../src/world/portal/jobs/open-threads.ts';
import { MeetingDecks, originOf } from '../../../src/world/portal/meeting-decks.ts';
import type { ShownDeck } from '../../../src/world/portal/shown-deck.ts';
import { smallReleases } from '../publish/small-project.ts';
import { opened } from '../releases/opened.ts';
import { Clock, newFolder, publishAll } from './fixture.ts';

const HOUR = 60 * 60_000;
let first: MadeRelease;
beforeAll(async () => ({ first } = await smallReleases()));

/** Threads that make a deck of nothing, when they are told to; and what they were asked for. */
class Slow implements Threads {
  readonly asked: PortalJob[] = [];
  readonly load = { running: 0, waiting: 0 };
  answer: () => PortalResult = () => ({ kind: 'done', value: new Uint8Array([1]), diagnostics: [] });
  async run<K extends PortalJob['kind']>(job: JobOf<K>): Promise<PortalResult<K>> {
    this.asked.push(job);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return this.answer() as PortalResult<K>;
  }
  readonly close = (): Promise<void> => Promise.resolve();
}

async function desk(folder?: string) {
  const made = folder ?? (await newFolder());
  const { releases } = await opened(await newFolder());
  await publishAll(releases, [first]);
  const catalogue = new Catalogue(releases);
  const [clock, threads] = [new Clock(), new Slow()];
  const meetings = await MeetingDecks.open(catalogue, threads, { folder: made, life: HOUR, clock: clock.read });
  const shown = (await catalogue.shown('charity', 'en')) as ShownDeck;
  const name = async (customer?: string): Promise<string> => {
    const deck = await meetings.make(shown, customer === undefined ? {} : { customer });
    if (deck.kind !== 'made') throw new Error('refused');
    return deck.name;
  };
  return { meetings, clock, threads, shown, name, files: () => readdir(join(made, 'decks')) };
}

describe('a deck for a meeting', () => {
  it('is made once for all who wish the same, at the same time or soon after', async () => {
    const { meetings, threads, shown, name } = await desk();
    const [a, b] = await Promise.all([name('Log'), name('Log')]);
    expect([b, await name('Log')]).toEqual([a, a]);
    expect(threads.asked).toHaveLength(1);
    const others = [
      await name('Log 2'),
      await name(),
      await meetings.make(shown, { customer: 'Log', slides: ['cover'] }),
    ];
    expect(new Set([a, ...others.map((one) => JSON.stringify(one))]).size).toBe(4);
    expect(threads.asked).toHaveLength(4);
  });

  it('has a name that nobody can guess, and that is no path', async () => {
    const { meetings, name } = await desk();
    const made = await name('Log');
    expect(made).toMatch(/^[\w-]{32}$/);
    expect((await meetings.read(made))?.deck).toMatchObject({ deck: 'charity', locale: 'en', customer: 'Log', whole: true }); // prettier-ignore
    for (const other of ['', '..', `../decks/${made}`, `${made}.pptx`, `./${made}`, '__proto__', `${made}\0`])
      expect(await meetings.read(other)).toBeUndefined();
  });

  it('is deleted after its time, and made again for who wishes it then', async () => {
    const { meetings, clock, threads, name, files } = await desk();
    const made = await name('Log');
    clock.now += HOUR - 1;
    expect(await meetings.read(made)).toBeDefined();
    clock.now += 1;
    expect(await meetings.read(made)).toBeUndefined();
    await expect.poll(files).toEqual([]);
    const again = await name('Log');
    expect(again).not.toBe(made);
    expect(await meetings.read(again)).toBeDefined();
    expect(threads.asked).toHaveLength(2);
  });

  it('is kept no longer than its time from then on, where the clock was set back', async () => {
    const { meetings, clock, name } = await desk();
    const made = await name('Log');
    clock.now -= 300 * 24 * HOUR;
    await meetings.clean();
    expect(await meetings.read(made)).toBeDefined();
    clock.now += HOUR;
    expect(await meetings.read(made)).toBeUndefined();
  });

  it('is forgotten with the server: what lies there at the start is deleted', async () => {
    const folder = await newFolder();
    const before = await desk(folder);
    await before.name('Log');
    expect(await before.files()).toHaveLength(1);
    const after = await desk(folder);
    expect(await after.files()).toEqual([]);
  });

  it('is not remembered where it was refused, or failed', async () => {
    const { meetings, threads, shown, name } = await desk();
    threads.answer = () => ({ kind: 'failed', diagnostics: [] });
    expect(await meetings.make(shown, { customer: 'Log' })).toMatchObject({ kind: 'refused' });
    threads.answer = () => {
      throw new Error('died');
    };
    const both = await Promise.allSettled([name('Log'), name('Log')]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    threads.answer = new Slow().answer;
    expect(await name('Log')).toMatch(/^[\w-]{32}$/);
    expect(threads.asked).toHaveLength(3);
  });

  it('says which release it comes from', async () => {
    const { shown, threads, name } = await desk();
    await name();
    expect(threads.asked[0]).toMatchObject({ kind: 'meeting', release: originOf(shown), locale: 'en' });
    expect(originOf(shown)).toBe(`charity #1 ${shown.id.slice(0, 16)}`);
  });
});
