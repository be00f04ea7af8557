import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { execPath } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { beforeAll, expect, it } from 'vitest';
import { newFolder, open, sure } from './fixture.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const program = fileURLToPath(new URL('../../../node_modules/.cache/surveydeck/change-accounts.mjs', import.meta.url));

beforeAll(async () => {
  await build({
    entryPoints: [join(here, 'change-accounts.ts')],
    outfile: program,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
  });
});

const begin = (...args: readonly string[]): ChildProcess =>
  spawn(execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });

it('three processes that add accounts at once lose none of them', async () => {
  const folder = newFolder();
  const children = ['a', 'b', 'c'].map((name) => begin(folder, 'add', name, '15'));
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0] as unknown));
  expect(codes).toEqual([0, 0, 0]);
  const names = (await (await open(folder)).list()).map(({ name }) => name);
  const expected = ['a', 'b', 'c'].flatMap((name) => Array.from({ length: 15 }, (_, i) => `${name}${i}`));
  expect([...names].sort()).toEqual(expected.sort());
  expect(readdirSync(join(folder, 'accounts'))).toEqual(['accounts.json']);
});

it('a process that is killed while it writes leaves the file whole, thirty times, and holds nobody up', async () => {
  const folder = newFolder();
  // Enough for a write that takes its time.
  const adding = begin(folder, 'add', 'n', '40');
  expect((await once(adding, 'exit'))[0]).toBe(0);
  const accounts = await open(folder);
  const ids = (await accounts.list()).map(({ id }) => id);
  let changed = 0;
  let roles = '';
  for (let round = 0; round < 30; round++) {
    const child = begin(folder, 'change', 'n7');
    if (child.stdout) await once(child.stdout, 'data');
    await pause(round * 1.7);
    child.kill('SIGKILL');
    await once(child, 'exit');
    // Whole, whatever it was doing.
    JSON.parse(readFileSync(join(folder, 'accounts/accounts.json'), 'utf8'));
    const all = await (await open(folder)).list();
    expect(all.map(({ id }) => id)).toEqual(ids);
    const from = performance.now();
    sure(await accounts.setRole('n8', round % 2 === 0 ? 'publisher' : 'viewer'));
    expect(performance.now() - from).toBeLessThan(5000);
    const now = all.map(({ era }) => era).join();
    if (now !== roles) changed += 1;
    roles = now;
  }
  // The processes did write.
  expect(changed).toBeGreaterThan(20);
  // What they left behind goes when it is old enough to be nobody's.
  const folderOfAccounts = join(folder, 'accounts');
  for (const name of readdirSync(folderOfAccounts)) utimesSync(join(folderOfAccounts, name), new Date(), new Date(Date.now() - 61_000)); // prettier-ignore
  sure(await accounts.setRole('n9', 'publisher'));
  expect(readdirSync(join(folder, 'accounts'))).toEqual(['accounts.json']);
});
