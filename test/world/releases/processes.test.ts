import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FolderStore } from '../../../src/world/releases/folder-store.ts';
import { readdir, utimes, writeFile, mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import { ownFolder } from './fixture.ts';
import { contest, killPublishers } from './publishers.ts';

/** The same moments in every run, as far as a busy machine allows. */
function chances(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

// `npm run soak-releases` kills many more.
it('a publisher that is killed at any moment takes nothing with it', async () => {
  const result = await killPublishers(join(await ownFolder(), 'releases'), 5, 200_000, chances(2025));
  expect(result.faults).toEqual([]);
  expect(result.kills).toBe(5);
  // At least one publishing a kill: that of the test itself.
  expect(result.told).toBeGreaterThanOrEqual(6);
});

it('of two publishers at once none loses what it was told, and each sees what it replaces', async () => {
  const result = await contest(join(await ownFolder(), 'releases'), 20);
  expect(result).toEqual({ rounds: 20, entries: 40, faults: [] });
});

it('clears what dead processes left unfinished, and nothing that somebody may still write', async () => {
  const folder = await ownFolder();
  await mkdir(join(folder, 'unfinished'));
  const host = hostname().replace(/[^A-Za-z0-9-]/g, '-');
  const old = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000);
  // Numbers of processes are smaller than the first everywhere; the second is the first process of the machine.
  const names = { dead: `${2 ** 30}-ab-${host}`, running: `1-ab-${host}`, own: `${process.pid}-ab-${host}`, ownBefore: `${process.pid}-cd-${host}`, elsewhere: '7-ab-other', elsewhereOld: '7-cd-other' }; // prettier-ignore
  for (const name of Object.values(names)) await writeFile(join(folder, 'unfinished', name), 'half');
  for (const name of [names.ownBefore, names.elsewhereOld]) await utimes(join(folder, 'unfinished', name), old, old);
  expect(await new FolderStore(folder).create('objects/a', Buffer.from('x'))).toBe('created');
  expect((await readdir(join(folder, 'unfinished'))).sort()).toEqual(
    [names.running, names.own, names.elsewhere].sort(),
  );
});
