import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { pid } from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { mayStillNeed } from './still-running.ts';
import { systemCode } from './system-code.ts';

/** How long a process waits for its turn. */
const PATIENCE = 10_000;
/** A lock is held for milliseconds: one of this age has no owner any more, though it may look so from here. */
const OLD = 30_000;
/** Longer than it takes from creating a file to writing a line into it. */
const UNFINISHED = 3000;

/** A lock that was not to be had: another process holds it, and has for long. */
export class LockBusy extends Error {}

/** What the holder of a lock can ask. */
export interface Held {
  /** Whether it is still this process's: another may have taken it from one that slept for long. */
  readonly isOurs: () => Promise<boolean>;
}

/** Within this process, turns at each lock are taken in order, without looking at the disk. */
const turns = new Map<string, Promise<unknown>>();
let count = 0;

/**
 * Runs `work` while no other process, and nothing else in this one, holds the lock `path`: a file that only one can create.
 * One whose owner was killed is taken over. Throws `LockBusy` after ten seconds, or after so many milliseconds.
 */
export function withFileLock<T>(path: string, work: (held: Held) => Promise<T>, patience = PATIENCE): Promise<T> {
  const before = turns.get(path) ?? Promise.resolve();
  const mine = before.then(
    () => locked(path, work, patience),
    () => locked(path, work, patience),
  );
  turns.set(path, mine);
  const forget = (): void => {
    if (turns.get(path) === mine) turns.delete(path);
  };
  mine.then(forget, forget);
  return mine;
}

async function locked<T>(path: string, work: (held: Held) => Promise<T>, patience: number): Promise<T> {
  count += 1;
  const from = performance.now();
  // The time tells the mark of this process from one with its number before it.
  const mark = JSON.stringify({ pid, host: hostname(), at: Date.now(), count });
  const isOurs = async (): Promise<boolean> => (await markOf(path)) === mark;
  for (let wait = 2; !(await create(path, mark)); wait = Math.min(wait * 2, 50)) {
    if (await takeFromTheDead(path)) continue;
    if (performance.now() - from > patience) throw new LockBusy(path);
    // Several that wait together would otherwise come back together.
    await pause(wait * (0.5 + Math.random()));
  }
  try {
    return await work({ isOurs });
  } finally {
    if (await isOurs()) await rm(path, { force: true });
  }
}

async function create(path: string, mark: string): Promise<boolean> {
  const file = await open(path, 'wx', 0o600).catch((error: unknown) => {
    if (systemCode(error) === 'EEXIST') return undefined;
    throw error;
  });
  if (!file) return false;
  try {
    await file.writeFile(mark);
    return true;
  } catch (error) {
    // A full disk: nobody should wait for what was never held.
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

const markOf = (path: string): Promise<string | undefined> => readFile(path, 'utf8').catch(() => undefined);

/** Moves a lock without an owner out of the way. Of several that do so at once, one gets the lock. */
async function takeFromTheDead(path: string): Promise<boolean> {
  const mark = await markOf(path);
  const found = await stat(path).catch(() => undefined);
  if (mark === undefined || !found || isHeld(mark, found.mtimeMs)) return false;
  count += 1;
  const aside = `${path}.${pid}-${count}`;
  const moved = await rename(path, aside).then(
    () => true,
    () => false,
  );
  // Another was faster, and what was moved is the lock of a living one: back with it.
  if (moved && (await markOf(aside)) !== mark) await link(aside, path).catch(() => undefined);
  if (moved) await rm(aside, { force: true });
  return moved;
}

/** Whether a lock has an owner. One that is not written to its end is being created, or its owner died just then. */
function isHeld(mark: string, since: number): boolean {
  const age = Math.abs(Date.now() - since);
  const [, owner, host] = /^\{"pid":(\d+),"host":"([^"]*)".*\}$/.exec(mark) ?? [];
  if (owner === undefined) return age < UNFINISHED;
  // A number means nothing on another machine.
  return age < OLD && (host !== hostname() || mayStillNeed(Number(owner), since));
}
