import { describe, expect, it } from 'vitest';
import { FolderStore } from '../../../src/world/releases/folder-store.ts';
import { Releases } from '../../../src/world/releases/releases.ts';
import { verifyReleases } from '../../../src/world/releases/verify-releases.ts';
import { TestClock } from './fixture.ts';
import { ForgetfulDisk, type Survival } from './forgetful-disk.ts';
import { publish, type Sample } from './sample-release.ts';

const FOLDER = '/srv/releases';
/** As small as a release can be: each step of the disk is tried. */
const SMALL = { slides: 1, locales: ['ja'] } satisfies Partial<Sample>;

/** A process that begins after whatever happened. */
async function opening(disk: ForgetfulDisk): Promise<{ readonly store: FolderStore; readonly releases: Releases }> {
  const store = new FolderStore(FOLDER, disk);
  return { store, releases: await Releases.open(store, { clock: new TestClock().now }) };
}

/** A disk on which one release is published, and told so; and its id. */
async function withOne(hasLinks: boolean): Promise<{ readonly disk: ForgetfulDisk; readonly first: string }> {
  const disk = new ForgetfulDisk(hasLinks);
  const { id } = await publish((await opening(disk)).releases, { ...SMALL, mark: 'one' });
  return { disk, first: id };
}

/** How many steps a second publishing takes. */
async function stepsOfSecond(hasLinks: boolean): Promise<readonly [from: number, to: number]> {
  const { disk } = await withOne(hasLinks);
  const from = disk.steps;
  await publish((await opening(disk)).releases, { ...SMALL, mark: 'two' });
  return [from + 1, disk.steps];
}

/** What a reader finds after something went wrong: the old release or the new one, whole; and the next one can come. */
async function checkWhole(
  disk: ForgetfulDisk,
  first: string,
  told: string | undefined,
  log: string,
): Promise<'old' | 'new'> {
  const { store, releases } = await opening(disk);
  const current = await releases.current('report');
  const entries = await releases.entries();
  const found = await verifyReleases(store, releases);
  expect([log, found.damage]).toEqual([log, []]);
  expect([log, entries[0]?.release]).toEqual([log, first]);
  const isNew = current?.entry.release !== first;
  expect([log, entries.length]).toEqual([log, isNew ? 2 : 1]);
  if (told !== undefined) expect([log, current?.entry.release]).toEqual([log, told]);
  const next = await publish(releases, { ...SMALL, mark: 'three' });
  expect([log, next.kind]).toEqual([log, 'done']);
  const after = await verifyReleases(store, (await opening(disk)).releases);
  expect([log, after.damage, after.entries]).toEqual([log, [], entries.length + 1]);
  return isNew ? 'new' : 'old';
}

const chances = (seed: number): (() => number) => {
  let state = seed + 1;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
};

