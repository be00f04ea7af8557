/**
 * Kills a process that publishes real-sized decks at random moments, again and again in one folder, and sets two
 * publishers against each other. After the full count it records the result in docs/quality.md.
 *
 *   npm run soak-releases [kills] [-- --check]     --check: writes nothing
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contest, killPublishers } from '../test/world/releases/publishers.ts';
import { writeSection } from './quality.ts';

const FULL = 100;
const ROUNDS = 50;
/** Bytes of a deck's PPTX and PDF each; those of the 2025 survey have about as many. */
const SIZE = 1_000_000;
const kills = Number(process.argv.slice(2).find((word) => /^\d+$/.test(word)) ?? FULL);

const folder = await mkdtemp(join(tmpdir(), 'surveydeck-soak-'));
try {
  const killed = await killPublishers(join(folder, 'killed'), kills, SIZE, Math.random);
  const met = await contest(join(folder, 'contest'), ROUNDS);
  const faults = [...killed.faults, ...met.faults];
  for (const fault of faults) console.log(fault);
  const rows = [
    ['publishers killed (SIGKILL) at a random moment', killed.kills],
    ['files that they left unfinished, all cleared by the next one', killed.litter],
    ['publishings that were told to be done', killed.told],
    ['of them lost, damaged or not shown afterwards', killed.faults.length],
    ['publishings by two processes at once', met.entries],
    ['of them lost, or replacing what they had not seen', met.faults.length],
  ] as const;
  const table = ['| | |', '| --- | --: |', ...rows.map(([name, n]) => `| ${name} | ${n} |`)].join('\n');
  console.log(table);
  if (kills >= FULL && !process.argv.includes('--check')) await writeSection('soak-releases', table);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
