import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Diagnostic } from '../../../src/base/diagnostic.ts';

/** Endings of paths that cannot be replaced by renaming, as when PowerPoint on Windows has the file open. */
const locked = vi.hoisted(() => new Set<string>());
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  return {
    ...real,
    rename: async (from: string, to: string) => {
      const isLocked = [...locked].some((name) => to.endsWith(name));
      if (isLocked && from.endsWith('.new')) throw Object.assign(new Error('locked'), { code: 'EBUSY' });
      await real.rename(from, to);
    },
  };
});
// Other tests may have loaded the module with the real file system, and must get that one again.
vi.resetModules();
const { checkWritable, writeFiles } = await import('../../../src/world/input/write-files.ts');
afterAll(() => void vi.resetModules());

let folder = '';
let found: Diagnostic[] = [];
const report = (diagnostic: Diagnostic): unknown => found.push(diagnostic);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'surveydeck-output-'));
  found = [];
  locked.clear();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const file = (name: string, text: string) => ({
  path: join(folder, name),
  shown: name,
  bytes: new TextEncoder().encode(text),
});
const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');
const all = async (): Promise<readonly string[]> => (await readdir(folder, { recursive: true })).sort();

describe('writeFiles', () => {
  it('creates folders, replaces files, and leaves nothing else behind', async () => {
    await writeFile(join(folder, 'a'), 'old');
    expect(await writeFiles([file('a', 'new'), file('deep/er/b', 'b')], report)).toBe(true);
    expect(await all()).toEqual(['a', 'deep', 'deep/er', 'deep/er/b']);
    expect([await read('a'), await read('deep/er/b')]).toEqual(['new', 'b']);
    expect(found).toEqual([]);
  });

  it('never changes a file in place: whoever has the old one open keeps reading it', async () => {
    await writeFile(join(folder, 'a'), 'old');
    const before = (await stat(join(folder, 'a'))).ino;
    await writeFiles([file('a', 'new')], report);
    expect((await stat(join(folder, 'a'))).ino).not.toBe(before);
  });

  it('clears what a run that was killed left behind, but not what another still needs', async () => {
    // Numbers of processes are smaller than this everywhere.
    const gone = 2 ** 30;
    const left = { [`.a.${gone}-0.new`]: 'half', [`.a.${gone}-0.old`]: 'older', '.a.1-0.new': 'of another', '.a.txt': 'not ours', [`.b.${gone}-1.new`]: 'half' }; // prettier-ignore
    for (const [name, text] of Object.entries({ ...left, a: 'old' })) await writeFile(join(folder, name), text);
    expect(await writeFiles([file('a', 'new'), file('b', 'b')], report)).toBe(true);
    expect(await all()).toEqual(['.a.1-0.new', '.a.txt', 'a', 'b']);
    expect([await read('a'), await read('b')]).toEqual(['new', 'b']);
  });

  it('gives a file back the name that a run that was killed took from it', async () => {
    await writeFile(join(folder, `.a.${2 ** 30}-0.old`), 'previous');
    locked.add('a');
    expect(await writeFiles([file('a', 'new')], report)).toBe(false);
    expect(await all()).toEqual(['a']);
    expect(await read('a')).toBe('previous');
  });

  it('leaves everything as it was when one file cannot be written', async () => {
    await writeFile(join(folder, 'a'), 'old');
    await mkdir(join(folder, 'taken'));
    expect(await writeFiles([file('a', 'new'), file('fresh/b', 'b'), file('taken', 'c')], report)).toBe(false);
    expect(await all()).toEqual(['a', 'taken']);
    expect(await read('a')).toBe('old');
    expect(found.map((d) => [d.code, d.severity, d.says.en.found])).toEqual([
      ['output/not-writable', 'error', 'taken cannot be written: a folder of that name is in the way'],
    ]);
  });

  it('puts back what it has replaced when a later file cannot take its place', async () => {
    await writeFile(join(folder, 'a'), 'old');
    await writeFile(join(folder, 'c'), 'old c');
    locked.add('/c');
    expect(await writeFiles([file('a', 'new'), file('b', 'new'), file('c', 'new')], report)).toBe(false);
    expect(await all()).toEqual(['a', 'c']);
    expect([await read('a'), await read('c')]).toEqual(['old', 'old c']);
    expect(found.map((d) => d.says.en.found)).toEqual(['c cannot be written: the file is in use']);
  });

  it('says in both languages what to do', async () => {
    await writeFile(join(folder, 'file'), '');
    await writeFiles([file('file/b', 'b')], report);
    expect(found[0]?.says.en.hint).toContain('--out');
    expect(found[0]?.says.ja.found).toBe('file/b に書き込めません: パスの途中がフォルダーではなくファイルです');
  });
});

describe('checkWritable', () => {
  it('looks at the nearest folder that exists, and creates none', async () => {
    expect(await checkWritable(join(folder, 'a/b'), 'a/b', report)).toBe(true);
    await writeFile(join(folder, 'file'), '');
    expect(await checkWritable(join(folder, 'file'), 'file', report)).toBe(false);
    expect(await checkWritable(join(folder, 'file/b'), 'file/b', report)).toBe(false);
    expect(await all()).toEqual(['file']);
    expect(found.map((d) => d.code)).toEqual(['output/not-writable', 'output/not-writable']);
  });
});
