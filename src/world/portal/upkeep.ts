import type { LogEntry } from '../releases/log-entry.ts';

/** What an administrator does with the stored releases. */
export interface Upkeep {
  /** Checks every stored file; the names of those that are damaged. */
  verify(): Promise<{ readonly checked: number; readonly damaged: readonly string[] }>;
  /** Removes releases that need not be kept; undefined if all are to be kept. */
  prune(by: string): Promise<{ readonly removed: readonly LogEntry[]; readonly objects: number } | undefined>;
}
