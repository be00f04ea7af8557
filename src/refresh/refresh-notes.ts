import type { LedgerSlide, LedgerText } from '../write/pptx/ledger/types.ts';
import type { Refreshing } from './context.ts';
import type { FoundSlide } from './match/read-slide.ts';
import { refreshBody } from './refresh-text.ts';
import { oneLine } from './text/text-body.ts';
import type { RefreshItem } from './types.ts';
import { at, child, find } from './xml/nodes.ts';

/** Notes as a text of one look: a note a paragraph. */
function notesText(notes: readonly string[]): LedgerText {
  const text = notes.map((note) => note.replaceAll('\n', '\v')).join('\n');
  return { text, looks: text === '' ? [] : [[text.length, 'notes']] };
}

/** The notes of a slide: new where they are still ours, else kept. A page that was deleted is not made again. */
export function refreshNotes(
  found: FoundSlide,
  old: LedgerSlide,
  next: LedgerSlide,
  { deck }: Refreshing,
): Omit<RefreshItem, 'slide' | 'number' | 'name'> | undefined {
  const [was, now] = [notesText(old.notes), notesText(next.notes)];
  const path = deck.related(found.path, 'notesSlide');
  if (path === undefined || !deck.has(path)) {
    if (was.text === now.text) return undefined;
    const reason = was.text === '' ? 'not_in_deck' : 'deleted';
    return { outcome: 'unmatched', what: 'notes', reason, data: oneLine(now.text) };
  }
  const part = deck.part(path);
  const shape = find(part.root, 'p:sp').find(
    (one) => at(one, 'p:nvSpPr', 'p:nvPr', 'p:ph')?.attributes['type'] === 'body',
  );
  const body = child(shape, 'p:txBody');
  if (!body) return undefined;
  const { outcome, present, data } = refreshBody(body, part, was, now);
  if (outcome === 'same') return undefined;
  return { outcome, what: 'notes', ...(outcome === 'kept' ? { reason: 'reworded' } : {}), present, data };
}
