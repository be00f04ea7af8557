import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Litter } from '../../../src/world/input/litter.ts';

it('looks once into each folder, and removes only what was there then', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'surveydeck-litter-'));
  // Numbers of processes are smaller than this everywhere.
  const gone = 2 ** 30;
  const [left, later] = [`.a.${gone}-0.new`, `.b.${gone}-0.new`];
  await writeFile(join(folder, left), 'half');
  const litter = new Litter();
  await litter.clear(join(folder, 'other'));
  await writeFile(join(folder, later), 'half');
  await litter.clear(join(folder, 'a'));
  await litter.clear(join(folder, 'b'));
  expect(await readdir(folder)).toEqual([later]);
  await new Litter().clear(join(folder, 'b'));
  expect(await readdir(folder)).toEqual([]);
  await litter.clear(join(folder, 'none/c'));
  await rm(folder, { recursive: true });
});

it('leaves what a run that is still going needs: what it writes, and the second name that it gave an old file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'surveydeck-litter-'));
  const other = spawn(process.execPath, ['-e', 'setTimeout(() => undefined, 60_000)']);
  await once(other, 'spawn');
  const [fresh, stale, second] = [0, 1].map((i) => `.a.${other.pid}-${i}.new`).concat(`.a.${other.pid}-2.old`) as [string, string, string]; // prettier-ignore
  for (const name of [fresh, stale, second]) await writeFile(join(folder, name), 'half');
  const long = new Date('2001-01-01T00:00:00Z');
  for (const name of [stale, second]) await utimes(join(folder, name), long, long);
  await new Litter().clear(join(folder, 'a'));
  // Before that process began, another of its number wrote the stale one.
  expect((await readdir(folder)).toSorted()).toEqual([fresh, second]);
  other.kill();
  await once(other, 'exit');
  await rm(folder, { recursive: true });
});
