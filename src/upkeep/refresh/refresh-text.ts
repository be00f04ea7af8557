import { itemAt } from '../../base/item-at.ts';
import type { LedgerText } from '../../files/record/ledger-schema.ts';
import type { Fate, Pair, Refreshing } from './context.ts';
import { refreshFill } from './refresh-fill.ts';
import { mergeText, sameWords } from './text/merge-text.ts';
import { looksOf } from './text/looks.ts';
import { oneLine, readBody, squashed, wordsOf } from './text/text-body.ts';
import type { EditedPart } from '../../files/ooxml/opc/edited-part.ts';
import { at, child, childrenOf, type Located } from '../../files/ooxml/xml/tree.ts';

/** What became of a text, and its words. */
export interface TextResult {
  readonly outcome: 'same' | 'updated' | 'kept';
  readonly present: string;
  readonly data: string;
}

/**
 * Sets the words of a text body. It stays the same, byte for byte, where the data has not changed, where it already
 * says what the data says, and where the words are a person's, which the caller then lists. Where only the emphasis moves,
 * the words stay, and it goes with the data.
 */
export function refreshBody(body: Located, part: EditedPart, old: LedgerText, next: LedgerText): TextResult {
  const paragraphs = readBody(body, part);
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  const words = wordsOf(paragraphs);
  const result = { present: oneLine(words), data: oneLine(next.text) };
  const isOurs = first !== undefined && last !== undefined && sameWords(paragraphs, old.text);
  if (squashed(words) === squashed(next.text)) {
    const isMoved = isOurs && old.text === next.text && looksOf(old).join() !== looksOf(next).join();
    if (isMoved) part.replace({ start: first.node.start, end: last.node.end }, mergeText(paragraphs, old, next));
    return { outcome: 'same', ...result };
  }
  if (!isOurs) return { outcome: 'kept', ...result };
  part.replace({ start: first.node.start, end: last.node.end }, mergeText(paragraphs, old, next));
  return { outcome: 'updated', ...result };
}

/** Refreshes the words of a box. One beside an object that was left (`beside`) describes it, and stays with it. */
export function refreshText(pair: Pair<'text'>, beside: Fate, refreshing: Refreshing): Fate {
  const { found, shape, old, next } = pair;
  if (beside === 'left') {
    const present = oneLine(shape.words);
    if (squashed(shape.words) === squashed(next.text)) return 'ours';
    const reason = squashed(shape.words) === squashed(old.text) ? 'with_object' : 'reworded';
    refreshing.note(pair, { outcome: 'kept', what: 'text', reason, present, data: oneLine(next.text) });
    return 'left';
  }
  const part = refreshing.deck.part(found.path);
  const body = child(shape.node, 'p:txBody');
  // A box whose words were all deleted may have no body at all.
  const empty: TextResult = { outcome: old.text === '' ? 'same' : 'kept', present: '', data: oneLine(next.text) };
  const { outcome, present, data } = body ? refreshBody(body, part, old, next) : empty;
  if (outcome === 'updated') refreshing.note(pair, { outcome, what: 'text', present, data });
  if (outcome === 'kept') refreshing.note(pair, { outcome, what: 'text', reason: 'reworded', present, data });
  return outcome === 'kept' ? 'left' : 'ours';
}

const sizeOf = (rows: readonly (readonly unknown[])[]): string => rows.map((row) => row.length).join(' ');

/** Refreshes the words of a table, cell by cell; a table whose rows or columns a person changed stays as it is. */
export function refreshTable(pair: Pair<'table'>, refreshing: Refreshing): Fate {
  const { found, shape, old, next } = pair;
  const part = refreshing.deck.part(found.path);
  const table = at(shape.node, 'a:graphic', 'a:graphicData', 'a:tbl');
  const rows = childrenOf(table, 'a:tr').map((row) => childrenOf(row, 'a:tc'));
  if (sizeOf(rows) !== sizeOf(old.rows) || sizeOf(old.rows) !== sizeOf(next.rows)) {
    if (JSON.stringify(old.rows) === JSON.stringify(next.rows)) return 'left';
    refreshing.note(pair, { outcome: 'unmatched', what: 'table', reason: 'changed_form' });
    return 'left';
  }
  let fate: Fate = 'ours';
  old.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      const there = itemAt(itemAt(rows, r), c);
      const today = itemAt(itemAt(next.rows, r), c);
      const body = child(there, 'a:txBody');
      if (!body) return;
      const { outcome, present, data } = refreshBody(body, part, cell, today);
      if (outcome !== 'kept') refreshFill(there, part, cell.fill, today.fill);
      if (outcome === 'updated') refreshing.note(pair, { outcome, what: 'table', present, data });
      if (outcome === 'kept') {
        refreshing.note(pair, { outcome, what: 'table', reason: 'reworded', present, data });
        fate = 'left';
      }
    }),
  );
  return fate;
}
