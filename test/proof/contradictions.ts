import type { Rule } from './facts.ts';
import type { Contradiction } from './model.ts';
import { readDeck } from './read-deck.ts';
import { altTexts } from './rules/alt-texts.ts';
import { between } from './rules/between.ts';
import { footnotes } from './rules/footnotes.ts';
import { grids } from './rules/grids.ts';
import { headline } from './rules/headline.ts';
import { labels } from './rules/labels.ts';
import { ledger, ledgerFigures } from './rules/ledger.ts';
import { notes } from './rules/notes.ts';
import { numbers } from './rules/numbers.ts';
import { totalsAndOrder } from './rules/order.ts';
import { pictures } from './rules/pictures.ts';
import { sentences } from './rules/statements.ts';
import { workbook } from './rules/workbook.ts';

export type { Contradiction } from './model.ts';

/** Rules about what anyone who opens the file can see and, last, about what the file says about itself. */
const RULES: readonly Rule[] = [workbook, totalsAndOrder, labels, headline, grids, numbers, pictures, sentences, notes, altTexts, footnotes, ledger, ledgerFigures]; // prettier-ignore

/** Everything in a finished deck that contradicts something else in it. */
export function contradictionsIn(bytes: Uint8Array): readonly Contradiction[] {
  const deck = readDeck(bytes);
  return RULES.flatMap((rule) => rule(deck)).toSorted((a, b) => a.slide - b.slide);
}

/** Where two decks of the same data, in two languages, say different things. */
export function contradictionsBetween(a: Uint8Array, b: Uint8Array): readonly Contradiction[] {
  return between(readDeck(a), readDeck(b));
}
