/**
 * Kills a process that publishes real-sized decks at random moments, again and again in one folder, and sets two
 * publishers against each other. After the full count it records the result in docs/quality.md.
 *
 *   npm run soak-releases [kills] [-- --check]     --check: writes nothing
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killWriters } from '../test/world/accounts/account-writers.ts';
import { contest, killPublishers, type Killed } from '../test/world/releases/publishers.ts';
import { writeSection } from './quality.ts';

const FULL = 100;
/** Kills in one folder. */
const EACH = 20;
const ROUNDS = 50;
/** Processes that are killed while they write accounts. */
const WRITERS = 30;
/** Bytes of a deck's PPTX and PDF each; those of the 2025 survey have about as many. */
const SIZE = 1_000_000;
const kills = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? FULL);

const folder = await mkdtemp(join(tmpdir(), 'surveydeck-soak-'));
try {
  // All that lies there is read after each kill, so that a folder of its own for some of them takes less time.
  const parts: Killed[] = [];
  for (let left = kills; left > 0; left -= EACH) {
    parts.push(await killPublishers(join(folder, `killed-${left}`), Math.min(left, EACH), SIZE, Math.random));
  }
  const sum = (of: (part: Killed) => number): number => parts.reduce((total, part) => total + of(part), 0);
  const lost = parts.flatMap(({ faults }) => faults);
  const met = await contest(join(folder, 'contest'), ROUNDS);
  const writers = await killWriters(join(folder, 'accounts'), Math.min(kills, WRITERS));
  const faults = [...lost, ...met.faults, ...writers.faults];
  for (const fault of faults) console.log(fault);
  const rows = [
    ['publishers killed (SIGKILL) at a random moment', sum((part) => part.kills)],
    ['files that they left unfinished, all cleared by the next one', sum((part) => part.litter)],
    ['publishings that were told to be done', sum((part) => part.told)],
    ['of them lost, damaged or not shown afterwards', lost.length],
    ['publishings by two processes at once', met.entries],
    ['of them lost, or replacing what they had not seen', met.faults.length],
    ['writers of accounts killed at a random moment', writers.kills],
    ['of their files lost or not whole, or of those after them held up', writers.faults.length],
  ] as const;
  const table = ['| | |', '| --- | --: |', ...rows.map(([name, n]) => `| ${name} | ${n} |`)].join('\n');
  console.log(table);
  if (kills >= FULL && !process.argv.includes('--check')) writeSection('soak-releases', table);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
