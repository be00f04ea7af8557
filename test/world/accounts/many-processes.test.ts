import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addAtOnce, killWriters } from './account-writers.ts';
import { newFolder, open } from './fixture.ts';

it('three processes that add accounts at once lose none of them', async () => {
  const folder = newFolder();
  expect(await addAtOnce(folder, 15)).toEqual([0, 0, 0]);
  const names = (await (await open(folder)).list()).map(({ name }) => name);
  const expected = ['a', 'b', 'c'].flatMap((name) => Array.from({ length: 15 }, (_, i) => `${name}${i}`));
  expect([...names].sort()).toEqual(expected.sort());
  expect(readdirSync(join(folder, 'accounts'))).toEqual(['accounts.json']);
});

// `npm run soak-releases` kills many more.
it('a process that is killed while it writes leaves the file whole, again and again, and holds nobody up', async () => {
  const { faults, changed, left } = await killWriters(newFolder(), 8);
  expect(faults).toEqual([]);
  // The processes did write.
  expect(changed).toBeGreaterThan(4);
  expect(left).toEqual(['accounts.json']);
});
