import { readdir, readFile, rm, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { opened, TestClock } from '../releases/fixture.ts';
import { publish } from '../releases/sample-release.ts';
import { contentsOf, folderWith, PROJECT, run, type Run } from './fixture.ts';

/** A project with three releases of a deck in its folder; every file looks as old as they say. */
async function published(): Promise<{ readonly cwd: string; readonly ids: readonly string[] }> {
  const cwd = await folderWith(PROJECT);
  const { releases } = await opened(join(cwd, 'releases'), new TestClock());
  const ids: string[] = [];
  for (const mark of ['one', 'two', 'three']) ids.push((await publish(releases, { mark, deck: 'one' })).id);
  const then = new Date('2026-03-02T09:00:00.000Z');
  for (const entry of await readdir(join(cwd, 'releases'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) await utimes(join(entry.parentPath, entry.name), then, then);
  }
  return { cwd, ids };
}

const releases = (cwd: string, ...words: readonly string[]): Promise<Run> => run(['releases', ...words], { cwd, env: { USER: 'tanaka' } }); // prettier-ignore

describe('releases', () => {
  it('lists what was published, in both languages and as JSON', async () => {
    const { cwd, ids } = await published();
    const told = await releases(cwd);
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout.split('\n').map((line) => line.trim().split(/ {2,}/))).toEqual([
      ['No.', 'UTC', 'Deck', 'What', 'By', 'Release', 'State', 'Note'],
      expect.arrayContaining(['---']) as string[],
      ['3', '2026-03-02 09:00', 'one', 'published', 'aoki', ids[2]?.slice(0, 12), 'current'],
      ['2', '2026-03-02 09:00', 'one', 'published', 'aoki', ids[1]?.slice(0, 12)],
      ['1', '2026-03-02 09:00', 'one', 'published', 'aoki', ids[0]?.slice(0, 12)],
      [''],
    ]);
    expect((await releases(cwd, 'list', '--lang', 'ja')).stdout).toContain('現在の版');
    const json = JSON.parse((await releases(cwd, '--json')).stdout) as { readonly entries: readonly unknown[] };
    expect(json.entries).toMatchObject([
      { n: 1, state: 'kept' },
      { n: 2 },
      { n: 3, state: 'current', release: ids[2] },
    ]);
  });

  it('rolls back by an entry, and says why not where it cannot', async () => {
    const { cwd, ids } = await published();
    expect(await releases(cwd, 'roll-back', 'one', '1', '--note', 'a wrong date')).toMatchObject({ code: 0, stdout: '"one" is number 1 again (entry 4 of the log).\n' }); // prettier-ignore
    const { entries } = JSON.parse((await releases(cwd, '--json')).stdout) as { readonly entries: readonly unknown[] };
    const [log = ''] = await readdir(join(cwd, 'releases/audit'));
    const [line = ''] = (await readFile(join(cwd, 'releases/audit', log), 'utf8')).trim().split('\n');
    expect(JSON.parse(line)).toMatchObject({ what: 'rolled-back', account: 'none', by: 'command', deck: 'one', release: ids[0], before: ids[2] }); // prettier-ignore
    expect(entries[3]).toMatchObject({ kind: 'roll-back', release: ids[0], previous: ids[2], by: 'tanaka', note: 'a wrong date' }); // prettier-ignore
    expect((entries as readonly { readonly state: string }[]).map(({ state }) => state)).toEqual(['kept', 'kept', 'kept', 'current']); // prettier-ignore
    expect((await releases(cwd, 'roll-back', 'one', '1')).stderr).toContain('[releases/is-current]');
    const unknown = await releases(cwd, 'roll-back', 'one', '9', '--json');
    expect([unknown.code, JSON.parse(unknown.stdout)]).toMatchObject([
      1,
      { diagnostics: [{ code: 'releases/no-entry' }] },
    ]);
    expect((await releases(cwd, 'roll-back', 'other', '1')).stderr).toContain('"other" was not published as number 1');
    expect((await releases(cwd, '--json')).stdout.match(/"n":/g)?.length).toBe(4);
  });

  it('prunes, after which the list says what was removed', async () => {
    const { cwd } = await published();
    const done = await releases(cwd, 'prune', '--keep', '1');
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(done.stdout).toMatch(/^2 releases removed \(1, 2\), 1 kept; \d+ files deleted\.\n$/);
    expect((await releases(cwd)).stdout.match(/ removed/g)?.length).toBe(2);
    expect((await releases(cwd, 'roll-back', 'one', '1')).stderr).toMatch(/number 1 of "one" was removed on \d{4}-/);
    expect((await releases(cwd, 'verify')).stdout).toMatch(
      /^3 entries of the log, 1 release \(2 more removed\), 19 files/,
    );
  });

  it('names what is damaged, with release, language and slide', async () => {
    const { cwd, ids } = await published();
    expect(await releases(cwd, 'verify')).toMatchObject({ code: 0, stderr: '' });
    const { releases: store } = await opened(join(cwd, 'releases'));
    const release = await store.release(ids[1] ?? '');
    const sha = release.decks[1]?.files.pdf.sha256 ?? '';
    await truncate(join(cwd, 'releases/objects', sha.slice(0, 2), sha), 3);
    const told = await releases(cwd, 'verify');
    expect(told.code).toBe(1);
    expect(told.stderr).toContain('number 2 of "one" is damaged: PDF in "en"');
    await rm(join(cwd, 'releases/log/00000002.json'));
    for (const words of [['verify'], ['list'], ['prune', '--keep', '1']]) {
      expect(await releases(cwd, ...words)).toMatchObject({ code: 1, stderr: expect.stringContaining('log/00000002.json') as string }); // prettier-ignore
    }
  });

  it('calls nothing current that an unreadable entry may have replaced, until somebody says so', async () => {
    const { cwd, ids } = await published();
    await truncate(join(cwd, 'releases/log/00000003.json'), 30);
    const told = await releases(cwd);
    expect(told).toMatchObject({ code: 1, stderr: expect.stringContaining('log/00000003.json') as string });
    expect(told.stdout).not.toContain('current');
    // Number 2 is the last that can be read.
    expect((await releases(cwd, 'roll-back', 'one', '2')).code).toBe(0);
    const { entries } = JSON.parse((await releases(cwd, '--json')).stdout) as { readonly entries: readonly unknown[] };
    expect(entries.at(-1)).toMatchObject({ n: 4, state: 'current', release: ids[1] });
    expect((await releases(cwd, 'roll-back', 'one', '2')).stderr).toContain('[releases/is-current]');
  });

  it('writes into no folder that is of something else, or of a newer version', async () => {
    const cwd = await folderWith({ ...PROJECT, 'releases/holiday.jpg': 'x', 'newer/format.json': '{"surveydeck":"releases","version":2}', 'bad/format.json': '{' }); // prettier-ignore
    const before = await contentsOf(cwd);
    expect((await releases(cwd)).stderr).toContain(
      'releases holds something else than published decks, e.g. holiday.jpg',
    );
    expect((await releases(cwd, '--releases', 'newer')).stderr).toContain('newer is of version 2, written by a newer surveydeck'); // prettier-ignore
    expect((await releases(cwd, '--releases', 'bad')).stderr).toContain('bad/format.json:1:1');
    expect((await releases(cwd, '--releases', 'none')).stderr).toContain('nothing was published in none yet');
    expect(await contentsOf(cwd)).toEqual(before);
    const elsewhere = await folderWith({});
    expect((await releases(elsewhere)).stderr).toContain('[input/no-releases]');
    await writeFile(join(elsewhere, 'file'), '');
    expect(await releases(elsewhere, '--releases', 'file')).toMatchObject({ code: 1 });
    expect(await readdir(elsewhere)).toEqual(['file']);
  });

  it.each([
    [['forget'], 'there is no "releases forget"'],
    [['roll-back', 'one'], 'name the deck and a number'],
    [['roll-back', 'one', 'x'], 'name the deck and a number'],
    [['roll-back', 'one', '1', '2'], '"2" is one word too many'],
    [['list', 'one'], '"one" is one word too many'],
    [['prune'], 'say what to keep'],
    [['prune', '--keep', '0'], '--keep is "0"'],
    [['prune', '--since', '2026-13-01'], '--since is "2026-13-01"'],
    [['verify', '--keep', '1'], 'there is no option --keep here'],
  ] as const)('refuses %j', async (words, text) => {
    const told = await releases('/', ...words);
    expect(told.code).toBe(2);
    expect(told.stderr).toContain(text);
  });
});
