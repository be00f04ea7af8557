import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MadeRelease } from '../../../src/world/publish/make-release.ts';
import { Catalogue } from '../../../src/world/portal/catalogue.ts';
import type { JobOf, MeetingJob, PortalJob, PortalResult } from '../../../src/world/portal/jobs/types.ts';
import type { Threads } from '../../../src/world/portal/jobs/open-threads.ts';
import { MadeFolder } from '../../../src/world/portal/made-folder.ts';
import { MeetingDecks, originOf } from '../../../src/world/portal/meeting-decks.ts';
import type { ShownDeck } from '../../../src/world/portal/shown-deck.ts';
import { smallReleases } from '../publish/small-project.ts';
import { opened } from '../releases/opened.ts';
import { Clock, newFolder, publishAll } from './fixture.ts';

const HOUR = 60 * 60_000;
let first: MadeRelease;
let second: MadeRelease;
beforeAll(async () => ({ first, second } = await smallReleases()));

/** Threads that make a deck of nothing, when they are told to; and what they were asked for. */
class Slow implements Threads {
  readonly asked: PortalJob[] = [];
  readonly load = { running: 0, waiting: 0 };
  /** What they wait for before they make one. */
  until: Promise<void> = Promise.resolve();
  answer: () => PortalResult = () => ({ kind: 'done', value: new Uint8Array([1]), diagnostics: [] });
  async run<K extends PortalJob['kind']>(job: JobOf<K>): Promise<PortalResult<K>> {
    this.asked.push(job);
    await new Promise((resolve) => setTimeout(resolve, 5));
    await this.until;
    return this.answer() as PortalResult<K>;
  }
  readonly close = (): Promise<void> => Promise.resolve();
}

async function desk(folder?: string) {
  const made = await MadeFolder.open(folder ?? (await newFolder()));
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
  const list = (part: string) => readdir(join(made.path, part)).catch((): string[] => []);
  return {
    meetings,
    catalogue,
    releases,
    made,
    clock,
    threads,
    shown,
    name,
    files: () => list('decks'),
    inputs: () => list('inputs'),
  };
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

  it('is not deleted by another server that shows the same releases', async () => {
    const folder = await newFolder();
    const one = await desk(folder);
    const made = await one.name('Log');
    const other = await desk(folder);
    await other.name('Log');
    await other.meetings.clean();
    expect(await one.meetings.read(made)).toBeDefined();
    expect(await one.name('Log')).toBe(made);
    expect(await one.name('Log 2')).not.toBe(made);
  });

  it('is forgotten where the folder was deleted, and others are made', async () => {
    const { meetings, made, name, inputs } = await desk();
    const lost = await name('Log');
    await made.close();
    expect(await meetings.read(lost)).toBeUndefined();
    await meetings.clean();
    expect(await meetings.read(await name('Log'))).toBeDefined();
    expect(await inputs()).toHaveLength(1);
  });

  it('has its inputs on the disk only as long as they are what everybody gets', async () => {
    const { meetings, catalogue, releases, shown, threads, name, inputs } = await desk();
    await name('Log');
    await meetings.clean();
    expect(await inputs()).toHaveLength(1);
    await publishAll(releases, [second]);
    const next = (await catalogue.shown('charity', 'en')) as ShownDeck;
    await meetings.make(next, {});
    expect(await inputs()).toHaveLength(2);
    // A job that still reads them keeps them.
    let go = (): void => undefined;
    threads.until = new Promise((resolve) => (go = resolve));
    const late = meetings.make(shown, { customer: 'Late' });
    await expect.poll(() => threads.asked.length).toBe(3);
    await meetings.clean();
    expect(await inputs()).toHaveLength(2);
    go();
    await late;
    await meetings.clean();
    expect(await inputs()).toEqual([expect.stringContaining(next.id.slice(0, 16))]);
    // Whoever still has the page of the earlier release gets its deck, from files that are there.
    expect(await meetings.make(shown, { customer: 'Later' })).toMatchObject({ kind: 'made' });
    const { files } = threads.asked.at(-1) as MeetingJob;
    expect(await readdir(files.root)).toContain('survey.yaml');
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
