import type { Report } from '../../base/diagnostic.ts';
import { shifted } from './exchange/diagnostics.ts';
import type { Meant } from './read-back.ts';

/** Fewer are told as any other change: one text may well get the words that another one gives up. */
const LEAST = 2;

/**
 * Warns when changed texts get the words that other changed texts had: rows of a file were shifted or exchanged. Where two
 * base texts are equal, so may their translations be; a text that takes the words of one that keeps them is only told as
 * a change.
 */
export function reportShift(changed: readonly Meant[], before: ReadonlyMap<string, string>, report: Report): void {
  const movedFrom = new Map<string, Meant[]>();
  for (const meant of changed) {
    const words = before.get(meant.unit.id) ?? '';
    if (words !== '') movedFrom.set(words, [...(movedFrom.get(words) ?? []), meant]);
  }
  const moved = changed.flatMap((meant) => {
    const from = movedFrom.get(meant.text)?.find(({ unit }) => unit.base !== meant.unit.base);
    return from ? [{ meant, from }] : [];
  });
  const [first] = moved;
  if (!first || moved.length < LEAST) return;
  const { meant, from } = first;
  report(shifted(meant.place, { key: meant.unit.id, from: from.unit.id, n: moved.length, changed: changed.length }));
}