describe('a power cut', () => {
  it.each<readonly [Survival, number]>([['nothing', 1], ['names', 1], ['chance', 2]])('at each step, of which %s unsynced survives, leaves whole releases', async (survival, tries) => {
    const [from, to] = await stepsOfSecond(true);
    expect(to - from).toBeGreaterThan(60);
    const outcomes = { old: 0, new: 0 };
    for (let step = from; step <= to + 1; step++) {
      for (let seed = 0; seed < tries; seed++) {
        const { disk, first } = await withOne(true);
        disk.atStep = (now) => (now >= step ? 'cut' : 'goes on');
        const { releases } = await opening(disk);
        const told = await publish(releases, { ...SMALL, mark: 'two' }).then(({ id }) => id, () => undefined);
        expect(told !== undefined).toBe(step > to);
        disk.cut(survival, chances(step * 31 + seed));
        outcomes[await checkWhole(disk, first, told, `step ${step} of ${from}–${to}, seed ${seed}`)] += 1;
      }
    }
    // Nearly all steps come before the log is told.
    expect(outcomes.old).toBeGreaterThan(outcomes.new);
    expect(outcomes.new).toBeGreaterThan(0);
  }); // prettier-ignore

  it('after the log was told never loses what it was told', async () => {
    for (const survival of ['nothing', 'names', 'chance'] as const) {
      const { disk } = await withOne(true);
      const { id } = await publish((await opening(disk)).releases, { ...SMALL, mark: 'two' });
      disk.cut(survival, chances(7));
      expect((await (await opening(disk)).releases.current('report'))?.entry.release).toBe(id);
    }
  });

  it('loses nothing that another process had written, but not synced', async () => {
    const { disk } = await withOne(true);
    // The other one stands still between naming a file and syncing its folder.
    const other = (await opening(disk)).releases;
    let isStill = false;
    disk.atStep = () => (isStill ? 'cut' : 'goes on');
    const link = disk.link;
    disk.link = async (...names) => {
      await link(...names);
      isStill = true;
    };
    const bytes = Buffer.from('picture 1 ja 320 two');
    await expect(other.blobs.put(bytes)).rejects.toThrow('CUT');
    disk.link = link;
    isStill = false;
    const { id } = await publish((await opening(disk)).releases, { ...SMALL, mark: 'two' });
    disk.cut('nothing');
    const { store, releases } = await opening(disk);
    expect((await releases.current('report'))?.entry.release).toBe(id);
    expect((await verifyReleases(store, releases)).damage).toEqual([]);
  });

  it('would be noticed by this test if nothing were synced', async () => {
    const { disk } = await withOne(true);
    disk.syncFolder = async () => {};
    const { id } = await publish((await opening(disk)).releases, { ...SMALL, mark: 'two' });
    disk.cut('nothing');
    expect((await (await opening(disk)).releases.current('report'))?.entry.release).not.toBe(id);
    const other = await withOne(true);
    const { create } = other.disk;
    other.disk.create = async (path) => ({ ...(await create(path)), sync: async () => {} });
    await publish((await opening(other.disk)).releases, { ...SMALL, mark: 'two' });
    other.disk.cut('names');
    const { store, releases } = await opening(other.disk);
    expect((await verifyReleases(store, releases)).damage.length).toBeGreaterThan(0);
  });
});

describe('a disk that is full', () => {
  it.each([[true], [false]])('at one step of publishing changes nothing that was there (second names: %s)', async (hasLinks) => {
    const [from, to] = await stepsOfSecond(hasLinks);
    for (let step = from; step <= to; step++) {
      const { disk, first } = await withOne(hasLinks);
      disk.atStep = (now) => (now === step ? 'full' : 'goes on');
      const outcome = await publish((await opening(disk)).releases, { ...SMALL, mark: 'two' }).then(
        ({ id }) => id,
        (error: unknown) => error,
      );
      // Whoever publishes is told, but where only the second name of a finished file could not be taken away.
      if (typeof outcome !== 'string') expect(outcome).toMatchObject({ code: 'ENOSPC' });
      disk.atStep = () => 'goes on';
      const log = `step ${step} of ${from}–${to}`;
      await checkWhole(disk, first, typeof outcome === 'string' ? outcome : undefined, log);
      expect([log, [...disk.files().keys()].filter((path) => path.includes('/unfinished/')).length <= 1]).toEqual([log, true]); // prettier-ignore
    }
  }); // prettier-ignore

  it('that stays full refuses, and goes on when there is room', async () => {
    const [from, to] = await stepsOfSecond(true);
    for (let step = from; step <= to; step += 3) {
      const { disk, first } = await withOne(true);
      disk.atStep = (now) => (now >= step ? 'full' : 'goes on');
      const { releases } = await opening(disk);
      const told = await publish(releases, { ...SMALL, mark: 'two' }).then(({ id }) => id, () => undefined); // prettier-ignore
      const current = await releases.current('report');
      if (told === undefined && current?.entry.release === first) {
        disk.atStep = () => 'goes on';
        // The same process tries again.
        expect((await publish(releases, { ...SMALL, mark: 'two' })).kind).toBe('done');
      }
    }
  });
});

describe('a disk without second names', () => {
  it('publishes all the same, and one of two wins', async () => {
    const { disk, first } = await withOne(false);
    const [a, b] = [await opening(disk), await opening(disk)];
    const done = await Promise.all([
      publish(a.releases, { ...SMALL, mark: 'a' }),
      publish(b.releases, { ...SMALL, mark: 'b' }),
    ]);
    expect(done.map(({ kind }) => kind).sort()).toEqual(['done', 'moved']);
    const { store, releases } = await opening(disk);
    expect((await releases.entries()).map(({ n, previous }) => [n, previous])).toEqual([[1, undefined], [2, first]]); // prettier-ignore
    expect((await verifyReleases(store, releases)).damage).toEqual([]);
  });
});
