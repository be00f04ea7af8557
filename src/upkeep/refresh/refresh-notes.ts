import type { LedgerSlide, LedgerText } from '../../files/record/ledger-schema.ts';
import type { Refreshing } from './context.ts';
import type { FoundSlide } from './match/read-slide.ts';
import { notesBeside, type LeftOnSlide } from './left-notes.ts';
import { refreshBody } from './refresh-text.ts';
import { oneLine } from './text/text-body.ts';
import type { RefreshItem } from './types.ts';
import { at, child, find } from '../../files/ooxml/xml/tree.ts';

/** Notes as a text in a single look, one paragraph per note. */
function notesText(notes: readonly string[]): LedgerText {
  const text = notes.map((note) => note.replaceAll('\n', '\v')).join('\n');
  return { text, looks: text === '' ? [] : [[text.length, 'notes']] };
}

/** What became of the notes, and how they should read: the lines in the file, where these are still ours. */
export interface NotesResult {
  readonly items: readonly Omit<RefreshItem, 'slide' | 'number' | 'name'>[];
  readonly lines: readonly string[];
}

/** Lists lines that stay with what they describe, and what the data says instead. */
function stayed(lines: readonly string[], now: readonly string[]): NotesResult['items'] {
  const [held, wanted] = [lines.filter((line) => !now.includes(line)), now.filter((line) => !lines.includes(line))];
  if (held.length + wanted.length === 0) return [];
  return [{ outcome: 'kept', what: 'notes', reason: 'with_object', present: oneLine(held.join(' ')), data: oneLine((wanted.length > 0 ? wanted : now).join(' ')) }]; // prettier-ignore
}

/**
 * Refreshes the notes of a slide where they are still ours; otherwise they are kept. A notes page that was deleted is
 * not made again. Lines about an object that was left stay with it.
 */
export function refreshNotes(
  found: FoundSlide,
  old: LedgerSlide,
  next: LedgerSlide,
  onSlide: LeftOnSlide,
  { deck }: Refreshing,
): NotesResult {
  const lines = notesBeside(old.notes, next.notes, onSlide);
  const [was, now] = [notesText(old.notes), notesText(lines)];
  const path = deck.related(found.path, 'notesSlide');
  if (path === undefined || !deck.has(path)) {
    if (was.text === now.text) return { items: [], lines: next.notes };
    const reason = was.text === '' ? 'not_in_deck' : 'deleted';
    return { items: [{ outcome: 'unmatched', what: 'notes', reason, data: oneLine(now.text) }], lines: next.notes };
  }
  const part = deck.part(path);
  const shape = find(part.root, 'p:sp').find(
    (one) => at(one, 'p:nvSpPr', 'p:nvPr', 'p:ph')?.attributes['type'] === 'body',
  );
  const body = child(shape, 'p:txBody');
  if (!body) return { items: [], lines: next.notes };
  const { outcome, present, data } = refreshBody(body, part, was, now);
  if (outcome === 'kept') return { items: [{ outcome, what: 'notes', reason: 'reworded', present, data: oneLine(next.notes.join(' ')) }], lines: next.notes }; // prettier-ignore
  const updated = outcome === 'updated' ? [{ outcome, what: 'notes', present, data } as const] : [];
  return { items: [...updated, ...stayed(lines, next.notes)], lines };
}
