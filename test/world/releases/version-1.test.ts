import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';
import { openReleases } from '../../../src/world/releases/open-releases.ts';
import { verifyReleases } from '../../../src/world/releases/verify-releases.ts';
import { opened, ownFolder, TestClock } from './fixture.ts';
import { publish } from './sample-release.ts';

const FIXTURE = join(import.meta.dirname, 'fixtures/version-1');
const TOKEN = 'Hg1rclGZ809V5rVS7xPU_kmEiXc8y494Pavxc_RVUyE';

const contents = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length)).sort();
  return new Map(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'latin1')] as const))); // prettier-ignore
};

/** A folder that the first version wrote: three releases, one rolled back to, one withdrawn, one removed, one for review. */
describe('a folder of version 1', () => {
  it('opens, and says what it said', async () => {
    const folder = join(await ownFolder(), 'releases');
    await cp(FIXTURE, folder, { recursive: true });
    const { store, releases } = await opened(folder, new TestClock(), false);
    const kinds = (await releases.entries()).map(({ n, deck, kind, by }) => `${n} ${deck} ${kind} ${by}`);
    expect(kinds).toEqual([
      '1 report publish aoki',
      '2 report publish baba',
      '3 report publish aoki',
      '4 report roll-back aoki',
      '5 offer publish aoki',
      '6 offer withdraw aoki',
    ]);
    const [first] = await releases.entries();
    const current = await releases.current('report');
    expect(await releases.decks()).toEqual(['report']);
    expect(current?.entry).toMatchObject({ n: 4, note: 'a wrong date' });
    expect(current?.release).toMatchObject({
      made: { by: 'baba', program: '0.1.0' },
      replaces: first?.release,
      decks: [{ locale: 'ja', title: 'report (ja)', respondents: 302, changes: { differs: true } }],
    });
    const pdf = await releases.blobs.get(current?.release.decks[0]?.files.pdf.sha256 ?? '');
    expect(Buffer.from(pdf).toString()).toBe('pdf ja two');
    expect(await releases.removal(first?.release ?? '')).toMatchObject({ by: 'kanri' });
    const shown = await releases.candidate(TOKEN);
    expect((await releases.release(shown?.id ?? '')).replaces).toBe(current?.entry.release);
    expect(await verifyReleases(store, releases)).toMatchObject({ entries: 6, releases: 3, removed: 1, damage: [] });
  });

  it('is added to, and nothing of it changed', async () => {
    const folder = join(await ownFolder(), 'releases');
    await cp(FIXTURE, folder, { recursive: true });
    const { store, releases } = await opened(folder, new TestClock(), false);
    expect((await publish(releases, { mark: 'four' })).kind).toBe('done');
    const [before, after] = [await contents(FIXTURE), await contents(folder)];
    for (const [path, bytes] of before) expect([path, after.get(path)]).toEqual([path, bytes]);
    expect([...after.keys()].filter((path) => path.startsWith('/log/')).length).toBe(7);
    expect((await verifyReleases(store, releases)).damage).toEqual([]);
  });
});

describe('opening a folder', () => {
  const found: Diagnostic[] = [];
  const open = (path: string, create: boolean) =>
    openReleases({ path, shown: 'r' }, { clock: new TestClock().now, create }, (d) => found.push(d));

  it('begins where nothing is, or only what other rooms put there', async () => {
    const folder = await ownFolder();
    expect(await open(join(folder, 'a/b'), true)).toBeDefined();
    await writeFile(join(folder, 'accounts'), '');
    await writeFile(join(folder, '.gitkeep'), '');
    const mixed = await ownFolder();
    await writeFile(join(mixed, 'accounts'), '');
    expect(await open(mixed, true)).toBeDefined();
    expect(await readFile(join(mixed, 'format.json'), 'utf8')).toBe('{"surveydeck":"releases","version":1}\n');
    expect(await open(folder, true)).toBeUndefined();
    expect(found.map(({ code }) => code)).toEqual(['releases/other-folder']);
    expect((await readdir(folder)).sort()).toEqual(['.gitkeep', 'a', 'accounts']);
  });
});
