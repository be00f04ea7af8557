import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { FileTrouble, SharedFile } from '../../../src/world/accounts/shared-file.ts';
import { codesOf, newFolder } from './fixture.ts';

const schema = z.strictObject({ n: z.number() });
const fileIn = (root: string): SharedFile<{ n: number }> =>
  new SharedFile({ root, path: 'x/n.json', schema, empty: { n: 0 }, patience: 100 });
const plusOne = ({ n }: { n: number }) => ({ value: { n: n + 1 }, result: { was: n } });

afterEach(() => void vi.restoreAllMocks());

it('changes are made one after the other, by all who have the file open', async () => {
  const root = newFolder();
  const [one, other] = [fileIn(root), fileIn(root)];
  const results = await Promise.all(Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? one : other).change(plusOne)));
  const before = results.map((result) => ('was' in result ? result.was : -1));
  expect(before.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n));
  expect(await one.read()).toEqual({ n: 30 });
});

it('a change whose lock and file were taken over meanwhile is made again', async () => {
  const root = newFolder();
  const file = fileIn(root);
  await file.change(plusOne);
  const seen: number[] = [];
  await file.change((value) => {
    seen.push(value.n);
    // As a process that slept for long would find it.
    if (seen.length === 1) writeFileSync(join(root, 'x/n.json'), '{"n": 7}');
    return plusOne(value);
  });
  await file.change((value) => {
    seen.push(value.n);
    if (seen.length === 3) rmSync(join(root, 'x/n.json.lock'));
    return plusOne(value);
  });
  expect(seen).toEqual([1, 7, 8, 8]);
  expect(await file.read()).toEqual({ n: 9 });
});

it('waits for another process that holds the lock, and not for one that is gone', async () => {
  const root = newFolder();
  const file = fileIn(root);
  await file.change(plusOne);
  const lock = join(root, 'x/n.json.lock');
  const mark = (pid: number, host = hostname()): void =>
    writeFileSync(lock, JSON.stringify({ pid, host, at: Date.now(), count: 1 }));
  mark(process.ppid);
  expect(codesOf((await file.change(plusOne)) as object)).toEqual(['account/busy']);
  mark(1, 'another-machine');
  expect(codesOf((await file.change(plusOne)) as object)).toEqual(['account/busy']);
  expect(await file.read()).toEqual({ n: 1 });
  // Held for far longer than any change takes.
  utimesSync(lock, new Date(), new Date(Date.now() - 31_000));
  expect(await file.change(plusOne)).toEqual({ was: 1 });
  // No process has this number.
  mark(2 ** 22 + 1);
  expect(await file.change(plusOne)).toEqual({ was: 2 });
  writeFileSync(lock, '');
  utimesSync(lock, new Date(), new Date(Date.now() - 5_000));
  expect(await file.change(plusOne)).toEqual({ was: 3 });
});

it('a fault of the edit is thrown, and the next change goes on', async () => {
  const file = fileIn(newFolder());
  await expect(file.change(() => { throw new Error('the cat'); })).rejects.toThrow('the cat'); // prettier-ignore
  expect(await file.change(plusOne)).toEqual({ was: 0 });
});

it('what the system refuses is told', async () => {
  const root = newFolder();
  writeFileSync(join(root, 'x'), 'a file in the way');
  const file = fileIn(root);
  expect(codesOf((await file.change(plusOne)) as object)).toEqual(['account/not-writable']);
  const error: unknown = await file.read().then(() => undefined, (thrown: unknown) => thrown); // prettier-ignore
  expect(error).toBeInstanceOf(FileTrouble);
  expect((error as FileTrouble).diagnostics[0]?.code).toBe('input/unreadable-file');
  rmSync(join(root, 'x'));
  mkdirSync(join(root, 'x/n.json'), { recursive: true });
  expect(codesOf((await file.change(plusOne)) as object)).toEqual(['input/is-folder']);
});

it.each([1, 2])('a full disk leaves the file as it was, and nothing beside it (write %i)', async (which) => {
  const root = newFolder();
  const file = fileIn(root);
  await file.change(plusOne);
  const handle = await open(join(root, 'x/n.json'));
  const kind = Object.getPrototypeOf(handle) as typeof handle;
  await handle.close();
  const write = kind.writeFile;
  let writes = 0;
  vi.spyOn(kind, 'writeFile').mockImplementation(async function (this: typeof handle, ...args) {
    writes += 1;
    // Half of it finds room.
    if (writes === which) {
      await write.call(this, '{"n"');
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    }
    await write.apply(this, args);
  });
  const result = await file.change(plusOne);
  expect(result).toMatchObject({ problems: [{ code: 'account/not-writable', says: { en: { found: expect.stringContaining('the disk is full') } } }] }); // prettier-ignore
  expect(await fileIn(root).read()).toEqual({ n: 1 });
  expect(readdirSync(join(root, 'x'))).toEqual(['n.json']);
  expect(await file.change(plusOne)).toEqual({ was: 1 });
});
