import { readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/base/sha256.ts';
import { damaged } from '../../../src/world/releases/diagnostics.ts';
import { prune } from '../../../src/world/releases/prune.ts';
import { objectsOf, type Part } from '../../../src/world/releases/release-schema.ts';
import { verifyReleases } from '../../../src/world/releases/verify-releases.ts';
import { opened, ownFolder, TestClock } from './fixture.ts';
import { publish, sampleRelease } from './sample-release.ts';

const pathOf = (folder: string, sha: string): string => join(folder, 'objects', sha.slice(0, 2), sha);

/** Makes everything look as old as the test's clock. */
async function age(folder: string): Promise<void> {
  const then = new Date('2026-03-02T09:00:00.000Z');
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), then, then);
  }
}

const objectsIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(join(folder, 'objects'), { recursive: true })).flatMap((name) => name.split('/')[1] ?? []).sort();

/** What can happen to a file. */
const DAMAGES: Readonly<Record<string, (path: string) => Promise<void>>> = {
  flipped: async (path) => {
    const bytes = await readFile(path);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 0x10, bytes.length >> 1);
    await writeFile(path, bytes);
  },
  truncated: async (path) => truncate(path, (await readFile(path)).length - 1),
  empty: (path) => truncate(path, 0),
  missing: (path) => rm(path),
};

describe('verify', () => {
  it('counts what is there, and finds nothing wrong with it', async () => {
    const { store, releases } = await opened(await ownFolder());
    await publish(releases, { mark: 'one' });
    await publish(releases, { mark: 'two' });
    // Of 2 × (3 inputs, 2 files, a view, a report, 4 pictures in each language), the survey and the font are the same.
    expect(await verifyReleases(store, releases)).toMatchObject({ entries: 2, releases: 2, removed: 0, objects: 36, damage: [] }); // prettier-ignore
  });

  it.each(Object.keys(DAMAGES))('names every file that is %s, and nothing serves it', async (kind) => {
    const folder = await ownFolder();
    const { store, releases } = await opened(folder);
    const { id } = await publish(releases, { mark: 'one' });
    const release = await releases.release(id);
    const parts = new Map<string, Part>(objectsOf(release).map((object) => [object.sha256, object.part]));
    for (const [sha, part] of [...parts, [id, { kind: 'manifest' }] as const]) {
      const whole = await readFile(pathOf(folder, sha));
      await DAMAGES[kind]?.(pathOf(folder, sha));
      const damage = kind === 'missing' ? 'missing' : 'changed';
      const object = `objects/${sha.slice(0, 2)}/${sha}`;
      await expect(releases.blobs.get(sha)).rejects.toMatchObject({ object, damage });
      if (sha === id) await expect(releases.current('report')).rejects.toMatchObject({ object, damage });
      const found = (await verifyReleases(store, releases)).damage;
      expect(found).toEqual([{ object, damage, of: { n: 1, deck: 'report', release: id, part } }]);
      await writeFile(pathOf(folder, sha), whole);
    }
    expect((await verifyReleases(store, releases)).damage).toEqual([]);
  });

  it('says in both languages which file of which release it is', () => {
    const of = { n: 7, deck: 'report', release: sha256('x'), part: { kind: 'picture', locale: 'ja', slide: 'q6', width: 1600 } } as const; // prettier-ignore
    const { says } = damaged({ object: 'objects/ab/abc', damage: 'changed', of });
    expect(says.en.found).toBe('number 7 of "report" is damaged: picture of slide "q6" in "ja", 1600 pixels wide (objects/ab/abc): its bytes are not those that were published'); // prettier-ignore
    expect(says.ja.found).toBe('「report」の番号 7 が壊れています: 「ja」のスライド「q6」の画像（幅 1600 ピクセル）（objects/ab/abc）: 公開したときと内容が違います'); // prettier-ignore
  });

  it('mends what is damaged when the same is published again', async () => {
    const folder = await ownFolder();
    const { store, releases } = await opened(folder);
    const { id } = await publish(releases, { mark: 'one' });
    const release = await releases.release(id);
    const harm = Object.values(DAMAGES);
    const objects = [...new Set(objectsOf(release).map((object) => object.sha256))];
    for (const [i, sha] of objects.entries()) await harm[i % harm.length]?.(pathOf(folder, sha));
    expect((await verifyReleases(store, releases)).damage.length).toBeGreaterThanOrEqual(objects.length);
    await sampleRelease(releases.blobs, { mark: 'one' });
    expect((await verifyReleases(store, releases)).damage).toEqual([]);
  });

  it.each(Object.keys(DAMAGES))('does not guess what is current when an entry of the log is %s', async (kind) => {
    const folder = await ownFolder();
    const { releases: writer } = await opened(folder);
    const first = await publish(writer, { mark: 'one' });
    await publish(writer, { mark: 'two' });
    const other = await publish(writer, { mark: 'three', deck: 'offer' });
    await DAMAGES[kind]?.(join(folder, 'log/00000002.json'));
    const { store, releases } = await opened(folder);
    // Entry 2 may have been of either deck: what was done later is sure, what was done earlier is not.
    const damage = { object: 'log/00000002.json', damage: kind === 'missing' ? 'missing' : 'unreadable' };
    expect((await releases.current('offer'))?.entry.release).toBe(other.id);
    await expect(releases.current('report')).rejects.toMatchObject(damage);
    expect((await verifyReleases(store, releases)).damage).toEqual([damage]);
    expect(releases.damagedEntries()).toMatchObject([damage]);
    await expect(prune(store, releases, { keep: 1 }, { clock: new TestClock().now })).rejects.toMatchObject(damage);
    // A word of a person settles it.
    expect((await releases.lastEntry('report'))?.n).toBe(1);
    const add = { deck: 'report', kind: 'roll-back', release: first.id, by: 'aoki' } as const;
    expect(await releases.append(add, first.id)).toMatchObject({ kind: 'done', entry: { n: 4 } });
    expect((await releases.current('report'))?.entry.n).toBe(4);
  });
});

