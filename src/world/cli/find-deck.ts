import { resolve } from 'node:path';
import type { Report } from '../../base/diagnostic.ts';
import { noDeckFor } from '../../upkeep/compare/diagnostics.ts';
import { idOf, projectPath } from '../input/read-file.ts';
import type { DeckLedger } from '../../files/record/ledger-schema.ts';
import type { Operand } from './read-operand.ts';
import type { DeckRequest } from './select-decks.ts';
import type { Mistakes } from './words.ts';

export type FoundDeck =
  | { readonly kind: 'deck'; readonly deck: DeckRequest }
  | { readonly kind: 'mistake'; readonly text: string }
  /** The reason has been reported. */
  | { readonly kind: 'failed' };

/** Whether a finished file has the deck's slide list; one that cannot be read is reported when building from it. */
const hasSlidesOf = async ({ deck }: DeckLedger, { root, template }: DeckRequest): Promise<boolean> =>
  (await idOf(root, template)) === deck;

/** Of the decks with a finished file's slide list, the one whose brand is among the file's inputs, else the first. */
async function deckOfLedger(ledger: DeckLedger, decks: readonly DeckRequest[]): Promise<DeckRequest | undefined> {
  const matching: DeckRequest[] = [];
  for (const request of decks) if (await hasSlidesOf(ledger, request)) matching.push(request);
  const names = new Set(ledger.inputs.map(({ file }) => file));
  return matching.find(({ root, brand }) => names.has(projectPath(root, brand))) ?? matching[0];
}

/**
 * The deck with which to build the folders being compared: the only one, else the one that made a finished file among
 * the operands, else the one whose survey is one of the folders.
 */
export async function findDeck(
  operands: readonly Operand[],
  decks: readonly DeckRequest[],
  says: Mistakes,
  report: Report,
): Promise<FoundDeck> {
  const ids = decks.map(({ id }) => id);
  const [only, ...more] = decks;
  if (only && more.length === 0) return { kind: 'deck', deck: only };
  const finished = operands.find((operand) => operand.kind === 'ledger');
  if (finished) {
    const { name, ledger } = finished;
    const deck = await deckOfLedger(ledger, decks);
    if (deck) return { kind: 'deck', deck };
    report(noDeckFor(undefined, { name, wanted: `${ledger.deck} · ${ledger.survey}`, known: ids }));
    return { kind: 'failed' };
  }
  const lies = ({ root, survey }: DeckRequest): boolean =>
    operands.some(
      (operand) =>
        (operand.kind === 'folder' && operand.path === survey) ||
        (operand.kind === 'past' && resolve(root, operand.folder) === survey),
    );
  const deck = decks.find(lies);
  return deck ? { kind: 'deck', deck } : { kind: 'mistake', text: says.whichDeck(ids) };
}
