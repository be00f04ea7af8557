import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'; // prettier-ignore
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { clearUnfinished, durableWrite } from '../../../src/world/input/durable-write.ts';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'surveydeck-durable-'))));
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

it('writes the file, with its mode, and leaves nothing beside it', async () => {
  const path = join(folder, 'a.json');
  await durableWrite(path, 'one', 0o600);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  await durableWrite(path, new Uint8Array([116, 119, 111]), 0o600);
  expect(readFileSync(path, 'utf8')).toBe('two');
  expect(readdirSync(folder)).toEqual(['a.json']);
});

it('is on the disk before it has its name, and so is the name before it returns', async () => {
  const path = join(folder, 'a.json');
  writeFileSync(path, 'old');
  const handle = await open(path);
  const kind = Object.getPrototypeOf(handle) as typeof handle;
  await handle.close();
  const seen: string[] = [];
  const sync = kind.sync;
  vi.spyOn(kind, 'sync').mockImplementation(async function (this: typeof handle) {
    seen.push(`${(await this.stat()).isDirectory() ? 'folder' : 'file'}: ${readFileSync(path, 'utf8')}`);
    await sync.call(this);
  });
  await durableWrite(path, 'new');
  expect(seen).toEqual(['file: old', 'folder: new']);
});

it('leaves nothing behind if the disk refuses', async () => {
  mkdirSync(join(folder, 'a.json/x'), { recursive: true });
  await expect(durableWrite(join(folder, 'a.json'), 'new')).rejects.toMatchObject({ code: expect.stringMatching(/EISDIR|ENOTEMPTY|EEXIST/) }); // prettier-ignore
  expect(readdirSync(folder)).toEqual(['a.json']);
  await expect(durableWrite(join(folder, 'none/a.json'), 'new')).rejects.toMatchObject({ code: 'ENOENT' });
  expect(existsSync(join(folder, 'none'))).toBe(false);
});

it('clears what killed processes have left, and nothing else', async () => {
  const write = (name: string, age = 0): void => {
    writeFileSync(join(folder, name), '');
    utimesSync(join(folder, name), new Date(), new Date(Date.now() - age));
  };
  write(`.a.json.${2 ** 22 + 1}-1.new`, 61_000);
  write(`.a.json.${2 ** 22 + 1}-2.new`);
  write(`.a.json.${process.pid}-1.new`, 60 * 60 * 1000 + process.uptime() * 1000);
  write(`.b.json.${process.pid}-2.new`);
  write(`.c.json.${process.ppid}-2.new`);
  write('.a.json.new');
  write('a.json');
  await clearUnfinished(folder);
  expect(readdirSync(folder).sort()).toEqual(['.a.json.new', `.a.json.${2 ** 22 + 1}-2.new`, `.b.json.${process.pid}-2.new`, `.c.json.${process.ppid}-2.new`, 'a.json'].sort()); // prettier-ignore
  await clearUnfinished(join(folder, 'none'));
});
