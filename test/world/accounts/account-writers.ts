import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { bundledProgram, killed, startProgram } from '../../child.ts';
import { Accounts } from '../../../src/world/accounts/accounts.ts';
import { isProblem } from '../../../src/world/accounts/shared-file.ts';

// Not of the tests' fixture: `npm run soak-releases` runs this too.
const open = (folder: string): Promise<Accounts> => Accounts.open(folder, { clock: Date.now, random: randomBytes });

async function setRole(accounts: Accounts, name: string, role: 'publisher' | 'viewer'): Promise<void> {
  const done = await accounts.setRole(name, role);
  if (isProblem(done)) throw new Error(done.problems.map(({ code }) => code).join());
}

const bundledWriter = (): Promise<string> => bundledProgram('test/world/accounts/change-accounts.ts');

/** Three processes add this many accounts each at once; their exit codes. */
export async function addAtOnce(folder: string, each: number): Promise<readonly unknown[]> {
  const program = await bundledWriter();
  const children = ['a', 'b', 'c'].map((name) => startProgram(program, [folder, 'add', name, `${each}`]));
  return Promise.all(children.map(async (child) => (await once(child, 'exit'))[0] as unknown));
}

/** What came of killing processes that change accounts. */
export interface KilledWriters {
  readonly kills: number;
  /** How often the file was another one than after the kill before. */
  readonly changed: number;
  /** What is left in the folder when it is old enough to be nobody's. */
  readonly left: readonly string[];
  readonly faults: readonly string[];
}

/** Kills a process while it writes accounts, again and again: the file is whole each time, and the next one is not held up. */
export async function killWriters(folder: string, kills: number): Promise<KilledWriters> {
  const program = await bundledWriter();
  // Enough for a write that takes its time.
  const adding = startProgram(program, [folder, 'add', 'n', '40']);
  if ((await once(adding, 'exit'))[0] !== 0) throw new Error('no accounts were added');
  const accounts = await open(folder);
  const ids = (await accounts.list()).map(({ id }) => id).join();
  const faults: string[] = [];
  let changed = 0;
  let before = '';
  for (let round = 0; round < kills; round++) {
    const child = startProgram(program, [folder, 'change', 'n7']);
    if (child.stdout) await once(child.stdout, 'data');
    await pause((round * 51) / kills);
    await killed(child);
    // Whole, whatever it was doing.
    JSON.parse(readFileSync(join(folder, 'accounts/accounts.json'), 'utf8'));
    const all = await (await open(folder)).list();
    if (all.map(({ id }) => id).join() !== ids) faults.push(`kill ${round}: accounts are lost`);
    const from = performance.now();
    await setRole(accounts, 'n8', round % 2 === 0 ? 'publisher' : 'viewer');
    if (performance.now() - from > 5000) faults.push(`kill ${round}: the next one was held up`);
    const now = all.map(({ era }) => era).join();
    if (now !== before) changed += 1;
    before = now;
  }
  const own = join(folder, 'accounts');
  for (const name of readdirSync(own)) utimesSync(join(own, name), new Date(), new Date(Date.now() - 61_000));
  await setRole(accounts, 'n9', 'publisher');
  return { kills, changed, left: readdirSync(own), faults };
}