describe('prune', () => {
  const clock = new TestClock('2026-03-09T09:00:00.000Z');

  it('keeps the last releases and the current one, and says of the others that they were removed', async () => {
    const folder = await ownFolder();
    const { store, releases } = await opened(folder);
    const ids: string[] = [];
    for (const mark of ['one', 'two', 'three', 'four']) ids.push((await publish(releases, { mark })).id);
    const [one = '', two = '', three = '', four = ''] = ids;
    await releases.append({ deck: 'report', kind: 'roll-back', release: one, by: 'baba' }, four);
    await publish(releases, { mark: 'other', deck: 'offer' });
    const before = await releases.entries();
    await age(folder);
    const pruned = await prune(store, releases, { keep: 2 }, { clock: clock.now, by: 'kanri' });
    expect(pruned).toMatchObject({ removed: [{ n: 3 }, { n: 2 }], kept: 3 });
    expect(await releases.entries()).toEqual(before);
    for (const id of [one, four]) expect((await releases.release(id)).deck).toBe('report');
    for (const id of [two, three]) {
      await expect(releases.release(id)).rejects.toMatchObject({ damage: 'missing' });
      expect(await releases.removal(id)).toMatchObject({ release: id, by: 'kanri' });
    }
    expect(await verifyReleases(store, releases)).toMatchObject({ releases: 3, removed: 2, damage: [] });
    // What is left is what the kept releases name, to the object.
    const named = new Set<string>();
    for (const id of [one, four, (await releases.current('offer'))?.entry.release ?? '']) {
      for (const sha of [id, ...objectsOf(await releases.release(id)).map((object) => object.sha256)]) named.add(sha);
    }
    expect(await objectsIn(folder)).toEqual([...named].sort());
    const again = await prune(store, releases, { keep: 9 }, { clock: clock.now });
    expect(again).toEqual({ removed: [], objects: 0, kept: 3 });
  });

  it('hears of whoever wants a file again', async () => {
    const folder = await ownFolder();
    const { store, releases } = await opened(folder);
    const sha = await releases.blobs.put(Buffer.from('wanted'));
    const key = `objects/${sha.slice(0, 2)}/${sha}`;
    for (const want of [() => releases.blobs.put(Buffer.from('wanted')), () => releases.blobs.hold(sha)]) {
      const before = Date.now() - 2000;
      await utimes(pathOf(folder, sha), new Date(1000), new Date(1000));
      await want();
      expect(await store.remove(key, new Date(before))).toBe(false);
    }
    expect(await store.remove(key, new Date(Date.now() + 2000))).toBe(true);
    expect(await store.remove(key)).toBe(true);
  });

  it('keeps what was published since a day, what a link shows, and what is younger than an hour', async () => {
    const folder = await ownFolder();
    const { store, releases } = await opened(folder, new TestClock('2026-03-08T09:00:00.000Z'));
    const one = await publish(releases, { mark: 'one' });
    const two = await publish(releases, { mark: 'two' });
    await publish(releases, { mark: 'three' });
    await releases.putCandidate(one.id, { life: 60 * 60 * 1000 });
    const candidate = await releases.putRelease(await sampleRelease(releases.blobs, { mark: 'candidate' }));
    const token = await releases.putCandidate(candidate, { life: 7 * 24 * 60 * 60 * 1000 });
    await age(folder);
    const orphan = await releases.blobs.put(Buffer.from('being published'));
    // Wanted by somebody half an hour ago, as whoever publishes or rolls back tells.
    const lately = new Date('2026-03-09T08:30:00.000Z');
    for (const sha of [orphan, two.id]) await utimes(pathOf(folder, sha), lately, lately);
    const since = new Date('2026-03-08T09:00:03.000Z');
    const pruned = await prune(store, releases, { since }, { clock: clock.now });
    expect(pruned.removed.map(({ release }) => release)).toEqual([one.id]);
    expect(pruned.kept).toBe(2);
    for (const id of [two.id, candidate]) expect((await releases.release(id)).version).toBe(1);
    expect((await releases.blobs.get(orphan)).length).toBe(15);
    expect(await releases.candidate(token)).toMatchObject({ id: candidate });
    expect((await readdir(join(folder, 'candidates'))).length).toBe(1);
    expect((await verifyReleases(store, releases)).damage).toEqual([]);
  });

  it('removes nothing when it cannot read what a kept release names', async () => {
    const folder = await ownFolder();
    const { store, releases } = await opened(folder);
    await publish(releases, { mark: 'one' });
    const { id } = await publish(releases, { mark: 'two' });
    await age(folder);
    await truncate(pathOf(folder, id), 100);
    const before = await objectsIn(folder);
    await expect(prune(store, releases, { keep: 1 }, { clock: clock.now })).rejects.toMatchObject({
      damage: 'changed',
    });
    expect(await objectsIn(folder)).toEqual(before);
  });

  it('takes nothing from whoever rolls back to a release at the same time', async () => {
    const folder = await ownFolder();
    const [{ store, releases }, { releases: person }] = [await opened(folder), await opened(folder)];
    const one = await publish(releases, { mark: 'one' });
    let current = (await publish(releases, { mark: 'two' })).id;
    let [refused, done] = [0, 0];
    for (let round = 0; round < 10; round++) {
      await age(folder);
      const add = { deck: 'report', kind: 'roll-back', release: one.id, by: 'aoki' } as const;
      const [rolled] = await Promise.allSettled([
        new Promise((resolve) => setTimeout(resolve, round)).then(() => person.append(add, current)),
        prune(store, releases, { keep: 1 }, { clock: clock.now }),
      ]);
      const entry = await releases.lastEntry('report');
      expect(entry?.release).toBe(rolled.status === 'fulfilled' ? one.id : current);
      expect((await verifyReleases(store, releases)).damage).toEqual([]);
      if (rolled.status === 'fulfilled') done += 1;
      else refused += 1;
      // Both lie there again, and the other one is current.
      for (const mark of ['one', 'two']) await sampleRelease(releases.blobs, { mark });
      const replaces = one.id;
      const id = await releases.putRelease(await sampleRelease(releases.blobs, { mark: 'two', replaces }));
      await releases.putRelease(await sampleRelease(releases.blobs, { mark: 'one' }));
      const back = await releases.append({ deck: 'report', kind: 'publish', release: id, by: 'aoki' }, entry?.release);
      expect(back.kind).toBe('done');
      current = id;
    }
    expect(done + refused).toBe(10);
  });
});
