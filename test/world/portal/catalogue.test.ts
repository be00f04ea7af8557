import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Catalogue } from '../../../src/world/portal/catalogue.ts';
import type { MadeRelease } from '../../../src/world/publish/make-release.ts';
import { storeRelease } from '../../../src/world/publish/store-release.ts';
import { keyOfBlob } from '../../../src/world/releases/blobs.ts';
import type { Releases } from '../../../src/world/releases/releases.ts';
import { smallReleases } from '../publish/small-project.ts';
import { opened, TestClock } from '../releases/opened.ts';
import { newFolder, publishAll } from './fixture.ts';

let first: MadeRelease;
let second: MadeRelease;
beforeAll(async () => ({ first, second } = await smallReleases()));

interface Shop {
  readonly folder: string;
  readonly releases: Releases;
  readonly catalogue: Catalogue;
  readonly clock: TestClock;
}

async function shop(): Promise<Shop> {
  const [folder, clock] = [await newFolder(), new TestClock()];
  const { releases } = await opened(folder, clock);
  return { folder, releases, catalogue: new Catalogue(releases), clock };
}

/** The same release of a deck that is called otherwise. */
const called = ({ release, objects }: MadeRelease, deck: string): MadeRelease => ({
  release: { ...release, deck },
  objects,
});
const spoil = async (folder: string, sha: string): Promise<void> => {
  const file = join(folder, keyOfBlob(sha));
  const bytes = await readFile(file);
  await writeFile(file, bytes.fill(0, 0, 4));
};

describe('bytes that are kept in memory', () => {
  it('are 96 MB at the most', async () => {
    const read: string[] = [];
    const get = async (sha: string): Promise<Uint8Array> => {
      read.push(sha);
      return new Uint8Array(sha === 'last' ? 1 : 48 * 2 ** 20);
    };
    const catalogue = new Catalogue({ blobs: { get } } as unknown as Releases);
    for (const sha of ['a', 'b', 'a', 'b', 'last', 'b', 'a']) await catalogue.bytes(sha);
    expect(read).toEqual(['a', 'b', 'last', 'a']);
  });
});

describe('what can be seen', () => {
  it('is what the project gives, until something is published', async () => {
    const { releases, catalogue } = await shop();
    const { id } = await storeRelease(releases, first);
    expect(await catalogue.decks()).toEqual([]);
    expect(await catalogue.shownRelease(id, 'en')).toBeUndefined();
    catalogue.showUnpublished('charity', id);
    expect(await catalogue.shown('charity', 'en')).toMatchObject({ id, standing: { kind: 'unpublished' } });
    expect(await catalogue.shownRelease(id, 'en')).toMatchObject({ standing: { kind: 'unpublished' } });
    const [published] = await publishAll(releases, [second]);
    expect(await catalogue.shown('charity', 'en')).toMatchObject({ id: published, standing: { kind: 'current' } });
    expect(await catalogue.decks()).toEqual(['charity']);
    expect(await catalogue.shownRelease(id, 'en')).toMatchObject({ standing: { kind: 'unpublished' } });
  });

  it('is a release that was published once, and what is current', async () => {
    const { releases, catalogue } = await shop();
    const [a, b] = await publishAll(releases, [first, second]);
    expect(await catalogue.shownRelease(a!, 'en')).toMatchObject({ standing: { kind: 'earlier', entry: { n: 1 } } });
    expect(await catalogue.shownRelease(b!, 'en')).toMatchObject({ standing: { kind: 'current', entry: { n: 2 } } });
    expect((await catalogue.history('charity')).map(({ n }) => n)).toEqual([2, 1]);
    for (const locale of ['ja', '', '__proto__']) expect(await catalogue.shown('charity', locale)).toBeUndefined();
    for (const deck of ['other', '', '__proto__', '../charity'])
      expect(await catalogue.shown(deck, 'en')).toBeUndefined();
  });

  it('is a candidate, for whoever has the link, until its time is over', async () => {
    const { releases, catalogue, clock } = await shop();
    const { id } = await storeRelease(releases, first);
    const token = await releases.putCandidate(id, { life: 60_000 });
    expect(await catalogue.shownCandidate(token, 'en')).toMatchObject({ id, standing: { kind: 'candidate' } });
    for (const other of [id, '', `${token}x`, '../log/00000001'])
      expect(await catalogue.shownCandidate(other, 'en')).toBeUndefined();
    clock.set('2026-03-02T09:02:00.000Z');
    expect(await catalogue.shownCandidate(token, 'en')).toBeUndefined();
  });
});

describe('what is damaged', () => {
  it('is told, and all other decks are shown', async () => {
    const { folder, releases } = await shop();
    await publishAll(releases, [first, called(second, 'other')]);
    await spoil(folder, first.release.decks[0]!.view);
    const { decks, damaged } = await new Catalogue(releases).all();
    expect(decks.flat().map(({ release }) => release.deck)).toEqual(['other']);
    expect(damaged.map(({ object, damage }) => [object, damage])).toEqual([[keyOfBlob(first.release.decks[0]!.view), 'changed']]); // prettier-ignore
  });

  it('is one thing, however many decks it is in the way of', async () => {
    const { folder, releases } = await shop();
    await publishAll(releases, [first, called(second, 'other'), second]);
    await writeFile(join(folder, 'log/00000003.json'), '{}');
    const again = (await opened(folder)).releases;
    const { decks, damaged } = await new Catalogue(again).all();
    // The last entry may be of either deck.
    expect(decks).toEqual([]);
    expect(damaged.map(({ object }) => object)).toEqual(['log/00000003.json']);
  });

  it('is never served from bytes that are not what was published', async () => {
    const { folder, releases, catalogue } = await shop();
    await publishAll(releases, [first]);
    const { sha256 } = first.release.decks[0]!.files.pptx;
    await spoil(folder, sha256);
    await expect(catalogue.bytes(sha256)).rejects.toMatchObject({ name: 'DamagedObject', object: keyOfBlob(sha256) });
  });
});
