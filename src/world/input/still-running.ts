import { readFileSync } from 'node:fs';
import { kill, pid, uptime } from 'node:process';
import { systemCode } from './system-code.ts';

/** Longer than any run needs between two of its writes. */
const DAY = 24 * 60 * 60 * 1000;
/** Clocks of files and of processes differ by as much. */
const SLACK = 2000;
/** Ticks a second in which Linux counts, on every machine that Node runs on. */
const TICKS = 100;

/**
 * Whether the process that left something behind may still need it. `owner` is its number, `since` when it last wrote
 * (milliseconds). A number is given to another process after a while: one that began later, or that has not written for a
 * day, is another.
 */
export function isStillRunning(owner: number, since: number): boolean {
  if (owner === pid || !exists(owner)) return false;
  const began = startOf(owner);
  return began === undefined ? Date.now() - since < DAY : began <= since + SLACK;
}

/**
 * The same where this process itself may have left it, which goes on for long and does several things at once. In a
 * container, every process that serves has the same number: what is older than this one is not its own.
 */
export const mayStillNeed = (owner: number, since: number): boolean =>
  owner === pid ? since >= Date.now() - uptime() * 1000 - SLACK : isStillRunning(owner, since);

/** Whether a process of this number exists, whoever owns it. */
function exists(owner: number): boolean {
  try {
    return kill(owner, 0);
  } catch (error) {
    return systemCode(error) === 'EPERM';
  }
}

/** When a process began, in milliseconds; undefined where the system does not tell. */
function startOf(owner: number): number | undefined {
  try {
    // The name of the program, in parentheses, may itself hold spaces and parentheses.
    const fields = readFileSync(`/proc/${owner}/stat`, 'latin1')
      .replace(/^.*\)\s/s, '')
      .split(' ');
    const boot = /^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'latin1'))?.[1];
    const start = Number(boot) * 1000 + (Number(fields[19]) * 1000) / TICKS;
    return Number.isFinite(start) ? start : undefined;
  } catch {
    return undefined;
  }
}
