import type { Rule } from './facts.ts';
import type { Contradiction } from './model.ts';
import { readDeck } from './read-deck.ts';
import { headline } from './rules/headline.ts';
import { labels } from './rules/labels.ts';
import { totalsAndOrder } from './rules/order.ts';
import { workbook } from './rules/workbook.ts';

export type { Contradiction } from './model.ts';

const RULES: readonly Rule[] = [workbook, totalsAndOrder, labels, headline];

/** Everything in a finished deck that something else in it denies. */
export function contradictionsIn(bytes: Uint8Array): readonly Contradiction[] {
  const deck = readDeck(bytes);
  return RULES.flatMap((rule) => rule(deck)).toSorted((a, b) => a.slide - b.slide);
}
