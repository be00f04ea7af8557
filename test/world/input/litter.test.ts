import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
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
