import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../src/base/sha256.ts';
import { releaseBytes, releaseId } from '../../../src/world/releases/release-schema.ts';
import { opened, ownFolder, TestClock } from './fixture.ts';
import { publish, sampleRelease } from './sample-release.ts';

const filesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

describe('publishing', () => {
  it('stores every object under its hash, numbers what is done, and leaves nothing else', async () => {
    const folder = await ownFolder();
    const { releases } = await opened(folder);
    expect([await releases.entries(), await releases.decks()]).toEqual([[], []]);
    const first = await publish(releases, { mark: 'one' });
    const second = await publish(releases, { mark: 'two', by: 'baba' });
    const other = await publish(releases, { mark: 'three', deck: 'offer' });
    const entry = { version: 1, deck: 'report', kind: 'publish', by: 'aoki' };
    expect(await releases.entries()).toEqual([
      { ...entry, n: 1, at: '2026-03-02T09:00:01.000Z', release: first.id },
      { ...entry, n: 2, at: '2026-03-02T09:00:02.000Z', release: second.id, by: 'baba', previous: first.id },
      { ...entry, n: 3, at: '2026-03-02T09:00:03.000Z', release: other.id, deck: 'offer' },
    ]);
    expect(await releases.decks()).toEqual(['report', 'offer']);
    expect(await releases.current('nothing')).toBeUndefined();
    const current = await releases.current('report');
    expect([current?.entry.n, current?.release.replaces, current?.release.made.by]).toEqual([2, first.id, 'baba']);
    for (const name of await filesIn(join(folder, 'objects'))) {
      expect(sha256(await readFile(join(folder, 'objects', name.slice(0, 2), name)))).toBe(name);
    }
    expect(await filesIn(join(folder, 'log'))).toEqual(['00000001.json', '00000002.json', '00000003.json']);
    expect((await readdir(folder)).sort()).toEqual(['format.json', 'log', 'objects', 'unfinished']);
    expect(await filesIn(join(folder, 'unfinished'))).toEqual([]);
  });

  it('gives a release the hash of its manifest as its name, in whichever order its keys are', async () => {
    const { releases } = await opened(await ownFolder());
    const release = await sampleRelease(releases.blobs, { mark: 'one' });
    const turned = Object.fromEntries(Object.entries(release).reverse()) as typeof release;
    const id = await releases.putRelease(release);
    expect(await releases.putRelease(turned)).toBe(id);
    expect([sha256(releaseBytes(release)), releaseId(turned)]).toEqual([id, id]);
    expect(await releases.release(id)).toEqual(release);
  });

  it('refuses a release of which an object is not there, or has another size', async () => {
    const { releases } = await opened(await ownFolder());
    const release = await sampleRelease(releases.blobs, { mark: 'one' });
    const missing = sha256('never stored');
    const inputs = release.inputs.map((input, i) => (i === 0 ? { ...input, sha256: missing } : input));
    await expect(releases.putRelease({ ...release, inputs })).rejects.toMatchObject({ name: 'DamagedObject', damage: 'missing' }); // prettier-ignore
    const sized = release.inputs.map((input, i) => (i === 0 ? { ...input, size: 1 } : input));
    await expect(releases.putRelease({ ...release, inputs: sized })).rejects.toThrow('has 6 bytes, not 1');
  });

  it.each(['../secret', '/etc/passwd', 'a/../b', 'a//b', 'C:x', 'a\\b', './a', 'a/', ''])('refuses the path %j, which is none of a project', async (path) => {
    const { releases } = await opened(await ownFolder());
    const release = await sampleRelease(releases.blobs, { mark: 'one' });
    const inputs = release.inputs.map((input, i) => (i === 0 ? { ...input, path } : input));
    await expect(releases.putRelease({ ...release, inputs })).rejects.toThrow('inputs');
  }); // prettier-ignore

  it('tells whoever comes second what is current now, and does not disturb other decks', async () => {
    const folder = await ownFolder();
    const [{ releases: a }, { releases: b }] = [await opened(folder), await opened(folder)];
    const first = await a.putRelease(await sampleRelease(a.blobs, { mark: 'a' }));
    const second = await b.putRelease(await sampleRelease(b.blobs, { mark: 'b' }));
    const other = await b.putRelease(await sampleRelease(b.blobs, { mark: 'c', deck: 'offer' }));
    const add = { kind: 'publish', by: 'aoki' } as const;
    const [one, two, three] = await Promise.all([
      a.append({ ...add, deck: 'report', release: first }, undefined),
      b.append({ ...add, deck: 'report', release: second }, undefined),
      b.append({ ...add, deck: 'offer', release: other }, undefined),
    ]);
    expect([one.kind, two.kind].sort()).toEqual(['done', 'moved']);
    expect(three.kind).toBe('done');
    const winner = one.kind === 'done' ? one : two;
    const loser = one.kind === 'done' ? two : one;
    expect(loser).toEqual({ kind: 'moved', current: winner.kind === 'done' ? winner.entry : undefined });
    expect((await a.entries()).map(({ n }) => n)).toEqual([1, 2]);
    expect(await a.entries()).toEqual(await b.entries());
  });

  it('rolls back and withdraws by adding to the log', async () => {
    const { releases } = await opened(await ownFolder());
    const first = await publish(releases, { mark: 'one' });
    const second = await publish(releases, { mark: 'two' });
    const add = { deck: 'report', by: 'aoki' };
    const back = await releases.append(
      { ...add, kind: 'roll-back', release: first.id, note: 'a wrong date' },
      second.id,
    );
    expect(back).toMatchObject({ kind: 'done', entry: { n: 3, previous: second.id, note: 'a wrong date' } });
    expect((await releases.current('report'))?.entry.release).toBe(first.id);
    const withdrawn = await releases.append({ ...add, kind: 'withdraw', release: first.id }, first.id);
    expect(withdrawn.kind).toBe('done');
    expect([await releases.current('report'), await releases.decks()]).toEqual([undefined, []]);
    expect(await releases.append({ ...add, kind: 'publish', release: second.id }, first.id)).toMatchObject({ kind: 'moved', current: { kind: 'withdraw' } }); // prettier-ignore
    expect((await releases.append({ ...add, kind: 'publish', release: second.id }, undefined)).kind).toBe('done');
  });

  it('never tells that what came later was earlier, whatever the clock says', async () => {
    const folder = await ownFolder();
    const clock = new TestClock();
    const { releases } = await opened(folder, clock);
    await publish(releases, { mark: 'one' });
    clock.set('2020-01-01T00:00:00.000Z');
    const second = await publish(releases, { mark: 'two' });
    const { releases: fresh } = await opened(folder, new TestClock('1999-01-01T00:00:00.000Z'));
    await publish(fresh, { mark: 'three', deck: 'offer' });
    clock.set('2026-04-01T00:00:00.000Z');
    await publish(releases, { mark: 'four', deck: 'offer' });
    const at = (await releases.entries()).map((entry) => entry.at);
    expect(at).toEqual(['2026-03-02T09:00:01.000Z', '2026-03-02T09:00:01.000Z', '2026-03-02T09:00:01.000Z', '2026-04-01T00:00:01.000Z']); // prettier-ignore
    expect((await releases.current('report'))?.entry.release).toBe(second.id);
  });

  it('reads a long log whole, and hears of what others add', async () => {
    const folder = await ownFolder();
    const { releases } = await opened(folder);
    const one = await publish(releases, { mark: 'one' });
    const two = await publish(releases, { mark: 'two' });
    const reader = (await opened(folder)).releases;
    let expected = two.id;
    for (let n = 3; n <= 150; n++) {
      const release = n % 2 ? one.id : two.id;
      await releases.append({ deck: 'report', kind: 'roll-back', release, by: 'aoki' }, expected);
      expected = release;
    }
    for (const seen of [reader, (await opened(folder)).releases]) {
      expect((await seen.entries()).map(({ n }) => n)).toEqual(Array.from({ length: 150 }, (_, i) => i + 1));
      expect((await seen.current('report'))?.entry.release).toBe(two.id);
    }
  });
});

describe('candidates', () => {
  it('are shown to whoever has the token, until they expire', async () => {
    const folder = await ownFolder();
    const clock = new TestClock();
    const { releases } = await opened(folder, clock);
    const id = await releases.putRelease(await sampleRelease(releases.blobs, { mark: 'one' }));
    const token = await releases.putCandidate(id, { by: 'aoki', life: 60_000 });
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(await releases.putCandidate(id)).not.toBe(token);
    expect(await releases.candidate(token)).toEqual({ id, made: '2026-03-02T09:00:01.000Z', expires: '2026-03-02T09:01:01.000Z' }); // prettier-ignore
    for (const wrong of ['', '../format', token.toLowerCase(), `${token} `, token.slice(1)]) {
      expect(await releases.candidate(wrong)).toBeUndefined();
    }
    clock.set('2026-03-02T09:01:00.000Z');
    expect(await releases.candidate(token)).toBeUndefined();
    expect((await filesIn(join(folder, 'candidates'))).some((name) => name.includes(token))).toBe(false);
    await expect(releases.putCandidate(sha256('no release'))).rejects.toMatchObject({ damage: 'missing' });
    expect(await releases.entries()).toEqual([]);
  });
});
