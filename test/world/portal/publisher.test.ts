import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sameThread } from '../../../src/world/portal/jobs/same-thread.ts';
import { Publisher, type Build } from '../../../src/world/portal/publisher.ts';
import type { MadeRelease } from '../../../src/world/publish/make-release.ts';
import { storeRelease } from '../../../src/world/publish/store-release.ts';
import type { Releases } from '../../../src/world/releases/releases.ts';
import { declaredDeck, replaceIn, smallReleases, spine, writeProject } from '../publish/small-project.ts';
import { opened } from '../releases/opened.ts';
import { newFolder, publishAll } from './fixture.ts';

let first: MadeRelease;
let second: MadeRelease;
beforeAll(async () => ({ first, second } = await smallReleases()));

async function desk(root: string): Promise<{ releases: Releases; publisher: Publisher }> {
  const { releases } = await opened(await newFolder());
  const decks = async () => [await declaredDeck(root)];
  const clock = (): Date => new Date('2026-11-27T03:00:00Z');
  return { releases, publisher: new Publisher({ releases, threads: sameThread(spine), decks, program: 'test', clock, keeps: false }) }; // prettier-ignore
}

const ended = async (publisher: Publisher, name: string): Promise<Build | undefined> => {
  await expect.poll(() => publisher.of(name)?.kind, { timeout: 60_000 }).not.toBe('building');
  return publisher.of(name);
};

describe('who publishes on the page', () => {
  it('builds a deck once, sees it by a link, and publishes it', async () => {
    const root = await writeProject(await newFolder());
    const { releases, publisher } = await desk(root);
    expect(await publisher.begin('other', 'u_aaaaaaaa')).toBeUndefined();
    const name = (await publisher.begin('charity', 'u_aaaaaaaa'))!;
    expect(await publisher.begin('charity', 'u_bbbbbbbb')).toBe(name);
    const build = await ended(publisher, name);
    const found = await releases.candidate(build?.kind === 'ready' ? build.token : '');
    expect(await releases.decks()).toEqual([]);
    expect(await publisher.publish(found!.id, 'u_aaaaaaaa', 'a note')).toMatchObject({ kind: 'done', entry: { n: 1, note: 'a note' } }); // prettier-ignore
    expect((await releases.current('charity'))?.release.decks).toEqual(first.release.decks);

    // What cannot be built leaves what is published as it is.
    await replaceIn(join(root, 'deck.yaml'), 'layout: question-chart', 'layout: question-chrat');
    const failed = await ended(publisher, (await publisher.begin('charity', 'u_aaaaaaaa'))!);
    expect(failed).toMatchObject({ kind: 'failed' });
    expect(failed?.kind === 'failed' && failed.diagnostics[0]?.place?.file).toBe('deck.yaml');
    expect((await releases.current('charity'))?.entry.n).toBe(1);
    await writeFile(join(root, 'survey.yaml'), '\0');
    expect((await ended(publisher, (await publisher.begin('charity', 'u_aaaaaaaa'))!))?.kind).toBe('failed');
  });

  it('is told where somebody else was faster, and nothing of theirs is lost', async () => {
    const { releases, publisher } = await desk('/nowhere');
    await publishAll(releases, [first]);
    const mine = await storeRelease(releases, second);
    const theirs = { ...second, release: { ...second.release, made: { ...second.release.made, by: 'u_bbbbbbbb' } } };
    const [id] = await publishAll(releases, [theirs]);
    expect(await publisher.publish(mine.id, 'u_aaaaaaaa')).toMatchObject({
      kind: 'moved',
      current: { n: 2, release: id },
    });
    expect((await releases.entries()).map(({ n }) => n)).toEqual([1, 2]);
  });
});
