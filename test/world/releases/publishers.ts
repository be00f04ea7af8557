import type { ChildProcess } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledProgram, killed, startProgram } from '../../child.ts';
import { opened } from './opened.ts';
import { publish } from './sample-release.ts';
import { verifyReleases } from '../../../src/world/releases/verify-releases.ts';

/** The publisher, as Node 20 runs it. */
const bundledPublisher = (): Promise<string> => bundledProgram('test/world/releases/publisher.ts');

/** A running publisher, and what it was told so far. */
export interface Publisher {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
  readonly ended: Promise<void>;
  /** Entries of the log that it knows to be written. */
  readonly told: () => readonly { readonly n: number; readonly id: string }[];
}

export function startPublisher(script: string, words: readonly string[]): Publisher {
  const child = startProgram(script, words);
  let said = '';
  const ended = new Promise<void>((resolve) => void child.once('close', () => resolve()));
  const ready = new Promise<void>((resolve) => {
    child.stdout?.on('data', (data: Buffer) => {
      said += data.toString();
      if (said.includes('\n')) resolve();
    });
    void ended.then(resolve);
  });
  // A line that is not whole was not told.
  const told = (): readonly { readonly n: number; readonly id: string }[] =>
    said
      .split('\n')
      .slice(0, -1)
      .filter((line) => line !== 'ready')
      .map((line) => ({ n: Number(line.split(' ')[0]), id: line.split(' ')[1] ?? '' }));
  return { child, ready, ended, told };
}

/** What came of killing publishers. */
export interface Killed {
  readonly kills: number;
  /** Publishings that were told to be done, and are there. */
  readonly told: number;
  /** Files that publishers had left unfinished, and of which none is left. */
  readonly litter: number;
  readonly objects: number;
  readonly faults: readonly string[];
}

/**
 * Kills a publisher of real-sized decks at random moments, again and again in one folder: what it was told to be published
 * must be there and whole each time, the next one must be able to publish, and nothing unfinished stay.
 */
export async function killPublishers(
  folder: string,
  kills: number,
  size: number,
  chance: () => number,
): Promise<Killed> {
  const script = await bundledPublisher();
  await mkdir(folder, { recursive: true });
  const faults: string[] = [];
  const known: { readonly n: number; readonly id: string }[] = [];
  let litter = 0;
  let objects = 0;
  let life = 0;
  for (let i = 1; i <= kills; i++) {
    const publisher = startPublisher(script, [folder, `p${i}`, '1000', `${size}`, '8']);
    await publisher.ready;
    const since = performance.now();
    // Up to twice as long as one release took before; the first one is let through.
    const until = life === 0 ? Infinity : chance() * life * 2;
    while (performance.now() - since < until && (life > 0 || publisher.told().length === 0)) {
      await new Promise((resolve) =>
        setTimeout(resolve, Math.min(5, Math.max(0, until - (performance.now() - since)))),
      );
    }
    if (life === 0) life = performance.now() - since;
    await killed(publisher.child);
    await publisher.ended;
    known.push(...publisher.told());
    litter += (await readdir(join(folder, 'unfinished')).catch(() => [])).length;
    const { store, releases } = await opened(folder, undefined, true);
    const found = await verifyReleases(store, releases);
    const entries = new Map((await releases.entries()).map((entry) => [entry.n, entry.release]));
    for (const { object, damage } of found.damage) faults.push(`kill ${i}: ${object} ${damage}`);
    for (const { n, id } of known) if (entries.get(n) !== id) faults.push(`kill ${i}: entry ${n} is lost`);
    const current = await releases.current('report');
    const last = Math.max(0, ...known.map(({ n }) => n));
    if ((current?.entry.n ?? 0) < last) faults.push(`kill ${i}: ${last} is not shown`);
    objects = found.objects;
    const next = await publish(releases, { mark: `after ${i}`, slides: 1 });
    if (next.kind === 'done') known.push({ n: next.entry.n, id: next.id });
    else faults.push(`kill ${i}: the next one could not publish`);
    const left = await readdir(join(folder, 'unfinished'));
    if (left.length > 0) faults.push(`kill ${i}: ${left.length} unfinished files stay`);
  }
  return { kills, told: known.length, litter, objects, faults };
}

/** What came of publishers that published at once. */
export interface Contest {
  readonly rounds: number;
  readonly entries: number;
  readonly faults: readonly string[];
}

/** Two processes publish the same deck at once, so many times each: none of what they were told is lost or out of line. */
export async function contest(folder: string, rounds: number): Promise<Contest> {
  const script = await bundledPublisher();
  const both = ['a', 'b'].map((name) => startPublisher(script, [folder, name, `${rounds}`, '0', '1']));
  await Promise.all(both.map(({ ended }) => ended));
  const { store, releases } = await opened(folder);
  const entries = await releases.entries();
  const faults = (await verifyReleases(store, releases)).damage.map(({ object, damage }) => `${object} ${damage}`);
  for (const { told } of both) {
    if (told().length !== rounds) faults.push(`${told().length} of ${rounds} were told to be done`);
    for (const { n, id } of told()) if (entries[n - 1]?.release !== id) faults.push(`entry ${n} is lost`);
  }
  for (const [i, { previous }] of entries.entries()) {
    if (previous !== entries[i - 1]?.release) faults.push(`entry ${i + 1} replaces what it has not seen`);
  }
  return { rounds, entries: entries.length, faults };
}
