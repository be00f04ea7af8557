import type { Rule } from './facts.ts';
import type { Contradiction } from './model.ts';
import { readDeck } from './read-deck.ts';
import { altTexts } from './rules/alt-texts.ts';
import { footnotes } from './rules/footnotes.ts';
import { headline } from './rules/headline.ts';
import { labels } from './rules/labels.ts';
import { notes } from './rules/notes.ts';
import { totalsAndOrder } from './rules/order.ts';
import { pictures } from './rules/pictures.ts';
import { sentences } from './rules/statements.ts';
import { workbook } from './rules/workbook.ts';

export type { Contradiction } from './model.ts';

const RULES: readonly Rule[] = [
  workbook,
  totalsAndOrder,
  labels,
  headline,
  pictures,
  sentences,
  notes,
  altTexts,
  footnotes,
];

/** Everything in a finished deck that something else in it denies. */
export function contradictionsIn(bytes: Uint8Array): readonly Contradiction[] {
  const deck = readDeck(bytes);
  return RULES.flatMap((rule) => rule(deck)).toSorted((a, b) => a.slide - b.slide);
}
