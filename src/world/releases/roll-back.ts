import type { Report } from '../../base/diagnostic.ts';
import { DamagedObject } from './blobs.ts';
import { isCurrent, moved, noEntry, wasRemoved } from './diagnostics.ts';
import type { LogEntry } from './log-entry.ts';
import { currentAfter } from './release-log.ts';
import type { Releases } from './releases.ts';

/**
 * Makes the release of an earlier entry of a deck current again, by an entry of its own. Undefined, and reported, if there
 * is no such entry, if it is current already, if upkeep has removed it, or if somebody was faster.
 */
export async function rollBack(
  releases: Releases,
  to: { readonly deck: string; readonly n: number; readonly by: string; readonly note?: string },
  report: Report,
): Promise<LogEntry | undefined> {
  const { deck, n, by, note } = to;
  const own = (await releases.entries()).filter((entry) => entry.deck === deck);
  const wanted = own.find((entry) => entry.n === n && entry.kind !== 'withdraw');
  const current = currentAfter(own.at(-1));
  if (!wanted) {
    const known = own.flatMap((entry) => (entry.kind === 'withdraw' ? [] : [`${entry.n}`]));
    report(noEntry(undefined, { deck, n: `${n}`, known }));
    return undefined;
  }
  // Where nobody knows what is current, saying so settles it.
  if (wanted.release === current && !releases.isDoubtful(own.at(-1))) {
    report(isCurrent(undefined, { deck, n }));
    return undefined;
  }
  try {
    const add = {
      deck,
      kind: 'roll-back',
      release: wanted.release,
      by,
      ...(note === undefined ? {} : { note }),
    } as const;
    const appended = await releases.append(add, current);
    if (appended.kind === 'done') return appended.entry;
    if (appended.current) report(moved(undefined, { deck, n: appended.current.n, by: appended.current.by }));
  } catch (error) {
    const removal = error instanceof DamagedObject ? await releases.removal(wanted.release) : undefined;
    if (!removal) throw error;
    report(wasRemoved(undefined, { deck, n, at: removal.at.slice(0, 10) }));
  }
  return undefined;
}
